internal import Coordination
internal import Labels
internal import Localization
internal import Records
internal import Web

#if DEBUG
internal import Mutants
#endif

/// What was searched for and what this reader is shown of it.
struct SearchModel: Sendable {
    struct Hit: Sendable {
        let line: RecordLink
        let kind: String
        let date: String?
        /// Whether it is only possible that it was true on the day that the page is about.
        let isPossible: Bool
        let snippet: [SnippetPart]
        let label: LabelMark?
    }

    /// How many hits stand on one page.
    static let pageSize = 20
    /// How many results, the best, are looked at where the page is about a day: each has to be read for its time.
    static let mostOnDay = 2_000

    let text: String
    let types: [String]
    let choices: [Choices.Choice]
    let hits: [Hit]
    let total: Int
    let offset: Int
    /// Whether there are more results than were looked at for the day.
    let isCut: Bool
    let hasExercise: Bool

    init(_ query: Query, shelf: Shelf, words: Words) throws {
        text = (query.first("q") ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
        types = query.values("type").filter { !$0.isEmpty }
        let offset = query.offset / Self.pageSize * Self.pageSize
        choices = try Self.types(shelf)
            .map { Choices.Choice(value: $0, words: TypeFacts.plural($0, words: words)) }
            .sorted { ($0.words.lowercased(), $0.value) < ($1.words.lowercased(), $1.value) }
        guard !text.isEmpty else {
            (hits, total, self.offset, isCut, hasExercise) = ([], 0, 0, false, false)
            return
        }
        let question = SearchQuery(
            text: text,
            types: types.isEmpty ? nil : Set(types),
            limit: Self.pageSize,
            offset: offset
        )
        // What was not true on the day is in no list, and in no count of one.
        let onDay = SearchCondition(most: Self.mostOnDay) { served in
            try shelf.entry(of: served).map { shelf.times.truth(of: $0) != .no } ?? false
        }
        let page = try shelf.view.search(question, where: shelf.times.on == nil ? nil : onDay)
        let entries = try page.hits.map { ($0, try shelf.entry(of: $0.served)) }
        hits = try entries.compactMap { hit, entry in
            guard let entry else { return nil }
            return Hit(
                line: RecordLink(name: try shelf.title(of: entry, words: words), of: entry),
                kind: TypeFacts.singular(entry.type, words: words),
                date: entry.dateText.map(words.date),
                isPossible: shelf.times.truth(of: entry) == .possible,
                snippet: hit.snippet,
                label: entry.served.label.isPublic ? nil : shelf.mark(entry, words: words)
            )
        }
        total = page.total
        self.offset = offset
        isCut = page.isCut
        hasExercise = entries.contains { $0.1?.isExercise ?? false }
    }

    /// The types that the reader is served something of, on the day of the page.
    private static func types(_ shelf: Shelf) throws -> [String] {
        #if DEBUG
        if LeakMutant.facetsOfTheTable.isActive { return Array(try shelf.view.countsOfTheTable().keys) }
        #endif
        return try shelf.counts().filter { $0.value > 0 }.map(\.key)
    }

    /// The same question from another place in the list.
    func address(offset: Int) -> Address {
        var query = [(name: "q", value: text)] + types.map { (name: "type", value: $0) }
        if offset > 0 { query.append((name: "offset", value: String(offset))) }
        return Address("/search/", query: query)
    }
}
