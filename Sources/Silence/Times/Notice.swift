public import STIX

/// The shortest time that parties are given between announcement and expiry.
public struct Notice: Hashable, Sendable {
    /// How its hours are counted.
    public enum Count: Hashable, Sendable {
        /// Every hour counts.
        case straight
        /// Hours in which a party's capital works, for each party of the roster.
        case working([Identifier: WorkingHours])
    }

    /// Whole hours, from 0.
    public let hours: Int
    /// How they are counted.
    public let count: Count

    /// At most so many hours: 60 days.
    static let limit = 1440

    /// A minimum notice.
    /// - Throws: where the hours are not 0 to 1,440.
    public init(hours: Int, count: Count = .straight) throws(RoundError) {
        guard (0...Self.limit).contains(hours) else {
            throw RoundError(.notice, .range, "\(hours) hours are not 0 to \(Self.limit)")
        }
        self.hours = hours
        self.count = count
    }
}

/// Whether a window gives the notice that is asked for, capital by capital.
public struct NoticeCheck: Hashable, Sendable {
    /// What one capital is given.
    public struct Capital: Hashable, Sendable {
        /// Whose capital; nil where hours are counted straight and are the same for all.
        public let party: Identifier?
        /// Microseconds that count between announcement and expiry.
        public let counted: Int64
        /// Microseconds that are wanting; 0 where the notice is given.
        public let shortfall: Int64
        /// The earliest expiry that gives the notice; nil where none does within 400 days.
        public let earliestExpiry: Instant?
    }

    /// Each capital, by party.
    public let capitals: [Capital]

    /// Counts the notice between an announcement and an expiry; nothing counts where the expiry is not after it.
    public init(_ notice: Notice, announced: Instant, expires: Instant) {
        let needed = Int64(notice.hours) * 3_600_000_000
        let span = announced..<max(announced, expires)
        func capital(_ party: Identifier?, _ counted: Int64, _ earliest: Instant?) -> Capital {
            Capital(party: party, counted: counted, shortfall: max(0, needed - counted), earliestExpiry: earliest)
        }
        switch notice.count {
        case .straight:
            let counted = span.upperBound.microseconds - announced.microseconds
            capitals = [capital(nil, counted, Instant(microseconds: announced.microseconds + needed))]
        case .working(let hours):
            capitals = hours.sorted { $0.key < $1.key }.map { party, hours in
                capital(party, hours.counted(in: span), hours.instant(after: announced, working: needed))
            }
        }
    }

    /// Whether every capital is given its notice.
    public var isMet: Bool { capitals.allSatisfy { $0.shortfall == 0 } }

    /// The earliest expiry that gives every capital its notice; nil where none does within 400 days.
    public var earliestExpiry: Instant? {
        var latest: Instant?
        for capital in capitals {
            guard let earliest = capital.earliestExpiry else { return nil }
            latest = max(latest ?? earliest, earliest)
        }
        return latest
    }
}
