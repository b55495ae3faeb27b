import JSON
import Labels
import RecordFiles
import Records
import STIX

/// The marking-definitions of a snippet, under other ids than its reading makes: those that the writer's party has and
/// can use, and random ones for the rest. An id made of the label's words would be taken wherever anybody of the party
/// had used the words before, in a record that the writer may not read too.
struct SnippetMarkings {
    /// What has to be written first.
    let made: [JSONValue]
    private var ids: [String: String] = [:]

    /// - Parameter known: those of the folder's records that there are, as the writer sees them
    init(_ folder: Folder, known: [String: Served], _ view: View, newID: () -> String) throws {
        var made: [JSONValue] = []
        for definition in folder.markings {
            guard let id = definition["id"]?.string else { continue }
            let bases = folder.records.filter { Self.refers($0.object, to: id) }.map { known[$0.id]?.base ?? .bottom }
            let usable = try view.usableMarkings(on: bases)
            if let known = Marking(markingDefinition: definition).flatMap({ usable[$0] }) {
                ids[id] = known
                continue
            }
            var value = definition
            let random = "marking-definition--" + newID()
            value["id"] = .string(random)
            ids[id] = random
            made.append(value)
        }
        self.made = made
    }

    private static func refers(_ record: JSONValue, to id: String) -> Bool {
        let parts = record["granular_markings"]?.array?.compactMap { $0["marking_ref"] } ?? []
        return ((record["object_marking_refs"]?.array ?? []) + parts).contains(.string(id))
    }

    /// A record with the ids that its markings have.
    func renamed(_ value: JSONValue) -> JSONValue {
        var value = value
        if let markings = value["object_marking_refs"]?.array {
            value["object_marking_refs"] = .array(markings.map(renamed(reference:)))
        }
        if let parts = value["granular_markings"]?.array {
            value["granular_markings"] = .array(
                parts.map { part in
                    var part = part
                    part["marking_ref"] = part["marking_ref"].map(renamed(reference:))
                    return part
                }
            )
        }
        return value
    }

    private func renamed(reference value: JSONValue) -> JSONValue {
        value.string.flatMap { ids[$0] }.map { .string($0) } ?? value
    }
}
