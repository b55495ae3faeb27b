import Foundation
import JSON
import Labels
import Records
import Testing
import Web

@testable import Desk

/// Sets of pages for paper.
@Suite struct PaperPageTests {
    static let programme = Thing.id("entente-programme", 1)
    static let summit = Thing.id("entente-activity", 1)
    static let addresses = [
        "/parties/SUD/sheet/", "/parties/SUD/handover/", "/programmes/\(programme)/status/",
        "/calendar/\(summit)/brief/",
        "/calendar/\(Thing.id("entente-activity", 2))/brief/",
    ]

    private func bench(_ more: [JSONValue] = []) async throws -> DeskBench {
        let bench = try DeskBench()
        try await bench.store(Thing.record)
        try await bench.store(more)
        return bench
    }

    /// A page with runs of white space as one space.
    private func text(_ target: String, _ bench: DeskBench, signedIn: Bool = false) async throws -> String {
        let page = try await bench.page(target, signedIn: signedIn)
        #expect(page.status == 200, "\(target)")
        return page.text.replacing(/\s+/, with: " ")
    }

    @Test func `a fact sheet says what is agreed, who came, what is held, given and where it is from`() async throws {
        let text = try await text("/parties/SUD/sheet/", bench())
        for part in [
            ">Fact sheet</p>", "Sudmark</h1>", "Programme one</a>", "2023 to 2026", "When does it end?",
            "<q>2026</q> <span class=\"refs\">", "Northtown summit</a>", "leader, A. Person",
            "<q>Networks should be defended together.</q>", "<b>strongly agree</b>", "at least USD 7.0 billion",
            ">https://documents.example/1</a>", "Alliance</a>",
        ] { #expect(text.contains(part), "\(part)") }
    }

    @Test func `a stance never stands without its proposition`() async throws {
        let bench = try await bench()
        for address in ["/parties/SUD/sheet/", "/parties/SUD/handover/", "/calendar/\(Self.summit)/brief/"] {
            let text = try await text(address, bench)
            let stance = try #require(text.firstRange(of: "<b>strongly agree</b>"), "\(address)")
            #expect(text[..<stance.lowerBound].contains("<q>Networks should be defended together.</q>"))
        }
    }

    @Test func `both sides' latest assessments stand at a goal`() async throws {
        let text = try await text("/programmes/\(Self.programme)/status/", bench(Self.goals))
        for part in [
            "Objective: ", "Goal: ", "Every alarm in an hour", "<b>under way</b>",
            "Norland</a>, 2 March 2026: <b>delayed</b>", "Sudmark</a>, 1 March 2026: <b>on track</b>",
        ] { #expect(text.contains(part), "\(part)") }
        #expect(!text.contains("1 March 2025"))
    }

    @Test func `what nobody recorded is said`() async throws {
        let bench = try await bench()
        let status = try await text("/programmes/\(Self.programme)/status/", bench)
        #expect(status.contains("Neither objectives nor goals of this programme are recorded."))
        #expect(status.contains("No side\u{2019}s assessment is recorded."))
        let alone = try DeskBench()
        try await alone.store([Thing.identity(1, "Norland", ["kind": "state", "code": "NOR"])])
        let sheet = try await text("/parties/NOR/sheet/", alone)
        #expect(sheet.contains("No programme in force is recorded."))
        #expect(sheet.contains("No source is recorded."))
        #expect(try await text("/parties/NOR/handover/", alone).contains("None is recorded."))
    }

    @Test func `a brief looks back to the earlier events of the series`() async throws {
        let bench = try await bench(Self.goals)
        let later = try await text("/calendar/\(Thing.id("entente-activity", 2))/brief/", bench)
        #expect(later.contains("Southtown summit<br>July 2024"))
        #expect(later.contains("Northtown summit<br>11 to 12 July 2023"))
        #expect(later.contains("leader, A. Person"))
        let first = try await text("/calendar/\(Self.summit)/brief/", bench)
        #expect(!first.contains("Southtown summit"))
        #expect(first.contains("Goal: "))
    }

    @Test func `the contents of a handover file name every section and how much is in it`() async throws {
        let text = try await text("/parties/SUD/handover/", bench(Self.goals))
        let contents = try #require(text.firstMatch(of: /<nav class="contents".*?<\/nav>/)).output
        let listed = contents.matches(of: /<a href="#([a-z]+)">/).map { String($0.1) }
        let sections = text.matches(of: /<section aria-labelledby="([a-z]+)"><h2 id="([a-z]+)">/).map { String($0.1) }
        #expect(listed == sections)
        #expect(
            contents.contains("What is agreed, and where each goal stands</a> <span class=\"soft number\">2</span>")
        )
    }

    @Test func `every note that a page points to is there once`() async throws {
        let bench = try await bench(Self.goals)
        for address in Self.addresses {
            let text = try await text(address, bench)
            let used = Set(text.matches(of: /href="#(n[0-9]+)"/).map { String($0.1) })
            let notes = text.matches(of: /<li id="(n[0-9]+)">/).map { String($0.1) }
            #expect(!used.isEmpty)
            #expect(Set(notes) == used, "\(address)")
            #expect(Set(notes).count == notes.count)
        }
    }

    @Test func `pages for paper are reached from their records and lead back`() async throws {
        let bench = try await bench()
        #expect(try await text("/parties/SUD/", bench).contains("<a href=\"/parties/SUD/handover/\">Handover file</a>"))
        #expect(try await text("/records/\(Self.programme)/", bench).contains("/programmes/\(Self.programme)/status/"))
        #expect(try await text("/records/\(Self.summit)/", bench).contains("/calendar/\(Self.summit)/brief/"))
        #expect(
            try await text("/parties/SUD/sheet/", bench).contains("<a href=\"/parties/SUD/\">Back to the record</a>")
        )
    }

