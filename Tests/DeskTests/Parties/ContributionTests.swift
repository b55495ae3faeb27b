import Foundation
import JSON
import Testing

@testable import Desk

@Suite struct DecimalSumTests {
    @Test(arguments: [
        (["1", "2"], "3"), (["0.50", "0.5"], "1.00"),
        (["99999999999999999999999999", "1"], "100000000000000000000000000"),
        (["7"], "7"), (["007.10", "3"], "10.10"), ([], "0"), (["0.05", "0.05"], "0.10"),
    ])
    func `amounts are added exactly, whatever their length`(amounts: [String], sum: String) {
        #expect(DecimalSum(amounts)?.text == sum)
    }

    @Test(arguments: ["-1", "many", "", "1.", ".5", "1e3", "1,000"])
    func `what is no plain amount is not added`(amount: String) {
        #expect(DecimalSum(["1", amount]) == nil)
    }
}

@Suite struct ContributionPageTests {
    private func bench(_ contributions: [JSONValue]) async throws -> DeskBench {
        let bench = try DeskBench()
        let parties = Thing.record.filter { $0["type"]?.string != "entente-contribution" }
        try await bench.store(parties + PartyBench.parties + contributions)
        return bench
    }

    /// The lines of the table of sums: stage, unit, count and what stands for the amount.
    private func lines(_ page: String) -> [String] {
        let table =
            page.components(separatedBy: "<h2 id=\"totals\">").last?.components(separatedBy: "</table>").first ?? ""
        return table.components(separatedBy: "<tr role=\"row\">").dropFirst(2).map { line in
            line.components(separatedBy: "</th>").joined(separator: "|").replacing("</td>", with: "|")
                .replacing(/<[^>]*>/, with: "").split(separator: "|").map {
                    $0.trimmingCharacters(in: .whitespacesAndNewlines)
                }.filter { !$0.isEmpty }.joined(separator: " | ")
        }
    }

