internal import JSON
internal import STIX

/// The keys of list elements: given, or made of the element's content, never of its place.
struct ElementKeys {
    let namespace: UUIDText
    /// The type and key of the record.
    let record: String

    /// The list with a key in every element that had none.
    func completed(_ values: [JSONValue], path: String) -> [JSONValue] {
        let given = Set(values.compactMap { $0["key"]?.string })
        var used = given
        return values.map { value in
            guard var members = value.object, members["key"] == nil else { return value }
            let key = key(of: value, path: path, unlike: used)
            used.insert(key)
            members["key"] = .string(key)
            return .object(members)
        }
    }

    /// The first eight digits of a version 5 UUID of the content. Equal elements are told apart by hashing again.
    func key(of value: JSONValue, path: String, unlike used: Set<String>) -> String {
        var name = record + "/" + path + "/" + value.canonicalText
        while true {
            let key = String(UUIDText.v5(namespace: namespace, name: name).text.prefix(8))
            if !used.contains(key) { return key }
            name += "/"
        }
    }

    /// Four characters at least, and nothing like `p1` or `item12`, which would tell a place.
    static func isLegal(_ key: String) -> Bool {
        let bytes = Array(key.utf8)
        guard (4...40).contains(bytes.count), bytes.allSatisfy(isLetterOrHyphen(orDigit: true)) else { return false }
        let digits = bytes.reversed().prefix { (0x30...0x39).contains($0) }.count
        let isCounted = digits > 0 && digits < 5 && bytes.dropLast(digits).allSatisfy(isLetterOrHyphen(orDigit: false))
        return !isCounted || bytes.count == 8
    }

    private static func isLetterOrHyphen(orDigit allowsDigits: Bool) -> (UInt8) -> Bool {
        { (0x61...0x7A).contains($0) || $0 == 0x2D || (allowsDigits && (0x30...0x39).contains($0)) }
    }
}
