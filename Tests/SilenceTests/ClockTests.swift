import Foundation
import STIX
import TestSupport
import Testing

@testable import Silence

/// What clocks show, in zones of every kind.
@Suite struct ClockTests {
    @Test func `an instant stands on three clocks, with the day of the week`() throws {
        let clocks = Clocks(
            of: Cast.instant("2026-03-29T00:30:00Z"),
            seat: try Cast.zone("Europe/Brussels"),
            reader: try Cast.zone("Asia/Tokyo")
        )
        #expect(clocks.utc.description == "2026-03-29T00:30:00+00:00")
        #expect(clocks.seat.time.description == "2026-03-29T01:30:00+01:00")
        #expect(clocks.reader.time.description == "2026-03-29T09:30:00+09:00")
        #expect(clocks.utc.weekday == .sunday && clocks.reader.time.weekday == .sunday)
    }

    @Test func `clocks put on and put back show the hour that they skip and the one that they repeat`() throws {
        let brussels = try Cast.zone("Europe/Brussels")
        func shown(_ text: String) -> String { brussels.local(at: Cast.instant(text)).description }
        #expect(shown("2026-03-29T00:59:59.999999Z") == "2026-03-29T01:59:59+01:00")
        #expect(shown("2026-03-29T01:00:00Z") == "2026-03-29T03:00:00+02:00")
        #expect(shown("2026-10-25T00:30:00Z") == "2026-10-25T02:30:00+02:00")
        #expect(shown("2026-10-25T01:30:00Z") == "2026-10-25T02:30:00+01:00")
    }

    @Test func `half hours, quarters and the date line`() throws {
        let instant = Cast.instant("2026-07-01T11:30:00Z")
        let shown = [
            ("Asia/Kolkata", "2026-07-01T17:00:00+05:30"), ("Asia/Kathmandu", "2026-07-01T17:15:00+05:45"),
            ("Australia/Lord_Howe", "2026-07-01T22:00:00+10:30"), ("Pacific/Kiritimati", "2026-07-02T01:30:00+14:00"),
            ("Pacific/Pago_Pago", "2026-07-01T00:30:00-11:00"), ("America/St_Johns", "2026-07-01T09:00:00-02:30"),
        ]
        for (name, text) in shown {
            #expect(try Cast.zone(name).local(at: instant).description == text, "\(name)")
        }
        // Samoa had no 30 December 2011.
        let apia = try Cast.zone("Pacific/Apia")
        #expect(apia.local(at: Cast.instant("2011-12-30T09:59:59Z")).date.description == "2011-12-29")
        #expect(apia.local(at: Cast.instant("2011-12-30T10:00:00Z")).date.description == "2011-12-31")
    }

    @Test func `a zone is one of the IANA names, letter by letter`() {
        for name in [
            "Europe/Brussels", "UTC", "Etc/UTC", "Asia/Seoul", "America/Argentina/Buenos_Aires", "Europe/Kyiv",
        ] {
            #expect(Zone(name)?.name == name)
        }
        for name in [
            "", "europe/brussels", "Nowhere/City", "GMT+3", "GMT+0300", "+02:00", "Z", " UTC", "../UTC", "CEST ",
        ] {
            #expect(Zone(name) == nil, "\(name)")
        }
    }

    @Test func `random instants are shown as another calendar shows them`() throws {
        var random = SplitMix64(seed: propertySeed)
        let names = [
            "Europe/Brussels", "America/Toronto", "Asia/Kolkata", "Australia/Lord_Howe", "Pacific/Chatham", "UTC",
        ]
        for _ in 0..<400 {
            let name = names.randomElement(using: &random) ?? "UTC"
            let micros = Int64.random(in: -1_000_000_000_000_000...4_000_000_000_000_000, using: &random)
            let time = try Cast.zone(name).local(at: Instant(microseconds: micros))
            var calendar = Calendar(identifier: .gregorian)
            calendar.timeZone = try #require(TimeZone(identifier: name))
            let seconds = (Double(micros) / 1_000_000).rounded(.down)
            let wanted: Set<Calendar.Component> = [.year, .month, .day, .hour, .minute, .second, .weekday]
            let parts = calendar.dateComponents(wanted, from: Date(timeIntervalSince1970: seconds))
            let civil = time.date.civil
            let read = [civil.year, civil.month, civil.day, time.hour, time.minute, time.second].map { Int($0) }
            let expected = [parts.year, parts.month, parts.day, parts.hour, parts.minute, parts.second]
            #expect(read == expected, "seed \(propertySeed): \(name) \(micros)")
            // Foundation counts from Sunday, 1.
            #expect(time.weekday.number % 7 + 1 == parts.weekday, "seed \(propertySeed): \(name) \(micros)")
        }
    }

    @Test func `a date is one of the calendar, and reads back`() {
        for text in ["2024-02-29", "2026-12-31", "0000-01-01", "9999-12-31", "1969-12-31"] {
            #expect(LocalDate(text)?.description == text)
        }
        for text in ["2026-02-29", "2026-13-01", "2026-1-01", "20260101", "", "2026-01-01Z"] {
            #expect(LocalDate(text) == nil, "\(text)")
        }
        #expect(LocalDate(year: 2026, month: 3, day: 29)?.weekday == .sunday)
        #expect(LocalDate(year: 2026, month: 2, day: 29) == nil)
    }
}
