internal import Silence

/// When a capital works, as a line of a form: `JPN Asia/Tokyo 09:00-17:00 1-5`, where 1 is Monday; days without work may
/// follow as dates.
struct WorkingLine: Hashable, Sendable {
    let code: String
    let hours: WorkingHours

    /// Nil where the line does not say all of it.
    init?(_ line: Substring) {
        let parts = line.split(separator: " ").map(String.init)
        guard parts.count >= 4, let zone = Zone(parts[1]), let days = Self.weekdays(parts[3]) else { return nil }
        let ends = parts[2].split(separator: "-").map { Self.minute($0) }
        let holidays = parts.dropFirst(4).map { LocalDate($0) }
        guard ends.count == 2, let from = ends[0], let to = ends[1], !holidays.contains(nil),
            let hours = try? WorkingHours(
                zone: zone,
                weekdays: days,
                from: from,
                to: to,
                holidays: holidays.compactMap(\.self)
            )
        else { return nil }
        code = parts[0]
        self.hours = hours
    }

    /// The line that a form proposes for a capital.
    static func proposed(_ code: String, _ zone: Zone) -> String { "\(code) \(zone.name) 09:00-17:00 1-5" }

    private static func minute(_ text: Substring) -> Int? {
        let parts = text.split(separator: ":").map { Int($0) }
        guard parts.count == 2, let hour = parts[0], let minute = parts[1], (0...24).contains(hour),
            (0...59).contains(minute)
        else { return nil }
        return hour * 60 + minute
    }

    /// `1-5`, `7,1-4`.
    private static func weekdays(_ text: String) -> [Weekday]? {
        var days: [Weekday] = []
        for part in text.split(separator: ",") {
            let ends = part.split(separator: "-").map { Int($0) }
            guard let first = ends.first.flatMap(\.self), let last = ends.last.flatMap(\.self), ends.count <= 2,
                (1...7).contains(first), (1...7).contains(last), first <= last
            else { return nil }
            days += Weekday.allCases[(first - 1)...(last - 1)]
        }
        return days.isEmpty ? nil : days
    }
}
