public import STIX

/// One round of a decision under silence: a text, whose silence counts, and the window in which it does. Proven when it is
/// made, and never changed: any change is a new round.
public struct Round: Hashable, Sendable {
    /// By which rule the text is adopted.
    public enum Rule: Hashable, Sendable {
        /// Absence of objection by every party of the roster.
        case consensus
        /// The same without the party concerned, named at announcement: its break is recorded and shown, and stops
        /// nothing.
        case minusOne(Identifier)
    }

    /// What follows from a break.
    public enum BreakEffect: String, Hashable, Sendable, CaseIterable {
        /// The decision falls; no round comes after.
        case falls
        /// A new round may put a new text.
        case redraft
    }

    /// What the round follows from.
    public enum Basis: Hashable, Sendable {
        /// Nothing: it is the first.
        case first
        /// A round that was broken.
        case redraft
        /// The act that extended the round before: the same text until a later instant.
        case extending(Identifier)
    }

    /// What a round is made of, before it is proven.
    public struct Terms: Hashable, Sendable {
        /// The decision: an `entente-decision`, the same for all its rounds.
        public var decision: Identifier
        /// Which round this is, from 1.
        public var number = 1
        /// What it follows from.
        public var basis = Basis.first
        /// The text.
        public var text: DecisionText
        /// Whose silence counts.
        public var roster: Roster
        /// Who may align and cannot break.
        public var associates: Associates
        /// When silence begins.
        public var opens: Instant
        /// When silence ends: an act at this instant is late.
        public var expires: Instant
        /// The zone of the body's seat.
        public var zone: Zone
        /// The shortest time between announcement and expiry.
        public var notice: Notice
        /// By which rule it is adopted.
        public var rule = Rule.consensus
        /// What follows from a break.
        public var onBreak = BreakEffect.redraft

        /// Terms of a first round by consensus; what differs is set afterwards.
        public init(
            decision: Identifier,
            text: DecisionText,
            roster: Roster,
            associates: Associates,
            opens: Instant,
            expires: Instant,
            zone: Zone,
            notice: Notice
        ) {
            self.decision = decision
            self.text = text
            self.roster = roster
            self.associates = associates
            self.opens = opens
            self.expires = expires
            self.zone = zone
            self.notice = notice
        }
    }

    /// What it is made of, proven.
    public let terms: Terms

    /// The longest window: 366 days, in microseconds.
    static let longestWindow = 366 * CivilTime.secondsPerDay * 1_000_000

    /// The decision, the same for all its rounds.
    public var decision: Identifier { terms.decision }
    /// Which round this is, from 1.
    public var number: Int { terms.number }
    /// The text.
    public var text: DecisionText { terms.text }
    /// Whose silence counts.
    public var roster: Roster { terms.roster }
    /// Who may align and cannot break.
    public var associates: Associates { terms.associates }
    /// When silence begins; the window is `opens..<expires`.
    public var opens: Instant { terms.opens }
    /// When silence ends.
    public var expires: Instant { terms.expires }
    /// The party whose break stops nothing; nil under consensus.
    public var concerned: Identifier? {
        if case .minusOne(let party) = terms.rule { party } else { nil }
    }

    /// The instants of the window on three clocks.
    public func clocks(reader: Zone) -> (opens: Clocks, expires: Clocks) {
        (Clocks(of: opens, seat: terms.zone, reader: reader), Clocks(of: expires, seat: terms.zone, reader: reader))
    }
}
