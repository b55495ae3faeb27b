/// Addresses in exports.
enum Address {
    /// The address where it is an absolute IRI (RFC 3987): a scheme, a colon, and neither spaces nor control characters
    /// nor the signs that delimit addresses in texts.
    static func checked(_ address: String, at path: String) throws(ExportError) -> String {
        let scheme = address.prefix { $0 != ":" }
        let isScheme =
            scheme.utf8.count < address.utf8.count && scheme.first.map { $0.isASCII && $0.isLetter } ?? false
            && scheme.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
                    true
                default: false
                }
            }
        let isClean = address.unicodeScalars.allSatisfy { scalar in
            switch scalar {
            case "\u{0}"..." ", "\u{7F}"..."\u{A0}", "<", ">", "\"", "{", "}", "|", "\\", "^", "`": false
            default: true
            }
        }
        guard isScheme, isClean else {
            throw ExportError(.address, at: path, "an absolute address is expected, found \"\(address.prefix(80))\"")
        }
        return address
    }
}
