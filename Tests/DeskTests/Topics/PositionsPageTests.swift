import Foundation
import JSON
import Labels
import Testing

@testable import Desk

@Suite struct PositionsPageTests {
    private func bench() async throws -> DeskBench {
        let bench = try DeskBench()
        try await bench.store(Thing.topics)
        return bench
    }

    private func total(_ text: String) -> Int? {
        text.firstMatch(of: /<b class="number">([0-9,]+) entr/).flatMap { Int($0.1) }
    }

    @Test func `the grid has a row for each proposition and a stance in each cell that has one`() async throws {
        let text = try await bench().page("/positions/").text
        #expect(total(text) == 4)
        let rows = text.matches(of: /<tr role="row"><th scope="row"[\s\S]*?<\/tr>/).map { String($0.0) }
        #expect(rows.count == 3)
        let order = try #require(rows.first { $0.contains("Order</a>") })
        #expect(order.contains("<q>Rules should hold.</q>"))
        #expect(order.contains("data-of=\"Norland\"") && order.contains("data-of=\"Sudmark\""))
        #expect(order.contains("title=\"strongly disagree\"") && order.contains(">\u{2212}\u{2212}</span>"))
        let trade = try #require(rows.first { $0.contains("Trade</a>") })
        #expect(trade.contains("<td role=\"cell\" class=\"none\"></td>"))
    }

    @Test func `no position stands without its proposition, in any order`() async throws {
        let bench = try await bench()
        for order in ["", "?sort=holder", "?sort=newest"] {
            let text = try await bench.page("/positions/" + order).text
            let list = try #require(text.range(of: "id=\"one-by-one\"").map { text[$0.upperBound...] })
            for proposition in ["Rules should hold.", "Trade should go on.", "Networks should be defended together."] {
                #expect(list.contains("<q>\(proposition)</q>"), "\(order)")
            }
            #expect(list.contains("<b>strongly disagree</b>") && list.contains("as of May 2024 \u{B7} stated"))
            #expect(list.contains("confidence: high") && list.contains("Press, 2024</a>"))
        }
    }

    @Test(arguments: [
        ("?topic=\(Thing.uuid(12))", 2), ("?topic=\(Thing.order)", 2), ("?party=SUD", 3),
        ("?party=\(Thing.norland)", 1),
        ("?stance=agree", 1), ("?basis=stated", 3), ("?basis=inferred", 0), ("?q=rules+should", 2), ("?q=%3Cb%3E", 0),
        ("?party=NOR&stance=agree", 0), ("?party=NO%20SUCH", 0), ("?stance=shrug", 0),
        ("?party=&topic=&stance=&basis=&q=", 4), ("?offset=999", 4), ("?offset=-4", 4), ("?sort=sideways", 4),
    ])
    func `filters narrow the list to what fits`(query: String, count: Int) async throws {
        let text = try await bench().page("/positions/" + query).text
        #expect(total(text) == count)
        let lines = text.matches(of: /<li><h4>/).count
        #expect(lines == count)
        if count == 0 { #expect(text.contains("No entry fits all filters; without them there are 4.")) }
    }

    @Test func `an empty record says so`() async throws {
        let text = try await DeskBench().page("/positions/").text
        #expect(text.contains("Nothing is here that you may read.") && !text.contains("<table"))
    }

    @Test func `a hidden position, and a hidden holder of one, leave no trace`() async throws {
        let (with, without) = (try await bench(), try await bench())
        let closed = Marking(level: "RESTRICTED", clauses: [])
        try await with.store([Thing.position(50, Thing.alliance, on: Thing.trade, "agree")], as: closed)
        without.clock.move(seconds: 1)
        for target in ["/positions/", "/positions/?party=ALL", "/positions/?sort=newest", "/records/\(Thing.trade)/"] {
            #expect(try await with.page(target).text == without.page(target).text, "\(target)")
        }
    }

    @Test func `what is not held here is told by its id, in the grid too`() async throws {
        let bench = try await bench()
        let missing = Thing.id("identity", 404)
        try await bench.store([Thing.position(51, missing, on: Thing.id("entente-topic", 404), "agree")])
        let text = try await bench.page("/positions/").text
        #expect(text.contains("<code>\(missing)</code> (not held here)"))
        #expect(text.contains("(proposition not recorded)"))
    }

    @Test func `a position that was over on the day is not shown`() async throws {
        let bench = try await bench()
        var past = Thing.position(52, Thing.norland, on: Thing.trade, "agree")
        past["period"] = "2020/2021"
        try await bench.store([past])
        #expect(try await bench.page("/positions/?on=2020-06-01").text.contains("Reason 52."))
        #expect(try await !bench.page("/positions/?on=2023-12-31").text.contains("Reason 52."))
    }

    @Test func `a crowd of positions stays a page, and says what has no room`() async throws {
        let bench = try await bench()
        var objects: [JSONValue] = []
        for holder in 0..<40 {
            objects.append(
                Thing.identity(200 + holder, "Holder \(holder)", ["kind": "state", "code": .string("H\(holder)")])
            )
        }
        for topic in 0..<30 {
            objects.append(Thing.topic(200 + topic, "Topic \(topic)", "issue", proposition: "Proposition \(topic)."))
            for holder in 0..<10 {
                let party = Thing.id("identity", 200 + (holder + topic) % 40)
                let number = 1000 + topic * 10 + holder
                objects.append(Thing.position(number, party, on: Thing.id("entente-topic", 200 + topic), "agree"))
            }
        }
        try await bench.store(objects)
        for query in ["", "?offset=50", "?sort=holder", "?sort=newest&offset=300"] {
            let text = try await bench.page("/positions/" + query).text
            #expect(text.utf8.count < 100_000, "\(query): \(text.utf8.count)")
            #expect(text.contains("Without room in the table: propositions "))
        }
    }
}
