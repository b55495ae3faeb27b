import Foundation
import JSON
import Testing

@testable import Desk

/// A record with what a fact sheet shows: goals judged by both sides, posts, summits, offices, contributions.
enum PartyBench {
    static let office = Thing.id("identity", 6)
    static let fund = Thing.id("identity", 7)

    static func make() async throws -> DeskBench {
        let bench = try DeskBench()
        try await bench.store(Thing.record + parties + work + posts)
        return bench
    }

    static var parties: [JSONValue] {
        [
            Thing.identity(
                5,
                "Alliance in committee",
                ["kind": "format", "code": "A+C", "part_of_ref": .string(Thing.alliance), "lacks": ["money"]]
            ),
            Thing.identity(
                6,
                "Mission of Sudmark",
                ["kind": "office", "code": "SUD-M", "part_of_ref": .string(Thing.sudmark)]
            ),
            Thing.identity(7, "Common fund", ["kind": "body", "code": "FUND", "part_of_ref": .string(Thing.alliance)]),
            Thing.member(5, Thing.norland, of: Thing.id("identity", 5), period: "2010/2015"),
        ]
    }

    static var work: [JSONValue] {
        [
            Thing.own(
                "entente-goal",
                1,
                [
                    "name": "Alarms within an hour", "programme_ref": .string(Thing.id("entente-programme", 1)),
                    "state": "under-way", "period": "2024/2025", "sources": Thing.sources(1),
                ]
            ),
            judgement(1, by: Thing.sudmark, on: "2024-03", "delayed"),
            judgement(2, by: Thing.sudmark, on: "2025-03", "on-track"),
            judgement(3, by: Thing.alliance, on: "2025-02", "achieved"),
        ]
    }

    static func judgement(_ number: Int, by party: String, on day: String, _ state: String) -> JSONValue {
        Thing.own(
            "entente-assessment",
            number,
            [
                "name": "Judgement \(number)", "subject_ref": .string(Thing.id("entente-goal", 1)),
                "by_ref": .string(party), "on": .string(day), "state": .string(state),
            ]
        )
    }

    static var posts: [JSONValue] {
        [
            Thing.own(
                "entente-post",
                1,
                [
                    "name": "Contact point in Sudmark", "kind": "contact-point-embassy",
                    "host_ref": .string(Thing.sudmark), "run_by_ref": .string(Thing.norland), "status": "open",
                    "as_of": "2024-05", "tasks": ["informs", "helps"], "sources": Thing.sources(1),
                ]
            ),
            Thing.own(
                "entente-post",
                2,
                [
                    "name": "Mission to the Alliance", "kind": "partner-mission", "host_ref": .string(Thing.norland),
                    "run_by_ref": .string(office), "status": "open", "period": "2018/..",
                    "sources": Thing.sources(2),
                ]
            ),
        ]
    }

    static func contribution(
        _ number: Int,
        _ amount: String?,
        _ unit: String?,
        stage: String?,
        bound: String? = nil,
        partOf whole: Int? = nil,
        from giver: String = Thing.sudmark
    ) -> JSONValue {
        let texts: [(String, String?)] = [
            ("amount", amount), ("unit", unit), ("stage", stage), ("bound", bound),
            ("part_of_ref", whole.map { Thing.id("entente-contribution", $0) }),
        ]
        var properties: [String: JSONValue] = [
            "name": .string("Gift \(number)"), "provider_ref": .string(giver), "recipient_ref": .string(fund),
            "sources": Thing.sources(1),
        ]
        for (name, text) in texts { properties[name] = text.map { .string($0) } }
        return Thing.own("entente-contribution", number, properties)
    }
}
