public import STIX

/// Which versions of a record a query asks for (TAXII 2.1 section 3.4.1, `match[version]`).
public enum VersionMatch: Hashable, Sendable {
    /// The newest version that the reader is served.
    case last
    /// The oldest version that the reader is served.
    case first
    /// Every version.
    case all
    /// The version whose name is the same instant.
    case at(Timestamp)
}

/// A question for records in the order of their arrival.
public struct FeedQuery: Sendable, Hashable {
    /// Only what arrived later than this.
    public var after: Instant?
    /// Only what arrived earlier than this.
    public var before: Instant?
    /// Newest first; to go on, ask with `before` set to the last item's `arrived`.
    public var newestFirst: Bool
    /// At most so many items; at least 1.
    public var limit: Int
    /// Only these ids.
    public var ids: Set<String>?
    /// Only these types.
    public var types: Set<String>?
    /// The union of these.
    public var versions: Set<VersionMatch>
    /// Only these specification versions; everything stored is "2.1".
    public var specVersions: Set<String>?
    /// Leaves out records of which a portion is withheld.
    public var wholeOnly: Bool
    /// Only what this party sent, by its identity id: its own strand of each record, whichever one the reader is served
    /// elsewhere.
    public var origin: String?

    /// Everything that the reader may read, last versions, from the beginning.
    public init(
        after: Instant? = nil,
        limit: Int,
        ids: Set<String>? = nil,
        types: Set<String>? = nil,
        versions: Set<VersionMatch> = [.last],
        specVersions: Set<String>? = nil,
        wholeOnly: Bool = true,
        origin: String? = nil,
        before: Instant? = nil,
        newestFirst: Bool = false
    ) {
        self.before = before
        self.newestFirst = newestFirst
        self.after = after
        self.limit = limit
        self.ids = ids
        self.types = types
        self.versions = versions
        self.specVersions = specVersions
        self.wholeOnly = wholeOnly
        self.origin = origin
    }
}

/// One page of a feed.
public struct FeedPage: Sendable {
    /// Ascending by `arrived`, or descending where the newest were asked for first; no two alike.
    public let items: [Served]
    /// Whether more follows; ask again with `after` (or `before`) set to the last item's `arrived`.
    public let more: Bool
}
