import Foundation
import HTTPTypes
import HummingbirdTesting
import JSON
import NIOCore
import TestSupport
import Testing
import Web
import WebSupport

@testable import Desk

/// Pages of a record in which hundreds of records of each type refer to the same party, topic, programme and event: no
/// page without images is longer than 100,000 bytes, and what has no room on it is counted and found.
@Suite struct LargeRecordTests {
    private static let limit = 100_000
    private static let copies = 90

    private static var originals: [JSONValue] {
        let about = [
            Thing.sudmark, Thing.alliance, Thing.cyber, Thing.id("entente-activity", 1),
            Thing.id("entente-document", 1),
        ]
        let claims = about.enumerated().map { index, subject in
            Thing.own(
                "entente-claim",
                10 + index,
                [
                    "name": .string("What of \(index)?"), "question": .string("What of \(index)?"),
                    "subject_ref": .string(subject), "sources": Thing.sources(1, 2),
                    "values": [
                        ["key": "a", "value": "One", "source_refs": [.string(Thing.id("entente-document", 1))]]
                    ],
                ]
            )
        }
        let further: [JSONValue] = [
            Thing.own(
                "entente-outcome",
                1,
                [
                    "name": "Share alarms", "status": "decided", "date": "2024-05", "by_ref": .string(Thing.sudmark),
                    "topic_refs": [.string(Thing.cyber)], "sources": Thing.sources(2),
                ]
            ),
            Thing.own(
                "entente-post",
                1,
                [
                    "name": "Office in Southtown", "kind": "liaison-office", "host_ref": .string(Thing.sudmark),
                    "run_by_ref": .string(Thing.alliance), "sources": Thing.sources(2),
                ]
            ),
            Thing.own(
                "entente-need",
                1,
                [
                    "name": "Alarms", "text": "Share alarms sooner.", "who_refs": [.string(Thing.sudmark)],
                    "sources": Thing.sources(2),
                ]
            ),
        ]
        return Thing.record + PaperPageTests.goals + claims + further
    }

    /// Who and what it is about is there once; all else many times, each time under ids and names of its own. What says
    /// what a copied programme or goal is, says it of that copy and of the first.
    private static func record() -> [JSONValue] {
        let kept: Set<String> = ["identity", "relationship", "entente-topic"]
        let once = originals.filter { kept.contains($0["type"]?.string ?? "") }
        let many = originals.filter { !kept.contains($0["type"]?.string ?? "") }
        return once
            + (0..<copies).flatMap { copy in
                many.map { renamed($0, copy) }
            }
    }

    private static func renamed(_ object: JSONValue, _ copy: Int) -> JSONValue {
        guard copy > 0, var members = object.object, let type = members["type"]?.string,
            let id = members["id"]?.string, let number = Int(id.suffix(12))
        else { return object }
        members["id"] = .string(Thing.id(type, number + copy * 100))
        if let name = members["name"]?.string { members["name"] = .string("\(name) (\(copy))") }
        // Goals of the first programme, so that one has hundreds; every other programme has one of its own.
        if type == "entente-goal", copy % 2 == 0 {
            members["programme_ref"] = .string(Thing.id("entente-programme", 1 + copy * 100))
        }
        return .object(members)
    }

    private func bench() async throws -> DeskBench {
        let bench = try DeskBench()
        try await bench.store(Self.record())
        return bench
    }

    private static let sample = ProbeSample(
        ids: [
            Thing.sudmark, Thing.alliance, Thing.cyber, Thing.id("entente-programme", 1),
            Thing.id("entente-activity", 1), Thing.id("entente-document", 1), Thing.id("entente-goal", 1),
            Thing.id("entente-claim", 1), Thing.id("relationship", 1),
        ],
        types: ["entente-position"],
        words: ["summit"],
        instants: [],
        codes: ["SUD", "ALL", "A+P"]
    )

