public import Labels
public import STIX

/// Everything that can be written. One function takes it: `Records.write(_:by:)`.
public enum Act: Sendable {
    /// Objects to store: from a form, a POST, a file.
    case envelope(Envelope)
    /// A person's clearance: made, changed or taken away, by the operator or an administrator of the person's party.
    case clear(PersonClearance)
    /// How far the administrators of a party may clear its people.
    case ceiling(PartyCeiling)
    /// A membership opens a format (or a body's parent) for a member.
    case admit(Admission)
    /// A membership that opened closes now.
    case dismiss(member: String, format: String)
    /// Versions of one record become readable to fewer.
    case raise(LabelChange)
    /// One version becomes readable to others, at once or when all have agreed whose agreement it needs.
    case release(LabelChange)
    /// Agrees to what waits for one's party.
    case approve(request: String)
    /// Declines what waits for one's party, or takes back what one asked for.
    case decline(request: String, reason: String)
    /// Levels and caveats, added to.
    case policy(Policy)
    /// The clock has passed instants at which memberships begin: their arrivals are written.
    case openBoundaries
    /// Something that happened outside the records, for the log of a party.
    case note(AuditNote)
    /// A text is put to parties for decision by silence.
    case announce(Announcement)
    /// Something is done about a decision that was announced.
    case decide(DecisionDeed)
    /// A reader tells the party that keeps a record what is wrong with it.
    case remark(Remark)
}

/// Objects to store, from one origin.
public struct Envelope: Sendable {
    /// What to do where an object's label is raised by what it refers to.
    public enum RaisePolicy: Sendable {
        /// Raise, and say so in the receipt.
        case report
        /// Refuse the object.
        case refuse
    }

    /// The objects, in the order in which they came.
    public var objects: [ValidObject]
    /// The party that sends them; `nil` is the writer's own. Another party needs the operator's right.
    public var origin: String?
    /// For objects that carry neither TLP nor a release marking. `nil`: only the origin's party reads.
    public var defaultMarking: Marking?
    /// What to do where a label is raised by references.
    public var onRaise: RaisePolicy
    /// Whether one object that fails keeps out all of them.
    public var allOrNothing: Bool
    /// Only says what would happen.
    public var dryRun: Bool

    /// An envelope of the writer's own party, unless `origin` says otherwise.
    public init(
        objects: [ValidObject],
        origin: String? = nil,
        defaultMarking: Marking? = nil,
        onRaise: RaisePolicy = .report,
        allOrNothing: Bool = false,
        dryRun: Bool = false
    ) {
        self.objects = objects
        self.origin = origin
        self.defaultMarking = defaultMarking
        self.onRaise = onRaise
        self.allOrNothing = allOrNothing
        self.dryRun = dryRun
    }
}

/// What a person may read and do, as their party's administrator says.
public struct PersonClearance: Sendable, Hashable, Codable {
    /// The person's identity id.
    public var person: String
    /// The party's identity id.
    public var party: String
    /// The name of the highest level; `nil` takes the clearance away.
    public var level: String?
    /// Held caveats by name.
    public var caveats: [String]
    /// What the person may do.
    public var roles: Set<Role>

    /// A person's clearance.
    public init(person: String, party: String, level: String?, caveats: [String] = [], roles: Set<Role> = [.reader]) {
        self.person = person
        self.party = party
        self.level = level
        self.caveats = caveats
        self.roles = roles
    }
}

/// What a person may do beside reading.
public enum Role: String, Sendable, Codable, CaseIterable {
    /// Reads by clearance.
    case reader
    /// Writes for the party.
    case author
    /// Lowers labels, with a reason.
    case releaser
    /// Acts for the party in decisions.
    case delegate
    /// Runs decisions and memberships of formats.
    case secretary
    /// Administers accounts and the node; reads no more than the clearance says.
    case administrator
}

/// A membership that opens: written with the membership right, unlike a "member of" that is only claimed.
public struct Admission: Sendable, Hashable {
    /// The identity id of the party or format that joins.
    public var member: String
    /// The identity id of the format (or body) that it joins.
    public var format: String
    /// Whether it is a member or serves as staff.
    public var kind: Opening.Kind
    /// First instant; `nil` is always.
    public var start: Instant?
    /// First instant after; `nil` is open.
    public var end: Instant?
    /// How far back it opens what was released to the format: `nil` is from the membership's own start. Earlier than
    /// that is a release, by a releaser and with a reason.
    public var opensFrom: Instant?
    /// Why it opens what is older than the membership.
    public var reason: String
    /// Who may read that this membership exists. `nil`: everyone.
    public var marking: Marking?

    /// A membership of `member` in `format`.
    public init(
        member: String,
        format: String,
        kind: Opening.Kind = .memberOf,
        start: Instant? = nil,
        end: Instant? = nil,
        opensFrom: Instant? = nil,
        reason: String = "",
        marking: Marking? = nil
    ) {
        self.opensFrom = opensFrom
        self.reason = reason
        self.member = member
        self.format = format
        self.kind = kind
        self.start = start
        self.end = end
        self.marking = marking
    }
}

/// A new label for versions of one record.
public struct LabelChange: Sendable, Hashable {
    /// The record.
    public var id: String
    /// The covered versions by name; `nil` is all that the actor can see (a release takes exactly one).
    public var versions: [String]?
    /// The label from now on.
    public var marking: Marking
    /// Why.
    public var reason: String

    /// A change of label.
    public init(id: String, versions: [String]? = nil, marking: Marking, reason: String) {
        self.id = id
        self.versions = versions
        self.marking = marking
        self.reason = reason
    }
}
