/// Base 64 in its two alphabets (RFC 4648): sections 4 (credentials) and 5 (text that stands in URLs, unpadded).
public enum Base64 {
    /// `bytes` in the URL-safe alphabet, without padding.
    public static func urlSafe(_ bytes: some Sequence<UInt8>) -> String {
        var text: [UInt8] = []
        var pending: UInt32 = 0
        var bits = 0
        for byte in bytes {
            pending = pending << 8 | UInt32(byte)
            bits += 8
            while bits >= 6 {
                bits -= 6
                text.append(urlAlphabet[Int(pending >> UInt32(bits) & 63)])
            }
        }
        if bits > 0 {
            text.append(urlAlphabet[Int(pending << UInt32(6 - bits) & 63)])
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// The bytes behind a text in the URL-safe alphabet without padding.
    ///
    /// - Returns: nil for any other character, an impossible length, or bits left over that are not zero, so that each
    ///   sequence of bytes has exactly one text.
    public static func decodeURLSafe(_ text: some StringProtocol) -> [UInt8]? {
        decode(text.utf8, sixtyTwo: UInt8(ascii: "-"), sixtyThree: UInt8(ascii: "_"))
    }

    /// The bytes behind a text in the standard alphabet, padded or not.
    ///
    /// - Returns: nil for any other character, an impossible length, or bits left over that are not zero.
    public static func decodeStandard(_ text: some StringProtocol) -> [UInt8]? {
        var characters = Array(text.utf8)
        var padding = 0
        while characters.last == UInt8(ascii: "="), padding < 2 {
            characters.removeLast()
            padding += 1
        }
        guard padding == 0 || (characters.count + padding) % 4 == 0 else { return nil }
        return decode(characters, sixtyTwo: UInt8(ascii: "+"), sixtyThree: UInt8(ascii: "/"))
    }

    private static let urlAlphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

    private static func decode(_ text: some Sequence<UInt8>, sixtyTwo: UInt8, sixtyThree: UInt8) -> [UInt8]? {
        var bytes: [UInt8] = []
        var pending: UInt32 = 0
        var bits = 0
        for character in text {
            guard let value = value(character, sixtyTwo, sixtyThree) else { return nil }
            pending = pending << 6 | UInt32(value)
            bits += 6
            if bits >= 8 {
                bits -= 8
                bytes.append(UInt8(truncatingIfNeeded: pending >> UInt32(bits)))
            }
        }
        let leftOver = pending & ((1 << UInt32(bits)) - 1)
        return bits < 6 && leftOver == 0 ? bytes : nil
    }

    private static func value(_ character: UInt8, _ sixtyTwo: UInt8, _ sixtyThree: UInt8) -> UInt8? {
        switch character {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): character - UInt8(ascii: "A")
        case UInt8(ascii: "a")...UInt8(ascii: "z"): character - UInt8(ascii: "a") + 26
        case UInt8(ascii: "0")...UInt8(ascii: "9"): character - UInt8(ascii: "0") + 52
        case sixtyTwo: 62
        case sixtyThree: 63
        default: nil
        }
    }
}
