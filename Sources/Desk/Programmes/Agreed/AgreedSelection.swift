internal import Coordination

/// Everything agreed with one party, in the order of its page and before the page takes what it has room for.
struct AgreedSelection {
    /// All programmes that the party is in, those that began last first, those of an exercise last.
    let programmes: [Entry]
    /// Those that are not over, projects left aside.
    let current: [Entry]
    /// Projects that are not over.
    let projects: [Entry]
    /// Those that are over.
    let past: [Entry]
    /// The goals that the list of goals has for the party.
    let goals: [Entry]
    /// All activities that name the party, and those of them of which something came.
    let activities: [Entry]
    let meetings: [Entry]
    let outcomes: [Entry]
    let contributions: [Entry]

    /// The states of programmes that are over.
    private static let over: Set<String> = ["superseded", "expired", "completed"]

    /// - Parameter referring: the records that refer to the party
    init(_ party: Entry, referring: [Entry], shelf: Shelf) throws {
        programmes = referring.filter { $0.type == "entente-programme" && $0.texts("party_refs").contains(party.id) }
            .sorted { $0.latestThenExercise < $1.latestThenExercise }
        current = programmes.filter { !Self.isOver($0) && $0.kind != Register.projectKind }
        projects = programmes.filter { !Self.isOver($0) && $0.kind == Register.projectKind }
        past = Self.latest(programmes.filter(Self.isOver))
        goals = try shelf.goals(of: party)
        activities = Self.latest(referring.filter { $0.type == "entente-activity" })
        meetings = activities.filter { $0.text("outcome") != nil }
        outcomes = Self.latest(referring.filter { $0.type == "entente-outcome" })
        contributions = Self.latest(referring.filter { $0.type == "entente-contribution" })
    }

    /// Whether a programme is over.
    private static func isOver(_ programme: Entry) -> Bool { over.contains(programme.status ?? "") }

    private static func latest(_ entries: [Entry]) -> [Entry] {
        entries.sorted { ($0.latestFirst, $0.name, $0.id) < ($1.latestFirst, $1.name, $1.id) }
    }

    /// The goals of a programme.
    func goals(of programme: Entry) -> [Entry] { goals.filter { $0.reference("programme_ref") == programme.id } }

    /// The goals of none of some programmes.
    func goals(besides programmes: some Sequence<Entry>) -> [Entry] {
        let ids = Set(programmes.map(\.id))
        return goals.filter { !ids.contains($0.reference("programme_ref") ?? "") }
    }
}

extension Shelf {
    /// The goals that the list of goals has for a party: those that name it, and those of its programmes.
    func goals(of party: Entry) throws -> [Entry] {
        var selection = Selection()
        selection.party = party.id
        return try Register.goals.matching(selection, among: try all("entente-goal"), shelf: self)
    }
}
