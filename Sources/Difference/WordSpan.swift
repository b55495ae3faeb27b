/// A stretch of two texts: in both, in the old one only, or in the new one only.
///
/// Kept and removed spans one after the other are the old text, kept and added spans are the new one, byte for byte,
/// spaces and punctuation included. A span begins and ends between characters as people see them (extended grapheme
/// clusters), so that no mark is torn from its letter.
public enum WordSpan: Hashable, Sendable {
    /// In both.
    case kept(String)
    /// In the old text only.
    case removed(String)
    /// In the new text only.
    case added(String)

    /// The words.
    public var text: String {
        switch self {
        case .kept(let text), .removed(let text), .added(let text): text
        }
    }

    /// Whether the old text has it.
    public var isOld: Bool {
        if case .added = self { false } else { true }
    }

    /// Whether the new text has it.
    public var isNew: Bool {
        if case .removed = self { false } else { true }
    }

    /// Whether both texts have it.
    public var isKept: Bool { isOld && isNew }

    /// Whether both are the same stretch, byte for byte.
    public static func == (left: WordSpan, right: WordSpan) -> Bool {
        left.isOld == right.isOld && left.isNew == right.isNew && ExactText.areSame(left.text, right.text)
    }

    /// Feeds the bytes.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(isOld)
        hasher.combine(isNew)
        hasher.combine(ExactText(text[...]))
    }
}
