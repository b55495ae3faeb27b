internal import Coordination
public import Records
public import STIX
public import Silence

/// The text that the capital of the reader's party has cleared, as the party's newest mark says of the texts of a decision:
/// of the last round's document or of an earlier one's.
public struct ClearedText: Hashable, Sendable {
    /// The mark's id.
    public let id: String
    /// Which text was cleared.
    public let text: DecisionText
    /// The person who marked it; nil where that was done at the files.
    public let person: String?
    /// What was noted with it.
    public let note: String?
    /// When it was marked, to the millisecond.
    public let marked: Instant

    /// Nil where the reader's party has marked no text of the decision.
    public init?(of found: DecisionCase, in view: View) throws {
        guard let party = view.party else { return nil }
        let documents = Set(found.procedure.rounds.map(\.text.document.text))
        let marks = try documents.compactMap { document in
            try ClearedPlace(of: party, document: document, in: view).last.flatMap(Self.init)
        }
        guard let newest = marks.max(by: { ($0.marked, $0.id) < ($1.marked, $1.id) }) else { return nil }
        self = newest
    }

    init?(_ served: Served) {
        guard let mark = Mark(served.value), mark.kind == Self.word, let marked = Instant(served.version),
            let document = mark.document.flatMap({ Identifier($0) }),
            let version = mark.version.flatMap({ Instant($0) }),
            let hash = mark.sha256.flatMap({ SHA256Text($0) })
        else { return nil }
        id = served.id
        text = DecisionText(document: document, version: version, sha256: hash)
        person = mark.person
        note = mark.note
        self.marked = marked
    }

    /// Whether it is the text of a decision's last round.
    public func isText(of found: DecisionCase) -> Bool { text == found.round.text }

    /// The last round in which this text was put; nil where none had it.
    func round(in found: DecisionCase) -> Int? { found.procedure.rounds.last { $0.text == text }?.number }

    /// The word of a mark that says this.
    static let word = "cleared"
}

/// Where the mark of a party about a document stands, or will.
struct ClearedPlace {
    /// The mark's id.
    let id: String
    /// The mark in force; nil where there is none.
    let last: Served?

    /// The party's mark has one id for a document, so that nothing has to be looked through; behind one that was withdrawn
    /// comes the next.
    init(of party: String, document: String, in view: View) throws {
        var withdrawn = 0
        while true {
            let id = Mark.id(of: party, document: document, withdrawn: withdrawn)
            let last = try view.record(id).flatMap { $0.origin == party ? $0 : nil }
            guard let last, last.isRevoked else {
                self.id = id
                self.last = last
                return
            }
            withdrawn += 1
        }
    }
}

extension DecisionCase {
    /// Whether a party has confirmed receipt of the last round's text: before the end, too late, or after a break.
    func hasReceived(_ party: Identifier) -> Bool {
        receipt(of: party) != nil
            || acts.contains { $0.kind == .receive && $0.party == party && $0.round == round.number }
    }
}
