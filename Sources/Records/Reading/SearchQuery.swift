/// A question in words, in any script.
public struct SearchQuery: Sendable, Hashable {
    /// What was typed. All words must be found.
    public var text: String
    /// Only these types.
    public var types: Set<String>?
    /// At most so many hits.
    public var limit: Int
    /// So many hits are passed over first.
    public var offset: Int

    /// Asks for the first `limit` hits after `offset`.
    public init(text: String, types: Set<String>? = nil, limit: Int = 20, offset: Int = 0) {
        self.text = text
        self.types = types
        self.limit = limit
        self.offset = offset
    }
}

/// A part of a snippet.
public struct SnippetPart: Sendable, Hashable {
    /// The words.
    public let text: String
    /// Whether they were asked for.
    public let isMatch: Bool
}

/// One record that was found.
public struct SearchHit: Sendable {
    /// The record as this reader is served it.
    public let served: Served
    /// Words around the first match, from what is served.
    public let snippet: [SnippetPart]
}

/// Which of the records that match are wanted, by what the reader is served of them.
public struct SearchCondition {
    /// At most so many records, the best, are looked at: each has to be served to be judged.
    public var most: Int
    /// Whether a record is wanted.
    public var includes: (Served) throws -> Bool

    /// A condition on at most `most` records.
    public init(most: Int, includes: @escaping (Served) throws -> Bool) {
        self.most = most
        self.includes = includes
    }
}

/// One page of what was found.
public struct SearchPage: Sendable {
    /// Best first.
    public let hits: [SearchHit]
    /// How many there are in all: the length of the whole list.
    public let total: Int
    /// Whether there are more that match and were not looked at, beyond as many as a search with a condition looks at.
    public let isCut: Bool
}

/// A record that points to another one.
public struct Referring: Sendable {
    /// The record that points.
    public let record: Served
    /// By which property, dotted and without list positions: `topic_refs`, `sources.document_ref`.
    public let path: String
}
