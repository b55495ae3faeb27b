import TestSupport
import Testing

@testable import STIX

struct InstantTests {
    @Test(arguments: [
        ("1970-01-01T00:00:00.000000Z", 0), ("1969-12-31T23:59:59.999999Z", -1),
        ("2000-02-29T12:30:45.123456Z", 951_827_445_123_456), ("2026-01-31T00:00:00.000000Z", 1_769_817_600_000_000),
        ("0000-01-01T00:00:00.000000Z", -62_167_219_200_000_000),
        ("9999-12-31T23:59:59.999999Z", 253_402_300_799_999_999),
    ])
    func `an instant and its text name each other`(text: String, microseconds: Int64) {
        #expect(Instant(text)?.microseconds == microseconds)
        #expect(Instant(microseconds: microseconds).text == text)
    }

    @Test func `digits after the sixth are cut, missing ones are zero`() {
        #expect(Instant("1970-01-01T00:00:00.1234569Z")?.microseconds == 123_456)
        #expect(Instant("1970-01-01T00:00:00.5Z")?.microseconds == 500_000)
        #expect(Instant("1970-01-01T00:00:01Z")?.microseconds == 1_000_000)
    }

    @Test func `instants beyond the years 0000 to 9999 print as the nearest that has a text`() {
        #expect(Instant(microseconds: .min).text == Instant.distantPast.text)
        #expect(Instant(microseconds: .max).text == Instant.distantFuture.text)
    }

    @Test func `every day from 1600 to 2400 has the date that counting day by day gives`() {
        var (year, month, day) = (Int64(1600), Int64(1), Int64(1))
        var days = CivilTime.days(year: year, month: month, day: day)
        #expect(days == -135_140)
        while year < 2400 {
            let date = CivilTime.date(days: days)
            guard date == (year, month, day) else {
                Issue.record("day \(days) is \(date), not \(year)-\(month)-\(day)")
                return
            }
            days += 1
            day += 1
            if day > CivilTime.length(ofMonth: month, year: year) { (month, day) = (month + 1, 1) }
            if month > 12 { (year, month) = (year + 1, 1) }
        }
    }

    @Test func `random instants survive the way to text and back (property)`() {
        var random = SplitMix64(seed: propertySeed)
        for _ in 0..<2000 {
            let range = Instant.distantPast.microseconds...Instant.distantFuture.microseconds
            let instant = Instant(microseconds: .random(in: range, using: &random))
            #expect(Instant(instant.text) == instant, "seed \(propertySeed)")
            #expect(Timestamp(instant).instant == instant, "seed \(propertySeed)")
            #expect(Timestamp(instant.text) == Timestamp(instant), "seed \(propertySeed)")
        }
    }
}
