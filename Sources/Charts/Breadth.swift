/// The width that a picture is drawn for.
///
/// A picture is never enlarged beyond its natural width, except on a phone, and its text is 12 points in its own
/// measure: so the text keeps its size where the picture has its room. A page that is read on phones and on desks holds
/// two pictures (``Chart/both(_:)``).
public struct Breadth: Hashable, Sendable {
    /// Points of the view box, 240 to 2,400.
    public let points: Int

    /// The whole width of a page.
    public static let page = Breadth(points: 1120)
    /// A page's main column beside another; a sheet of paper, upright, on which a wider picture's text would be small.
    public static let column = Breadth(points: 720)
    /// A window of 320 points, less its margins.
    public static let phone = Breadth(points: 288)

    /// A width, kept within 240 to 2,400 points.
    public init(points: Int) {
        self.points = min(max(points, 240), 2400)
    }

    /// Whether labels go above what they name, for want of room beside it.
    public var isNarrow: Bool { points < 560 }

    /// The width for coordinates.
    var width: Double { Double(points) }

    /// The class by which the style sheet shows or hides it.
    var kind: String { isNarrow ? "narrow" : "broad" }

    /// A chart's identifier at this width: both pictures can stand on one page.
    func id(_ caption: Caption) -> String { caption.id + "-" + kind }
}
