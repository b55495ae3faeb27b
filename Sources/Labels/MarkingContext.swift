/// What is known about a writing when its markings are resolved.
public struct MarkingContext: Hashable, Sendable {
    /// The identity id of the authenticated party that sent the bytes; never `created_by_ref`.
    public var origin: String

    /// The identity id of the person who writes; nil where no person is known, and then RED lets nobody in by itself.
    public var author: String?

    /// The identity ids of the persons who hold the release right in the author's party.
    public var releasers: [String]

    /// The default marking of the door (collection, account, `--label`); nil where none is set.
    public var doorDefault: Marking?

    /// The names of levels and caveats.
    public var policy: Policy

    /// The writer's clearance: a level or caveat that it does not hold is treated like one that does not exist.
    public var clearance: Clearance

    /// A context of these parts.
    public init(
        origin: String,
        author: String?,
        releasers: [String] = [],
        doorDefault: Marking? = nil,
        policy: Policy,
        clearance: Clearance
    ) {
        self.origin = origin
        self.author = author
        self.releasers = releasers
        self.doorDefault = doorDefault
        self.policy = policy
        self.clearance = clearance
    }
}
