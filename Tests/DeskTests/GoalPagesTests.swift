import Foundation
import JSON
import Labels
import Testing

@testable import Desk

/// Programmes as ends, ways and means, and goals with what each side thinks of them.
@Suite struct GoalPagesTests {
    private static let programme = "/records/\(ProgrammeThing.programme)/"
    private static let goal = "/records/\(Thing.id("entente-goal", 1))/"

    @Test func `a programme shows its goals under the objectives that they serve`() async throws {
        let text = try await ProgrammeThing.bench().page(Self.programme).text
        let wide = try #require(text.range(of: "Safe networks</a>"))
        let narrow = try #require(text.range(of: "Fast alarms</a>"))
        let goal = try #require(text.range(of: "Alarms within an hour</a>"))
        let means = try #require(text.range(of: "Talk about alarms</a>"))
        #expect(wide.lowerBound < narrow.lowerBound && narrow.lowerBound < goal.lowerBound)
        #expect(goal.lowerBound < means.lowerBound)
        #expect(text.contains("Goals under no recorded objective"))
        #expect(text.contains("Means under no goal (activities)"))
        #expect(text.contains("2 objectives") && text.contains("2 goals") && text.contains("2 activities"))
    }

    @Test func `the latest assessment of each side stands with its date and source, the earlier one does not`()
        async throws
    {
        let text = try await ProgrammeThing.bench().page(Self.programme).text
        #expect(text.contains(">10 June 2025</a> \u{B7} Source: "))
        #expect(text.contains("Words of assessment 2."))
        #expect(text.contains("Words of assessment 3."))
        #expect(!text.contains("Words of assessment 1."))
        #expect(text.contains("for Alliance</span>"))
        #expect(text.contains("The latest assessments differ."))
        #expect(text.contains("All assessments: 3"))
    }

    @Test func `the side whose assessment is missing is named`() async throws {
        let bench = try await ProgrammeThing.bench()
        try await bench.store([ProgrammeThing.assessment(9, of: 2, by: Thing.sudmark, "achieved", on: "2025")])
        let text = try await bench.page("/records/\(Thing.id("entente-goal", 2))/").text
        let missing = try #require(text.range(of: "No assessment recorded:</span>"))
        #expect(text[missing.upperBound...].prefix(80).contains("Alliance</a>"))
        #expect(text.contains("state not recorded"))
    }

    @Test func `a goal tells what it serves up to its programme, and its earlier assessments`() async throws {
        let text = try await ProgrammeThing.bench().page(Self.goal).text
        let serves = try #require(text.firstMatch(of: /(?s)<ul class="serves">(.*?)<\/ul>/)).1
        #expect(serves.contains("Fast alarms") && serves.contains("Safe networks") && serves.contains("Programme one"))
        #expect(text.contains("1 earlier assessment"))
        #expect(text.contains("Words of assessment 1."))
        #expect(text.contains("Talk about alarms"))
    }

    @Test func `a programme without goals says so and shows what is known of its areas`() async throws {
        let bench = try DeskBench()
        try await bench.store(Thing.record)
        let text = try await bench.page(Self.programme).text
        #expect(text.contains("Neither objectives nor goals of this programme are recorded."))
        #expect(text.contains("No assessment is recorded.") || text.contains("No assessment recorded:"))
        #expect(text.contains("Activities with Sudmark"))
        let area = try #require(text.firstMatch(of: /aria-label="Cyber defence, Activities with Sudmark, (\d+)"/))
        #expect(area.1 == "2")
    }

