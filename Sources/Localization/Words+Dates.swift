extension Words {
    /// A date of the world in words, with exactly the precision recorded: "2023", "July 2023", "11 July 2023",
    /// "2023 to 2026", "since 2018", "until 2019".
    ///
    /// Reads EDTF level 0 with open (`..`) and unknown (empty) ends; text of any other form comes back as it is, for
    /// it is better shown than lost.
    public func date(_ edtf: String) -> String {
        let ends = edtf.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard ends.count == 2 else { return singleDate(edtf) }
        return switch (ends[0], ends[1]) {
        case ("", ""), ("..", ".."), ("", ".."), ("..", ""): self[.dateAlways]
        case (let start, ".."): around(start, .dateSince, ["start": singleDate(start)])
        case (let start, ""): around(start, .dateFromUnknownEnd, ["start": singleDate(start)])
        case ("..", let end): around(end, .dateUntil, ["end": singleDate(end)])
        case ("", let end): around(end, .dateUnknownStartUntil, ["end": singleDate(end)])
        case (let start, let end) where start == end: singleDate(start)
        case (let start, let end): range(start, end)
        }
    }

    /// Two dates with what they share said once, where the language says it at the end: "11 to 12 July 2023".
    private func range(_ start: String, _ end: String) -> String {
        var first = singleDate(start)
        let last = singleDate(end)
        let (from, to) = (start.split(separator: "-"), end.split(separator: "-"))
        if locale.sharesEndOfDates, from.count == to.count, from.count > 1, from[0] == to[0], first != start,
            last != end
        {
            let shared = from.count == 3 && from[1] == to[1] ? 2 : 1
            first = first.split(separator: " ").dropLast(shared).joined(separator: " ")
        }
        return around(end, .dateRange, ["start": first, "end": last])
    }

    /// A text around a date, in the form for one with its day or for one without.
    private func around(_ date: String, _ key: Text, _ arguments: [String: String]) -> String {
        let hasDay = date.split(separator: "-").count == 3 && singleDate(date) != date
        return formed(key, hasDay ? 1 : 0, arguments)
    }

    /// An instant in words, to the minute, in UTC: "22 November 2026, 14:05 UTC". Text that is no RFC 3339 instant
    /// comes back as it is.
    public func instant(_ text: String) -> String {
        let halves = text.split(separator: "T", maxSplits: 1)
        guard halves.count == 2, halves[1].count >= 5 else { return text }
        return self(.instant, ["day": singleDate(String(halves[0])), "time": String(halves[1].prefix(5))])
    }

    /// The day of an instant in words: "22 November 2026".
    public func day(ofInstant text: String) -> String {
        singleDate(String(text.prefix { $0 != "T" }))
    }

    private func singleDate(_ text: String) -> String {
        let fields = text.split(separator: "-", omittingEmptySubsequences: false)
        guard let year = fields.first, year.count == 4, year.allSatisfy(\.isASCIIDigit) else { return text }
        if fields.count == 1 { return text }
        guard let month = Int(fields[1]), (1...12).contains(month) else { return text }
        let name = locale.months[month - 1]
        if fields.count == 2 { return locale.month(String(year), name) }
        guard fields.count == 3, let day = Int(fields[2]), (1...31).contains(day) else { return text }
        return locale.day(String(year), name, day)
    }
}

extension Character {
    fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
