import JSON

/// A programme with ends, ways and means for tests, beside the record of ``Thing``.
enum ProgrammeThing {
    static let programme = Thing.id("entente-programme", 1)
    static let staff = Thing.id("identity", 30)

    static func objective(_ number: Int, _ name: String, under parent: Int? = nil) -> JSONValue {
        var properties: [String: JSONValue] = ["name": .string(name), "programme_ref": .string(programme)]
        if let parent { properties["parent_ref"] = .string(Thing.id("entente-objective", parent)) }
        return Thing.own("entente-objective", number, properties)
    }

    static func goal(_ number: Int, _ name: String, serving objective: Int?, state: String?) -> JSONValue {
        var properties: [String: JSONValue] = [
            "name": .string(name), "programme_ref": .string(programme), "topic_refs": [.string(Thing.cyber)],
            "lead_refs": [.string(Thing.sudmark)], "period": "2024/2026", "measure": "Nine of ten",
            "sources": Thing.sources(1),
        ]
        if let objective { properties["objective_ref"] = .string(Thing.id("entente-objective", objective)) }
        if let state { properties["state"] = .string(state) }
        return Thing.own("entente-goal", number, properties)
    }

    static func assessment(
        _ number: Int,
        of goal: Int,
        by judge: String,
        _ state: String,
        on date: String
    )
        -> JSONValue
    {
        Thing.own(
            "entente-assessment",
            number,
            [
                "name": .string("Assessment \(number)"), "subject_ref": .string(Thing.id("entente-goal", goal)),
                "by_ref": .string(judge), "on": .string(date), "state": .string(state),
                "text": .string("Words of assessment \(number)."), "sources": Thing.sources(2),
            ]
        )
    }

    static func activity(_ number: Int, _ name: String, goal: Int?) -> JSONValue {
        var properties: [String: JSONValue] = [
            "name": .string(name), "kind": "meeting", "date": "2025-03-04", "programme_ref": .string(programme),
            "outcome": "Agreed on a form.", "sources": Thing.sources(1),
            "participation": [["key": "a", "party_ref": .string(Thing.sudmark), "attendance": "attended"]],
        ]
        if let goal { properties["goal_refs"] = [.string(Thing.id("entente-goal", goal))] }
        return Thing.own("entente-activity", number, properties)
    }

    static func answer(_ number: Int, _ from: String, to: String) -> JSONValue {
        [
            "type": "relationship", "spec_version": "2.1", "id": .string(Thing.id("relationship", number)),
            "created": "2026-01-01T00:00:00.000Z", "modified": "2026-01-01T00:00:00.000Z",
            "relationship_type": "answers", "source_ref": .string(from), "target_ref": .string(to),
        ]
    }

    /// Two levels of ends, three ways, what both sides think of them, means, and needs with advice.
    static var record: [JSONValue] {
        [
            Thing.identity(30, "Alliance staff", ["kind": "body", "part_of_ref": .string(Thing.alliance)]),
            objective(1, "Safe networks"), objective(2, "Fast alarms", under: 1),
            goal(1, "Alarms within an hour", serving: 2, state: "under-way"),
            goal(2, "Common words", serving: nil, state: nil),
            assessment(1, of: 1, by: Thing.sudmark, "delayed", on: "2025-01-10"),
            assessment(2, of: 1, by: Thing.sudmark, "on-track", on: "2025-06-10"),
            assessment(3, of: 1, by: staff, "at-risk", on: "2025-05"),
            activity(30, "Talk about alarms", goal: 1), activity(31, "Talk about nothing", goal: nil),
            Thing.own(
                "entente-programme",
                3,
                [
                    "name": "Alarm bridge", "kind": "project", "party_refs": [.string(Thing.sudmark)],
                    "lead_refs": [.string(Thing.norland)], "topic_refs": [.string(Thing.cyber)],
                    "period": "2024-07/..", "status": "launched", "status_on": "2024-07-11",
                    "sources": Thing.sources(1),
                ]
            ),
            Thing.own(
                "entente-need",
                1,
                [
                    "name": "Alarms wait", "text": "Until the morning.", "theme": "hours",
                    "who_refs": [.string(Thing.sudmark)], "sources": Thing.sources(1),
                ]
            ),
            Thing.own("entente-need", 2, ["name": "No words", "theme": "words"]),
            Thing.own(
                "entente-recommendation",
                1,
                ["name": "A night desk", "text": "Share it.", "theme": "hours", "sources": Thing.sources(2)]
            ),
            answer(50, Thing.id("entente-recommendation", 1), to: Thing.id("entente-need", 1)),
        ]
    }

    /// A bench with both records.
    static func bench() async throws -> DeskBench {
        let bench = try DeskBench()
        try await bench.store(Thing.record + record)
        return bench
    }
}
