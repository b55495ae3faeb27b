internal import Localization
internal import Records
internal import STIX
internal import Silence

/// The decisions that a reader reads: what runs for their party, soonest first; what else runs; what waits for the
/// secretariat; what is over.
struct DecisionListModel: Sendable {
    /// How many stand on a page.
    static let most = 30
    /// How many that wait, and that are over, stand under those that run.
    static let mostBelow = 10

    /// What a page shows.
    enum Show: String, Sendable {
        case running
        case waiting
        case over
    }

    /// The name of the reader's party; nil for the public and for those of no party.
    let party: String?
    /// What runs for the reader's party.
    let own: [DecisionLine]
    /// What runs, and the party has no part in.
    let others: [DecisionLine]
    /// What is held, or adopted and not issued, the last one first.
    let waiting: [DecisionLine]
    /// What is over, the last one first; without what waits where that stands on the page.
    let over: [DecisionLine]
    /// The decision after which the next page of each begins.
    let more: [Show: String]
    /// What the page shows; with what runs, the rest in short.
    let show: Show
    let mayAnnounce: Bool
    let zone: Zone?

    init(_ shelf: Shelf, query: Selection, words: Words) throws {
        let view = shelf.view
        party = try view.party.map { try shelf.partyName($0, words: words) }
        mayAnnounce = view.party != nil && view.roles.contains(.secretary)
        zone = query.zone
        show = query.show
        func read(_ window: DecisionQuery.Window, _ own: Show) throws -> Found {
            let isOwn = query.show == own
            guard isOwn || query.show == .running else { return Found() }
            let limit = isOwn ? Self.most : Self.mostBelow
            let asked = DecisionQuery(window, limit: limit, after: isOwn ? query.after : nil)
            return try Found(view.decisions(asked)) { found in
                try CaseReading(found, zone: query.zone, shelf: shelf, words: words)
            }
        }
        let (open, waits, closed) = (try read(.open, .running), try read(.waiting, .waiting), try read(.closed, .over))
        let running = open.cases.filter { !$0.found.state.isOver }
        let ended = open.cases.filter { $0.found.state.isOver }
        func line(_ reading: CaseReading) throws -> DecisionLine { try DecisionLine(reading, asked: query.zone) }
        own = try running.filter { $0.isConcerned || $0.found.body == view.party }.map(line)
        others = try running.filter { !$0.isConcerned && $0.found.body != view.party }.map(line)
        waiting = try waits.cases.map(line)
        over = try (ended + closed.cases.filter { query.show == .over || !$0.found.waits }).map(line)
        more = [Show.running: open.next, .waiting: waits.next, .over: closed.next].compactMapValues(\.self)
    }

    private struct Found {
        var cases: [CaseReading] = []
        var next: String?

        init() {}

        init(_ page: DecisionPage, _ read: (DecisionCase) throws -> CaseReading) throws {
            cases = try page.decisions.map(read)
            next = page.more ? page.decisions.last?.id.text : nil
        }
    }

    /// What the address asks for.
    struct Selection: Sendable {
        let zone: Zone?
        let after: String?
        let show: Show

        init(_ query: Posted) {
            zone = Zone(query.first(ReaderZone.name))
            after = query.first("after").isEmpty ? nil : query.first("after")
            show = Show(rawValue: query.first("show")) ?? .running
        }
    }

    /// Whether a record of an exercise is on the page.
    var hasExercise: Bool { lines.joined().contains(where: \.isExercise) }

    /// All that stands on the page, as it is parted there.
    var lines: [[DecisionLine]] { [own, others, waiting, over] }
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
