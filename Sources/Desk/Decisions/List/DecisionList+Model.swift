internal import Localization
internal import Records
internal import STIX
internal import Silence

/// The decisions that a reader reads: what runs for their party, soonest first; what else runs; what is over.
struct DecisionListModel: Sendable {
    /// How many stand on a page.
    static let most = 30
    /// How many that are over stand under those that run.
    static let mostOver = 10

    /// The name of the reader's party; nil for the public and for those of no party.
    let party: String?
    /// What runs for the reader's party.
    let own: [DecisionLine]
    /// What runs, and the party has no part in.
    let others: [DecisionLine]
    /// What is over, the last one first.
    let over: [DecisionLine]
    /// The decision after which the next page of those that run begins.
    let moreOpen: String?
    /// The same for what is over.
    let moreOver: String?
    /// Whether the page is a later one of what is over.
    let isOver: Bool
    let mayAnnounce: Bool
    let zone: Zone?

    init(_ shelf: Shelf, query: Selection, words: Words) throws {
        let view = shelf.view
        party = try view.party.map { try shelf.partyName($0, words: words) }
        mayAnnounce = view.party != nil && view.roles.contains(.secretary)
        zone = query.zone
        isOver = query.isOver
        func read(_ window: DecisionQuery.Window, _ limit: Int, after: String?) throws -> Found {
            let page = try view.decisions(DecisionQuery(window, limit: limit, after: after))
            let cases = try page.decisions.map { try CaseReading($0, zone: query.zone, shelf: shelf, words: words) }
            return Found(cases: cases, next: page.more ? page.decisions.last?.id.text : nil)
        }
        let open = isOver ? Found() : try read(.open, Self.most, after: query.after)
        let closed =
            isOver ? try read(.closed, Self.most, after: query.after) : try read(.closed, Self.mostOver, after: nil)
        let running = open.cases.filter { !$0.found.state.isOver }
        let ended = open.cases.filter { $0.found.state.isOver }
        func line(_ reading: CaseReading) throws -> DecisionLine { try DecisionLine(reading, asked: query.zone) }
        own = try running.filter { $0.isConcerned || $0.found.body == view.party }.map(line)
        others = try running.filter { !$0.isConcerned && $0.found.body != view.party }.map(line)
        over = try (ended + closed.cases).map(line)
        moreOpen = open.next
        moreOver = closed.next
    }

    private struct Found {
        var cases: [CaseReading] = []
        var next: String?
    }

    /// What the address asks for.
    struct Selection: Sendable {
        let zone: Zone?
        let after: String?
        let isOver: Bool

        init(_ query: Posted) {
            zone = Zone(query.first(ReaderZone.name))
            after = query.first("after").isEmpty ? nil : query.first("after")
            isOver = query.first("show") == "over"
        }
    }

    /// Whether a record of an exercise is on the page.
    var hasExercise: Bool { (own + others + over).contains(where: \.isExercise) }
}

extension RoundState {
    /// Whether nothing runs any more, though the window may last: broken, withdrawn, adopted, issued.
    var isOver: Bool {
        switch self {
        case .broken, .adopted, .issued, .withdrawn: true
        case .draft, .announced, .running, .held, .extended: false
        }
    }
}
