internal import Coordination
internal import Localization
internal import Records

#if DEBUG
internal import Mutants
#endif

/// What the filters of a list offer: only values that occur in the list, computed on what the reader is served.
struct Choices: Sendable {
    struct Choice: Hashable, Sendable {
        let value: String
        let words: String
    }

    private(set) var byFilter: [Register.Filter: [Choice]] = [:]

    init(_ contents: RegisterContents, register: Register, shelf: Shelf, words: Words) throws {
        let entries = contents.entries
        for filter in register.filters {
            byFilter[filter] =
                switch filter {
                case .text: []
                case .type:
                    Self.types(
                        register.isOpen
                            ? try shelf.view.counts().filter { $0.value > 0 }.map(\.key) + [TypeFacts.work]
                            : Array(contents.types),
                        words: words
                    )
                case .kind: Self.terms(contents.kinds, vocabulary: "kind", words: words)
                case .status:
                    Self.terms(
                        entries.compactMap(try register.extras.states(shelf)),
                        vocabulary: "status",
                        words: words
                    )
                case .party:
                    try Self.records(
                        contents.parties.union(try entries.flatMap { try register.extras.parties($0, shelf) }),
                        shelf: shelf
                    )
                case .topic: try Self.records(contents.topics, shelf: shelf)
                case .year: Self.years(contents.years)
                case .programme, .theme, .provider, .recipient, .stage, .unit, .host, .runBy:
                    try Self.values(entries, of: filter, shelf: shelf, words: words)
                }
        }
        #if DEBUG
        if LeakMutant.yearsOfEverything.isActive {
            let all = try register.types.flatMap(shelf.everything)
            byFilter[.year] = Self.years(Set(all.compactMap { $0.period?.start.date?.year }))
        }
        #endif
    }

    /// The values of one property, and that it is not recorded where some have it and others do not.
    private static func values(
        _ entries: [Entry],
        of filter: Register.Filter,
        shelf: Shelf,
        words: Words
    ) throws -> [Choice] {
        guard let property = filter.property else { return [] }
        let values = entries.compactMap { $0.text(property) }
        let choices =
            property.hasSuffix("_ref")
            ? try records(values, shelf: shelf) : terms(values, vocabulary: filter.rawValue, words: words)
        guard !choices.isEmpty, values.count < entries.count else { return choices }
        return choices + [Choice(value: Selection.unrecorded, words: words[.notRecorded])]
    }

    private static func types(_ types: [String], words: Words) -> [Choice] {
        sorted(types.map { Choice(value: $0, words: TypeFacts.plural($0, words: words)) })
    }

    /// Values of a vocabulary, in words.
    static func terms(_ values: some Sequence<String>, vocabulary: String, words: Words) -> [Choice] {
        sorted(Set(values).map { Choice(value: $0, words: words.term($0, in: vocabulary)) })
    }

    /// Records that filter, by name; what the reader is not served is no choice.
    static func records(_ ids: some Sequence<String>, shelf: Shelf) throws -> [Choice] {
        let unique = Set(ids)
        try shelf.prefetch(unique)
        let found = try unique.compactMap { try shelf.entry($0) }
        return sorted(found.map { Choice(value: $0.choiceValue, words: $0.name) })
    }

    /// How many records a field offers; the search for words finds the others.
    private static let mostRecords = 60

    /// The records named most often, by name.
    ///
    /// - Parameters:
    ///   - ids: an id as often as it is named
    ///   - value: how the filter names a record in an address
    static func commonest(_ ids: [String], shelf: Shelf, value: (Entry) -> String) throws -> [Choice] {
        let counts = ids.reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
        try shelf.prefetch(counts.keys)
        let found = try counts.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }.compactMap {
            try shelf.entry($0.key)
        }.prefix(mostRecords)
        return sorted(found.map { Choice(value: value($0), words: $0.name) })
    }

    private static func years(_ years: Set<Int>) -> [Choice] {
        years.sorted(by: >).map { Choice(value: String($0), words: String($0)) }
    }

    private static func sorted(_ choices: [Choice]) -> [Choice] {
        choices.map { (choice: $0, order: Words.order($0.words)) }
            .sorted { ($0.order, $0.choice.value) < ($1.order, $1.choice.value) }.map(\.choice)
    }
}

extension Entry {
    /// How a filter names this record in an address: a party by its code, a topic by what follows its type.
    var choiceValue: String {
        code ?? AskedRecord.value(id)
    }
}
