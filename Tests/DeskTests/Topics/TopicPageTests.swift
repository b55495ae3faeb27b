import Foundation
import JSON
import Labels
import Testing

@testable import Desk

@Suite struct TopicPageTests {
    private func bench() async throws -> DeskBench {
        let bench = try DeskBench()
        try await bench.store(Thing.topics)
        return bench
    }

    private func total(_ target: String, _ bench: DeskBench) async throws -> Int? {
        let text = try await bench.page(target.replacing("&amp;", with: "&")).text
        return text.firstMatch(of: /<b class="number">([0-9,]+) entr/).flatMap { Int($0.1) }
    }

    @Test func `a topic tells who works on it in which programme, each count leading to its list`() async throws {
        let bench = try await bench()
        let text = try await bench.page("/records/\(Thing.cyber)/").text
        #expect(text.contains("2 programmes name it.") && text.contains("2023 to 2026</td>"))
        let cells = text.matches(
            of: /<td role="cell" class="number" data-of="[A-Za-z]+"><a href="([^"]+)">([0-9]+)<\/a>/
        )
        #expect(cells.count == 4)
        for cell in cells {
            #expect(try await total(String(cell.1), bench) == Int(cell.2), "\(cell.1)")
        }
        #expect(text.contains("data-of=\"Latest activity\">July 2024</td>"))
    }

    @Test func `a topic tells its proposition before the stances on it`() async throws {
        let text = try await bench().page("/records/\(Thing.order)/").text
        let proposition = try #require(text.range(of: "<p class=\"asked\"><q>Rules should hold.</q></p>"))
        let agree = try #require(text.range(of: "<b>agree</b>"))
        let disagree = try #require(text.range(of: "<b>strongly disagree</b>"))
        #expect(proposition.upperBound < agree.lowerBound && agree.upperBound < disagree.lowerBound)
        #expect(text.contains("<a href=\"/positions/?topic=\(Thing.uuid(12))\">Compare the 2 positions</a>"))
    }

    @Test func `a topic tells what leads to it and what it leads to, with evidence`() async throws {
        let text = try await bench().page("/records/\(Thing.order)/").text
        let from = try #require(text.range(of: "<h3>From here</h3>"))
        let to = try #require(text.range(of: "<h3>To here</h3>"))
        #expect(text[from.upperBound..<to.lowerBound].contains("Evidence 12."))
        #expect(text[to.upperBound...].contains("Evidence 11."))
    }

    @Test func `what it rests on is counted as its list counts it`() async throws {
        let bench = try await bench()
        let text = try await bench.page("/records/\(Thing.cyber)/").text
        let cited = text.matches(of: /<a href="([^"]+)">cited by ([0-9]+) record/)
        #expect(cited.count == 2)
        for document in cited {
            #expect(try await total(String(document.1), bench) == Int(document.2), "\(document.1)")
        }
    }

    @Test func `an issue without a proposition says so`() async throws {
        let bench = try DeskBench()
        try await bench.store([Thing.own("entente-topic", 31, ["name": "Open", "kind": "issue"])])
        let text = try await bench.page("/records/\(Thing.id("entente-topic", 31))/").text
        #expect(text.contains("(proposition not recorded)"))
    }

    @Test func `narrower topics stand below the wider one`() async throws {
        let bench = try await bench()
        var narrow = Thing.topic(14, "Narrow", "issue", proposition: "Narrow it down.")
        narrow["parent_ref"] = .string(Thing.war)
        try await bench.store([narrow])
        let text = try await bench.page("/records/\(Thing.war)/").text
        #expect(text.contains("Narrower topics") && text.contains("<q>Narrow it down.</q>"))
    }

    @Test func `a topic about which nothing is recorded says so`() async throws {
        let bench = try DeskBench()
        try await bench.store([Thing.own("entente-topic", 30, ["name": "Bare", "proposition": "It is bare."])])
        let text = try await bench.page("/records/\(Thing.id("entente-topic", 30))/").text
        #expect(text.contains("No position on it is recorded.") && text.contains("No programme names it."))
    }
}
