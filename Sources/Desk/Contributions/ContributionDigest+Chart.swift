internal import Charts
internal import Localization

extension ContributionDigest {
    /// The fillings of the stages, in their order.
    private static let fills: [Fill] = [.empty, .dotted, .rising, .falling, .solid, .crossed, .level]

    /// The picture of some contributions; nil for none.
    static func chart(_ entries: [Entry], shelf: Shelf, words: Words) throws -> ContributionChart? {
        guard !entries.isEmpty else { return nil }
        let known = ContributionLine.stages
        let others = Set(entries.compactMap { $0.text("stage") }).subtracting(known).sorted()
        let names = known + others
        let stages = names.enumerated().map { index, name in
            ContributionChart.Stage(
                words.term(name, in: "stage"),
                fill: fills.indices.contains(index) ? fills[index] : .level
            )
        }
        let groups = ContributionGroup.grouped(entries)
        let wholes = Set(groups.flatMap { group in group.entries.filter { group.whole(of: $0) != nil }.map(\.id) })
        let items = try ContributionLine.ordered(entries).map { entry in
            try item(entry, stages: names, isPart: wholes.contains(entry.id), shelf: shelf, words: words)
        }
        let units = Set(entries.compactMap { $0.text("unit") })
        return ContributionChart(
            Caption(
                id: "contributions",
                title: words[.contributionsTitle],
                description: words.count(items.count, .contributionsPicture)
            ),
            stages: stages,
            items: items,
            words: ContributionChart.Words(
                giver: words[.filterProvider],
                name: words[.partyColumnContribution],
                stage: words[.partyColumnStage],
                amount: words[.partyColumnAmount],
                units: Dictionary(
                    uniqueKeysWithValues: units.map {
                        ($0, words(.contributionsUnit, ["unit": words.term($0, in: "unit")]))
                    }
                ),
                unmeasured: words[.contributionsUnmeasured],
                part: words[.contributionPart]
            )
        )
    }

    private static func item(
        _ entry: Entry,
        stages: [String],
        isPart: Bool,
        shelf: Shelf,
        words: Words
    ) throws -> ContributionChart.Item {
        let stage = entry.text("stage") ?? "not-stated"
        let giver = try entry.reference("provider_ref").flatMap { try shelf.entry($0) }
        let taker = try entry.reference("recipient_ref").flatMap { try shelf.entry($0) }
        let name = taker.map { words(.contributionTo, ["what": entry.name, "party": $0.name]) } ?? entry.name
        return ContributionChart.Item(
            giver: ChartCell(giver?.name ?? words[.contributionNoGiver], address: giver?.address.text),
            name: ChartCell(name, address: entry.address.text),
            stage: stages.firstIndex(of: stage) ?? 0,
            amount: entry.text("amount"),
            unit: entry.text("unit"),
            bound: entry.text("bound").flatMap(ContributionChart.Bound.init) ?? .exactly,
            amountWords: shelf.amount(of: entry, words: words),
            isPart: isPart
        )
    }
}
