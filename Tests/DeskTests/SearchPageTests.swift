import JSON
import Labels
import Testing
import Web

@testable import Desk

@Suite struct SearchPageTests {
    private func bench() async throws -> DeskBench {
        let bench = try DeskBench()
        try await bench.store(Thing.record)
        try await bench.store((10..<60).map { Thing.programme($0, "Programme \($0)", $0 < 35 ? "2010/2015" : "2016") })
        return bench
    }

    private func total(_ target: String, _ bench: DeskBench) async throws -> Int {
        let text = try await bench.page(target).text
        return text.firstMatch(of: /<p role="status"><b>([0-9,]+)/).flatMap { Int($0.1) } ?? 0
    }

    @Test func `a search on a day finds what was true on it, page by page, and counts just that`() async throws {
        let bench = try await bench()
        #expect(try await total("/search/?q=programme&type=entente-programme", bench) == 52)
        var names: [String] = []
        var target: String? = "/search/?q=programme&type=entente-programme&on=2012-06-01"
        while let page = target {
            let text = try await bench.page(page.replacing("&amp;", with: "&")).text
            #expect(text.contains("<b>25 records found</b>"))
            names += text.matches(of: /<li><h2><a href="[^"]+">([^<]+)</).map { String($0.1) }
            target = text.firstMatch(of: /<a rel="next" href="([^"]+)"/).map { String($0.1) }
        }
        #expect(Set(names) == Set((10..<35).map { "Programme \($0)" }) && names.count == 25)
    }

    @Test func `what may have been true is found and says so`() async throws {
        let bench = try await bench()
        let text = try await bench.page("/search/?q=southtown&on=2024-07-15").text
        #expect(text.contains("Southtown summit") && text.contains("possible at this precision"))
        #expect(try await total("/search/?q=southtown&on=2024-06-30", bench) == 0)
        #expect(try await total("/search/?q=northtown&on=2024-06-30", bench) == 1)
    }

    @Test func `only types that have something on the day are offered`() async throws {
        let bench = try await bench()
        let option = #"<option value="entente-activity">"#
        #expect(try await bench.page("/search/?q=x").text.contains(option))
        #expect(try await !bench.page("/search/?q=x&on=1990-01-01").text.contains(option))
    }

    @Test func `a search on a day is the same whether or not something hidden is there`() async throws {
        let (with, without) = (try await bench(), try await bench())
        let hidden = (70..<95).map { Thing.programme($0, "Programme \($0)", "2010/2015") }
        try await with.store(hidden, as: Marking(level: "RESTRICTED", clauses: []))
        without.clock.move(seconds: 1)
        for target in ["/search/?q=programme&on=2012", "/search/?q=programme&on=2012&offset=20"] {
            #expect(try await with.page(target).text == without.page(target).text)
        }
        try await with.clear()
        let seen = try await with.page("/search/?q=programme&type=entente-programme&on=2012-06-01", signedIn: true)
        #expect(seen.text.contains("<b>50 records found</b>"))
    }
}
