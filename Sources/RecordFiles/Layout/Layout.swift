internal import Coordination
internal import STIX

/// How the records of a type are written: which properties there are, under which names and in which order.
struct Layout: Sendable {
    let type: String
    /// In the order of a file.
    let properties: [FileProperty]
    /// Whether properties that are not listed are carried as they are: the type is not in the catalogue.
    let isOpen: Bool
    private let byShort: [String: FileProperty]

    init(_ type: String, properties: [FileProperty], isOpen: Bool) {
        self.type = type
        self.properties = properties
        self.isOpen = isOpen
        byShort = Dictionary(properties.map { ($0.short, $0) }) { first, _ in first }
    }

    /// The property of this short name, or of this name on the wire.
    func property(_ name: String) -> FileProperty? {
        byShort[name] ?? properties.first { $0.wire == name }
    }

    /// The common properties of STIX that a record may give itself; the others are made.
    static let common: [FileProperty] = [
        FileProperty("created_by_ref", short: "created_by", .reference(["identity"])),
        FileProperty("confidence", .confidence),
        FileProperty("lang", .text),
        FileProperty("labels", .list(.text)),
        FileProperty("revoked", .boolean),
        FileProperty("external_references", .list(.structure(externalReference))),
        FileProperty("object_marking_refs", .list(.reference(["marking-definition"]))),
        FileProperty(
            "granular_markings",
            .list(
                .structure([
                    FileProperty("selectors", .list(.text)), FileProperty("lang", .text),
                    FileProperty("marking_ref", .reference(["marking-definition"])),
                ])
            )
        ),
        FileProperty("defanged", .boolean),
        FileProperty("created", .timestamp),
        FileProperty("modified", .timestamp),
    ]

    private static let externalReference: [FileProperty] = [
        FileProperty("source_name", .text), FileProperty("description", .text), FileProperty("url", .text),
        FileProperty("external_id", .text), FileProperty("hashes", .dictionary(.text)),
    ]

    /// Names that stand in a record beside its properties.
    static let beside: Set<String> = ["id", "label", "portions", "mirrored", "spec_version", "extensions", "other"]

    /// The layout of a type of our own.
    static func ours(_ kind: CoordinationKind) -> Layout {
        let own = kind.properties.map { FileProperty($0, in: kind.type) }
        let common = common.filter { $0.wire != "defanged" }
        return Layout(kind.type, properties: sourcesLast(own + common), isOpen: false)
    }

    /// The layout of a standard type, with our part where it has one.
    static func standard(_ kind: Kind) -> Layout {
        let names = Set(common.map(\.wire))
        let type = kind.name
        let isOurs = CoordinationKind.named(type) != nil
        let part = CoordinationKind.named(type)?.properties.map { FileProperty($0, in: type, isPart: true) } ?? []
        let own = kind.properties.filter { kind.ownNames.contains($0.name) && !names.contains($0.name) }.map {
            FileProperty($0.name, short: isOurs ? ShortName.of($0.name, in: type) : nil, FileShape($0.type))
        }
        let first = own.filter { order($0.wire) != nil }.sorted { order($0.wire) ?? 0 < order($1.wire) ?? 0 }
        let rest = own.filter { order($0.wire) == nil }
        let common = common.filter { kind.property($0.wire) != nil }
        return Layout(type, properties: sourcesLast(first + part + rest + common), isOpen: false)
    }

    /// The layout of a type that the catalogue does not have.
    static func open(_ type: String) -> Layout {
        Layout(type, properties: common, isOpen: true)
    }

    /// The place of what opens a record; nothing for the other properties.
    private static func order(_ wire: String) -> Int? {
        ["name", "source_ref", "relationship_type", "target_ref"].firstIndex(of: wire)
    }

    /// Sources close a record, so that what it says comes before where it is from.
    private static func sourcesLast(_ properties: [FileProperty]) -> [FileProperty] {
        properties.filter { $0.wire != "sources" } + properties.filter { $0.wire == "sources" }
    }
}
