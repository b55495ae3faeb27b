/// A text that is equal to another where their bytes are: `String` holds texts equal that are only canonically
/// equivalent, and a difference between those would go unseen.
struct ExactText: Hashable {
    let text: Substring

    init(_ text: Substring) {
        self.text = text
    }

    static func == (left: ExactText, right: ExactText) -> Bool {
        left.text.utf8.elementsEqual(right.text.utf8)
    }

    func hash(into hasher: inout Hasher) {
        var text = text
        text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }

    /// Whether two texts have the same bytes.
    static func areSame(_ left: some StringProtocol, _ right: some StringProtocol) -> Bool {
        left.utf8.elementsEqual(right.utf8)
    }

    /// Whether one text comes before another: the shorter one first, then by bytes.
    static func precedes(_ left: String, _ right: String) -> Bool {
        let (count, other) = (left.utf8.count, right.utf8.count)
        return count == other ? left.utf8.lexicographicallyPrecedes(right.utf8) : count < other
    }
}
