internal import Coordination
internal import Localization

/// The goals that the list of goals has for a party: where each one stands, and how each side judges it.
struct PartyGoals: PartyPart {
    struct Row: Sendable {
        let goal: RecordLink
        let programme: RecordLink?
        let period: String
        let state: String?
        let standing: Standing
        let sources: [SourceLine]
    }

    /// The most goals that a page has room for.
    static let most = 24

    let anchor = "goals"
    let heading = Text.partyGoals
    let isExpected: Bool
    let rows: [Row]
    /// How many goals there are, and their list.
    let total: Int
    let list: Address
    /// There are programmes whose goals could be known.
    let hasProgrammes: Bool
    let shown: Set<String>

    init(_ request: FeatureRequest) throws {
        let (party, shelf) = (request.entry, request.shelf)
        let programmes = request.referring(of: "entente-programme").filter { $0.texts("party_refs").contains(party.id) }
        let goals = try shelf.goals(of: party).sorted {
            ($0.firstDay, $0.name, $0.id) < ($1.firstDay, $1.name, $1.id)
        }
        rows = try goals.prefix(request.room.most(Self.most)).map {
            try Self.row($0, shelf: shelf, words: request.words)
        }
        total = goals.count
        list = Address(Register.goals.path, query: [("party", party.choiceValue)])
        shown = Set(goals.map(\.id))
        hasProgrammes = party.kind == "state" && !programmes.isEmpty
        isExpected = party.kind == "state"
    }

    var isEmpty: Bool { rows.isEmpty && !hasProgrammes }

    private static func row(_ goal: Entry, shelf: Shelf, words: Words) throws -> Row {
        let programme = try goal.reference("programme_ref").flatMap { try shelf.entry($0) }
        return Row(
            goal: RecordLink(goal),
            programme: try goal.reference("programme_ref").map(shelf.link),
            period: goal.text("period").map(words.date) ?? words[.periodNotRecorded],
            state: goal.status.map { words.term($0, in: "state") },
            standing: try shelf.standing(
                of: goal,
                referring: try shelf.referring(to: goal),
                sides: programme?.texts("party_refs") ?? [],
                words: words
            ),
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
        return table.html() + #"<p><a href="\#(list)">\#(words.count(total, .goalsAll))</a></p>"#
    }

    private func cells(_ row: Row, _ words: Words) -> [HTML] {
        let programme = with(row.programme) { "<br><span class=\"small soft\">\($0.html(words))</span>" }
        let state: HTML = row.state.map { "<b>\($0)</b>" } ?? #"<span class="absent">\#(words[.notRecorded])</span>"#
        return [
            "\(row.goal.html(words))\(programme)",
            "\(state)<br><span class=\"small soft\">\(row.period)</span>",
            judged(row.standing, words),
            sourceNames(row.sources, words: words),
        ]
    }

    /// The latest state by each who judges, and whose judgement is not recorded.
    private func judged(_ standing: Standing, _ words: Words) -> HTML {
        guard !standing.verdicts.isEmpty else { return #"<span class="absent">\#(words[.notRecorded])</span>"# }
        let verdicts = each(standing.verdicts, between: "<br>") { verdict in
            """
            <span class="small">\(verdict.judge?.html(words) ?? "\(words[.judgeNotRecorded])"): \
            \(link(verdict, words)) \
            <span class="soft">\(verdict.date.map(words.date) ?? words[.dateNotRecorded])</span></span>
            """
        }
        let silent = when(
            !standing.silent.isEmpty,
            """
            <br><span class="small"><span class="absent">\(words[.standingMissing])</span> \
            \(each(standing.silent, between: ", ") { $0.html(words) })</span>
            """
        )
        return verdicts + silent
    }

    private func link(_ verdict: Standing.Verdict, _ words: Words) -> HTML {
        let state = verdict.state?.text ?? words[.stateNotRecorded]
        guard let address = verdict.record.address else { return "<b>\(state)</b>" }
        return #"<a href="\#(address)"><b>\#(state)</b></a>"#
    }
}
