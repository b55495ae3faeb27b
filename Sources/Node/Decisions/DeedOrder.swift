import Records
import STIX
import Silence

/// What somebody does about a decision, as a command or a program says it.
public struct DeedOrder: Codable, Hashable, Sendable {
    /// What a party handed in on paper, or how it was served, as the registry enters it.
    public struct Paper: Codable, Hashable, Sendable {
        /// The party, by code, name or id.
        public var party: String
        /// The reference of the note, or how the text was served.
        public var evidence: String
        /// When it was handed in, or the text served.
        public var handedIn: String

        /// What was handed in.
        public init(party: String, evidence: String, handedIn: String) {
            self.party = party
            self.evidence = evidence
            self.handedIn = handedIn
        }
    }

    /// The word of the act: `receive`, `open`, `break`, `agree`, `reserve`, `state`, `associate`, `extend`, `withdraw`,
    /// `issue`, `late-break`.
    public var act: String
    /// How a break is meant: `objection`, `amendment`, `more-time`.
    public var breakKind: String?
    /// Where an associate stands: `aligns`, `aligns-with-statement`, `does-not-align`.
    public var alignment: String?
    /// Of an extension, until when.
    public var until: String?
    /// Under which number a text is issued.
    public var number: String?
    /// Its words.
    public var text = ""
    /// What the registry enters for a party.
    public var paper: Paper?
    /// Whether who breaks silence, and why, is for the secretariat and the party alone.
    public var isWithheld = false
    /// The round that the actor has before their eyes; nil is the one that runs.
    public var round: Int?

    /// An act; what it needs beside its word is set afterwards.
    public init(_ act: String) {
        self.act = act
    }

    /// The deed that is meant; nil where the actor reads no such decision.
    ///
    /// - Throws: `OperationFailure` where a word means nothing, or something is wanting.
    func deed(about id: String, in view: View) throws -> DecisionDeed? {
        guard let found = try view.decision(id) else { return nil }
        return DecisionDeed(
            try kind(),
            decision: id,
            round: round ?? found.round.number,
            text: text,
            paper: try paper.map { paper in
                DecisionDeed.Paper(
                    party: try view.party(named: paper.party),
                    evidence: paper.evidence,
                    handedIn: try AnnouncementOrder.instant(paper.handedIn)
                )
            },
            isWithheld: isWithheld
        )
    }

    /// What is done. What belongs to another act is refused, so that nothing is passed over.
    private func kind() throws -> DecisionAct.Kind {
        let kind = try Self.kinds[act].map { try $0(self) }
        guard let kind else { throw AnnouncementOrder.wrong(act, Self.kinds.keys.sorted().joined(separator: ", ")) }
        let isBreak = ["break", "late-break"].contains(act)
        let strays: [(String, Bool)] = [
            ("kind of a break", breakKind != nil && !isBreak),
            ("alignment", alignment != nil && act != "associate"), ("end", until != nil && act != "extend"),
            ("number", number != nil && act != "issue"), ("withheld name", isWithheld && !isBreak),
        ]
        if let stray = strays.first(where: \.1) { throw AnnouncementOrder.wrong(act, "no \(stray.0)") }
        return kind
    }

    private static let kinds: [String: @Sendable (DeedOrder) throws -> DecisionAct.Kind] = [
        "receive": { _ in .receive }, "open": { _ in .open }, "agree": { _ in .agree }, "reserve": { _ in .reserve },
        "state": { _ in .state }, "withdraw": { _ in .withdraw },
        "break": { .breakSilence(try word($0.breakKind, "the kind of a break")) },
        "late-break": { .lateBreak(try word($0.breakKind, "the kind of a break")) },
        "associate": { .associate(try word($0.alignment, "an alignment")) },
        "extend": { order in
            guard let until = order.until else { throw AnnouncementOrder.wrong("extend", "an end") }
            return .extend(try AnnouncementOrder.instant(until))
        },
        "issue": { order in
            guard let number = order.number else { throw AnnouncementOrder.wrong("issue", "a number") }
            return .issue(number)
        },
    ]

    private static func word<Word: RawRepresentable<String> & CaseIterable>(
        _ text: String?,
        _ name: String
    ) throws -> Word {
        guard let word = text.flatMap({ Word(rawValue: $0) }) else {
            let words = Word.allCases.map(\.rawValue).joined(separator: ", ")
            throw AnnouncementOrder.wrong(text ?? name, "one of \(words)")
        }
        return word
    }
}
