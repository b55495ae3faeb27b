internal import Coordination
internal import Export
internal import JSON
internal import Records
internal import STIX

/// Records as a STIX bundle: as this reader is served them, with the markings that say who may read them.
struct BundleFile {
    let shelf: Shelf
    private var objects: [Served] = []
    private var ids: Set<String> = []

    init(_ shelf: Shelf) {
        self.shelf = shelf
    }

    /// `application/stix+json;version=2.1` (STIX 2.1 section 10.1 of TAXII).
    static let mediaType = "application/stix+json;version=2.1"

    /// Adds records, each once.
    mutating func add(_ entries: [Entry]) {
        for entry in entries where ids.insert(entry.id).inserted { objects.append(entry.served) }
    }

    /// The bundle's bytes: the records in their order, behind them the markings that they bear and the definition of the
    /// extension that they use, as far as the reader is served them. Equal records make equal bytes.
    mutating func bytes() throws -> [UInt8] {
        try addMarkings()
        var bytes: [UInt8] = []
        for (index, object) in objects.enumerated() {
            guard bytes.count + object.bytes.count <= TableFile.limits.bytes else { throw TooLong() }
            bytes.append(contentsOf: (index == 0 ? "\n" : ",\n").utf8)
            bytes.append(contentsOf: object.bytes)
        }
        let id = UUIDText.v5(namespace: Self.namespace, name: bytes)
        // The list begins with its first object: an empty list is not legal.
        let list = objects.isEmpty ? [] : Array(#""objects":["#.utf8) + bytes + Array("\n],".utf8)
        return Array(#"{"id":"bundle--\#(id.text)","#.utf8) + list + Array("\"type\":\"bundle\"}\n".utf8)
    }

    /// There is more than one file holds.
    struct TooLong: Error {}

    /// The namespace of the ids of bundles: the id of this project's extension.
    private static let namespace =
        UUIDText(Entente.extensionID.dropFirst("extension-definition--".count)) ?? UUIDText.observableNamespace

    private mutating func addMarkings() throws {
        var next = objects[...]
        while !next.isEmpty {
            var wanted: Set<String> = []
            for object in next { wanted.formUnion(try definitions(of: object)) }
            let missing = wanted.subtracting(ids).sorted()
            try shelf.prefetch(missing)
            let before = objects.count
            add(try missing.compactMap(shelf.entry))
            next = objects[before...]
        }
    }

    /// The ids of what says how the record is to be read and who may read it.
    private func definitions(of object: Served) throws -> Set<String> {
        guard let entry = try shelf.version(of: object) else { return [] }
        var ids: Set<String> = []
        for node in [entry.whole["object_marking_refs"]].compactMap(\.self) {
            ids.formUnion(node.elements.compactMap(\.string))
        }
        if let granular = entry.whole["granular_markings"] {
            ids.formUnion(granular.elements.compactMap { $0["marking_ref"]?.string })
        }
        if entry.whole["extensions"]?[Entente.extensionID] != nil { ids.insert(Entente.extensionID) }
        return ids
    }
}
