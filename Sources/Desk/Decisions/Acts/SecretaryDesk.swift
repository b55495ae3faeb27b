internal import Localization
internal import Records
internal import STIX
internal import Silence

/// What the secretariat sees and can do on the page of a decision that it keeps.
struct SecretaryDesk: Hashable, Sendable {
    /// A party that something can be entered for.
    struct Served: Hashable, Sendable {
        let id: String
        let name: String
    }

    let round: Int
    /// Parties of the roster, then associates, that have not confirmed receipt.
    let missing: [RecordLink]
    /// Those that have received the text and not opened it.
    let unopened: [RecordLink]
    var left: String?
    let mayExtend: Bool
    let mayWithdraw: Bool
    let mayIssue: Bool
    let mayEnter: Bool
    /// Where a new text is put after a break; nil where none is awaited.
    let redraft: Address?
    let parties: [Served]
    /// The zone of the seat, in which days and hours are written.
    let zone: String
    /// When the window ends and what the clock shows now, in the form of a field.
    let expires: String
    var present: String

    /// Nil for those who are not of the decision's secretariat.
    init?(_ reading: CaseReading) throws {
        guard reading.isSecretary else { return nil }
        let (standing, round) = (reading.found.standing.current, reading.round)
        self.round = round.number
        let members =
            standing.parties.map { ($0.party, $0.receipt != nil, $0.opening != nil) }
            + standing.associates.map { ($0.party, $0.receipt != nil, $0.opening != nil) }
        missing = try members.filter { !$0.1 }.map { try reading.shelf.link($0.0.text) }.inOrder
        unopened = try members.filter { $0.1 && !$0.2 }.map { try reading.shelf.link($0.0.text) }.inOrder
        left = reading.left
        let later = Instant(microseconds: max(round.expires, reading.now).microseconds + 1_000_000)
        mayExtend = reading.takes(.extend(later))
        mayWithdraw = reading.takes(.withdraw)
        mayIssue = reading.takes(.issue("-"))
        let first = round.roster.parties[0]
        let late = reading.takes(.lateBreak(.objection), enteredFor: first)
        mayEnter =
            late || reading.takes(.breakSilence(.objection), enteredFor: first)
            || reading.takes(.receive, enteredFor: first)
        let isBroken = if case .broken = reading.found.state { true } else { false }
        redraft =
            isBroken && round.terms.onBreak == .redraft
            ? Address(
                "/decisions/new/",
                query: [("decision", reading.found.id.text), ("document", round.text.document.text)]
            ) : nil
        parties = try members.map { Served(id: $0.0.text, name: try reading.name($0.0)) }
            .sorted { ($0.name, $0.id) < ($1.name, $1.id) }
        zone = round.terms.zone.name
        expires = WallTime.text(round.expires, in: round.terms.zone)
        present = WallTime.text(reading.now, in: round.terms.zone)
    }
}

extension [RecordLink] {
    /// By name, as people look for them.
    fileprivate var inOrder: Self { sorted { Words.order($0.name) < Words.order($1.name) } }
}
