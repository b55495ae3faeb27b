internal import Coordination
internal import Export
internal import JSON
internal import Localization

/// A column of an export together with what stands in it.
struct ExportField: Sendable {
    /// Where the words for a column's meaning are.
    enum Meaning: Sendable {
        /// In the table of the type, in English.
        case schema(String)
        /// Among the texts.
        case text(Text)
        /// It repeats in words what another column holds as ids.
        case names(of: String)
    }

    let name: String
    let kind: Column.Kind
    let isList: Bool
    let meaning: Meaning
    /// The published words of its vocabulary.
    let terms: [String]
    let cell: @Sendable (ExportRow) throws -> Cell

    init(
        _ name: String,
        _ kind: Column.Kind,
        isList: Bool = false,
        _ meaning: Meaning,
        terms: [String] = [],
        cell: @escaping @Sendable (ExportRow) throws -> Cell
    ) {
        self.name = name
        self.kind = kind
        self.isList = isList
        self.meaning = meaning
        self.terms = terms
        self.cell = cell
    }

    /// The column, with its meaning in a language.
    func column(_ words: Words) -> Column {
        let meaning =
            switch self.meaning {
            case .schema(let text): text
            case .text(let key): words[key]
            case .names(let column): words(.exportNamesOf, ["column": column])
            }
        return Column(
            name,
            kind,
            isList: isList,
            meaning: meaning,
            terms: terms.map { Term($0, words.term($0, in: name)) }
        )
    }
}

extension ExportField {
    /// The columns of a property: one, and for references a second one with the names behind the ids; none for lists of
    /// elements, which have tables of their own.
    static func fields(of property: CoordinationKind.Property) -> [ExportField] {
        let (name, shape) = (property.name, property.shape)
        let isList = shape.isList
        switch shape.single {
        case .element: return []
        case .reference: return references(name, isList: isList, .schema(property.summary))
        default: break
        }
        let own = ExportField(
            name,
            shape.single.column,
            isList: isList || shape.isDictionary,
            .schema(property.summary),
            terms: shape.single.terms
        ) { Cell($0.node(name), as: shape) }
        return [own]
    }

    /// A column of ids and, behind it, one of the names that the reader is served for them.
    static func references(_ name: String, isList: Bool, _ meaning: Meaning) -> [ExportField] {
        let stem = String(name.hasSuffix("_refs") ? name.dropLast(5) : name.dropLast(4))
        let names = stem + (isList ? "_names" : "_name")
        return [
            ExportField(name, .identifier, isList: isList, meaning) { row in
                Cell(row.node(name), as: isList ? .list(.text) : .text)
            },
            ExportField(names, .text, isList: isList, .names(of: name)) { row in
                let ids = row.node(name).map { $0.string.map { [$0] } ?? $0.elements.compactMap(\.string) } ?? []
                let found = try ids.map(row.source.name)
                return isList ? .clean(found) : .clean(found.first)
            },
        ]
    }
}

extension CoordinationKind.Shape {
    /// What one value of it is.
    fileprivate var single: CoordinationKind.Shape {
        if case .list(let inner) = self { inner } else { self }
    }

    fileprivate var isList: Bool {
        if case .list = self { true } else { false }
    }

    fileprivate var isDictionary: Bool {
        if case .dictionary = self { true } else { false }
    }

    /// What the cells of its column hold.
    fileprivate var column: Column.Kind {
        switch self {
        case .boolean: .boolean
        case .integer, .decimal: .number
        case .date, .period: .date
        case .timestamp: .instant
        case .url: .address
        case .word: .term
        case .reference: .identifier
        case .text, .language, .sha256, .list, .element, .dictionary: .text
        }
    }

    fileprivate var terms: [String] {
        if case .word(let vocabulary) = self { vocabulary.words } else { [] }
    }

    /// The properties of an element; nil for what is no list of elements.
    var elementProperties: [CoordinationKind.Property]? {
        if case .list(.element(let properties)) = self { properties } else { nil }
    }
}
