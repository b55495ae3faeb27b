internal import Coordination
public import STIX

/// Writes a calendar (iCalendar, RFC 5545, with the names of RFC 7986) of days, and of deadlines to the second.
///
/// Of days only what is known to the day appears: a calendar has no way to say "July 2023", and the first of the month would be
/// a claim that nobody made. What does not appear is kept in ``leftOut``, for the page beside the link and for the
/// calendar's own description.
///
/// A calendar is handed over when it is finished, because its head says what was left out: the limits keep it small.
public struct CalendarWriter: Sendable {
    /// Why an event does not appear.
    public enum Omission: String, Hashable, Sendable, CaseIterable {
        /// It is known to the month or year alone.
        case precision
        /// It has no end, or none that is recorded.
        case open
    }

    /// An event that does not appear.
    public struct LeftOut: Hashable, Sendable {
        /// The event.
        public let event: CalendarEvent
        /// Why it does not appear.
        public let omission: Omission
    }

    /// `text/calendar; charset=utf-8`.
    public static let mediaType = "text/calendar; charset=utf-8"

    /// What does not appear, in the order in which it was given.
    public private(set) var leftOut: [LeftOut] = []
    /// Events written so far.
    public private(set) var count = 0
    private let limits: ExportLimits
    let stamp: String
    private var ids: Set<String> = []
    private var output: OutputBytes
    private let head: [String]

    /// - Parameters:
    ///   - name: what the calendar is called
    ///   - product: who makes it, as RFC 5545 section 3.7.3 wants it: `-//Example//Entente//EN`
    ///   - stamp: when what it holds last changed, for events that do not say it themselves (DTSTAMP, section 3.8.7.2):
    ///     given so, equal records make equal bytes
    ///   - address: where the calendar can be had again
    ///   - limits: how much is written at most
    /// - Throws: `empty` without a name or product, `address` for an address that is none
    public init(
        name: String,
        product: String,
        stamp: Instant,
        address: String? = nil,
        limits: ExportLimits = .standard
    ) throws(ExportError) {
        guard !product.isEmpty else {
            throw ExportError(.empty, at: "product", "an identifier is expected, found none")
        }
        guard !name.isEmpty else { throw ExportError(.empty, at: "name", "a name is expected, found none") }
        self.limits = limits
        output = OutputBytes(limit: limits.bytes)
        self.stamp = Self.instant(stamp)
        var head = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:" + ContentLine.text(product), "CALSCALE:GREGORIAN"]
        // RFC 7986 names a calendar NAME; many programs still look for the older property.
        head += ["NAME:" + ContentLine.text(name), "X-WR-CALNAME:" + ContentLine.text(name)]
        if let address { head.append("URL:" + (try Address.checked(address, at: "address"))) }
        self.head = head
    }

    /// Writes an event, or keeps it among those left out.
    ///
    /// - Returns: why it does not appear; nothing where it does
    /// - Throws: `empty` without an identifier, `duplicate` for one that was given before, `address` for an address that
    ///   is none, `field`, `count` and `size` beyond the limits
    @discardableResult
    public mutating func append(_ event: CalendarEvent) throws(ExportError) -> Omission? {
        let path = "event " + event.id
        try check(event.id, texts: [event.summary, event.description ?? "", event.location ?? ""], at: path)
        guard event.period.isKnownToTheDay, let first = event.period.earliest, let last = event.period.latest else {
            let isOpen = event.period.start.date == nil || event.period.end.date == nil
            let omission = isOpen ? Omission.open : .precision
            ids.insert(event.id)
            leftOut.append(LeftOut(event: event, omission: omission))
            return omission
        }
        try write(lines(event, first: first, last: last, at: path), of: event.id, at: path)
        return nil
    }

    /// Whether something with this identifier and these texts may still be written.
    func check(_ id: String, texts: [String], at path: String) throws(ExportError) {
        guard !id.isEmpty else { throw ExportError(.empty, at: path, "an identifier is expected, found none") }
        guard !ids.contains(id) else {
            throw ExportError(.duplicate, at: path, "an identifier of its own is expected, found one given before")
        }
        guard count + leftOut.count < limits.count else {
            throw ExportError(.count, at: path, "at most \(limits.count) events are written, found more")
        }
        for text in texts where text.utf8.count > limits.field {
            throw ExportError(.field, at: path, "at most \(limits.field) bytes are expected, found \(text.utf8.count)")
        }
    }

    /// Writes the lines of one component, whole or not at all.
    mutating func write(_ lines: [String], of id: String, at path: String) throws(ExportError) {
        let piece = ContentLine.folded(lines)
        try output.check(piece.count, at: path)
        ids.insert(id)
        output.append(piece)
        count += 1
    }

    /// The finished calendar.
    ///
    /// - Parameter description: what is said of the calendar as a whole: that it shows what is known to the day, and what
    ///   was left out
    public func finish(description: String? = nil) -> [UInt8] {
        var lines = head
        if let description { lines += ["DESCRIPTION:" + ContentLine.text(description)] }
        // A calendar has at least one component (section 3.6): an empty one says its time zone.
        if count == 0 {
            lines += [
                "BEGIN:VTIMEZONE", "TZID:Etc/UTC", "BEGIN:STANDARD", "DTSTART:19700101T000000", "TZOFFSETFROM:+0000",
                "TZOFFSETTO:+0000", "END:STANDARD", "END:VTIMEZONE",
            ]
        }
        return ContentLine.folded(lines) + output.bytes + ContentLine.folded(["END:VCALENDAR"])
    }

    private func lines(
        _ event: CalendarEvent,
        first: Day,
        last: Day,
        at path: String
    ) throws(ExportError) -> [String] {
        var lines = [
            "BEGIN:VEVENT", "UID:" + ContentLine.text(event.id),
            "DTSTAMP:" + (event.modified.map(Self.instant) ?? stamp),
        ]
        lines.append("DTSTART;VALUE=DATE:" + Self.date(first))
        // The end of a calendar's event is the first day after it (section 3.6.1).
        lines.append("DTEND;VALUE=DATE:" + Self.date(Day(number: last.number + 1)))
        lines.append("SUMMARY:" + ContentLine.text(event.summary))
        if let description = event.description { lines.append("DESCRIPTION:" + ContentLine.text(description)) }
        if let location = event.location { lines.append("LOCATION:" + ContentLine.text(location)) }
        if !event.categories.isEmpty {
            lines.append("CATEGORIES:" + event.categories.map(ContentLine.text).joined(separator: ","))
        }
        if let address = event.address { lines.append("URL:" + (try Address.checked(address, at: path))) }
        if let status = event.status { lines.append("STATUS:" + status.rawValue) }
        if event.sequence > 0 { lines.append("SEQUENCE:\(event.sequence)") }
        // Days of the record must not make a reader look busy.
        lines += ["TRANSP:TRANSPARENT", "END:VEVENT"]
        return lines
    }

    /// `20260120T083000Z` (section 3.3.5).
    static func instant(_ instant: Instant) -> String {
        let text = instant.text
        return text.prefix(10).filter { $0 != "-" } + "T" + text.dropFirst(11).prefix(8).filter { $0 != ":" } + "Z"
    }

    private static func date(_ day: Day) -> String { day.description.filter { $0 != "-" } }
}
