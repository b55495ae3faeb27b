internal import Coordination
internal import JSON

/// The sources of a record once more as STIX's external references, for tools that know nothing of ours.
///
/// A source with a label of its own is not mirrored: its shadow would carry the record's label only.
struct Mirror {
    /// The documents by id.
    private let documents: [String: Document]

    init(_ documents: some Sequence<Document>) {
        self.documents = Dictionary(documents.map { ($0.id, $0) }) { first, _ in first }
    }

    /// The external references of the sources of a record, without those of which a granular marking marks anything.
    func references(in object: JSONValue, layout: Layout) -> [JSONValue] {
        guard let property = layout.property("sources") else { return [] }
        let holder = property.isPart ? object["extensions"]?[Entente.extensionID] : object
        let path = (property.isPart ? "extensions." + Entente.extensionID + "." : "") + "sources"
        let selectors = object["granular_markings"]?.array?.flatMap { $0["selectors"]?.array ?? [] } ?? []
        let marked = selectors.compactMap(\.string)
        if marked.contains(path) { return [] }
        let sources = holder?["sources"]?.array ?? []
        return sources.enumerated().compactMap { position, source in
            let element = path + ".[\(position)]"
            let isMarked = marked.contains { $0 == element || $0.hasPrefix(element + ".") }
            return isMarked ? nil : reference(source)
        }
    }

    private func reference(_ source: JSONValue) -> JSONValue? {
        guard let id = source["document_ref"]?.string, let document = documents[id] else { return nil }
        var members: [String: JSONValue] = ["source_name": .string(document.publisher ?? document.name)]
        let place = source["where"]?.string.map { ", " + $0 } ?? ""
        members["description"] = .string(document.name + place)
        members["url"] = document.url.map { .string($0) }
        return .object(members)
    }
}
