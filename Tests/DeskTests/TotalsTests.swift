import Foundation
import JSON
import Testing

@testable import Desk

/// Every number that leads to a list is the length of that list.
@Suite struct TotalsTests {
    private func bench() async throws -> DeskBench {
        let bench = try DeskBench()
        try await bench.store(Thing.record)
        try await bench.store((10..<90).map { Thing.summit($0, "Meeting \($0)", "2024-0\($0 % 3 + 1)-1\($0 % 2)") })
        return bench
    }

    /// The total that a list page tells.
    private func total(_ target: String, _ bench: DeskBench) async throws -> Int? {
        let text = try await bench.page(target.replacing("&amp;", with: "&")).text
        let found = text.firstMatch(of: /<b class="number">([0-9,]+) entr/)
        return found.flatMap { Int($0.1.replacing(",", with: "")) }
    }

    @Test func `each count of the overview is the length of its list`() async throws {
        let bench = try await bench()
        let overview = try await bench.page("/").text
        let tallies = overview.matches(of: /<li><a href="([^"]+)">([0-9,]+) [^<]+<\/a><\/li>/)
        #expect(tallies.count >= 8)
        for tally in tallies {
            let told = Int(tally.2.replacing(",", with: ""))
            #expect(try await total(String(tally.1), bench) == told, "\(tally.1)")
        }
    }

    @Test func `each number of the matrix is the length of its list`() async throws {
        let bench = try await bench()
        let overview = try await bench.page("/").text
        let cells = overview.matches(
            of: /<td role="cell" class="heat-\d" [^>]*><a href="([^"]+)" aria-label="([0-9,]+) records? on/
        )
        #expect(!cells.isEmpty)
        for cell in cells {
            #expect(try await total(String(cell.1), bench) == Int(cell.2.replacing(",", with: "")), "\(cell.1)")
        }
    }

    @Test(arguments: ["/", "/calendar/timeline/", "/calendar/timeline/?party=SUD", "/calendar/timeline/?kind=summit"])
    func `each gathered mark of a timeline leads to as many activities`(page: String) async throws {
        let bench = try await bench()
        // Dates known to the month alone stand among days: each mark is still in one list.
        try await bench.store([
            Thing.summit(90, "Some time in February", "2024-02"), Thing.summit(91, "Some time in 2024", "2024"),
            Thing.summit(92, "A long one", "2024-01-05/2024-06-30"), Thing.summit(93, "Undated", "2024-02-15/.."),
        ])
        let text = try await bench.page(page).text
        let groups = text.matches(of: /<a href="([^"]+)"><title>([0-9,]+) activities with/)
        #expect(!groups.isEmpty)
        for group in groups {
            #expect(try await total(String(group.1), bench) == Int(group.2.replacing(",", with: "")), "\(group.1)")
        }
    }

    @Test func `what refers to a record is counted as its list counts it`() async throws {
        let bench = try await bench()
        for target in ["/parties/SUD/", "/records/\(Thing.cyber)/", "/records/\(Thing.id("entente-document", 1))/"] {
            let text = try await bench.page(target).text
            let alls = text.matches(of: /<a href="(\/records\/\?type=[^"]+)">All ([0-9,]+)<\/a>/)
            #expect(!alls.isEmpty)
            for all in alls {
                #expect(try await total(String(all.1), bench) == Int(all.2.replacing(",", with: "")), "\(all.1)")
            }
        }
    }

    @Test func `the pages of a list hold every entry once`() async throws {
        let bench = try await bench()
        var seen: [String] = []
        var target: String? = "/calendar/?sort=name"
        while let page = target {
            let text = try await bench.page(page.replacing("&amp;", with: "&")).text
            seen += text.matches(of: /<li><h2><a href="([^"]+)"/).map { String($0.1) }
            target = text.firstMatch(of: /<a rel="next" href="([^"]+)"/).map { String($0.1) }
        }
        #expect(seen.count == 82)
        #expect(Set(seen).count == 82)
    }

    @Test func `an offset beyond the end shows the last page`() async throws {
        let bench = try await bench()
        #expect(try await bench.page("/calendar/?offset=9999").text.contains("shown: 51 to 82"))
        #expect(try await bench.page("/calendar/?offset=-5").text.contains("shown: 1 to 50"))
    }

    @Test func `filters narrow and say so when nothing is left`() async throws {
        let bench = try await bench()
        #expect(try await total("/calendar/?q=northtown", bench) == 1)
        #expect(try await total("/calendar/?year=2023", bench) == 1)
        #expect(try await total("/calendar/?party=SUD&kind=summit", bench) == 82)
        #expect(try await total("/programmes/?topic=\(Thing.uuid(1))", bench) == 2)
        let empty = try await bench.page("/calendar/?q=northtown&year=1999").text
        #expect(empty.contains("No entry fits all filters; without them there are 82."))
    }
}
