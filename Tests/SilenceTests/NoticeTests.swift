import STIX
import TestSupport
import Testing

@testable import Silence

/// Minimum notice, counted straight and in the working hours of capitals.
@Suite struct NoticeTests {
    private let week: [Weekday] = [.monday, .tuesday, .wednesday, .thursday, .friday]

    private func hours(_ zone: String, _ from: Int = 540, _ to: Int = 1020, free: [String] = []) throws -> WorkingHours
    {
        let holidays = try free.map { try #require(LocalDate($0)) }
        return try WorkingHours(zone: try Cast.zone(zone), weekdays: week, from: from, to: to, holidays: holidays)
    }

    private func counted(_ hours: WorkingHours, _ from: String, _ to: String) -> Double {
        Double(hours.counted(in: Cast.instant(from)..<Cast.instant(to))) / 3_600_000_000
    }

    @Test func `straight hours are the time that passes, whatever clocks do`() throws {
        let notice = try Notice(hours: 48)
        let announced = Cast.instant("2026-03-28T10:00:00Z")
        let check = NoticeCheck(notice, announced: announced, expires: Cast.instant("2026-03-30T09:59:59.999999Z"))
        #expect(!check.isMet && check.capitals.map(\.shortfall) == [1])
        #expect(check.earliestExpiry == Cast.instant("2026-03-30T10:00:00Z"))
        #expect(NoticeCheck(notice, announced: announced, expires: announced + 48 * 3_600_000_000).isMet)
    }

    @Test func `weekends, holidays and nights are not counted`() throws {
        let brussels = try hours("Europe/Brussels", free: ["2026-07-21"])
        // Friday 15:00 to Wednesday 10:00: 2 + Monday 8 + (Tuesday is a holiday) + 1.
        #expect(counted(brussels, "2026-07-17T13:00:00Z", "2026-07-22T08:00:00Z") == 11)
        #expect(counted(brussels, "2026-07-18T00:00:00Z", "2026-07-19T22:00:00Z") == 0)
    }

    @Test func `an hour that clocks skip is not counted, one that they repeat counts twice`() throws {
        let sundays = try WorkingHours(
            zone: try Cast.zone("Europe/Brussels"),
            weekdays: Weekday.allCases,
            from: 0,
            to: 1440
        )
        #expect(counted(sundays, "2026-03-28T23:00:00Z", "2026-03-29T22:00:00Z") == 23)
        #expect(counted(sundays, "2026-10-24T22:00:00Z", "2026-10-25T23:00:00Z") == 25)
        let night = try WorkingHours(
            zone: try Cast.zone("Europe/Brussels"),
            weekdays: [.sunday],
            from: 120,
            to: 180
        )
        #expect(counted(night, "2026-03-28T23:00:00Z", "2026-03-29T22:00:00Z") == 0)
        #expect(counted(night, "2026-10-24T22:00:00Z", "2026-10-25T23:00:00Z") == 2)
    }

    @Test func `half-hour zones and a day that a zone never had`() throws {
        // 09:00 to 17:00 in Kolkata is 03:30 to 11:30 UTC.
        #expect(counted(try hours("Asia/Kolkata"), "2026-07-01T03:00:00Z", "2026-07-01T12:00:00Z") == 8)
        // Samoa went from Thursday 29 December to Saturday 31 December 2011.
        #expect(counted(try hours("Pacific/Apia"), "2011-12-29T10:00:00Z", "2012-01-01T10:00:00Z") == 8)
    }

    @Test func `each capital of the roster has its own count, shortfall and earliest expiry`() throws {
        let capitals = [
            Cast.party(0): try hours("Europe/Brussels"), Cast.party(1): try hours("America/Toronto"),
            Cast.party(2): try hours("Asia/Tokyo", free: ["2026-07-02"]),
        ]
        let notice = try Notice(hours: 8, count: .working(capitals))
        let announced = Cast.instant("2026-07-01T07:00:00Z")
        let check = NoticeCheck(notice, announced: announced, expires: Cast.instant("2026-07-01T18:00:00Z"))
        let hour: Int64 = 3_600_000_000
        #expect(check.capitals.map(\.counted) == [8 * hour, 5 * hour, hour])
        #expect(check.capitals.map(\.shortfall) == [0, 3 * hour, 7 * hour])
        #expect(
            check.capitals.map { $0.earliestExpiry?.text.prefix(16) } == [
                "2026-07-01T15:00", "2026-07-01T21:00", "2026-07-03T07:00",
            ]
        )
        #expect(check.earliestExpiry == Cast.instant("2026-07-03T07:00:00Z") && !check.isMet)
    }

