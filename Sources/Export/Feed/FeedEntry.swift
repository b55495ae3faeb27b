public import STIX

/// An entry of a feed: one record as its reader sees it.
public struct FeedEntry: Hashable, Sendable {
    /// What an entry says.
    public enum Content: Hashable, Sendable {
        /// Plain text.
        case text(String)
        /// Paragraphs and lists, written as XHTML.
        case blocks([Block])
    }

    /// A block of content.
    public enum Block: Hashable, Sendable {
        /// A paragraph.
        case paragraph([Piece])
        /// A list.
        case list([[Piece]])
    }

    /// A piece of a paragraph.
    public enum Piece: Hashable, Sendable {
        /// Text.
        case text(String)
        /// Text that matters.
        case strong(String)
        /// Text that leads to an address of the web; to anything else it is mere text.
        case link(String, address: String)
    }

    /// An identifier that never changes: an absolute IRI.
    public let id: String
    /// One line.
    public let title: String
    /// When it last changed in a way that matters to its reader.
    public let updated: Instant
    /// When it first appeared.
    public let published: Instant?
    /// The names of those who wrote it; the feed's author where there is none.
    public let authors: [String]
    /// Where people read it.
    public let address: String?
    /// What it is about: values of a vocabulary with their words.
    public let categories: [Term]
    /// In a few words.
    public let summary: String?
    /// What it says.
    public let content: Content?

    /// An entry of a feed.
    public init(
        id: String,
        title: String,
        updated: Instant,
        published: Instant? = nil,
        authors: [String] = [],
        address: String?,
        categories: [Term] = [],
        summary: String? = nil,
        content: Content? = nil
    ) {
        self.id = id
        self.title = title
        self.updated = updated
        self.published = published
        self.authors = authors
        self.address = address
        self.categories = categories
        self.summary = summary
        self.content = content
    }
}
