internal import Labels
internal import Localization
internal import Records

/// What a label may be made of for one writer: only what they hold themselves, and only whom they can see by name.
struct LabelChoices: Sendable {
    /// A party or format that may be let in.
    struct Reader: Hashable, Sendable {
        /// The token in its stored text.
        let token: String
        let name: String
        let isFormat: Bool
    }

    /// A label in its text form, with what it means.
    struct Suggestion: Hashable, Sendable {
        let text: String
        let meaning: String
    }

    /// Names of levels, the lowest first.
    let levels: [String]
    let caveats: [String]
    let readers: [Reader]
    /// Labels for parts, ready to be picked.
    let suggestions: [Suggestion]

    /// More parties than this make no list to tick; the text form takes any.
    private static let mostReaders = 200

    init(_ shelf: Shelf, words: Words) throws {
        let (view, names) = (shelf.view, shelf.view.names)
        levels = view.policy.levels.filter { names.canSee(level: $0.level) }.map(\.name)
        caveats = view.policy.caveats.filter(names.canSee(caveat:))
        readers = try Self.readers(shelf, words: words)
        suggestions = Self.suggestions(view, levels: levels, readers: readers)
    }

    private static func readers(_ shelf: Shelf, words: Words) throws -> [Reader] {
        var readers: [Reader] = []
        for entry in try shelf.all("identity") where entry.code != nil && entry.kind != "person" {
            for token in shelf.view.names.tokens(named: entry.code ?? "", kind: nil) where token.identity == entry.id {
                let isFormat = token.kind == .format
                readers.append(Reader(token: token.text, name: entry.name, isFormat: isFormat))
            }
        }
        let sorted = readers.sorted {
            ($0.isFormat ? 0 : 1, $0.name, $0.token) < ($1.isFormat ? 0 : 1, $1.name, $1.token)
        }
        return Array(sorted.prefix(mostReaders))
    }

    /// The writer's own party, each format it is in, and the community, at each level that the writer holds.
    private static func suggestions(_ view: View, levels: [String], readers: [Reader]) -> [Suggestion] {
        guard let party = view.party else { return [] }
        var markings: [Marking] = []
        let formats = view.clearance.tokens.filter { $0.kind == .format }.sorted()
        let lowest = view.policy.lowestName
        for level in levels {
            for token in [.party(party)] + formats where view.names.name(of: token) != nil {
                markings.append(Marking(level: level, clauses: [Clause(token)]))
            }
            if level != lowest { markings.append(Marking(level: level)) }
        }
        markings.append(Marking(tlp: .green))
        markings.append(Marking(tlp: .red))
        let context = MarkingContext(
            origin: party,
            author: view.principal.person,
            policy: view.policy,
            clearance: view.clearance
        )
        return markings.map { marking in
            Suggestion(
                text: LabelText.print(marking, names: view.names, policy: view.policy),
                meaning: LabelText.words(context.label(for: [marking]), names: view.names, policy: view.policy)
            )
        }
    }
}
