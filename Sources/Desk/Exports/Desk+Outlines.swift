internal import Export
public import JSON
internal import Web

/// What the files of the record tell programs about themselves.
extension Desk {
    /// What the outlines refer to.
    public static var schemas: [String: JSONValue] {
        var schemas: [String: JSONValue] = [
            "stix-bundle": [
                "type": "object", "required": ["type", "id"],
                "properties": [
                    "type": ["const": "bundle"], "id": ["type": "string"],
                    "objects": ["type": "array", "minItems": 1, "items": ref("stix-object")],
                ],
            ],
            "stix-object": [
                "type": "object", "required": ["type", "id"],
                "properties": ["type": ["type": "string"], "id": ["type": "string"]],
            ],
            "record": RecordFile.schema,
        ]
        for table in ExportTable.all { schemas["table-" + table.name] = table.schema }
        return schemas
    }

    private static let times = [
        Outline.Parameter(
            Times.asOfName,
            "What had arrived for the reader by then: a date, or an instant in UTC.",
            ["type": "string"]
        ),
        Outline.Parameter(Times.onName, "What was in force on the day: a date.", ["type": "string"]),
    ]
    private static let forProgram = Outline.Parameter(
        "for",
        "\u{201C}program\u{201D} for fields as they are; else they are made safe for spreadsheets.",
        ["type": "string", "enum": ["program"]]
    )
    private static let code = Outline.Parameter("code", in: .path, "The code of a party.", ["type": "string"])
    private static let id = Outline.Parameter("id", in: .path, "The id of a record.", ["type": "string"])

    /// A file of a list.
    static func outline(of list: ListExport, _ format: ListExport.Format) -> Outline {
        let register = Register.all.first { $0.path == list.path }
        let filters = (register?.filters ?? []).map {
            Outline.Parameter($0.rawValue, "Narrows the list as the page does.", ["type": "string"])
        }
        // Pages about one party have its code in their path.
        let path = list.path.contains("{code}") ? [code] : []
        let table = ExportTable.of(register?.types ?? [])
        // A list of several types can be narrowed to one, whose own table it is then.
        let rows = (register?.types.count ?? 0) == 1 ? ref("table-" + table.name) : rowsOfAny
        let content: Outline.Content =
            switch format {
            case .csv, .participation: .init(CSVWriter.mediaType)
            case .json: .init("application/json", rows)
            case .stix: .init(BundleFile.mediaType, ref("stix-bundle"))
            case .feed: .init(FeedWriter.mediaType)
            case .calendar: .init(CalendarWriter.mediaType)
            }
        let isTable = content.mediaType == CSVWriter.mediaType
        return Outline(
            group: "Lists",
            "The list at \(list.path) as a file (\(format.rawValue)).",
            parameters: path + filters + times + (isTable ? [forProgram] : []),
            contents: [content],
            problems: [422]
        )
    }

    /// A file of a record: STIX, or its facts as a table or as JSON.
    static func recordOutline(_ format: ListExport.Format) -> Outline {
        let content: Outline.Content =
            switch format {
            case .stix: .init("application/json", ref("stix-object"))
            case .json: .init("application/json", ref("record"))
            default: .init(CSVWriter.mediaType)
            }
        let version = Outline.Parameter("version", "The version; without it the latest.", ["type": "string"])
        return Outline(
            group: "Records",
            "One record as a file.",
            parameters: [id, version] + times + (content.schema == nil ? [forProgram] : []),
            contents: [content],
            problems: [422]
        )
    }

    static let suggestOutline = Outline(
        group: "Records",
        "Records by a few of their words.",
        parameters: [
            Outline.Parameter("q", "Words of a name.", ["type": "string"]),
            Outline.Parameter("types", "Types, separated by spaces.", ["type": "string"]),
        ],
        contents: [
            Outline.Content(
                "application/json",
                [
                    "type": "object", "required": ["records"],
                    "properties": ["records": ["type": "array", "items": objectOfTexts(["id", "name", "detail"])]],
                ]
            )
        ]
    )

