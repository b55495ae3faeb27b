internal import JSON
internal import Labels
internal import STIX

/// The labels of a folder: texts to markings, each marking-definition made once.
struct LabelBook {
    /// The word for "no label at all", which overrides the folder's default.
    static let none = "none"

    let namespace: UUIDText
    let recorded: Timestamp
    let createdBy: Identifier?
    let names: FolderNames
    let policy: Policy
    /// The marking-definitions made so far, by id.
    private(set) var definitions: [String: JSONValue] = [:]

    init(namespace: UUIDText, recorded: Timestamp, createdBy: Identifier?, names: FolderNames, policy: Policy) {
        self.namespace = namespace
        self.recorded = recorded
        self.createdBy = createdBy
        self.names = names
        self.policy = policy
    }

    /// The ids of the markings of a label in words: the colour's own, and one for everything else.
    mutating func ids(of text: String) throws(LabelTextError) -> [String] {
        if text == Self.none { return [] }
        let marking = try LabelText.parse(text, names: names, policy: policy)
        var ids = marking.tlp.map { [$0.id] } ?? []
        let rest: Marking
        if let level = marking.level {
            rest = Marking(
                level: level,
                caveats: marking.caveats,
                clauses: marking.clauses,
                pap: marking.pap,
                privacyMark: marking.privacyMark
            )
        } else {
            rest = Marking(pap: marking.pap, privacyMark: marking.privacyMark)
        }
        guard rest.extensionValue != nil else { return ids }
        let name = LabelText.print(rest, names: names, policy: policy)
        if let id = Identifier("marking-definition--" + UUIDText.v5(namespace: namespace, name: "label:" + name).text) {
            definitions[id.text] = rest.definition(id: id, created: recorded, createdBy: createdBy, name: name)
            ids.append(id.text)
        }
        return ids
    }

    /// The id of the statement that marks an exercise.
    mutating func id(ofExercise text: String) -> String {
        let id = "marking-definition--" + UUIDText.v5(namespace: namespace, name: "exercise:" + text).text
        var members: [String: JSONValue] = [
            "type": "marking-definition", "spec_version": "2.1", "id": .string(id), "name": "Exercise",
            "created": .string(recorded.text), "definition_type": "statement",
            "definition": .object(["statement": .string(text)]),
        ]
        members["created_by_ref"] = createdBy.map { .string($0.text) }
        definitions[id] = .object(members)
        return id
    }
}
