/// Words that a text must hold to be listed: all of them, in any order, whatever their case.
struct AskedWords {
    private let words: [String]

    /// - Parameter text: as it was typed; nil asks for nothing
    init(_ text: String?) {
        words = (text ?? "").lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
    }

    /// Whether some texts hold every word; they are only made where any is asked for.
    func stand(in texts: () throws -> [String?]) rethrows -> Bool {
        guard !words.isEmpty else { return true }
        let text = try texts().compactMap(\.self).joined(separator: " ").lowercased()
        return words.allSatisfy { text.contains($0) }
    }
}
