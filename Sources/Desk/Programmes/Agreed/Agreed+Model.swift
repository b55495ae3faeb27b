internal import Coordination
internal import Localization
internal import Records
internal import STIX

/// Everything agreed with one party, and where each goal stands: programmes with their goals, projects, what was agreed
/// at meetings, decisions that sources report, and contributions.
struct AgreedModel: Sendable {
    /// How many goals stand in one state, and their list.
    struct Tally: Sendable {
        let state: StateMark?
        let count: Int
        /// nil where the list cannot be narrowed to them.
        let address: Address?
    }

    let party: RecordLink
    let label: LabelMark
    let instant: String
    let current: [AgreedProgramme]
    /// How many programmes are current beside those that the page has room for.
    let currentRest: Int
    let projects: [EntryLine]
    /// All projects with the party, those that are over too.
    let projectList: WholeList
    /// How many current projects have no room.
    let projectsRest: Int
    let projectParts: [ProjectPart]
    let past: AgreedLines
    let meetings: AgreedLines
    let outcomes: AgreedLines
    let contributions: AgreedLines
    let tallies: [Tally]
    let goalTotal: Int
    /// Goals of programmes that are not shown with their goals.
    let otherGoals: [GoalCard]
    /// Whether goals are left out.
    let hasMoreGoals: Bool
    /// The list of the party's programmes.
    let programmeList: Address
    let goalList: Address
    /// Where the page's files are; nil for a party without a code.
    let files: Address?
    let hasExercise: Bool

    /// How many programmes and goals the page has room for.
    private static let mostProgrammes = 10
    private static let mostGoals = 24
    private static let mostOtherGoals = 12
    private static let mostProjects = 10

    init(_ party: Entry, room: PageRoom = .full, shelf: Shelf, words: Words) throws {
        let referring = try shelf.referring(to: party)
        let selected = try AgreedSelection(party, referring: referring, shelf: shelf)
        self.party = RecordLink(party)
        label = shelf.mark(party, words: words)
        instant = (shelf.times.asOf ?? shelf.view.at).text
        let choice = party.choiceValue
        let full = selected.current.prefix(room.most(Self.mostProgrammes))
        var goalRoom = room.most(Self.mostGoals)
        current = try full.map { programme in
            let own = selected.goals(of: programme)
            let shown = Array(own.prefix(goalRoom))
            goalRoom -= shown.count
            return try AgreedProgramme(programme, goals: shown, total: own.count, shelf: shelf, words: words)
        }
        currentRest = selected.current.count - full.count
        let mostProjects = selected.projects.prefix(room.most(Self.mostProjects))
        projects = try mostProjects.map { project in
            try shelf.line(for: project, words: words, isShort: true)
        }
        projectParts = try mostProjects.map { try ProjectPart($0, shelf: shelf, words: words) }
        otherGoals = try selected.goals(besides: full)
            .prefix(max(0, min(goalRoom, room.most(Self.mostOtherGoals)))).map { try shelf.goalCard($0, words: words) }
        hasMoreGoals = current.reduce(otherGoals.count) { $0 + $1.goals.count } < selected.goals.count
        var projectSelection = Selection()
        projectSelection.party = choice
        projectList = try Register.projects.whole(projectSelection, among: referring, shelf: shelf)
        projectsRest = selected.projects.count - mostProjects.count
        let lines = AgreedLinesBuilder(party: choice, room: room, shelf: shelf, words: words)
        past = try lines.past(selected.past, all: selected.programmes.count)
        meetings = try lines.meetings(selected.meetings, all: selected.activities.count)
        outcomes = try lines.list(selected.outcomes, of: "entente-outcome")
        contributions = try lines.list(selected.contributions, of: "entente-contribution")
        tallies = Self.tallies(selected.goals, party: choice, words: words)
        goalTotal = selected.goals.count
        programmeList = Address(Register.programmes.path, query: [("party", choice)])
        goalList = Address(Register.goals.path, query: [("party", choice)])
        files = party.code.map(Self.address(code:))
        hasExercise =
            party.isExercise || referring.contains(where: \.isExercise)
            || selected.goals.contains(where: \.isExercise)
    }

    /// Whether anything is recorded at all.
    var isEmpty: Bool {
        current.isEmpty && projects.isEmpty && past.lines.isEmpty && meetings.lines.isEmpty && outcomes.lines.isEmpty
            && contributions.lines.isEmpty && goalTotal == 0
    }

    private static func tallies(_ goals: [Entry], party: String, words: Words) -> [Tally] {
        let byState = Dictionary(grouping: goals) { $0.status ?? "" }
        return byState.sorted { (-$0.value.count, $0.key) < (-$1.value.count, $1.key) }.map { state, goals in
            var selection = Selection()
            selection.party = party
            selection.status = state
            return Tally(
                state: goals.first?.stateMark(words),
                count: goals.count,
                address: state.isEmpty ? nil : selection.address(Register.goals.path)
            )
        }
    }

    /// The way to the page of a party that is in programmes.
    static func links(of entry: Entry, referring: [Entry], words: Words) -> [RecordLink] {
        guard let code = entry.code, entry.kind != "person",
            referring.contains(where: {
                $0.type == "entente-programme" && $0.texts("party_refs").contains(entry.id)
            })
        else { return [] }
        return [RecordLink(name: words[.agreedLink], address: address(code: code))]
    }

    /// Where the page is, by the party's code.
    static let path = "/parties/{code}/agreed/"

    static func address(code: String) -> Address { Address(path.replacing("{code}", with: Address.encode(code))) }
}
