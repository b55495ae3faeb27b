internal import Localization

/// One contribution in words: from whom to whom, at which stage, how much.
struct ContributionLine: Sendable {
    let link: RecordLink
    /// From, to and through, as far as recorded.
    let way: [String]
    let stage: String
    let amount: String
    let date: String
    /// The sum that already holds it.
    let partOf: RecordLink?
    let sources: [SourceLine]
    /// What a restricted contribution is marked with.
    let label: LabelMark?

    init(_ entry: Entry, shelf: Shelf, words: Words) throws {
        link = RecordLink(entry)
        way = try Self.way(of: entry, shelf: shelf, words: words)
        stage = words.term(entry.text("stage") ?? "not-stated", in: "stage")
        amount = shelf.amount(of: entry, words: words)
        date = entry.dateText.map(words.date) ?? words[.dateNotRecorded]
        partOf = try entry.reference("part_of_ref").map(shelf.link)
        sources = try shelf.sources(of: entry, words: words)
        label = shelf.restriction(of: entry, words: words)
    }

    private static func way(of entry: Entry, shelf: Shelf, words: Words) throws -> [String] {
        func name(_ property: String) throws -> String? {
            try entry.reference(property).map { try shelf.link($0) }.flatMap { $0.address == nil ? nil : $0.name }
        }
        let (from, to) = (try name("provider_ref"), try name("recipient_ref"))
        let way: String? =
            if let from, let to { words(.contributionWay, ["from": from, "to": to]) } else { from ?? to }
        return [way, try name("via_ref").map { words(.contributionThrough, ["party": $0]) }].compactMap(\.self)
    }

    /// The stages in the order in which they follow each other; those that nobody listed come after them.
    static let stages = ["offered", "pledged", "committed", "allocated", "delivered", "sold", "not-stated"]

    /// Where a stage stands in their order.
    static func rank(ofStage stage: String?) -> Int {
        stages.firstIndex(of: stage ?? "not-stated") ?? stages.count - 1
    }

    /// By stage, unit and name, with each part after the whole that it is a part of, where that is of the same stage and
    /// unit.
    static func ordered(_ entries: [Entry]) -> [Entry] {
        let groups = ContributionGroup.grouped(entries)
        return groups.flatMap { group in
            let names = group.entries.sorted { ($0.name.lowercased(), $0.id) < ($1.name.lowercased(), $1.id) }
            let parts = Dictionary(grouping: names) { group.whole(of: $0)?.id }
            func line(_ entry: Entry, path: Set<String>) -> [Entry] {
                let below = (parts[entry.id] ?? []).filter { !path.contains($0.id) }
                return [entry] + below.flatMap { line($0, path: path.union([$0.id])) }
            }
            return (parts[nil] ?? []).flatMap { line($0, path: [$0.id]) }
        }
    }
}
