/// A chart as values: what it shows, and how it is drawn at a width.
///
/// A chart knows no store, no clock and no language: instants come in as days, texts as words. Equal values give equal
/// bytes. Nothing in a drawing needs a script or an inline style: colours, text sizes and dark mode come from
/// ``ChartStyle``, and what a reader must tell apart differs in shape, pattern or letter, never in colour alone.
public protocol Chart: Sendable {
    /// What it is called, said and named by.
    var caption: Caption { get }
    /// What the picture shows, as a page prints it behind the picture.
    var table: ChartTable { get }
    /// The picture for a width.
    func drawing(_ breadth: Breadth) -> Drawing
}

extension Chart {
    /// The picture twice, for a page and for a phone, in one element; ``ChartStyle`` shows one of the two.
    ///
    /// - Parameter breadth: the width of the picture where there is room
    public func both(_ breadth: Breadth = .page) -> String {
        "<div class=\"chart-pair\">\(drawing(breadth).svg)\n\(drawing(.phone).svg)</div>"
    }
}

/// What a chart is called, and what is said to a reader who does not see it.
public struct Caption: Hashable, Sendable {
    /// Names the chart on its page; the identifiers inside the picture begin with it. Letters a to z, digits and
    /// hyphens; anything else becomes a hyphen.
    public let id: String
    /// One line.
    public let title: String
    /// What the picture shows, in a sentence or a few: the text alternative.
    public let description: String

    /// - Parameters:
    ///   - id: a name of its own on the page
    ///   - title: one line
    ///   - description: the text alternative
    public init(id: String, title: String, description: String) {
        let kept = id.utf8.map { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): byte
            default: UInt8(ascii: "-")
            }
        }
        self.id = String(decoding: kept, as: UTF8.self)
        self.title = title
        self.description = description
    }
}
