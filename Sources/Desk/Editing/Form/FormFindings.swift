internal import Localization
internal import Records

#if DEBUG
internal import Mutants
#endif

/// Records that a form names or offers, as its writer sees them.
struct FormFindings: Sendable {
    /// A record that can be chosen.
    struct Choice: Hashable, Sendable {
        let id: String
        let name: String
        /// What it is and when, to tell equal names apart; empty where nothing is known.
        let detail: String
        /// Whether the writer is served it.
        let isHeld: Bool
        /// Whether it is invented for an exercise.
        var isExercise = false
    }

    /// Whether a record of an exercise is among them.
    var hasExercise: Bool {
        chosen.values.contains(where: \.isExercise) || found.values.joined().contains(where: \.isExercise)
    }

    /// The records that the form names, by id.
    private(set) var chosen: [String: Choice] = [:]
    /// What was found for the words typed, by place.
    private(set) var found: [String: [Choice]] = [:]

    /// As many are offered for one question.
    static let mostFound = 12

    /// Looks up what a form names, and what its words find.
    ///
    /// - Parameter asked: the field whose list is wanted even without words
    init(_ form: EditForm, asked: String?, shelf: Shelf, words: Words) throws {
        let references = form.references
        try shelf.prefetch(references.flatMap(\.ids))
        for reference in references {
            for id in reference.ids { chosen[id] = try Self.choice(id, shelf: shelf, words: words) }
            let text = FormValue.trimmed(reference.typed)
            guard !text.isEmpty || reference.path == asked else { continue }
            found[reference.path] = try Self.find(text, types: reference.types, shelf: shelf, words: words)
                .filter { !reference.ids.contains($0.id) }
        }
    }

    /// A record by its id; what is hidden and what is not held here look alike.
    static func choice(_ id: String, shelf: Shelf, words: Words) throws -> Choice {
        guard let entry = try shelf.entry(id) else {
            return Choice(id: id, name: id, detail: words[.notHeldHere], isHeld: false)
        }
        return try choice(entry, shelf: shelf, words: words)
    }

    private static func choice(_ entry: Entry, shelf: Shelf, words: Words) throws -> Choice {
        let kind = entry.kind.map { words.term($0, in: "kind") } ?? TypeFacts.singular(entry.type, words: words)
        let detail = [kind, entry.code, entry.dateText.map(words.date), entry.text("publisher")]
        return Choice(
            id: entry.id,
            name: try shelf.title(of: entry, words: words),
            detail: detail.compactMap(\.self).joined(separator: " \u{B7} "),
            isHeld: true,
            isExercise: entry.isExercise
        )
    }

    /// Records by their code, by their words, and by a part of their name; without words the first of the list.
    static func find(_ text: String, types: [String], shelf: Shelf, words: Words) throws -> [Choice] {
        var entries: [Entry] = []
        func add(_ entry: Entry?) {
            guard let entry, types.isEmpty || types.contains(entry.type), entries.count < mostFound,
                !entries.contains(where: { $0.id == entry.id })
            else { return }
            entries.append(entry)
        }
        if !text.isEmpty {
            add(try shelf.view.record(code: text).flatMap(shelf.entry(of:)))
            add(try shelf.entry(text))
            let query = SearchQuery(text: text, types: types.isEmpty ? nil : Set(types), limit: mostFound)
            for hit in try shelf.view.search(query).hits { add(try shelf.entry(of: hit.served)) }
        }
        if entries.count < mostFound, !types.isEmpty {
            let wanted = text.lowercased()
            #if DEBUG
            if LeakMutant.suggestionsOfEverything.isActive {
                for entry in try types.flatMap(shelf.everything) where entry.name.lowercased().contains(wanted) {
                    add(entry)
                }
            }
            #endif
            let all = try types.flatMap { try shelf.all($0) }.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
            for entry in all where wanted.isEmpty || entry.name.lowercased().contains(wanted) { add(entry) }
        }
        return try entries.map { try choice($0, shelf: shelf, words: words) }
    }
}