    @Test(arguments: [
        "/parties/NONE/sheet/", "/parties/NONE/handover/", "/programmes/nothing/status/",
        "/programmes/\(summit)/status/", "/calendar/\(programme)/brief/", "/calendar/x/brief/",
    ])
    func `what there is not has no pages for paper`(_ target: String) async throws {
        let bench = try await bench()
        let page = try await bench.page(target)
        #expect(page.status == 404)
        #expect(page.text == (try await bench.page("/nowhere")).text)
    }

    @Test func `the pages are about the day and the knowledge asked for`() async throws {
        let bench = try await bench()
        let sheet = try await text("/parties/SUD/sheet/?on=2023-12-01", bench)
        #expect(sheet.contains("<p><b>True on 1 December 2023</b></p>"))
        #expect(!sheet.contains("Southtown summit"))
        #expect(!sheet.contains("Programme two"))
        #expect(try await text("/parties/SUD/sheet/?on=soon", bench).contains("is no date"))
    }

    /// An end, a way under it, and what two sides think of it, one of them twice.
    static let goals: [JSONValue] = [
        Thing.own("entente-objective", 1, ["name": "Be heard", "programme_ref": .string(programme)]),
        Thing.own(
            "entente-goal",
            1,
            [
                "name": "Every alarm in an hour", "programme_ref": .string(programme), "state": "under-way",
                "objective_ref": .string(Thing.id("entente-objective", 1)), "sources": Thing.sources(2),
            ]
        ),
        assessment(1, Thing.sudmark, "2025-03-01", "blocked"), assessment(2, Thing.sudmark, "2026-03-01", "on-track"),
        assessment(3, Thing.norland, "2026-03-02", "delayed"),
    ]

    private static func assessment(_ number: Int, _ by: String, _ day: String, _ state: String) -> JSONValue {
        Thing.own(
            "entente-assessment",
            number,
            [
                "name": .string("View \(number)"), "subject_ref": .string(Thing.id("entente-goal", 1)),
                "by_ref": .string(by), "on": .string(day), "state": .string(state),
            ]
        )
    }
}
