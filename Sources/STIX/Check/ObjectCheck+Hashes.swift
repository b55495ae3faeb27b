import JSON

/// Hash values (STIX 2.1 §2.7, §10.7).
extension ObjectCheck {
    mutating func checkHashes(_ node: JSONNode, isClosed: Bool) {
        guard isFilledObject(node, "STIX 2.1 §2.7") else { return }
        for member in node.members {
            let mark = findings.count
            checkHash(member.key, member.value, isClosed: isClosed)
            if findings.count > mark { prefix(from: mark, with: member.key) }
        }
    }

    private mutating func checkHash(_ key: JSONKey, _ value: JSONNode, isClosed: Bool) {
        let algorithm = HashAlgorithm.all.first { key == $0.name }
        if algorithm == nil { checkOtherAlgorithm(key, isClosed: isClosed) }
        guard let isHash = value.withUTF8({ algorithm?.accepts($0) ?? true }) else {
            return mismatch(value, "a hash value as text", "STIX 2.1 §2.7")
        }
        guard let algorithm, !isHash else { return }
        report(
            "",
            "STIX 2.1 §2.7",
            "is \(Quoted(value.string ?? ""))",
            "\(algorithm.digits) hexadecimal digits for \(algorithm.name)"
        )
    }

    private mutating func checkOtherAlgorithm(_ key: JSONKey, isClosed: Bool) {
        let words = Vocabulary.hashAlgorithm.words
        if isClosed {
            return report("", "STIX 2.1 §2.5", "is another algorithm", "one of " + words.joined(separator: ", "))
        }
        let isKey = key.withUTF8 { $0.count >= 3 && Name.isDictionaryKey($0) }
        guard isKey else {
            return report("", "STIX 2.1 §2.7", "is no hash key", "3 to 250 letters, digits, hyphens and underscores")
        }
        let plain = Self.plain(key.text)
        guard let meant = words.first(where: { Self.plain($0) == plain }) else { return }
        report("", "STIX 2.1 §10.7", "is spelled otherwise", meant, .warning)
    }

    private static func plain(_ name: String) -> String {
        String(name.uppercased().filter { $0 != "-" && $0 != "_" })
    }
}

/// A hash algorithm and the length of its values.
private struct HashAlgorithm {
    let name: String
    /// Hexadecimal digits of a value; 0 where values have a form of their own.
    let digits: Int

    func accepts(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        digits == 0 ? !bytes.isEmpty : bytes.count == digits && bytes.allSatisfy { Hex.value($0) != nil }
    }

    static let all = [
        HashAlgorithm(name: "MD5", digits: 32), HashAlgorithm(name: "SHA-1", digits: 40),
        HashAlgorithm(name: "SHA-256", digits: 64), HashAlgorithm(name: "SHA-512", digits: 128),
        HashAlgorithm(name: "SHA3-256", digits: 64), HashAlgorithm(name: "SHA3-512", digits: 128),
        HashAlgorithm(name: "SSDEEP", digits: 0), HashAlgorithm(name: "TLSH", digits: 0),
    ]
}
