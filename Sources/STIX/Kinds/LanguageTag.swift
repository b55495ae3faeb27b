/// Language tags by the grammar of RFC 5646 §2.1; registration is not asked.
enum LanguageTag {
    /// Whether bytes are a well-formed tag.
    static func isWellFormed(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        if bytes.count == 2 { return bytes.allSatisfy(isLetter) }
        guard bytes.count >= 2, bytes.count <= 100 else { return false }
        let tag = String(decoding: bytes, as: UTF8.self).lowercased()
        if irregular.contains(tag) { return true }
        let parts = tag.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard parts.allSatisfy({ (1...8).contains($0.count) && $0.allSatisfy(isAlphanumeric) }) else { return false }
        if parts[0].elementsEqual("x".utf8) { return parts.count > 1 }
        return isLanguage(parts[...])
    }

    private typealias Part = Substring.UTF8View.SubSequence

    /// language [-script] [-region] *(-variant) *(-extension) [-x-private]
    private static func isLanguage(_ parts: ArraySlice<Part>) -> Bool {
        var rest = parts
        guard let primary = rest.popFirst(), primary.count >= 2, primary.allSatisfy(isLetter) else { return false }
        if primary.count <= 3 {
            for _ in 0..<3 { take(&rest) { $0.count == 3 && $0.allSatisfy(isLetter) } }
        }
        take(&rest) { $0.count == 4 && $0.allSatisfy(isLetter) }
        take(&rest) {
            ($0.count == 2 && $0.allSatisfy(isLetter)) || ($0.count == 3 && $0.allSatisfy(Name.isDigit))
        }
        while take(&rest, if: { $0.count >= 5 || ($0.count == 4 && Name.isDigit($0.first ?? 0)) }) {}
        while let singleton = rest.first, singleton.count == 1 {
            let isPrivate = singleton.elementsEqual("x".utf8)
            rest.removeFirst()
            let shortest = isPrivate ? 1 : 2
            guard let first = rest.first, first.count >= shortest else { return false }
            while take(&rest, if: { $0.count >= shortest }) {}
            if isPrivate { break }
        }
        return rest.isEmpty
    }

    @discardableResult
    private static func take(_ parts: inout ArraySlice<Part>, if condition: (Part) -> Bool) -> Bool {
        guard let first = parts.first, condition(first) else { return false }
        parts.removeFirst()
        return true
    }

    private static func isLetter(_ byte: UInt8) -> Bool { Name.isLower(byte | 0x20) }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool { isLetter(byte) || Name.isDigit(byte) }

    /// Tags of before the grammar that no rule of it yields.
    private static let irregular: Set<String> = [
        "en-gb-oed", "i-ami", "i-bnn", "i-default", "i-enochian", "i-hak", "i-klingon", "i-lux", "i-mingo", "i-navajo",
        "i-pwn", "i-tao", "i-tay", "i-tsu", "sgn-be-fr", "sgn-be-nl", "sgn-ch-de",
    ]
}