    /// In French, where texts of the record are marked as English as well.
    @Test func `no page is longer than a page may be`() async throws {
        let bench = try await bench()
        let desk = Desk(
            records: bench.records,
            settings: Desk.Settings(site: "Test record", origin: "https://node.example"),
            language: "fr",
            stockroom: bench.desk.stockroom
        )
        let door = TestDoor(try RouteTable(try desk.routes()), faces: ErrorFaces(page: desk.face()))
        var pages = 0
        for route in try desk.routes() where route.kind == .page {
            for probe in route.probes(Self.sample) where probe.method == .get {
                let answer = try await door.send(probe)
                let size = answer.body.readableBytes
                #expect(size <= Self.limit, "\(probe.target): \(size) bytes")
                pages += answer.status == .ok ? 1 : 0
            }
        }
        #expect(pages > 100)
    }

    @Test func `nothing is left out of a handover file, and its parts follow each other`() async throws {
        let bench = try await bench()
        let first = try await bench.page("/parties/SUD/handover/").text
        let total = try #require(first.firstMatch(of: /Part 1 of (\d+)/).flatMap { Int($0.1) })
        #expect(total > 3)
        var texts: [String] = []
        for part in 1...total {
            let text = try await bench.page("/parties/SUD/handover/?part=\(part)").text
            #expect(text.contains("Part \(part) of \(total)"))
            #expect(text.contains(">Contents</h2>"))
            texts.append(text)
        }
        let all = texts.joined()
        for copy in [1, 2, 57, Self.copies - 1] {
            for name in [
                "Northtown summit", "Programme one", "Aid", "Share alarms", "Office in Southtown", "What of 0?",
            ] {
                #expect(all.contains("\(name) (\(copy))</a>"), "\(name) (\(copy))")
            }
        }
        #expect(all.matches(of: /<b>strongly agree<\/b>/).count == Self.copies)
        #expect(try await bench.page("/parties/SUD/handover/?part=999").text.contains("Part \(total) of \(total)"))
    }

    @Test func `a list that has no room is as long as it is said to be`() async throws {
        let bench = try await bench()
        var followed = 0
        for page in [
            "/parties/SUD/sheet/", "/parties/ALL/sheet/", "/programmes/\(PaperPageTests.programme)/status/",
            "/calendar/\(PaperPageTests.summit)/brief/",
        ] {
            let text = try await bench.page(page).text
            for found in text.matches(of: /more; all ([0-9,]+): <a class="where" href="([^"]+)"/) {
                let said = String(found.1)
                let target = String(found.2).replacing("&amp;", with: "&")
                let list = try await bench.page(target).text
                let count = list.firstMatch(of: /role="status"><b class="number">([0-9,]+)/).map { String($0.1) }
                #expect(count == said, "\(page): \(target)")
                followed += 1
            }
        }
        #expect(followed > 8)
    }
}

/// How a long set of pages is cut into parts.
@Suite struct HandoverPlanTests {
    @Test func `every entry stands in one part, in order, and none is over full that could be less so`() throws {
        var random = SplitMix64(seed: propertySeed)
        for round in 0..<300 {
            let weights = (0..<Int.random(in: 1...8, using: &random)).map { _ in
                (0..<Int.random(in: 0...60, using: &random)).map { _ in Int.random(in: 100...20_000, using: &random) }
            }
            let plan = HandoverPlan(weights)
            for chapter in weights.indices {
                let stretches = plan.parts.flatMap { $0 }.filter { $0.chapter == chapter }
                #expect(
                    stretches.flatMap { Array($0.entries) } == Array(weights[chapter].indices),
                    "\(propertySeed) \(round)"
                )
                #expect(!stretches.isEmpty, "\(propertySeed) \(round)")
            }
            for part in plan.parts {
                let entries = part.flatMap { stretch in stretch.entries.map { weights[stretch.chapter][$0] } }
                #expect(entries.reduce(0, +) <= HandoverPlan.room || entries.count == 1, "\(propertySeed) \(round)")
            }
        }
        #expect(HandoverPlan([[]]).parts.count == 1)
        #expect(HandoverPlan([[HandoverPlan.room, HandoverPlan.room]]).parts.count == 2)
    }
}
