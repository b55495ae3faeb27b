import JSON
import Records
import STIX

extension History {
    /// Two or three versions of one campaign, in any order, with the options of an envelope.
    static func batch(_ step: HistoryStep) throws -> Act {
        var objects: [ValidObject] = []
        for place in 0..<(2 + step.number(2, below: 2)) {
            let version = (step.number(3, below: 12) + place * (step.number(4, below: 5) + 1)) % 20 + 1
            var named = step
            named.numbers[5] += place
            objects.append(try campaign(named, version: version))
        }
        return .envelope(
            Envelope(
                objects: step.number(5, below: 2) == 0 ? objects : objects.reversed(),
                defaultMarking: marking(step.number(1, below: 36)),
                onRaise: step.number(4, below: 3) == 0 ? .refuse : .report,
                allOrNothing: step.number(4, below: 4) == 0,
                dryRun: step.number(4, below: 7) == 0
            )
        )
    }

    /// Words of what the actor sees, in a record of another id that says where they come from.
    static func copy(
        _ step: HistoryStep,
        id: String,
        in node: TestNode,
        as principal: Principal
    ) async throws -> Act? {
        guard let served = try await node.record(id, as: principal), let name = served.value["name"]?.string else {
            return nil
        }
        let made: [String: JSONValue] = [
            "spec_version": "2.1", "created": "2026-01-01T00:00:00.000Z",
            "modified": .string(TestObject.time(step.number(2, below: 9) + 1)),
        ]
        func object(_ type: String, _ more: [String: JSONValue]) throws -> ValidObject {
            let id = JSONValue.string("\(type)--0000001\(step.number(3, below: 3))-0000-4000-8000-000000000000")
            return try TestObject.valid(
                .object(made.merging(more) { $1 }.merging(["type": .string(type), "id": id]) { $1 })
            )
        }
        switch step.kind {
        case .quote:
            return envelope(
                step,
                [try object("note", ["content": .string("says \(name)"), "object_refs": [.string(id)]])]
            )
        case .derive:
            let copy = try TestObject.campaign(
                step.number(3, below: 3) + 5,
                version: step.number(2, below: 9) + 1,
                name: "after \(name)"
            )
            let link = try object(
                "relationship",
                [
                    "relationship_type": step.number(4, below: 2) == 0 ? "derived-from" : "duplicate-of",
                    "source_ref": .string(copy.id.text), "target_ref": .string(id),
                ]
            )
            return envelope(step, step.number(5, below: 2) == 0 ? [copy, link] : [link, copy])
        default:
            var translation: [String: JSONValue] = ["name": .string("dit \(name)")]
            if let description = served.value["description"]?.string {
                translation["description"] = .string("dit \(description)")
            }
            return envelope(
                step,
                [
                    try object(
                        "language-content",
                        ["object_ref": .string(id), "contents": ["fr": .object(translation)]]
                    )
                ]
            )
        }
    }
}