    @Test func `each number of the areas is the length of its list`() async throws {
        let bench = try await ProgrammeThing.bench()
        let text = try await bench.page(Self.programme).text
        let cells = text.matches(of: /<a href="([^"]+)" aria-label="Cyber defence, [^"]*, (\d+)">/)
        #expect(cells.count == 2)
        for cell in cells {
            let list = try await bench.page(String(cell.1).replacing("&amp;", with: "&")).text
            #expect(list.contains("<b class=\"number\">\(cell.2) entr"), "\(cell.1)")
        }
    }

    @Test func `the line of a programme is told from its first to its last, loops left out`() async throws {
        let bench = try DeskBench()
        try await bench.store(Thing.record)
        func follows(_ number: Int, _ name: String, _ before: Int?) -> JSONValue {
            var properties: [String: JSONValue] = ["name": .string(name), "kind": "ipcp"]
            if let before { properties["predecessor_ref"] = .string(Thing.id("entente-programme", before)) }
            return Thing.own("entente-programme", number, properties)
        }
        try await bench.store([follows(11, "First", 13), follows(12, "Second", 11), follows(13, "Third", 12)])
        let text = try await bench.page("/records/\(Thing.id("entente-programme", 12))/").text
        let line = try #require(text.firstMatch(of: /(?s)<ol class="succession">(.*?)<\/ol>/)).1
        #expect(line.matches(of: /<li>/).count == 3)
        #expect(line.contains("<b aria-current=\"true\">Second</b>"))
        let alone = try await bench.page(Self.programme).text
        #expect(alone.contains("No predecessor and no successor is recorded."))
    }

    @Test func `objectives that contain each other end`() async throws {
        let bench = try await ProgrammeThing.bench()
        try await bench.store([
            ProgrammeThing.objective(5, "Hen", under: 6), ProgrammeThing.objective(6, "Egg", under: 5),
        ])
        for target in [Self.programme, "/records/\(Thing.id("entente-objective", 5))/"] {
            let page = try await bench.page(target)
            #expect(page.status == 200)
            #expect(page.text.contains("Egg"), "what is in no tree is still listed: \(target)")
        }
    }

    @Test(arguments: [
        ("", 2), ("?party=SUD", 2), ("?party=ALL", 2), ("?party=NOR", 0), ("?status=under-way", 1), ("?q=words", 1),
        ("?programme=\(ProgrammeThing.programme)", 2), ("?programme=nonsense", 0), ("?topic=\(Thing.uuid(1))", 2),
        ("?on=2020-01-01", 0), ("?offset=900&sort=name", 2),
    ])
    func `goals are narrowed by their programme's parties, programme, topic and state`(
        query: String,
        count: Int
    )
        async throws
    {
        let text = try await ProgrammeThing.bench().page("/goals/" + query).text
        #expect(text.contains("<b class=\"number\">\(count) entr"), "\(query)")
    }

    @Test func `the list of goals shows both sides, and the programmes in force without goals`() async throws {
        let text = try await ProgrammeThing.bench().page("/goals/").text
        #expect(text.contains("Words of assessment 2.") && text.contains("Words of assessment 3."))
        let without = try #require(text.range(of: "Of 1 programme in force no goal is recorded:"))
        #expect(text[without.upperBound...].contains("Programme two</a>"))
        let empty = try await DeskBench().page("/goals/").text
        #expect(empty.contains("No goals are recorded that you may read."))
    }

    @Test func `hidden goals, assessments and activities leave nothing behind`() async throws {
        let with = try await ProgrammeThing.bench()
        let without = try await ProgrammeThing.bench()
        let hidden: [JSONValue] = [
            ProgrammeThing.goal(8, "Hidden goal", serving: 1, state: "blocked"),
            ProgrammeThing.assessment(8, of: 1, by: Thing.alliance, "blocked", on: "2026-01-01"),
            ProgrammeThing.assessment(7, of: 1, by: Thing.sudmark, "blocked", on: "2026-01-02"),
            ProgrammeThing.activity(38, "Hidden talk", goal: 1),
            ProgrammeThing.objective(8, "Hidden end", under: 1),
            ProgrammeThing.answer(58, Thing.id("entente-recommendation", 1), to: Thing.id("entente-need", 2)),
        ]
        try await with.store(hidden, as: Marking(level: "RESTRICTED", clauses: []))
        without.clock.move(seconds: 1)
        for target in [
            Self.programme, Self.goal, "/records/\(Thing.id("entente-objective", 1))/", "/goals/",
            "/goals/?status=blocked", "/parties/SUD/agreed/", "/projects/", "/needs/", "/needs/?status=unanswered",
            "/programmes/compare/?programme=\(ProgrammeThing.programme)&programme=\(Thing.id("entente-programme", 2))",
            "/records/\(Thing.id("entente-need", 2))/",
        ] {
            #expect(try await with.page(target).text == without.page(target).text, "\(target)")
        }
    }
}
