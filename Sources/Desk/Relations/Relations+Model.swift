internal import Charts
internal import Coordination
internal import Localization

/// The page of links: what does what to what, by which evidence, as a list, as a picture and along ways.
struct RelationsModel: Sendable {
    /// One way from where it was asked to begin to where it was asked to end.
    struct Way: Sendable {
        let steps: [RelationLine]
    }

    /// How many links stand on one page.
    static let pageSize = 25

    let selection: RelationSelection
    let lines: [RelationLine]
    let total: Int
    let unfiltered: Int
    /// The ways between two ends that were asked for; nil where only one end was, or none.
    let ways: [Way]?
    /// Whether there may be more ways than are shown.
    let isCut: Bool
    let from: RecordLink?
    let to: RecordLink?
    let picture: RelationPicture?
    let topics: [Choices.Choice]
    let sources: [Choices.Choice]
    let targets: [Choices.Choice]
    let kinds: [Choices.Choice]
    let confidences: [Choices.Choice]
    let hasExercise: Bool

    init(_ selection: RelationSelection, shelf: Shelf, words: Words) throws {
        let all = try shelf.influences()
        let along = try selection.found(shelf)
        let found = along.entries
        var selection = selection
        selection.offset = Paging.offset(selection.offset, of: found.count, size: Self.pageSize)
        self.selection = selection
        let byID = Dictionary(found.map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
        lines = try found.dropFirst(selection.offset).prefix(Self.pageSize).map {
            try shelf.relationLine($0, words: words)
        }
        ways = try along.ways.map { ways in
            try ways.ways.map { way in
                Way(steps: try way.compactMap { byID[$0.id] }.map { try shelf.relationLine($0, words: words) })
            }
        }
        isCut = along.ways?.isCut ?? false
        from = try selection.from.map(shelf.link)
        to = try selection.to.map(shelf.link)
        total = found.count
        unfiltered = all.count
        picture = try RelationPicture(found, path: along.shortest, shelf: shelf, words: words)
        sources = try Self.ends(all, ["source_ref"], shelf)
        targets = try Self.ends(all, ["target_ref"], shelf)
        topics = try Self.ends(all, ["source_ref", "target_ref"], shelf)
        kinds = Self.choices(all.compactMap { $0.standard("relationship_type") }, "relationship_type", words)
        confidences = Self.choices(all.compactMap { $0.confidence?.rawValue }, "confidence", words)
        hasExercise = found.contains(where: \.isExercise)
    }

    /// The records at one end of the links, or at either; those with most links, where a field has no room for all.
    private static func ends(_ all: [Entry], _ properties: [String], _ shelf: Shelf) throws -> [Choices.Choice] {
        let ids = all.flatMap { entry in properties.compactMap { entry.standard($0) } }
        return try Choices.commonest(ids, shelf: shelf) { AskedRecord.value($0.id) }
    }

    private static func choices(_ values: [String], _ vocabulary: String, _ words: Words) -> [Choices.Choice] {
        Set(values).map { Choices.Choice(value: $0, words: words.term($0, in: vocabulary)) }
            .sorted { ($0.words, $0.value) < ($1.words, $1.value) }
    }

    /// What of the list is on the page.
    var shown: Range<Int> { selection.offset..<(selection.offset + lines.count) }
}

/// The links along the ways that were asked for: all of them where no end was.
struct RelationsAlong {
    let entries: [Entry]
    /// Where both ends were asked for.
    let ways: RelationGraph.Ways?

    /// - Parameter matching: the links that fit all filters, in their order
    init(_ selection: RelationSelection, _ matching: [Entry]) {
        let graph = RelationGraph(
            matching.map {
                RelationGraph.Arrow(
                    id: $0.id,
                    source: $0.standard("source_ref") ?? "",
                    target: $0.standard("target_ref") ?? ""
                )
            }
        )
        let kept: Set<String>?
        switch (selection.from, selection.to) {
        case (let from?, let to?):
            let ways = graph.ways(from: from, to: to)
            self.ways = ways
            kept = Set(ways.ways.flatMap { $0.map(\.id) })
        case (let from?, nil):
            ways = nil
            kept = graph.following(from)
        case (nil, let to?):
            ways = nil
            kept = graph.leading(to: to)
        default:
            ways = nil
            kept = nil
        }
        entries = matching.filter { kept?.contains($0.id) ?? true }
    }

    /// The ids of the records along the shortest way.
    var shortest: [String] {
        guard let way = ways?.ways.first, let first = way.first else { return [] }
        return [first.source] + way.map(\.target)
    }
}