    @Test func `amounts are added within one stage and one unit, and nowhere else`() async throws {
        let bench = try await bench([
            PartyBench.contribution(1, "1000", "EUR", stage: "pledged"),
            PartyBench.contribution(2, "2500.50", "EUR", stage: "pledged", bound: "at-least"),
            PartyBench.contribution(3, "7", "USD", stage: "pledged"),
            PartyBench.contribution(4, "2500.50", "EUR", stage: "delivered"),
            PartyBench.contribution(5, nil, nil, stage: "delivered"),
        ])
        let page = try await bench.page("/contributions/").text
        #expect(
            lines(page) == [
                "pledged | EUR | 2 | at least EUR 3,500.50sum of 2 amounts", "pledged | USD | 1 | USD 7",
                "delivered | EUR | 1 | EUR 2,500.50", "delivered | not recorded | 1 | amount not recorded",
            ]
        )
    }

    @Test func `a part is counted once, also where its whole has no amount or records name each other in a ring`()
        async throws
    {
        let bench = try await bench([
            PartyBench.contribution(1, "100", "EUR", stage: "pledged"),
            PartyBench.contribution(2, "40", "EUR", stage: "pledged", partOf: 1),
            PartyBench.contribution(3, "10", "EUR", stage: "pledged", partOf: 2),
            PartyBench.contribution(4, nil, "USD", stage: "pledged"),
            PartyBench.contribution(5, "30", "USD", stage: "pledged", partOf: 4),
            PartyBench.contribution(6, "1", "JPY", stage: "pledged", partOf: 7),
            PartyBench.contribution(7, "2", "JPY", stage: "pledged", partOf: 6),
            PartyBench.contribution(8, "40", "EUR", stage: "delivered", partOf: 1),
        ])
        let page = try await bench.page("/contributions/").text
        #expect(
            lines(page) == [
                "pledged | EUR | 3 | EUR 1002 are part of others and counted once",
                "pledged | JPY | 2 | JPY 3sum of 2 amounts",
                "pledged | USD | 2 | USD 301 without an amount", "delivered | EUR | 1 | EUR 40",
            ]
        )
        #expect(page.contains("part of the one above"))
    }

    @Test func `what must not be added is not, and says why`() async throws {
        let bench = try await bench([
            PartyBench.contribution(1, "1", "EUR", stage: "not-stated"),
            PartyBench.contribution(2, "2", "EUR", stage: "not-stated"),
            PartyBench.contribution(3, "1", "USD", stage: "pledged", bound: "at-least"),
            PartyBench.contribution(4, "2", "USD", stage: "pledged", bound: "about"),
            PartyBench.contribution(5, "3", nil, stage: "pledged"),
            PartyBench.contribution(6, "4", nil, stage: "pledged"),
            PartyBench.contribution(7, "5", "EUR", stage: nil),
        ])
        #expect(
            lines(try await bench.page("/contributions/").text) == [
                "pledged | USD | 2 | not added: bounds of different kinds",
                "pledged | not recorded | 2 | not added: the unit is not recorded",
                "not recorded | EUR | 1 | EUR 5",
                "stage not stated | EUR | 2 | not added: the stage is not stated",
            ]
        )
    }

    @Test func `each count leads to a list of just that length`() async throws {
        var gifts = (1..<60).map { number in
            PartyBench.contribution(
                number,
                number % 7 == 0 ? nil : "\(number)",
                ["EUR", "USD", nil][number % 3],
                stage: ["pledged", "delivered", "not-stated", nil][number % 4],
                from: number % 2 == 0 ? Thing.sudmark : Thing.norland
            )
        }
        gifts.append(PartyBench.contribution(90, "1", "buses & vans", stage: "sent by \"sea\""))
        let bench = try await bench(gifts)
        for query in ["", "?provider=SUD", "?party=SUD&stage=pledged", "?unit=-", "?q=gift&sort=name&offset=25"] {
            let page = try await bench.page("/contributions/" + query).text
            let counts = page.matches(of: /<a class="number" href="([^"]+)">([0-9,]+)<\/a>/)
            #expect(!counts.isEmpty)
            for count in counts {
                let target = String(count.1).replacing("&amp;", with: "&")
                let list = try await bench.page(target).text
                #expect(list.contains("<b class=\"number\">\(count.2) entr"), "\(target): \(count.2)")
            }
            #expect(page.utf8.count < 100_000)
        }
    }

    @Test func `contributions are narrowed by giver, receiver, stage, kind and unit`() async throws {
        let bench = try await bench([
            PartyBench.contribution(1, "1", "EUR", stage: "pledged"),
            PartyBench.contribution(2, "2", "buses", stage: "delivered", from: Thing.norland),
        ])
        for (query, count) in [
            ("?provider=NOR", 1), ("?recipient=FUND", 2), ("?recipient=\(PartyBench.fund)", 2), ("?recipient=NOR", 0),
            ("?stage=delivered", 1), ("?unit=buses", 1), ("?unit=EUR&provider=NOR", 0), ("?kind=loan", 0),
            ("?provider=-", 0), ("?stage=", 2), ("?provider=nobody", 0), ("?recipient=%22%3E", 0),
        ] {
            let page = try await bench.page("/contributions/" + query)
            #expect(page.status == 200)
            #expect(page.text.contains("<b class=\"number\">\(count) entr"), "\(query)")
        }
        let narrowed = try await bench.page("/contributions/?provider=NOR").text
        #expect(narrowed.contains("<option value=\"NOR\" selected>Norland</option>"))
    }

    @Test func `the picture has a bar and a line of its table for each contribution of the page`() async throws {
        let bench = try await bench([
            PartyBench.contribution(1, "100", "EUR", stage: "pledged"),
            PartyBench.contribution(2, nil, nil, stage: nil),
        ])
        let page = try await bench.page("/contributions/").text
        #expect(page.contains("class=\"chart contributions broad\""))
        #expect(page.contains("2 contributions, each as a bar of its own"))
        #expect(
            page.contains("Gift 1, to Common fund") && page.contains("In EUR") && page.contains("No amount recorded")
        )
    }
}
