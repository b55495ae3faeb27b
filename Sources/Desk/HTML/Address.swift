/// An address on this node: a path and its query, always absolute and always correctly encoded.
struct Address: Hashable, Sendable {
    var path: String
    var query: [(name: String, value: String)]

    /// - Parameters:
    ///   - path: path segments as text; each is percent-encoded
    ///   - query: name and value pairs as text, in order
    init(_ path: String, query: [(name: String, value: String)] = []) {
        self.path = path
        self.query = query
    }

    static func == (left: Address, right: Address) -> Bool { left.text == right.text }

    func hash(into hasher: inout Hasher) { hasher.combine(text) }

    /// The address as it stands in a link.
    var text: String {
        guard !query.isEmpty else { return path }
        return path + "?"
            + query.map { Self.encode($0.name) + "=" + Self.encode($0.value) }.joined(separator: "&")
    }

    /// The same address with a parameter set (or, with nil, taken out).
    func setting(_ name: String, _ value: String?) -> Address {
        var copy = self
        copy.query.removeAll { $0.name == name }
        if let value { copy.query.append((name, value)) }
        return copy
    }

    /// Percent-encodes everything but the unreserved characters of RFC 3986 (section 2.3).
    static func encode(_ text: String) -> String {
        var result = ""
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"):
                result.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                result += (digits.count == 1 ? "%0" : "%") + digits
            }
        }
        return result
    }

    /// Whether a text from a record may become the target of a link: only the web's own schemes, so that a recorded
    /// address can never run anything.
    static func isLinkable(_ text: String) -> Bool {
        let lowered = text.lowercased()
        return lowered.hasPrefix("https://") || lowered.hasPrefix("http://")
    }
}

extension HTML.Interpolation {
    mutating func appendInterpolation(_ value: Address) {
        appendInterpolation(value.text)
    }
}
