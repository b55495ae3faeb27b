import Labels
import Records
import STIX
import Silence

/// A text to be put to parties, as a command or a program says it: parties by code, name or id, instants as text.
public struct AnnouncementOrder: Codable, Hashable, Sendable {
    /// When a capital works.
    public struct Capital: Codable, Hashable, Sendable {
        /// Whose capital.
        public var party: String
        /// Its zone, by its IANA name.
        public var zone: String
        /// The days on which it works: `monday`.
        public var weekdays: [String]
        /// When work begins by the wall clock: `09:00`.
        public var from: String
        /// When it ends: `17:30`, at latest `24:00`.
        public var to: String
        /// Days without work: `2026-12-25`.
        public var holidays: [String]

        /// Hours of a capital.
        public init(
            party: String,
            zone: String,
            weekdays: [String],
            from: String,
            to: String,
            holidays: [String] = []
        ) {
            self.party = party
            self.zone = zone
            self.weekdays = weekdays
            self.from = from
            self.to = to
            self.holidays = holidays
        }
    }

    /// What the decision is called.
    public var title: String
    /// What is done with the text: a word of `entente-decision-kind-ov`.
    public var kind = "adopt"
    /// The id of the document.
    public var document: String
    /// Which version of it, by its name; nil is the last one.
    public var version: String?
    /// The parties whose silence counts.
    public var roster: [String] = []
    /// The format whose members are of the roster.
    public var rosterFrom: String?
    /// The day or instant for which the members are meant; nil is now.
    public var rosterOn: String?
    /// Partners who may align.
    public var associates: [String] = []
    /// Further parties that read the decision.
    public var readers: [String] = []
    /// When silence begins; nil is at once.
    public var opens: String?
    /// When it ends.
    public var expires: String
    /// The zone of the body's seat, by its IANA name.
    public var zone: String
    /// The fewest hours between announcement and expiry.
    public var noticeHours = 0
    /// The capitals whose working hours are counted; nil counts every hour.
    public var workingHours: [Capital]?
    /// The party concerned, whose break stops nothing.
    public var minusOne: String?
    /// Whether the decision falls where silence is broken, and no new text may follow.
    public var falls = false
    /// The decision that was broken and gets this text.
    public var redraftOf: String?

    /// What has to be said; the rest is set afterwards.
    public init(title: String, document: String, expires: String, zone: String) {
        self.title = title
        self.document = document
        self.expires = expires
        self.zone = zone
    }

    /// The announcement that is meant, in the names that the actor sees.
    ///
    /// - Throws: `OperationFailure` where a name, an instant or a zone means nothing; `NodeError.unknownParty`.
    func announcement(in view: View) throws -> Announcement {
        guard let seat = Zone(zone) else { throw Self.wrong(zone, "an IANA time zone such as Europe/Brussels") }
        var announcement = Announcement(
            name: title,
            kind: kind,
            document: document,
            roster: try parties(in: view),
            expires: try Self.instant(expires),
            zone: seat,
            notice: try notice(in: view)
        )
        announcement.version = version
        announcement.associates = try associates.map(view.party)
        announcement.readers = try readers.map(view.party)
        announcement.opens = try opens.map { try Self.instant($0) }
        announcement.decision = redraftOf
        announcement.onBreak = falls ? .falls : .redraft
        if let minusOne, let party = Identifier(try view.party(named: minusOne)) {
            announcement.rule = .minusOne(party)
        }
        return announcement
    }

    /// The parties that are named, and those that were members of the format.
    private func parties(in view: View) throws -> [String] {
        var found = try roster.map(view.party)
        if let rosterFrom {
            let on = try rosterOn.map { try Self.instant($0) } ?? view.at
            let members = view.memberships(of: try view.party(named: rosterFrom)).filter { opening in
                opening.kind == .memberOf && (opening.start ?? .distantPast) <= on
                    && opening.end.map { on < $0 } ?? true
            }
            guard !members.isEmpty else { throw Self.wrong(rosterFrom, "a format with members on that day") }
            found += members.map(\.member)
        }
        var seen: Set<String> = []
        return found.filter { seen.insert($0).inserted }
    }

    private func notice(in view: View) throws -> Notice {
        do {
            guard let workingHours else { return try Notice(hours: noticeHours) }
            var capitals: [Identifier: WorkingHours] = [:]
            for capital in workingHours {
                guard let party = Identifier(try view.party(named: capital.party)) else { continue }
                capitals[party] = try capital.hours()
            }
            return try Notice(hours: noticeHours, count: .working(capitals))
        } catch let error as RoundError {
            throw OperationFailure(.faultyInput, error.description)
        }
    }

    static func instant(_ text: String) throws -> Instant {
        guard let instant = Instant(text) ?? Instant(text + "T00:00:00Z") else {
            throw wrong(text, "an instant (2026-11-30T12:00:00Z) or a day (2026-11-30)")
        }
        return instant
    }

    static func wrong(_ text: String, _ expected: String) -> OperationFailure {
        OperationFailure(.faultyInput, "\(text): expected \(expected)")
    }
}

extension AnnouncementOrder.Capital {
    /// The hours that are meant.
    fileprivate func hours() throws -> WorkingHours {
        guard let zone = Zone(zone) else { throw AnnouncementOrder.wrong(zone, "an IANA time zone") }
        return try WorkingHours(
            zone: zone,
            weekdays: try weekdays.map { day in
                guard let weekday = Weekday(rawValue: day) else { throw AnnouncementOrder.wrong(day, "a day: monday") }
                return weekday
            },
            from: try Self.minutes(from),
            to: try Self.minutes(to),
            holidays: try holidays.map { day in
                guard let date = LocalDate(day) else { throw AnnouncementOrder.wrong(day, "a day: 2026-12-25") }
                return date
            }
        )
    }

    /// Minutes after midnight.
    private static func minutes(_ text: String) throws -> Int {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ $0.count == 2 && $0.allSatisfy(\.isASCII) }),
            let hour = Int(parts[0]), let minute = Int(parts[1]), (0...24).contains(hour), (0...59).contains(minute),
            hour * 60 + minute <= 1440
        else { throw AnnouncementOrder.wrong(text, "a time of day: 09:30") }
        return hour * 60 + minute
    }
}