    static let downloadOutline = Outline(
        group: "Downloads",
        "The whole record: each table, all of it as STIX, and the codebook.",
        parameters: [
            Outline.Parameter(
                "file",
                in: .path,
                "The name of a file.",
                ["type": "string", "examples": ["record.stix", "record.jsonl", "codebook.md", "sources.json"]]
            )
        ] + times + [forProgram],
        contents: [
            .init("application/json", rowsOfAny), .init(BundleFile.mediaType, ref("stix-bundle")),
            .init(JSONLinesWriter.mediaType), .init(CSVWriter.mediaType), .init("text/markdown; charset=utf-8"),
        ],
        problems: [422]
    )

    private static let rowsOfAny: JSONValue = ["type": "array", "items": ["type": "object"]]

    private static func ref(_ name: String) -> JSONValue { ["$ref": .string("#/components/schemas/" + name)] }

    /// An object of these texts.
    static func objectOfTexts(_ names: [String], optional: [String] = []) -> JSONValue {
        let every = (names + optional).map { ($0, ["type": "string"] as JSONValue) }
        return [
            "type": "object", "required": .array(names.map { .string($0) }), "additionalProperties": false,
            "properties": .object(Dictionary(uniqueKeysWithValues: every)),
        ]
    }
}

extension ExportTable {
    /// The table as JSON: an array with an object for each row. What is not recorded is null; what is recorded in another
    /// form than the column's is text.
    fileprivate var schema: JSONValue {
        let properties = fields.map { field in (field.name, field.schema) }
        return [
            "type": "array",
            "items": [
                "type": "object", "additionalProperties": false,
                "required": .array(fields.map { .string($0.name) }),
                "properties": .object(Dictionary(properties) { first, _ in first }),
            ],
        ]
    }
}

extension ExportField {
    fileprivate var schema: JSONValue {
        let own: JSONValue =
            switch kind {
            case .boolean: ["boolean", "string", "null"]
            case .number: ["number", "string", "null"]
            default: ["string", "null"]
            }
        return isList
            ? ["type": ["array", "string", "null"], "items": ["type": "string"]] : ["type": own]
    }
}

extension LogExport {
    /// A log as a file: `export.csv` or `export.json`.
    static func outline(_ file: String) -> Outline {
        let entries: JSONValue = [
            "type": "object", "required": ["entries", "more"],
            "properties": [
                "more": ["type": "boolean"],
                "entries": [
                    "type": "array",
                    "items": Desk.objectOfTexts(
                        ["at", "action", "outcome"],
                        optional: LogExport.columns.map(\.name).filter { !["at", "action", "outcome"].contains($0) }
                    ),
                ],
            ],
        ]
        let isJSON = file.hasSuffix("json")
        let format = isJSON ? Format.json : .csv
        return Outline(
            group: "Logs",
            "The log of one's party, for its administrators, or of what one did oneself.",
            parameters: LogFilter.names.map {
                Outline.Parameter($0, "Narrows the log as the page does.", ["type": "string"])
            },
            contents: [Outline.Content(format.mediaType, isJSON ? entries : nil)]
        )
    }
}

extension RecordFile {
    /// A record with its facts, its sources and what refers to it.
    fileprivate static var schema: JSONValue {
        let texts = ["id", "type", "version", "name", "address", "label", "origin"].map {
            ($0, ["type": "string"] as JSONValue)
        }
        let source: JSONValue = [
            "type": "object", "required": ["name"],
            "properties": .object(
                Dictionary(
                    uniqueKeysWithValues: ["name", "address", "where", "accessed", "url"].map {
                        ($0, ["type": ["string", "null"]] as JSONValue)
                    }
                )
            ),
        ]
        let lists: [String: JSONValue] = [
            "exercise": ["type": "boolean"], "record": ["type": "object"],
            "facts": ["type": "array", "items": Desk.objectOfTexts(["path", "property", "value", "words"])],
            "sources": ["type": "array", "items": source],
            "referring": ["type": "array", "items": Desk.objectOfTexts(["id", "type", "name", "address"])],
        ]
        return [
            "type": "object", "required": ["id", "type", "version", "facts", "sources", "referring", "record"],
            "properties": .object(Dictionary(uniqueKeysWithValues: texts).merging(lists) { first, _ in first }),
        ]
    }
}
