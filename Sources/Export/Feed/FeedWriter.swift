public import STIX

/// Writes a feed (Atom, RFC 4287).
public struct FeedWriter: Sendable {
    /// What the feed is.
    public struct Head: Hashable, Sendable {
        /// An identifier that never changes: an absolute IRI.
        public let id: String
        /// One line.
        public let title: String
        /// What is in it.
        public let subtitle: String?
        /// When anything in it last changed; for an empty feed, when that was found.
        public let updated: Instant
        /// Who speaks where an entry does not say: every feed has an author.
        public let author: String
        /// Where the feed can be had again.
        public let address: String
        /// Where people read the same.
        public let page: String?
        /// Who may read it and what may be done with it.
        public let rights: String?
        /// The language of its texts (RFC 5646).
        public let language: String?

        /// What the feed is.
        public init(
            id: String,
            title: String,
            subtitle: String? = nil,
            updated: Instant,
            author: String,
            address: String,
            page: String? = nil,
            rights: String? = nil,
            language: String? = nil
        ) {
            self.id = id
            self.title = title
            self.subtitle = subtitle
            self.updated = updated
            self.author = author
            self.address = address
            self.page = page
            self.rights = rights
            self.language = language
        }
    }

    /// `application/atom+xml; charset=utf-8`.
    public static let mediaType = "application/atom+xml; charset=utf-8"

    /// Entries written so far.
    public private(set) var count = 0
    private let limits: ExportLimits
    private var output: OutputBytes
    private var ids: Set<String> = []

    /// Begins a feed.
    ///
    /// - Throws: `empty` without title or author, `address` for an identifier or address that is no absolute IRI
    public init(_ head: Head, limits: ExportLimits = .standard) throws(ExportError) {
        self.limits = limits
        output = OutputBytes(limit: limits.bytes)
        guard !head.title.isEmpty else { throw ExportError(.empty, at: "title", "a title is expected, found none") }
        guard !head.author.isEmpty else { throw ExportError(.empty, at: "author", "a name is expected, found none") }
        let language = head.language.map { XML(" xml:lang=\"\($0)\"") } ?? ""
        var xml: XML = """
            <?xml version="1.0" encoding="UTF-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom"\(language)>
            <id>\(try Address.checked(head.id, at: "id"))</id>
            <title>\(head.title)</title>

            """
        if let subtitle = head.subtitle { xml += "<subtitle>\(subtitle)</subtitle>\n" }
        xml += "<updated>\(head.updated.text)</updated>\n<author><name>\(head.author)</name></author>\n"
        xml +=
            "<link rel=\"self\" type=\"application/atom+xml\" href=\"\(try Address.checked(head.address, at: "address"))\"/>\n"
        if let page = head.page {
            xml += "<link rel=\"alternate\" type=\"text/html\" href=\"\(try Address.checked(page, at: "page"))\"/>\n"
        }
        if let rights = head.rights { xml += "<rights>\(rights)</rights>\n" }
        try output.check(xml.text.utf8.count, at: "feed")
        output.append(xml.text)
    }

    /// Writes an entry; nothing of it where it is refused.
    ///
    /// - Throws: `empty` without a title, `duplicate` for an identifier that was given before, `address` for one that is
    ///   no absolute IRI, `field`, `count` and `size` beyond the limits
    public mutating func append(_ entry: FeedEntry) throws(ExportError) {
        let path = "entry " + entry.id
        guard count < limits.count else {
            throw ExportError(.count, at: path, "at most \(limits.count) entries are written, found more")
        }
        guard !entry.title.isEmpty else { throw ExportError(.empty, at: path, "a title is expected, found none") }
        guard !ids.contains(entry.id) else {
            throw ExportError(.duplicate, at: path, "an identifier of its own is expected, found one given before")
        }
        let xml = try Self.xml(entry, at: path)
        guard xml.text.utf8.count <= limits.field else {
            throw ExportError(
                .field,
                at: path,
                "at most \(limits.field) bytes are expected, found \(xml.text.utf8.count)"
            )
        }
        try output.check(xml.text.utf8.count + 8, at: path)
        ids.insert(entry.id)
        output.append(xml.text)
        count += 1
    }

    /// What has been written and not yet taken.
    public mutating func take() -> [UInt8] { output.take() }

    /// Ends the feed, and hands over what has not yet been taken.
    public consuming func finish() -> [UInt8] {
        output.append("</feed>\n")
        return output.take()
    }

    private static func xml(_ entry: FeedEntry, at path: String) throws(ExportError) -> XML {
        var xml: XML = """
            <entry>
            <id>\(try Address.checked(entry.id, at: path))</id>
            <title>\(entry.title)</title>
            <updated>\(entry.updated.text)</updated>

            """
        if let published = entry.published { xml += "<published>\(published.text)</published>\n" }
        for author in entry.authors { xml += "<author><name>\(author)</name></author>\n" }
        if let address = entry.address {
            xml += "<link rel=\"alternate\" type=\"text/html\" href=\"\(try Address.checked(address, at: path))\"/>\n"
        }
        for category in entry.categories {
            xml += "<category term=\"\(category.value)\" label=\"\(category.meaning)\"/>\n"
        }
        if let summary = entry.summary { xml += "<summary>\(summary)</summary>\n" }
        switch entry.content {
        case .text(let text): xml += "<content>\(text)</content>\n"
        case .blocks(let blocks):
            xml += "<content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\">"
            for block in blocks { xml += Self.xml(block) }
            xml += "</div></content>\n"
        // An entry without content must lead somewhere (section 4.1.2).
        case nil:
            if entry.address == nil { xml += "<content>\(entry.summary ?? entry.title)</content>\n" }
        }
        return xml + "</entry>\n"
    }

    private static func xml(_ block: FeedEntry.Block) -> XML {
        switch block {
        case .paragraph(let pieces): "<p>" + xml(pieces) + "</p>"
        case .list(let items):
            items.reduce("<ul>" as XML) { $0 + "<li>" + xml($1) + "</li>" } + "</ul>"
        }
    }

    private static func xml(_ pieces: [FeedEntry.Piece]) -> XML {
        pieces.reduce(XML.empty) { text, piece in
            switch piece {
            case .text(let words): text + "\(words)"
            case .strong(let words): text + "<strong>\(words)</strong>"
            case .link(let words, let address):
                isWeb(address) ? text + "<a href=\"\(address)\">\(words)</a>" : text + "\(words)"
            }
        }
    }

    private static func isWeb(_ address: String) -> Bool {
        let start = address.prefix(8).lowercased()
        return start.hasPrefix("https://") || start.hasPrefix("http://")
    }
}
