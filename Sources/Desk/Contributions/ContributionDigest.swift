internal import Charts
internal import Localization

/// What stands over the list of contributions: sums within one stage and one unit, and the picture of this page's
/// contributions, in which nothing is added up.
struct ContributionDigest: RegisterDigest {
    /// The contributions of one stage and one unit.
    struct Row: Hashable, Sendable {
        let stage: String
        let unit: String
        let count: Int
        /// The list of just these.
        let list: Address
        /// The sum in words, or why there is none.
        let total: String
        let isSum: Bool
        /// What is to be known of it: parts counted once, amounts that are missing.
        let notes: [String]
    }

    /// The most lines that a page has room for.
    static let most = 40

    let rows: [Row]
    /// How many stages and units there are.
    let groups: Int
    let chart: ContributionChart?

    /// - Parameters:
    ///   - found: everything that the list holds
    ///   - page: what stands on this page of it
    init(_ request: RegisterDigestRequest) throws {
        let (shelf, words) = (request.shelf, request.words)
        let groups = ContributionGroup.grouped(request.found)
        self.groups = groups.count
        rows = groups.prefix(Self.most).map { Self.row($0, request.selection, words) }
        chart = try Self.chart(request.page, shelf: shelf, words: words)
    }

    private static func row(_ group: ContributionGroup, _ selection: Selection, _ words: Words) -> Row {
        var narrowed = selection
        narrowed.offset = 0
        narrowed.properties[.stage] = group.stage ?? Selection.unrecorded
        narrowed.properties[.unit] = group.unit ?? Selection.unrecorded
        var notes: [String] = []
        let total = total(of: group, words)
        if case .sum(_, _, let count) = group.total, count > 1 { notes.append(words.count(count, .totalOf)) }
        if group.parts > 0 { notes.append(words.count(group.parts, .totalParts)) }
        let missing = group.unmeasured
        if missing > 0, missing < group.entries.count { notes.append(words.count(missing, .totalUnmeasured)) }
        return Row(
            stage: group.stage.map { words.term($0, in: "stage") } ?? words[.notRecorded],
            unit: group.unit.map { words.term($0, in: "unit") } ?? words[.notRecorded],
            count: group.entries.count,
            list: narrowed.address(Register.contributions.path),
            total: total.words,
            isSum: total.isSum,
            notes: notes
        )
    }

    private static func total(of group: ContributionGroup, _ words: Words) -> (words: String, isSum: Bool) {
        switch group.total {
        case .sum(let amount, let bound, _): (words.amount(amount, unit: group.unit, bound: bound), true)
        case .none: (words[.amountNotRecorded], false)
        case .stageUnknown: (words[.totalStageUnknown], false)
        case .unitUnknown: (words[.totalUnitUnknown], false)
        case .mixedBounds: (words[.totalMixedBounds], false)
        case .noNumber: (words[.totalNoNumber], false)
        }
    }

    func html(_ words: Words) -> HTML {
        guard !rows.isEmpty else { return "" }
        let table = StackTable(
            caption: words[.totalsCaption],
            columns: [
                words[.partyColumnStage], words[.partyColumnUnit], words[.partyColumnCount], words[.partyColumnTotal],
            ],
            rows: rows.map { row in
                let notes = when(
                    !row.notes.isEmpty,
                    #"<br><span class="small soft">\#(row.notes.joined(separator: "; "))</span>"#
                )
                let total: HTML =
                    row.isSum ? #"<b class="number">\#(row.total)</b>"# : #"<span class="absent">\#(row.total)</span>"#
                return [
                    isolated(row.stage), isolated(row.unit),
                    #"<a class="number" href="\#(row.list)">\#(words.locale.grouped(row.count))</a>"#,
                    total + notes,
                ]
            }
        )
        let more = when(groups > rows.count, "<p>\(words.count(groups, .totalsMore))</p>")
        return """
            <section aria-labelledby="totals"><h2 id="totals">\(words[.totalsHeading])</h2>
            \(table.html())\(more)</section>
            \(with(chart) { figure($0, words) })<h2>\(words[.contributionsListed])</h2>

            """
    }

    private func figure(_ chart: ContributionChart, _ words: Words) -> HTML {
        """
        <section aria-labelledby="picture"><h2 id="picture">\(words[.contributionsTitle])</h2>
        <p class="small soft">\(words[.contributionsAdvice])</p>
        \(ChartFigure(chart).html(words))</section>

        """
    }
}
