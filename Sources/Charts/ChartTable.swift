/// What a chart shows, as a table of values: a page prints it, an export writes it.
public struct ChartTable: Hashable, Sendable {
    /// Says what the table holds.
    public let caption: String
    /// The names of the columns.
    public let header: [String]
    /// As many cells as columns in each; the first names the row.
    public let rows: [[ChartCell]]

    init(caption: String, header: [String], rows: [[ChartCell]]) {
        self.caption = caption
        self.header = header
        self.rows = rows
    }
}

/// A text, and where it leads.
public struct ChartCell: Hashable, Sendable {
    /// As people read it.
    public let text: String
    /// The address as it stands in a link: a path on this node, or an address of the web; nothing for mere text.
    public let address: String?
    /// The language of the text, where it is not the page's own words.
    public let language: String?

    /// A text, and where it leads if anywhere.
    public init(_ text: String, address: String? = nil, language: String? = nil) {
        self.text = text
        self.address = address
        self.language = language
    }
}
