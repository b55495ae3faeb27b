extension CalendarWriter {
    /// Writes a deadline: an event at one instant in UTC, without a length (RFC 5545 section 3.6.1), with its reminders.
    ///
    /// - Throws: `empty` without an identifier, `duplicate` for one that was given before, `address` for an address that
    ///   is none, `field`, `count` and `size` beyond the limits
    public mutating func append(_ deadline: CalendarDeadline) throws(ExportError) {
        let path = "deadline " + deadline.id
        try check(deadline.id, texts: [deadline.summary, deadline.description ?? ""], at: path)
        try write(lines(deadline, at: path), of: deadline.id, at: path)
    }

    private func lines(_ deadline: CalendarDeadline, at path: String) throws(ExportError) -> [String] {
        var lines = [
            "BEGIN:VEVENT", "UID:" + ContentLine.text(deadline.id),
            "DTSTAMP:" + (deadline.modified.map(Self.instant) ?? stamp),
            "DTSTART:" + Self.instant(deadline.instant),
            "SUMMARY:" + ContentLine.text(deadline.summary),
        ]
        if let description = deadline.description { lines.append("DESCRIPTION:" + ContentLine.text(description)) }
        if !deadline.categories.isEmpty {
            lines.append("CATEGORIES:" + deadline.categories.map(ContentLine.text).joined(separator: ","))
        }
        if let address = deadline.address { lines.append("URL:" + (try Address.checked(address, at: path))) }
        lines.append("CLASS:" + deadline.access.rawValue)
        lines.append("STATUS:" + (deadline.isCancelled ? "CANCELLED" : "CONFIRMED"))
        // Always there: a program that holds the deadline compares it, and none is the same as nothing to it.
        lines += ["SEQUENCE:\(deadline.sequence)", "TRANSP:TRANSPARENT"]
        for minutes in deadline.isCancelled ? [] : deadline.alarms {
            // Section 3.6.6: an alarm that shows a text has these three.
            lines += [
                "BEGIN:VALARM", "ACTION:DISPLAY", "DESCRIPTION:" + ContentLine.text(deadline.summary),
                "TRIGGER:" + Self.before(minutes), "END:VALARM",
            ]
        }
        lines.append("END:VEVENT")
        return lines
    }

    /// `-P1D`, `-PT2H`, `-PT90M`: so long before the start (section 3.3.6).
    private static func before(_ minutes: Int) -> String {
        if minutes.isMultiple(of: 1_440) { return "-P\(minutes / 1_440)D" }
        return minutes.isMultiple(of: 60) ? "-PT\(minutes / 60)H" : "-PT\(minutes)M"
    }
}
