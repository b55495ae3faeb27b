/// What holds for a whole folder of record files.
public struct Manifest: Hashable, Sendable {
    /// The version of the format of the files; there is one.
    public static let currentFormat = 1

    /// The version of the format.
    public var format: Int
    /// What the folder is called.
    public var title: String
    /// The random UUID from which ids are made of keys, in lower case.
    public var namespace: String
    /// The STIX timestamp that records have as `created` and `modified` unless they say otherwise.
    public var recorded: String
    /// The label, in words, of records that have none of their own.
    public var label: String?
    /// Who made the records: a key or an id of an identity.
    public var createdBy: String?
    /// The party whose record this is: a key, a code or an id; the node's operating party where there is none.
    public var origin: String?
    /// Marking text that every record of an exercise carries as a statement.
    public var exercise: String?
    /// Folders whose keys may be used here, as paths relative to this one.
    public var beside: [String]

    /// A manifest.
    public init(
        title: String,
        namespace: String,
        recorded: String,
        label: String? = nil,
        createdBy: String? = nil,
        origin: String? = nil,
        exercise: String? = nil,
        beside: [String] = []
    ) {
        format = Self.currentFormat
        self.title = title
        self.namespace = namespace
        self.recorded = recorded
        self.label = label
        self.createdBy = createdBy
        self.origin = origin
        self.exercise = exercise
        self.beside = beside
    }

    /// The text of the file.
    public var text: String {
        var entries: [YAMLValue.Entry] = [
            .init("format", .literal(String(format))), .init("title", .text(title)),
            .init("namespace", .text(namespace)), .init("recorded", .text(recorded)),
        ]
        let optional = [("label", label), ("created_by", createdBy), ("origin", origin), ("exercise", exercise)]
        for (name, value) in optional {
            if let value { entries.append(.init(name, .text(value))) }
        }
        if !beside.isEmpty { entries.append(.init("beside", .texts(beside))) }
        return YAMLPrinter.file(comment: "Holds for every record of this folder.", entries, isSpaced: false)
    }
}
