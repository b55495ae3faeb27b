public import JSON

/// A folder of records: what its files say, as STIX objects.
public struct Folder: Hashable, Sendable {
    /// A record and the key under which its file holds it.
    public struct Record: Hashable, Sendable {
        /// The key, unique among the records of the type.
        public let key: String
        /// The STIX object.
        public let object: JSONValue

        /// A record under a key.
        public init(key: String, object: JSONValue) {
            self.key = key
            self.object = object
        }

        /// The STIX type.
        public var type: String { object["type"]?.string ?? "" }
        /// The STIX id.
        public var id: String { object["id"]?.string ?? "" }
    }

    /// What holds for the whole folder.
    public let manifest: Manifest
    /// The records in the order of their files: by type, then as written.
    public let records: [Record]
    /// The marking-definitions that were made of label texts, by id.
    public let markings: [JSONValue]

    init(manifest: Manifest, records: [Record], markings: [JSONValue]) {
        self.manifest = manifest
        self.records = records
        self.markings = markings
    }

    /// Every object of the folder, markings first, so that each stands before what refers to it as a marking.
    public var objects: [JSONValue] { markings + records.map(\.object) }
}
