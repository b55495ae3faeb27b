public import STIX

/// A membership that opens: it was written with the membership right, so it gives the tokens of a format. Memberships
/// that are merely claimed are never made into one of these.
public struct Opening: Hashable, Sendable {
    /// Whom it opens for.
    public enum Kind: String, Hashable, Sendable {
        /// The members: the people of a party, or the members of a format within the format.
        case memberOf
        /// The staff of a body that is not itself a member.
        case serves
    }

    /// The id of the record that is the membership.
    public let id: String
    /// The identity id of the member: a party, a body or a format.
    public let member: String
    /// The identity id of the format whose token it gives.
    public let format: String
    /// Whom it opens for.
    public let kind: Kind
    /// From when, inclusive; nil means always. An imprecise start counts from its last instant, in UTC.
    public let start: Instant?
    /// Until when, exclusive; nil means without end. An imprecise end counts until its first instant, in UTC.
    public let end: Instant?
    /// How far back it opens: what got its label earlier stays closed; nil opens everything.
    public let opensFrom: Instant?
    /// Who may read the membership itself.
    public let label: Label

    /// An opening of these parts.
    public init(
        id: String,
        member: String,
        format: String,
        kind: Kind = .memberOf,
        start: Instant? = nil,
        end: Instant? = nil,
        opensFrom: Instant? = nil,
        label: Label = .bottom
    ) {
        self.opensFrom = opensFrom
        self.id = id
        self.member = member
        self.format = format
        self.kind = kind
        self.start = start
        self.end = end
        self.label = label
    }

    /// Whether it holds at an instant: half open, from the start until before the end. `begun` is the instant up to
    /// which the node has written the arrivals of what begins.
    func holds(at instant: Instant, begun: Instant) -> Bool {
        (start.map { $0 <= begun && $0 <= instant } ?? true) && (end.map { instant < $0 } ?? true)
    }

    /// Whether the holder of the clearance is one of those whom it is for.
    func concerns(_ clearance: Clearance) -> Bool {
        switch kind {
        case .memberOf: clearance.tokens.contains(.party(member)) || clearance.tokens.contains(.format(member))
        case .serves: clearance.tokens.contains(.party(member))
        }
    }
}
