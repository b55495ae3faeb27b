internal import Coordination
internal import Export
internal import JSON
internal import Localization
internal import Records

/// A table of exports: what a row is, its columns, and the rows that records have in it.
struct ExportTable: Sendable {
    /// The name of its file, without an ending.
    let name: String
    /// What a row is, where no text says it: from the table of the type, in English.
    let summary: String?
    /// What a row is, among the texts.
    let meaning: Text
    /// The types whose records have rows in it; nil for every type that this project has no table for.
    let types: [String]?
    /// In their order.
    let fields: [ExportField]
    /// The list property whose elements are its rows; nil for a table with one row for each record.
    let list: String?

    init(
        _ name: String,
        _ meaning: Text,
        summary: String? = nil,
        types: [String]?,
        list: String? = nil,
        fields: [ExportField]
    ) {
        self.name = name
        self.summary = summary
        self.meaning = meaning
        self.types = types
        self.list = list
        self.fields = fields
    }

    /// The columns, each with its meaning in a language.
    func columns(_ words: Words) -> [Column] { fields.map { $0.column(words) } }

    /// What a row is.
    func meaning(_ words: Words) -> String { summary ?? words[meaning] }

    /// The rows of a record: one, or one for each of its elements.
    func rows(of entry: Entry, _ source: ExportSource) -> [ExportRow] {
        guard let list else { return [ExportRow(entry, source)] }
        return entry.list(list).filter { $0.kind == .object }.map { ExportRow(entry, element: $0, source) }
    }

    /// What stands in the columns of a row.
    func cells(_ row: ExportRow) throws -> [Cell] { try fields.map { try $0.cell(row) } }

    /// The records that have rows in it, by type and arrival.
    func entries(_ shelf: Shelf) throws -> [Entry] {
        let types = try types ?? shelf.counts().keys.filter { Self.byType[$0] == nil }.sorted()
        return try types.flatMap(shelf.all)
    }
}

extension ExportTable {
    /// One table for each kind of the coordination record.
    static let kinds: [ExportTable] = CoordinationKind.all.map { kind in
        var fields = [ExportField.id, .name]
        if kind.type == "relationship" {
            fields += ExportField.references("source_ref", isList: false, .text(.exportRelationFrom))
            let words = CoordinationKind.Vocabulary.linkKind.words
            fields.append(
                ExportField("relationship_type", .term, .text(.exportRelation), terms: words) {
                    .clean($0.entry.standard("relationship_type"))
                }
            )
            fields += ExportField.references("target_ref", isList: false, .text(.exportRelationTo))
        }
        if kind.form == .part { fields.append(.description) }
        for property in kind.properties where property.name != "name" {
            fields += ExportField.fields(of: property)
            if kind.type == "entente-position", property.name == "topic_ref" { fields.append(.proposition) }
        }
        return ExportTable(
            kind.plural,
            .exportRowOfKind,
            summary: kind.summary,
            types: [kind.type],
            fields: fields + ExportField.trailing
        )
    }

    /// One table for each list of elements: what stands within a record has an id of its record and a key.
    static let elements: [ExportTable] = [
        ofElements("participation", "participation", .exportRowOfParticipation),
        ofElements("answers", "values", .exportRowOfAnswers),
        ofElements("objections", "objections", .exportRowOfObjections),
        ofElements("paragraphs", "paragraphs", .exportRowOfParagraphs),
        ofElements("names", "names", .exportRowOfNames),
        ofElements("sources", "sources", .exportRowOfSources),
    ]

    private static func ofElements(_ name: String, _ list: String, _ meaning: Text) -> ExportTable {
        let kinds = CoordinationKind.all.filter { $0.property(list)?.shape.elementProperties != nil }
        let properties = kinds.first?.property(list)?.shape.elementProperties ?? []
        return ExportTable(
            name,
            meaning,
            types: kinds.map(\.type),
            list: list,
            fields: ExportField.ofRecord + properties.flatMap(ExportField.fields) + ExportField.besideElement
        )
    }

    /// Records of several types in one table: what is known of any of them.
    static let general = ExportTable(
        "records",
        .exportRowOfRecords,
        types: TypeFacts.coordination.map(\.type),
        fields: ExportField.general
    )

    /// Everything that this project has no table for: threat reports and whatever else others sent.
    static let others = ExportTable("others", .exportRowOfOthers, types: nil, fields: ExportField.general)

    /// Every table of the whole record, in the order in which they are to be read.
    static let all = kinds + elements + [general, others]

    private static let byType = Dictionary(
        uniqueKeysWithValues: kinds.compactMap { table in table.types?.first.map { ($0, table) } }
    )

    /// The table for records of these types: their own where they are of one type, else the general one.
    static func of(_ types: [String]) -> ExportTable {
        types.count == 1 ? byType[types[0]] ?? general : general
    }
}
