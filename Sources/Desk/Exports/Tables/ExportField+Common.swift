internal import Coordination
internal import Export
internal import JSON
internal import Localization
internal import Records

/// The columns that tables have in common.
extension ExportField {
    static let id = ExportField("id", .identifier, .text(.exportID)) { .clean($0.entry.id) }
    static let type = ExportField("type", .term, .text(.exportType)) { .clean($0.entry.type) }
    static let name = ExportField("name", .text, .text(.exportName)) { row in
        .clean(try row.source.shelf.title(of: row.entry, words: row.source.words))
    }
    static let description = ExportField("description", .text, .text(.exportDescription)) {
        .clean($0.entry.standard("description"))
    }

    /// What is known about a record itself; stands last in every table of records.
    static let trailing: [ExportField] = [
        ExportField("source_refs", .identifier, isList: true, .text(.exportSourceRefs)) { row in
            .clean(row.entry.list("sources").compactMap { $0["document_ref"]?.string })
        },
        ExportField("sources", .text, isList: true, .text(.exportSources)) { row in
            .clean(try row.source.sources(of: row.entry))
        },
        ExportField("exercise", .boolean, .text(.exportExercise)) { .boolean($0.entry.isExercise) },
        ExportField("label", .text, .text(.exportLabel)) { .clean($0.source.label(of: $0.entry)) },
        ExportField("origin_ref", .identifier, .text(.exportOrigin)) { .clean($0.entry.served.origin) },
        ExportField("origin_name", .text, .names(of: "origin_ref")) { row in
            .clean(try row.source.name(row.entry.served.origin))
        },
        ExportField("created", .instant, .text(.exportCreated)) { .clean($0.entry.standard("created")) },
        ExportField("version", .instant, .text(.exportVersion)) { .clean($0.entry.served.version) },
        ExportField("address", .address, .text(.exportAddress)) { .clean($0.source.address(of: $0.entry)) },
    ]

    /// The sentence that a stance answers: a position is never shown without it.
    static let proposition = ExportField("proposition", .text, .text(.exportProposition)) { row in
        guard let topic = try row.entry.reference("topic_ref").flatMap(row.source.shelf.entry),
            row.entry.type == "entente-position"
        else { return .none }
        return .clean(topic.text("proposition"))
    }

    /// Where an element of a record is from; stands first in every table of elements.
    static let ofRecord: [ExportField] = [
        ExportField("record_id", .identifier, .text(.exportRecordID)) { .clean($0.entry.id) },
        ExportField("record_type", .term, .text(.exportType)) { .clean($0.entry.type) },
        ExportField("record_name", .text, .names(of: "record_id")) { row in
            .clean(try row.source.shelf.title(of: row.entry, words: row.source.words))
        },
        ExportField("record_kind", .term, .text(.exportKind)) { .clean($0.entry.kind) },
        ExportField("record_date", .date, .text(.exportDate)) { .clean($0.entry.dateText) },
    ]

    /// What must not be lost of the record of an element: that it is invented, who may read it, and who says so.
    static let besideElement: [ExportField] = [
        ExportField("record_exercise", .boolean, .text(.exportExercise)) { .boolean($0.entry.isExercise) },
        ExportField("record_label", .text, .text(.exportLabel)) { .clean($0.source.label(of: $0.entry)) },
        ExportField("record_sources", .text, isList: true, .text(.exportSources)) { row in
            .clean(try row.source.sources(of: row.entry))
        },
        ExportField("record_address", .address, .text(.exportAddress)) { .clean($0.source.address(of: $0.entry)) },
    ]

    /// What is known of any record, whatever its type.
    static let general: [ExportField] =
        [
            id, type, name,
            ExportField("kind", .term, .text(.exportKind)) { .clean($0.entry.kind) },
            ExportField("date", .date, .text(.exportDate)) { .clean($0.entry.dateText) },
            ExportField("status", .term, .text(.exportStatus)) { .clean($0.entry.status) },
            proposition,
            own("stance", .term, .exportStance),
            ExportField("amount", .number, .text(.exportAmount)) { Cell($0.entry.own?["amount"], as: .decimal) },
            own("unit", .text, .exportUnit),
            own("bound", .term, .exportBound),
        ] + ids("party", .exportParties, \.parties) + ids("topic", .exportTopics, \.topics) + [
            ExportField("text", .text, .text(.exportText)) { row in
                let detail = TypeFacts.of(row.entry.type)?.detail ?? ["description"]
                return .clean(detail.lazy.compactMap(row.entry.standardOrOwn).first)
            }
        ] + trailing

    private static func own(_ name: String, _ kind: Column.Kind, _ meaning: Text) -> ExportField {
        ExportField(name, kind, .text(meaning)) { .clean($0.entry.text(name)) }
    }

    private static func ids(
        _ stem: String,
        _ meaning: Text,
        _ ids: @escaping @Sendable (Entry) -> Set<String>
    ) -> [ExportField] {
        [
            ExportField(stem + "_refs", .identifier, isList: true, .text(meaning)) { .clean(ids($0.entry).sorted()) },
            ExportField(stem + "_names", .text, isList: true, .names(of: stem + "_refs")) { row in
                .clean(try ids(row.entry).sorted().map(row.source.name))
            },
        ]
    }
}
