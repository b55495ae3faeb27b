/// A media type or media range with its parameters (RFC 9110, sections 8.3.1 and 12.5.1).
public struct MediaType: Hashable, Sendable {
    /// `type/subtype`, lower case.
    public let essence: String
    /// Parameter names (lower case) and values (quotes removed), the quality left out.
    public let parameters: [String: String]
    /// How much a client wants it, 0 to 1 000 thousandths; 1 000 when it does not say.
    public let quality: Int

    /// Reads one media type, such as a `Content-Type`; nil when it is malformed.
    public init?(_ text: String) {
        guard let only = Self.list(text), only.count == 1 else { return nil }
        self = only[0]
    }

    /// Reads an `Accept` value: ranges separated by commas; nil when one of them is malformed.
    public static func list(_ text: String) -> [MediaType]? {
        var reader = FieldReader(text)
        var ranges: [MediaType] = []
        while true {
            reader.skip { $0 == UInt8(ascii: ",") || FieldReader.isSpace($0) }
            if reader.isAtEnd { return ranges.isEmpty ? nil : ranges }
            guard let range = MediaType(&reader) else { return nil }
            ranges.append(range)
            reader.skip(FieldReader.isSpace)
            guard reader.isAtEnd || reader.next == UInt8(ascii: ",") else { return nil }
        }
    }

    private init?(_ reader: inout FieldReader) {
        guard let type = reader.token(), reader.take(UInt8(ascii: "/")), let subtype = reader.token() else {
            return nil
        }
        var parameters: [String: String] = [:]
        var quality = 1_000
        while true {
            reader.skip(FieldReader.isSpace)
            guard reader.take(UInt8(ascii: ";")) else { break }
            reader.skip(FieldReader.isSpace)
            guard let name = reader.token()?.lowercased() else { continue }
            guard reader.take(UInt8(ascii: "=")), let value = reader.tokenOrQuoted() else { return nil }
            if name == "q" {
                guard let parsed = Self.quality(value) else { return nil }
                quality = parsed
            } else if parameters.updateValue(value, forKey: name) != nil {
                return nil
            }
        }
        self.essence = (type + "/" + subtype).lowercased()
        self.parameters = parameters
        self.quality = quality
    }

    /// `1`, `0.5`, `0.375` as thousandths.
    private static func quality(_ text: String) -> Int? {
        let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard let whole = Int(parts[0]), whole == 0 || whole == 1, parts[0].count == 1 else { return nil }
        guard parts.count == 2 else { return whole * 1_000 }
        let digits = parts[1]
        guard digits.count <= 3, digits.utf8.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }) else {
            return nil
        }
        let thousandths = Int(digits + String(repeating: "0", count: 3 - digits.count)) ?? 0
        return whole == 1 ? (thousandths == 0 ? 1_000 : nil) : thousandths
    }
}
