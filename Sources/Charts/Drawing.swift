/// A finished picture.
public struct Drawing: Hashable, Sendable {
    /// The `svg` element: well-formed XML that can stand in an HTML page.
    public let svg: String
    /// The names of its lines alone, each at its height in the picture: an `svg` element that stays in sight where the
    /// picture is moved under a narrow window. It says nothing that the picture does not say; nil where there are none.
    public var names: String?
    /// The natural width, in points of its view box.
    public let width: Int
    /// The natural height, in the same points.
    public let height: Int

    /// The same picture as a file of its own, with the colours and text sizes that a page's style sheet would give it.
    public var file: String {
        guard let end = svg.firstIndex(of: ">") else { return svg }
        let head = svg[...end]
        let body = svg[svg.index(after: end)...]
        return
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\(head)<style>\n\(ChartStyle.colours)\n\(ChartStyle.text)\n</style>\(body)\n"
    }

    /// - Parameters:
    ///   - caption: title, description and name
    ///   - breadth: the width it is drawn for
    ///   - used: the width that the body takes, where it is less
    ///   - height: the height that the body takes
    ///   - kind: the class of the kind of chart
    ///   - hasLinks: whether marks inside lead anywhere; a picture without links is one image to a screen reader
    init(
        _ caption: Caption,
        _ breadth: Breadth,
        used: Double? = nil,
        height: Double,
        kind: String,
        hasLinks: Bool,
        body: SVG
    ) {
        width = min(breadth.points, Int((used ?? breadth.width).rounded(.up)))
        self.height = Int(height.rounded(.up))
        let id = breadth.id(caption)
        let role: SVG = hasLinks ? "group" : "img"
        svg =
            ("""
        <svg xmlns="http://www.w3.org/2000/svg" class="chart \(markup: kind) \(markup: breadth.kind)" \
        width="\(width)" height="\(self.height)" viewBox="0 0 \(width) \(self.height)" role="\(role)" \
        aria-labelledby="\(markup: id)-title" aria-describedby="\(markup: id)-desc">
        <title id="\(markup: id)-title">\(caption.title)</title>\
        <desc id="\(markup: id)-desc">\(caption.description)</desc>
        \(body)</svg>
        """ as SVG).text
    }
}
