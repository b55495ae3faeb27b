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

    init(_ folder: Folder, _ view: View, newID: () -> String) throws {
        let usable = try view.usableMarkings()
        var made: [JSONValue] = []
        for definition in folder.markings {
            guard let id = definition["id"]?.string else { continue }
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