    @Test func `an announcement with less than the notice is not taken`() throws {
        var terms = try Cast.terms(
            opens: Cast.instant("2026-07-01T08:00:00Z"),
            expires: Cast.instant("2026-07-02T08:00:00Z")
        )
        terms.notice = try Notice(hours: 25)
        let round = try Round(terms)
        let early = Cast.act(1, .announce, at: Cast.instant("2026-07-01T07:00:00Z"))
        let late = Cast.act(2, .announce, at: Cast.instant("2026-07-01T07:00:00.000001Z"))
        try round.admits(early)
        #expect(throws: Refusal(late.id, .shortNotice)) { try round.admits(late) }
    }

    @Test func `a capital that never works has no earliest expiry`() throws {
        let free = try (0..<420).map { day in
            try #require(LocalDate("2026-01-01").map { LocalDate(number: $0.number + Int64(day)) })
        }
        let hours = try WorkingHours(zone: try Cast.zone("UTC"), weekdays: week, from: 0, to: 1440, holidays: free)
        let start = Cast.instant("2026-01-01T00:00:00Z")
        #expect(hours.instant(after: start, working: 1) == nil)
        #expect(hours.instant(after: start, working: 0) == start)
    }

    @Test func `random windows are counted as minute by minute, and the earliest expiry is the earliest`() throws {
        var random = SplitMix64(seed: propertySeed)
        let names = ["Europe/Brussels", "America/Toronto", "Australia/Lord_Howe", "Asia/Kolkata", "Pacific/Auckland"]
        // Around the days on which clocks change, north and south.
        let days = ["2026-03-07", "2026-03-28", "2026-04-04", "2026-09-26", "2026-10-03", "2026-10-24", "2026-10-31"]
        for _ in 0..<40 {
            let minute: Int64 = 60_000_000
            let from = Int.random(in: 0..<1440, using: &random)
            let hours = try WorkingHours(
                zone: try Cast.zone(names.randomElement(using: &random) ?? "UTC"),
                weekdays: Weekday.allCases.filter { _ in Int.random(in: 0..<4, using: &random) > 0 } + [],
                from: from,
                to: Int.random(in: (from + 1)...1440, using: &random),
                holidays: [try #require(LocalDate(days[0]))]
            )
            let start =
                Cast.instant((days.randomElement(using: &random) ?? days[0]) + "T00:00:00Z")
                + Int64.random(in: 0..<2880, using: &random) * minute
            let length = Int64.random(in: 1..<4000, using: &random)
            var naive: Int64 = 0
            for step in 0..<length {
                let time = hours.zone.local(at: start + step * minute)
                let ofDay = Int(time.hour * 60 + time.minute)
                let works = hours.weekdays.contains(time.weekday) && !hours.holidays.contains(time.date)
                if works, ofDay >= hours.from, ofDay < hours.to { naive += minute }
            }
            let counted = hours.counted(in: start..<(start + length * minute))
            #expect(counted == naive, "seed \(propertySeed): \(hours) \(start) \(length)")
            guard counted > 0, let earliest = hours.instant(after: start, working: counted) else { continue }
            #expect(hours.counted(in: start..<earliest) == counted, "seed \(propertySeed)")
            #expect(hours.counted(in: start..<(earliest + -1)) == counted - 1, "seed \(propertySeed)")
        }
    }
}
