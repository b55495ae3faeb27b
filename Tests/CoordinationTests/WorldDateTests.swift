import Coordination
import Testing

@Suite struct WorldDateTests {
    @Test(arguments: ["0000", "1953", "2023-07", "2023-07-11", "2024-02-29", "2000-02-29", "9999-12-31"])
    func `a date is printed as it was read`(text: String) {
        #expect(WorldDate(text)?.text == text)
    }

    @Test(
        arguments: [
            "", "23", "02023", "2023-7", "2023-13", "2023-00", "2023-02-29", "1900-02-29", "2023-04-31", "2023-07-00",
            "2023-07-11T00:00:00Z", "+2023", "2023-", "2023-07-", "٢٠٢٣", " 2023", "2023~", "202X",
        ])
    func `what is no date of level 0 is refused`(text: String) {
        #expect(WorldDate(text) == nil)
    }

    @Test func `a coarse date spans its days`() throws {
        let year = try #require(WorldDate("2024"))
        #expect(year.earliest.description == "2024-01-01")
        #expect(year.latest.description == "2024-12-31")
        let month = try #require(WorldDate("2024-02"))
        #expect(month.earliest.description == "2024-02-01")
        #expect(month.latest.description == "2024-02-29")
        #expect(month != WorldDate("2024-02-01"))
        #expect(month.precision == .month)
    }

    @Test func `every day from 1599 to 2401 keeps its civil date and follows the day before`() throws {
        var day = try #require(Day(year: 1599, month: 1, day: 1))
        let last = try #require(Day(year: 2401, month: 12, day: 31))
        var expected = (year: 1599, month: 1, day: 1)
        while day <= last {
            #expect(day.civil == expected)
            #expect(Day(year: expected.year, month: expected.month, day: expected.day) == day)
            let isLeap = expected.year % 400 == 0 || (expected.year % 4 == 0 && expected.year % 100 != 0)
            let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
            expected.day += 1
            if expected.day > lengths[expected.month - 1] { expected = (expected.year, expected.month + 1, 1) }
            if expected.month > 12 { expected = (expected.year + 1, 1, 1) }
            day = Day(number: day.number + 1)
        }
    }

    @Test func `an instant lies in its day of UTC`() {
        #expect(Day(microseconds: 0).description == "1970-01-01")
        #expect(Day(microseconds: -1).description == "1969-12-31")
        #expect(Day(microseconds: 86_399_999_999).description == "1970-01-01")
        #expect(Day(microseconds: 1_689_033_600_000_000).description == "2023-07-11")
    }
}
