import Foundation
import JSON
import Labels
import Testing
import Web

@testable import Desk

/// Programmes side by side, everything agreed with a party, projects, and needs with what answers them.
@Suite struct ComparePagesTests {
    private static let second = Thing.id("entente-programme", 2)
    private static let both = "/programmes/compare/?programme=\(ProgrammeThing.programme)&programme=\(second)"

    @Test func `a comparison is asked for with each programme once, and no more than fit`() throws {
        let many = (1...8).map { "programme=p\($0)" }.joined(separator: "&")
        let asked = Comparison(try Query(parsing: many + "&programme=p1&areas=shared&kind="))
        #expect(asked.programmes == ["p1", "p2", "p3", "p4", "p5", "p6"])
        #expect(asked.leftOut == 2)
        #expect(asked.areas == .shared)
        #expect(asked.kind == nil)
        #expect(Comparison(try Query(parsing: "areas=none")).areas == .all)
    }

    @Test func `two programmes stand side by side with period, state, areas and goals`() async throws {
        let text = try await ProgrammeThing.bench().page(Self.both).text
        #expect(text.contains("2023 to 2026") && text.contains("2019 to 2022"))
        #expect(text.contains("<b>\u{2713}</b> named"))
        #expect(text.contains("Words of assessment 2."))
        #expect(text.contains("No goals of this programme are recorded."))
        #expect(text.contains("1 area of 1"))
        let none = try await ProgrammeThing.bench().page(Self.both + "&areas=single").text
        #expect(none.contains("No area fits;"))
    }

    @Test func `what is hidden, what never was and what is no programme are no columns`() async throws {
        let bench = try await ProgrammeThing.bench()
        let hidden = Thing.programme(40, "Hidden programme", "2024/2025")
        try await bench.store([hidden], as: Marking(level: "RESTRICTED", clauses: []))
        func page(_ number: Int) async throws -> String {
            let id = Thing.id("entente-programme", number)
            let text = try await bench.page("/programmes/compare/?programme=\(id)").text
            return text.replacing(id, with: "ID")
        }
        #expect(try await page(40) == page(41))
        #expect(try await page(40).contains("not held here"))
        let other = try await bench.page("/programmes/compare/?programme=\(Thing.cyber)").text
        #expect(other.contains("Choose two programmes or more"))
    }

    @Test func `the choice is narrowed by kind and party and keeps what is compared`() async throws {
        let bench = try await ProgrammeThing.bench()
        let text = try await bench.page(Self.both + "&kind=project&party=NO%20SUCH").text
        #expect(text.matches(of: /type="checkbox" name="programme" value="[^"]+" checked/).count == 2)
        #expect(!text.contains("<span>Alarm bridge"))
        let plain = try await bench.page("/programmes/compare/").text
        #expect(plain.contains("<span>Alarm bridge"))
        #expect(plain.contains("Current programmes of one kind"))
        #expect(try await DeskBench().page("/programmes/compare/").text.contains("Choose two programmes or more"))
    }

    @Test func `everything agreed with a party stands on one page, each line with source and date`() async throws {
        let text = try await ProgrammeThing.bench().page("/parties/SUD/agreed/").text
        #expect(text.contains("<h1>Agreed with Sudmark</h1>"))
        #expect(text.contains("2 goals are recorded"))
        #expect(text.contains("Alarms within an hour</a>"))
        #expect(text.contains("Words of assessment 2.") && text.contains("Words of assessment 3."))
        #expect(text.contains("Alarm bridge</a>"))
        #expect(text.contains("Talk about alarms</a>") && text.contains("Agreed on a form."))
        #expect(text.contains("at least USD 7.0 billion"))
        #expect(text.contains("When does it end?"))
        let party = try await ProgrammeThing.bench().page("/parties/SUD/").text
        #expect(party.contains("href=\"/parties/SUD/agreed/\""))
    }

    @Test func `each state that is counted leads to as many goals`() async throws {
        let bench = try await ProgrammeThing.bench()
        let text = try await bench.page("/parties/SUD/agreed/").text
        let tallies = text.matches(of: /<li><a href="(\/goals\/[^"]+)">(\d+)[ ]/)
        #expect(tallies.count == 1)
        for tally in tallies {
            let list = try await bench.page(String(tally.1).replacing("&amp;", with: "&")).text
            #expect(list.contains("<b class=\"number\">\(tally.2) entr"))
        }
    }

    @Test func `a party with which nothing is recorded says so; one that is not there is not found`() async throws {
        let bench = try await ProgrammeThing.bench()
        try await bench.store([Thing.identity(60, "Farland", ["kind": "state", "code": "FAR"])])
        try await bench.store(
            [Thing.identity(61, "Hidden", ["kind": "state", "code": "HID"])],
            as: Marking(level: "RESTRICTED", clauses: [])
        )
        let empty = try await bench.page("/parties/FAR/agreed/")
        #expect(empty.text.contains("Nothing agreed with Farland is recorded that you may read."))
        #expect(try await bench.page("/parties/HID/agreed/").status == 404)
        #expect(try await bench.page("/parties/XXX/agreed/").status == 404)
    }

    @Test func `projects tell who takes part, who leads and since when they stand so`() async throws {
        let text = try await ProgrammeThing.bench().page("/projects/").text
        #expect(text.contains("<b class=\"number\">1 entry"))
        #expect(text.contains("<dt>Leads</dt><dd><a href=\"/parties/NOR/\">Norland</a></dd>"))
        #expect(text.contains("<dt>Takes part</dt><dd><a href=\"/parties/SUD/\">Sudmark</a></dd>"))
        #expect(text.contains("<dt>State as of</dt><dd>11 July 2024</dd>"))
        #expect(try await DeskBench().page("/projects/").text.contains("No projects are recorded"))
    }

    @Test(arguments: [
        ("", 3), ("?status=answered", 1), ("?status=unanswered", 1), ("?status=answers-need", 1), ("?theme=hours", 2),
        ("?type=entente-need", 2), ("?type=entente-topic", 0), ("?party=SUD", 1), ("?q=morning", 1),
        ("?theme=nonsense", 0),
    ])
    func `needs are narrowed by what answers them, theme, type and party`(query: String, count: Int) async throws {
        let text = try await ProgrammeThing.bench().page("/needs/" + query).text
        #expect(text.contains("<b class=\"number\">\(count) entr"), "\(query)")
    }

    @Test func `a need shows what answers it, and a recommendation what it answers`() async throws {
        let bench = try await ProgrammeThing.bench()
        let list = try await bench.page("/needs/").text
        #expect(list.contains("Answered by") && list.contains("Nothing on record answers this need."))
        let need = try await bench.page("/records/\(Thing.id("entente-need", 1))/").text
        #expect(need.contains("<h2>What answers it</h2>") && need.contains("A night desk</a>"))
        let advice = try await bench.page("/records/\(Thing.id("entente-recommendation", 1))/").text
        #expect(advice.contains("<h2>What it answers</h2>") && advice.contains("Alarms wait</a>"))
    }
}
