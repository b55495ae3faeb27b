/// What became of each paragraph of a text in a later one, and of the words in it.
///
/// All passages of both texts are in the changes, each once: kept and removed words are the old text, kept and added
/// words the new one, byte for byte. The way back is the same difference seen from the other side. The time is in
/// proportion to the texts: where an exact answer would cost more, a coarser one is given.
public struct Difference: Hashable, Sendable {
    /// The text before.
    public let old: [Passage]
    /// The text after.
    public let new: [Passage]
    /// What became of the passages, in the order of the new text; what was removed stands where it stood.
    public let changes: [Change]

    /// Compares two texts.
    public init(old: [Passage], new: [Passage]) {
        self.old = old
        self.new = new
        guard !Self.areSame(old, new) else {
            changes = old.indices.map { .stayed(old: $0, new: $0, .same) }
            return
        }
        // Of two texts always the same one is the first, so that choices between equals are the same both ways.
        let isTurned = Self.precedes(new, old)
        changes = ChangeWriter(isTurned ? Pairing(new, old) : Pairing(old, new), isTurned: isTurned).changes()
    }

    /// Whether nothing is different: neither a text, nor an order, nor what a paragraph is.
    public var isEmpty: Bool {
        changes.allSatisfy { change in
            guard case .stayed(let index, let other, .same) = change else { return false }
            return old[index].kind == new[other].kind
        }
    }

    /// How much is different, in numbers.
    public var summary: Summary { Summary(self) }

    private static func areSame(_ old: [Passage], _ new: [Passage]) -> Bool {
        old.count == new.count && zip(old, new).allSatisfy { ExactText.areSame($0.text, $1.text) }
    }

    private static func precedes(_ left: [Passage], _ right: [Passage]) -> Bool {
        guard left.count == right.count else { return left.count < right.count }
        for (one, other) in zip(left, right) where one != other {
            for (part, otherPart) in [(one.text, other.text), (one.key ?? "", other.key ?? "")] {
                if ExactText.precedes(part, otherPart) { return true }
                if ExactText.precedes(otherPart, part) { return false }
            }
        }
        return false
    }
}
