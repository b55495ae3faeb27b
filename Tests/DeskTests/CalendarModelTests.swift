import Coordination
import Testing

@testable import Desk

@Suite struct CivilMonthTests {
    @Test(arguments: [
        ("2023-07", "2023-07"), ("2024-02-29", "2024-02"), ("0000-01", "0000-01"), ("9999-12", "9999-12"),
    ])
    func `a month is read from itself and from its days`(text: String, expected: String) {
        #expect(CivilMonth(text)?.text == expected)
    }

    @Test(arguments: ["2023", "2023-13", "2023-00", "2023-7", "soon", "", "2023-02-30"])
    func `what is no month is none`(text: String) {
        #expect(CivilMonth(text) == nil)
    }

    @Test func `months follow each other to the ends of the calendar`() throws {
        var month = try #require(CivilMonth("2023-11"))
        var seen: [String] = []
        for _ in 0..<4 {
            seen.append(month.text)
            month = try #require(month.next)
        }
        #expect(seen == ["2023-11", "2023-12", "2024-01", "2024-02"])
        #expect(try #require(CivilMonth("2024-02")).days.count == 29)
        #expect(try #require(CivilMonth("2024-01")).previous?.text == "2023-12")
        #expect(try #require(CivilMonth("0000-01")).previous == nil)
        #expect(try #require(CivilMonth("9999-12")).next == nil)
        #expect(try #require(CivilMonth("2024-02")).ofYear.count == 12)
    }

    @Test(arguments: [("1970-01-01", 3), ("2023-07-11", 1), ("1969-12-29", 0), ("1953-03-01", 6), ("2026-11-22", 6)])
    func `the days of the week are told from Monday`(text: String, weekday: Int) throws {
        #expect(try #require(WorldDate(text)).earliest.weekday == weekday)
    }

    @Test(arguments: [
        ("2023-07-11", Truth.yes), ("2023-07", .yes), ("2023", .possible), ("2023-08", .no),
        ("2023-06-28/2023-07-02", .yes),
        ("2003/2014", .no), ("2022/2024", .yes), ("2022/2023", .possible), ("2018/..", .yes), ("2023/..", .possible),
        ("2018/", .possible), ("2023-07-03/", .yes), ("../2023-07-01", .yes), ("../2023-06-30", .no),
        ("/2023-09", .possible), ("2023-07-31/2024", .yes),
    ])
    func `what was in a month is told as surely as it is recorded`(text: String, expected: Truth) throws {
        let month = try #require(CivilMonth("2023-07"))
        #expect(try #require(Period(text)).truth(within: month) == expected, "\(text)")
    }
}

@Suite struct MarkRangeTests {
    @Test(arguments: ["2023-07-11/2023-07-11", "2023-07-11~/2023-09-15", "1953-01-01/1969-12-31~"])
    func `a stretch of marks is read and written alike`(text: String) {
        #expect(MarkRange(text)?.text == text)
    }

    @Test(arguments: ["", "2023", "2023-07/2023-08", "2023-07-11", "2023-07-11/2023-07-12/2023-07-13", "~/~"])
    func `other text is none`(text: String) {
        #expect(MarkRange(text) == nil)
    }

    @Test(arguments: [
        ("2023-07-11", false), ("2023", false), ("2023-07-11/2023-07-12", false), ("2023-07/2023-08", false),
        ("2023-01/2023-06", true), ("2018/..", true), ("2018/", true), ("../2020", true), ("1990/1999", true),
    ])
    func `a bar is what goes on, what has no known end, and what lasted`(text: String, isLong: Bool) throws {
        #expect(try #require(Period(text)).isLong == isLong)
    }
}
