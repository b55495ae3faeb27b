import TestSupport
import Testing

@testable import Charts

/// Whole pictures: a chart changes only on purpose, and equal values give equal bytes.
@Suite struct GoldenTests {
    @Test func `pictures for a page and for a phone`() throws {
        for chart in try Samples.all() {
            #expect(
                GoldenFolder("Charts").difference(of: chart.drawing(.page).svg, from: chart.caption.id + "-page.svg")
                    == nil
            )
            #expect(
                GoldenFolder("Charts").difference(of: chart.drawing(.phone).svg, from: chart.caption.id + "-phone.svg")
                    == nil
            )
        }
    }

    @Test func `the tables behind the pictures`() throws {
        let text = try Samples.all().map { chart in
            let table = chart.table
            let rows = table.rows.map { row in
                row.map { $0.text + ($0.address.map { " <\($0)>" } ?? "") }.joined(separator: " | ")
            }
            return ([table.caption, table.header.joined(separator: " | ")] + rows).joined(separator: "\n")
        }
        #expect(GoldenFolder("Charts").difference(of: text.joined(separator: "\n\n") + "\n", from: "tables.txt") == nil)
    }

    @Test func `a table has as many cells in each row as in its header`() throws {
        for chart in try Samples.all() {
            #expect(!chart.table.rows.isEmpty)
            for row in chart.table.rows { #expect(row.count == chart.table.header.count, "\(chart.caption.id)") }
        }
    }
}
