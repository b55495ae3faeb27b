internal import JSON

extension Entry {
    /// One reference to another record: the property it stands in, without list positions, and the id.
    struct Reference: Hashable, Sendable {
        let path: String
        let id: String
    }

    static func references(in root: JSONNode) -> [Reference] {
        var found: [Reference] = []
        collect(root, path: "", into: &found)
        return found
    }

    /// The id of a single reference of the coordination part.
    func reference(_ property: String) -> String? { text(property) }

    static func ids(in references: [Reference], of prefix: String) -> Set<String> {
        Set(references.lazy.map(\.id).filter { $0.hasPrefix(prefix) })
    }

    private static let excluded: Set<String> = ["created_by_ref", "object_marking_refs", "granular_markings"]

    private static func collect(_ node: JSONNode, path: String, into found: inout [Reference]) {
        switch node.kind {
        case .object:
            for (name, value) in node.members {
                let key = name.text
                guard !excluded.contains(key) else { continue }
                let below = path.isEmpty ? key : path + "." + key
                if key.hasSuffix("_ref") || key.hasSuffix("_refs") {
                    collectIDs(value, path: below, into: &found)
                } else if value.kind == .object || value.kind == .array {
                    collect(value, path: below, into: &found)
                }
            }
        case .array:
            for element in node.elements where element.kind == .object { collect(element, path: path, into: &found) }
        default: break
        }
    }

    private static func collectIDs(_ node: JSONNode, path: String, into found: inout [Reference]) {
        if let id = node.string {
            found.append(Reference(path: path, id: id))
        } else if node.kind == .array {
            for id in node.elements.compactMap(\.string) { found.append(Reference(path: path, id: id)) }
        }
    }
}
