import JSON
import Labels
import Records
import STIX

extension History {
    /// The caveat that the community knows from its founding on.
    static let caveat = "ATOMAL"

    /// What the actor sees, with other portions: none, one or two, of the description and of the list. Labels of portions
    /// change with new versions alone.
    static func portioned(_ value: JSONValue, _ step: HistoryStep) throws -> [ValidObject]? {
        var changed = value
        if changed["description"] == nil { changed["description"] = .string("portion \(step.number(5, below: 3))") }
        if changed["aliases"] == nil { changed["aliases"] = ["one", "two", "three"] }
        let selectors = [[], ["description"], ["aliases.[0]"], ["aliases.[0]", "description"]][step.number(3, below: 4)]
        var markings: [ValidObject] = []
        var portions: [JSONValue] = []
        for (place, selector) in selectors.enumerated() {
            let number = step.number(4, below: 4) + 3 + place
            let marking = try marking(ofPortions: number)
            markings.append(marking)
            portions.append(["marking_ref": .string(marking.id.text), "selectors": [.string(selector)]])
        }
        changed["granular_markings"] = portions.isEmpty ? nil : .array(portions)
        guard case .valid(let object, _) = Catalogue.standard.check(changed) else { return nil }
        return markings + [object]
    }

    /// The marking of a portion: of one party, and for every second one of a level too.
    static func marking(ofPortions number: Int) throws -> ValidObject {
        try TestObject.marking(
            number,
            level: number % 2 == 0 ? "RESTRICTED" : "UNCLASSIFIED",
            any: [[.party(parties[number % 4])]]
        )
    }

    /// A party leaves a format: one that is open, where there is one.
    static func leave(_ step: HistoryStep, in node: TestNode) async throws -> Act {
        let open = try await node.records.read(as: TestParty.operator) { view in
            view.openings().map { [$0.member, $0.format] }.filter { formats.contains($0[1]) }
        }
        guard !open.isEmpty else {
            return .dismiss(member: parties[step.number(0, below: 4)], format: formats[step.number(1, below: 2)])
        }
        let pair = open.sorted { $0.lexicographicallyPrecedes($1) }[step.number(0, below: open.count)]
        return .dismiss(member: pair[0], format: pair[1])
    }
}
