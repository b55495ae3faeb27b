internal import Localization
internal import STIX
internal import Silence

extension Words {
    /// What a clock and a calendar show: "Monday 23 November 2026, 18:00".
    func clock(_ time: LocalTime) -> String {
        let weekday = self[Text.weekdays[time.weekday.number - 1]]
        return self(
            .decisionClock,
            ["weekday": weekday, "day": date(time.date.description), "time": Self.hour(time)]
        )
    }

    /// How long it is until an instant: "26 h 55 min"; nil where it has passed.
    func left(until end: Instant, at now: Instant) -> String? {
        let seconds = (end.microseconds - now.microseconds) / 1_000_000
        guard end > now else { return nil }
        if seconds < 60 { return count(Int(seconds), .decisionLeftSeconds) }
        let hours = seconds / 3600
        if hours >= 72 { return count(Int(hours / 24), .decisionLeftDays, ["hours": String(hours % 24)]) }
        return self(.decisionLeft, ["hours": String(hours), "minutes": String(seconds / 60 % 60)])
    }

    /// So many microseconds in hours and minutes.
    func hours(_ microseconds: Int64) -> String {
        let minutes = microseconds / 60_000_000
        return self(.decisionHours, ["hours": String(minutes / 60), "minutes": String(minutes % 60)])
    }

    private static func hour(_ time: LocalTime) -> String {
        func two(_ value: Int64) -> String { value < 10 ? "0\(value)" : "\(value)" }
        let seconds = time.second == 0 ? "" : ":" + two(time.second)
        return two(time.hour) + ":" + two(time.minute) + seconds
    }
}
