internal import Coordination
internal import Localization

/// The goals of the programmes with a party, and those that it leads: where each one stands, and how each side judges it.
struct PartyGoals: PartyPart {
    /// The latest judgement of one side.
    struct Judgement: Hashable, Sendable {
        let by: RecordLink
        let record: RecordLink
        let state: String
        let date: String
    }

    struct Row: Sendable {
        let goal: RecordLink
        let programme: RecordLink?
        let period: String
        let state: String?
        let judgements: [Judgement]
        let sources: [SourceLine]
    }

    /// The most goals that a page has room for.
    static let most = 24
    /// The programmes whose goals are looked at, the latest first.
    private static let mostProgrammes = 6

    let anchor = "goals"
    let heading = Text.partyGoals
    let isExpected: Bool
    let rows: [Row]
    /// How many goals there are.
    let total: Int
    /// The list of the goals of the party and of its programmes.
    let all: WholeList
    /// There are programmes whose goals could be known.
    let hasProgrammes: Bool
    let shown: Set<String>

    init(_ request: FeatureRequest) throws {
        let (party, shelf) = (request.entry, request.shelf)
        let programmes = request.referring(of: "entente-programme").filter { $0.texts("party_refs").contains(party.id) }
            .sorted { ($0.begun, $0.id) > ($1.begun, $1.id) }
        var goals = request.referring(of: "entente-goal")
        if party.kind == "state" {
            for programme in programmes.prefix(Self.mostProgrammes) {
                goals += try shelf.referring(to: programme).filter {
                    $0.type == "entente-goal" && $0.reference("programme_ref") == programme.id
                }
            }
        }
        var seen: Set<String> = []
        goals = goals.filter { seen.insert($0.id).inserted }.sorted {
            ($0.firstDay, $0.name, $0.id) < ($1.firstDay, $1.name, $1.id)
        }
        rows = try goals.prefix(request.room.most(Self.most)).map {
            try Self.row($0, shelf: shelf, words: request.words)
        }
        total = goals.count
        var selection = Selection()
        selection.party = party.choiceValue
        all = try Register.goals.whole(selection, among: try shelf.all("entente-goal"), shelf: shelf)
        shown = Set(goals.map(\.id))
        hasProgrammes = party.kind == "state" && !programmes.isEmpty
        isExpected = party.kind == "state"
    }

    var isEmpty: Bool { rows.isEmpty && !hasProgrammes }

    private static func row(_ goal: Entry, shelf: Shelf, words: Words) throws -> Row {
        let assessments = try shelf.referring(to: goal).filter {
            $0.type == "entente-assessment" && $0.reference("subject_ref") == goal.id
        }
        let sides = Dictionary(grouping: assessments) { $0.reference("by_ref") ?? "" }
        let latest = sides.compactMap { side, all in
            all.max { ($0.begun, $0.id) < ($1.begun, $1.id) }.map { (side, $0) }
        }
        let judgements = try latest.map { side, assessment in
            Judgement(
                by: side.isEmpty ? RecordLink(missing: words[.notRecorded]) : try shelf.link(side),
                record: RecordLink(assessment),
                state: assessment.status.map { words.term($0, in: "state") } ?? words[.notRecorded],
                date: assessment.dateText.map(words.date) ?? words[.dateNotRecorded]
            )
        }
        return Row(
            goal: RecordLink(goal),
            programme: try goal.reference("programme_ref").map(shelf.link),
            period: goal.text("period").map(words.date) ?? words[.periodNotRecorded],
            state: goal.status.map { words.term($0, in: "state") },
            judgements: judgements.sorted { ($0.by.name, $0.record.name) < ($1.by.name, $1.record.name) },
            sources: try shelf.sources(of: goal, words: words)
        )
    }
}

extension PartyGoals {
    func content(_ words: Words) -> HTML {
        guard !rows.isEmpty else { return #"<p class="absent">\#(words[.partyGoalsNone])</p>"# }
        let table = StackTable(
            caption: words[.partyGoals],
            isCaptionHidden: true,
            columns: [
                words[.partyColumnGoal], words[.partyColumnState], words[.partyColumnJudged], words[.partyColumnSource],
            ],
            rows: rows.map { cells($0, words) }
        )
        let more: HTML =
            max(total, all.count) > rows.count
            ? #"<p><a href="\#(all.address)">\#(words.count(all.count, .goalsAll))</a></p>"# : ""
        return table.html() + more
    }

    private func cells(_ row: Row, _ words: Words) -> [HTML] {
        let programme = with(row.programme) { "<br><span class=\"small soft\">\($0.html(words))</span>" }
        let state: HTML = row.state.map { "<b>\($0)</b>" } ?? #"<span class="absent">\#(words[.notRecorded])</span>"#
        let judged: HTML =
            row.judgements.isEmpty
            ? #"<span class="absent">\#(words[.notRecorded])</span>"#
            : each(row.judgements, between: "<br>") { judgement in
                """
                <span class="small">\(judgement.by.html(words)): \(link(judgement)) \
                <span class="soft">\(judgement.date)</span></span>
                """
            }
        return [
            "\(row.goal.html(words))\(programme)",
            "\(state)<br><span class=\"small soft\">\(row.period)</span>",
            judged,
            sourceNames(row.sources, words: words),
        ]
    }

    private func link(_ judgement: Judgement) -> HTML {
        guard let address = judgement.record.address else { return "<b>\(judgement.state)</b>" }
        return #"<a href="\#(address)"><b>\#(judgement.state)</b></a>"#
    }
}
