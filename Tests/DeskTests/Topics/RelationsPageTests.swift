import Foundation
import JSON
import Labels
import Testing

@testable import Desk

@Suite struct RelationsPageTests {
    private func bench() async throws -> DeskBench {
        let bench = try DeskBench()
        try await bench.store(Thing.topics)
        return bench
    }

    private func total(_ text: String) -> Int? {
        text.firstMatch(of: /<b class="number">([0-9,]+) entr/).flatMap { Int($0.1) }
    }

    @Test func `each link stands with its evidence, how sure it is, and its source`() async throws {
        let text = try await bench().page("/relations/").text
        #expect(total(text) == 4)
        let list = try #require(text.range(of: "id=\"links\"").map { text[$0.upperBound...] })
        #expect(
            list.contains("War</a> <a class=\"verb\" href=\"/records/\(Thing.id("relationship", 11))/\">constrains</a>")
        )
        #expect(list.contains("Evidence 11.") && list.contains("confidence: medium"))
        #expect(list.contains("confidence not recorded") && list.contains("2022 to 2023"))
        #expect(list.contains("Press, 2024</a>"))
    }

    @Test func `the picture has the arrows of the list, and a table behind it`() async throws {
        let text = try await bench().page("/relations/").text
        #expect(text.contains("<figure class=\"picture\">"))
        #expect(text.contains("War constrains Order"))
        #expect(text.contains("4 arrows between 4 boxes"))
        #expect(text.contains("The same as a table, 4 lines"))
    }

    @Test func `memberships and answers are no links of topics`() async throws {
        #expect(try await !bench().page("/relations/").text.contains("member of"))
    }

    @Test(arguments: [
        ("?kind=affects", 1), ("?kind=unheard-of", 0), ("?topic=\(Thing.uuid(12))", 2), ("?topic=\(Thing.war)", 2),
        ("?confidence=high", 1), ("?confidence=none", 0), ("?q=evidence+13", 1), ("?q=war", 2), ("?q=zzz", 0),
        ("?from=\(Thing.uuid(12))", 2), ("?to=\(Thing.order)", 1), ("?from=\(Thing.war)&kind=constrains", 1),
        ("?from=\(Thing.norland)", 0), ("?from=x&to=y", 0), ("?from=&to=&q=&kind=", 4), ("?offset=999", 4),
        ("?sort=sideways", 4), ("?on=2024-01-01", 3),
    ])
    func `filters narrow the list to what fits`(query: String, count: Int) async throws {
        let text = try await bench().page("/relations/" + query).text
        #expect(total(text) == count)
        let list = text.range(of: "id=\"links\"").map { text[$0.upperBound...] } ?? ""
        #expect(list.matches(of: /<li><h3>/).count == count)
    }

    @Test func `ways are told step by step, the shortest first`() async throws {
        let text = try await bench().page("/relations/?from=\(Thing.uuid(11))&to=\(Thing.uuid(1))").text
        #expect(text.contains("2 ways, the shortest first."))
        let ways = text.matches(of: /<details class="way"[\s\S]*?<\/details>/).map { String($0.0) }
        #expect(ways.count == 2)
        #expect(
            ways[0].contains("Way 1: 2 steps") && ways[0].contains("Evidence 13.") && ways[0].contains("Evidence 14.")
        )
        #expect(ways[1].contains("Way 2: 3 steps") && ways[1].contains("Evidence 12."))
        #expect(text.contains("on the shortest way"))
        let none = try await bench().page("/relations/?from=\(Thing.uuid(1))&to=\(Thing.uuid(11))").text
        #expect(none.contains("No way of at most 6 steps leads there"))
    }

    @Test func `an empty record says so`() async throws {
        let text = try await DeskBench().page("/relations/").text
        #expect(text.contains("Nothing is here that you may read.") && !text.contains("<svg"))
    }

    @Test func `a hidden link, and a way over one, leave no trace`() async throws {
        let (with, without) = (try await bench(), try await bench())
        let closed = Marking(level: "RESTRICTED", clauses: [])
        try await with.store([Thing.link(50, Thing.war, "affects", Thing.cyber)], as: closed)
        without.clock.move(seconds: 1)
        let ways = "/relations/?from=\(Thing.uuid(11))&to=\(Thing.uuid(1))"
        for target in ["/relations/", ways, "/relations/?topic=\(Thing.war)", "/records/\(Thing.war)/"] {
            #expect(try await with.page(target).text == without.page(target).text, "\(target)")
        }
        try await with.clear()
        #expect(try await with.page(ways, signedIn: true).text.contains("3 ways"))
    }

    @Test func `an end that is not held here is told by its id, and is not in the picture`() async throws {
        let bench = try await bench()
        try await bench.store([Thing.link(51, Thing.war, "affects", Thing.id("entente-topic", 404))])
        let text = try await bench.page("/relations/").text
        #expect(text.contains("<code>\(Thing.id("entente-topic", 404))</code> (not held here)"))
        #expect(text.contains("1 link is not in the picture"))
    }

    @Test func `a crowd of links stays a page`() async throws {
        let bench = try await bench()
        var objects = (0..<60).map { Thing.topic(300 + $0, "Topic of ordinary length \($0)", "area") }
        for number in 0..<180 {
            let (from, to) = (300 + number % 60, 300 + (number * 7 + 1) % 60)
            objects.append(
                Thing.link(300 + number, Thing.id("entente-topic", from), "enables", Thing.id("entente-topic", to))
            )
        }
        try await bench.store(objects)
        let ends = "?from=\(Thing.uuid(300))&to=\(Thing.uuid(301))"
        for query in ["", "?offset=50", "?sort=confidence", ends, "?on=2024-01-01&as-of=2031-01-01"] {
            let text = try await bench.page("/relations/" + query).text
            #expect(text.utf8.count < 100_000, "\(query): \(text.utf8.count)")
        }
    }
}
