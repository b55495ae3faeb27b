internal import Labels
internal import Localization
internal import Records
internal import STIX
internal import Silence

/// A decision as its page shows it.
struct DecisionModel: Sendable {
    /// A party and where it stands.
    struct Member: Hashable, Sendable {
        let link: RecordLink
        let mark: PartyMark
        /// When it confirmed receipt; nil where it has not.
        let receipt: String?
        /// When it opened the text.
        let opening: String?
    }

    /// A round, in a line.
    struct RoundLine: Hashable, Sendable {
        let number: Int
        let digest: String
        let hash: String
        let expires: String
        /// Where it is compared with the last text; nil where the reader does not read both, or they are the same.
        let difference: Address?
    }

    let name: String
    let address: Address
    let kind: String
    let body: RecordLink
    let label: LabelMark
    let state: StateMark
    let digest: String
    let opens: ClocksView
    let expires: ClocksView
    var left: String?
    let zone: Zone?
    let hash: String
    let facts: [Property]
    /// Whether the reader's party has still to confirm receipt.
    let isSealed: Bool
    let ownWord: PartyMark?
    let next: String?
    let roster: [Member]
    let associates: [Member]
    /// Acts of the last round, in their order.
    let acts: [ActLine]
    /// How many later ones the page has no room for.
    let actsLeft: Int
    /// Acts of earlier rounds, with their numbers.
    let earlierActs: [(round: Int, acts: [ActLine])]
    let rounds: [RoundLine]
    let document: RecordLink?
    let text: LinedText?
    let differences: Address?
    let hasCertificate: Bool
    let deeds: OwnDeeds
    /// What the capital of the reader's party cleared; nil where there is nothing to show or do.
    let cleared: ClearedPart?
    var desk: SecretaryDesk?
    let isExercise: Bool

    /// How many acts of a round are shown.
    private static let mostActs = 130

    init(_ reading: CaseReading, asked zone: Zone?, from: Int = 0) throws {
        let (found, words, shelf) = (reading.found, reading.words, reading.shelf)
        let standing = found.standing.current
        name = found.name
        address = reading.address
        kind = words.deed(found.kind)
        body = try shelf.link(found.body)
        label = reading.mark
        state = StateMark(found.state.name, words)
        digest = try reading.sentence(standing)
        opens = reading.clocks(reading.round.opens)
        expires = reading.clocks(reading.round.expires)
        left = reading.left
        self.zone = zone
        hash = reading.round.text.sha256.text
        isSealed = reading.isSealed
        ownWord = reading.ownWord
        next = reading.next
        let entry = try reading.text(reading.round.text)
        document = entry.map { RecordLink($0) }
        text = entry.map { LinedText($0, from: from) }
        isExercise = try reading.isExercise()
        hasCertificate = found.state.isFinished && !isSealed
        deeds = OwnDeeds(reading)
        cleared = try ClearedPart(reading)
        desk = try SecretaryDesk(reading)
        differences = text == nil ? nil : DecisionDifferences.address(of: found.id.text)
        actsLeft = isSealed ? 0 : max(0, standing.acts.count - Self.mostActs)
        guard !isSealed else {
            (facts, roster, associates, acts, earlierActs, rounds) = ([], [], [], [], [], [])
            return
        }
        facts = try Self.facts(reading)
        try shelf.prefetch(reading.round.roster.parties.map(\.text) + reading.round.associates.parties.map(\.text))
        roster = try standing.parties.map { try Self.member($0, PartyMark($0.word, words), reading) }.inOrder
        associates = try standing.associates.map { try Self.member($0, PartyMark($0.word, words), reading) }.inOrder
        acts = try standing.acts.prefix(Self.mostActs).map { try ActLine($0, in: reading) }
        earlierActs = try found.standing.rounds.dropLast().map { round in
            (round.round.number, try round.acts.prefix(Self.mostActs).map { try ActLine($0, in: reading) })
        }
        rounds = try found.standing.rounds.map { try Self.line($0, reading) }
    }

    private static func member<Word>(
        _ standing: PartyStanding<Word>,
        _ mark: PartyMark,
        _ reading: CaseReading
    ) throws -> Member {
        Member(
            link: try reading.shelf.link(standing.party.text),
            mark: mark,
            receipt: standing.receipt.map { reading.words.precise($0.received) },
            opening: standing.opening.map { reading.words.precise($0.received) }
        )
    }

    private static func line(_ standing: RoundStanding, _ reading: CaseReading) throws -> RoundLine {
        let (round, last) = (standing.round, reading.round)
        var difference: Address?
        if round.text.sha256 != last.text.sha256, try reading.text(round.text) != nil,
            try reading.text(last.text) != nil
        {
            difference = DecisionDifferences.address(of: reading.found.id.text).setting("from", "round-\(round.number)")
        }
        return RoundLine(
            number: round.number,
            digest: try reading.sentence(standing),
            hash: round.text.sha256.text,
            expires: reading.words.precise(round.expires),
            difference: difference
        )
    }

    /// The rules of the round, in words.
    private static func facts(_ reading: CaseReading) throws -> [Property] {
        let (words, terms) = (reading.words, reading.round.terms)
        let rule: String =
            switch terms.rule {
            case .consensus: words[.decisionRuleConsensus]
            case .minusOne(let party): words(.decisionRuleMinusOne, ["party": try reading.name(party)])
            }
        let hours = words.count(terms.notice.hours, .decisionNoticeHours)
        let isWorking = if case .working = terms.notice.count { true } else { false }
        let falls = terms.onBreak == .falls
        return [
            Property(label: words[.decisionRule], value: .text(rule)),
            Property(label: words[.decisionOnBreak], value: .text(words[falls ? .decisionFalls : .decisionRedraft])),
            Property(
                label: words[.decisionNotice],
                value: .text(words(isWorking ? .decisionNoticeWorking : .decisionNoticeStraight, ["hours": hours]))
            ),
            Property(label: words[.decisionReference], value: .text(reading.found.id.text)),
        ]
    }
}

extension [DecisionModel.Member] {
    /// By name, as people look for them.
    fileprivate var inOrder: Self { sorted { Words.order($0.link.name) < Words.order($1.link.name) } }
}
