internal import JSON
internal import Labels
internal import Records
internal import STIX

/// The marking-definitions that a write needs: those that the writer's party has already, and new ones for the rest.
struct MarkingBook {
    private let view: View
    private let party: String
    private let now: Timestamp
    private let newID: () -> String
    /// What readers of the record read at least: the label of the version before.
    private let base: Label
    /// Those of the party that the record can be marked with, once they are needed.
    private var known: [Marking: String]?
    /// The definitions that have to be written first.
    private(set) var made: [JSONValue] = []

    /// - Parameter newID: gives random UUIDs
    init(
        _ view: View,
        party: String,
        base: Label = .bottom,
        now: Timestamp,
        newID: @escaping () -> String
    ) {
        self.view = view
        self.base = base
        self.party = party
        self.now = now
        self.newID = newID
    }

    /// The ids that stand for a marking: the colour's own, and one for everything else.
    mutating func ids(of marking: Marking) throws -> [String] {
        var ids = marking.tlp.map { [$0.id] } ?? []
        let rest =
            marking.level.map { level in
                Marking(
                    level: level,
                    caveats: marking.caveats,
                    clauses: marking.clauses,
                    pap: marking.pap,
                    privacyMark: marking.privacyMark
                )
            } ?? Marking(pap: marking.pap, privacyMark: marking.privacyMark)
        guard rest.extensionValue != nil else { return ids }
        var known = try self.known ?? view.usableMarkings(on: [base])
        if let id = known[rest] { return ids + [id] }
        let name = LabelText.print(rest, names: view.names, policy: view.policy)
        guard let id = Identifier("marking-definition--" + newID()),
            let definition = rest.definition(id: id, created: now, createdBy: Identifier(party), name: name)
        else { return ids }
        made.append(definition)
        known[rest] = id.text
        self.known = known
        ids.append(id.text)
        return ids
    }

    /// What a stored marking means as the writer sees it; nil for one that cannot be read.
    func marking(_ id: String) throws -> Marking? {
        guard let identifier = Identifier(id) else { return nil }
        if let colour = TLP(id: identifier) { return Marking(tlp: colour) }
        return try view.record(id).flatMap { Marking(markingDefinition: $0.value) }
    }

    /// The markings of a place in the text form, in one line.
    func text(of ids: [String], unreadable: String) throws -> String {
        try ids.map { id in
            guard let marking = try marking(id) else { return unreadable }
            return LabelText.print(marking, names: view.names, policy: view.policy)
        }.joined(separator: " ")
    }
}
