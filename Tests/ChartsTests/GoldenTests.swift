import Testing

@testable import Charts

/// Whole pictures: a chart changes only on purpose, and equal values give equal bytes.
@Suite struct GoldenTests {
    @Test func `pictures for a page and for a phone`() throws {
        for chart in try Samples.all() {
            expectGolden(chart.drawing(.page).svg, chart.caption.id + "-page.svg")
            expectGolden(chart.drawing(.phone).svg, chart.caption.id + "-phone.svg")
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
        expectGolden(text.joined(separator: "\n\n") + "\n", "tables.txt")
    }

    @Test func `a table has as many cells in each row as in its header`() throws {
        for chart in try Samples.all() {
            #expect(!chart.table.rows.isEmpty)
            for row in chart.table.rows { #expect(row.count == chart.table.header.count, "\(chart.caption.id)") }
        }
    }
}
