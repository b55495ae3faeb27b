/// A numbered paragraph of a text.
///
/// Passages are equal where all their parts are, byte for byte: texts that look alike and are written with other code
/// points differ.
public struct Passage: Hashable, Sendable {
    /// Its stable name: passages of the two texts that have the same one are the same passage, whatever became of the
    /// words. Nil where it has none; one that a text has twice is no name.
    public let key: String?
    /// The number that is printed beside it; never compared, for others move when one is put in. Nil for its place in
    /// the text, from 1.
    public let number: String?
    /// What it is (a heading, an item), as its record says; nil where that is not known.
    public let kind: String?
    /// The words.
    public let text: String

    /// A paragraph.
    public init(key: String? = nil, number: String? = nil, kind: String? = nil, text: String) {
        self.key = key
        self.number = number
        self.kind = kind
        self.text = text
    }

    /// Whether all parts have the same bytes.
    public static func == (left: Passage, right: Passage) -> Bool {
        zip(left.parts, right.parts).allSatisfy { $0 == $1 }
    }

    /// Feeds the bytes of all parts.
    public func hash(into hasher: inout Hasher) {
        for part in parts { hasher.combine(part) }
    }

    private var parts: [ExactText?] {
        [key, number, kind, text].map { $0.map { ExactText($0[...]) } }
    }
}
