import STIX
import Silence
import Testing

@testable import Desk

/// Lines, clocks and hours as the pages of decisions read and write them.
@Suite struct DecisionPartsTests {
    @Test func `lines are broken at spaces, or between broad letters, and hold every letter`() {
        let text = String(repeating: "word and ", count: 40)
        let lines = LinedText.lines(of: text)
        #expect(lines.joined() == text && lines.count > 4)
        #expect(lines.allSatisfy { $0.count <= LinedText.width })
        let broad = String(repeating: "\u{6F22}\u{5B57}", count: 50)
        #expect(LinedText.lines(of: broad).map(\.count) == [36, 36, 28])
        let whole = String(repeating: "x", count: 200)
        #expect(LinedText.lines(of: whole) == [whole] && LinedText.lines(of: "") == [""])
        #expect(LinedText.lines(of: "a\n\nb") == ["a", "", "b"])
    }

    @Test func `an hour is read by the clock of its zone, the first of two, and none that is skipped`() throws {
        let zone = try #require(Zone("Europe/Brussels"))
        #expect(WallTime.instant("2026-07-01T18:00", in: zone)?.text == "2026-07-01T16:00:00.000000Z")
        #expect(WallTime.instant("2026-03-29T02:30", in: zone) == nil)
        #expect(WallTime.instant("2026-10-25T02:30", in: zone)?.text == "2026-10-25T00:30:00.000000Z")
        #expect(WallTime.instant("2026-10-25T02:30:05", in: zone)?.text == "2026-10-25T00:30:05.000000Z")
        for text in ["", "2026-10-25", "2026-10-25T25:00", "2026-02-30T10:00", "2026-10-25T02:30Z"] {
            #expect(WallTime.instant(text, in: zone) == nil, "\(text)")
        }
        let instant = try #require(Instant("2026-12-01T11:00:07Z"))
        #expect(WallTime.text(instant, in: zone) == "2026-12-01T12:00:07")
    }

    @Test func `a line of working hours is read whole or not at all`() throws {
        let line = try #require(WorkingLine("ISR Asia/Jerusalem 08:30-16:00 7,1-4 2026-09-12"))
        #expect(line.code == "ISR" && line.hours.from == 510 && line.hours.to == 960)
        #expect(line.hours.weekdays.map(\.number) == [1, 2, 3, 4, 7] && line.hours.holidays.count == 1)
        for text in [
            "", "ISR", "ISR Asia/Nowhere 08:30-16:00 1-5", "ISR Asia/Jerusalem 16:00-08:30 1-5",
            "ISR Asia/Jerusalem 08:30-16:00 5-1", "ISR Asia/Jerusalem 08:30-16:00 0-8",
            "ISR Asia/Jerusalem 08:30-16:00 1-5 soon",
        ] {
            #expect(WorkingLine(text[...]) == nil, "\(text)")
        }
        #expect(WorkingLine(WorkingLine.proposed("X", try #require(Zone("UTC")))[...])?.hours.weekdays.count == 5)
    }
}
