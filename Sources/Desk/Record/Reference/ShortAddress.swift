internal import Records

/// The short permanent address of a record: eight signs for the first forty bits of its UUID.
///
/// It follows from the id alone, so that it never changes and no table of addresses has to be kept; it leads nowhere
/// where two records that the reader is served share those bits. The signs are those of Crockford's base 32, which has no
/// two that look alike on paper.
enum ShortAddress {
    /// The path before the signs.
    static let folder = "/r/"
    private static let signs = Array("0123456789abcdefghjkmnpqrstvwxyz")
    /// Ten hexadecimal digits: `xxxxxxxx-xx`.
    private static let digits = 10

    /// The signs of a record; nil for what is no id.
    static func code(of id: String) -> String? {
        guard let mark = id.firstRange(of: "--") else { return nil }
        let hexadecimal = id[mark.upperBound...].filter { $0 != "-" }.prefix(digits)
        guard hexadecimal.count == digits, var bits = UInt64(hexadecimal, radix: 16) else { return nil }
        var code = ""
        for _ in 0..<8 {
            code = String(signs[Int(bits % 32)]) + code
            bits /= 32
        }
        return code
    }

    /// How the UUIDs of the records begin that the signs may mean; nil for what is no short address. Read from paper, an
    /// O is a zero, an I and an L are a one, and large letters are small ones.
    static func uuidBeginning(_ code: String) -> String? {
        guard code.utf8.count == 8 else { return nil }
        var bits: UInt64 = 0
        for sign in code.lowercased() {
            let read: Character = sign == "o" ? "0" : sign == "i" || sign == "l" ? "1" : sign
            guard let value = signs.firstIndex(of: read) else { return nil }
            bits = bits * 32 + UInt64(value)
        }
        let text = String(bits, radix: 16)
        let padded = String(repeating: "0", count: digits - text.count) + text
        return padded.prefix(8) + "-" + padded.suffix(2)
    }
}

extension View {
    /// The record that a short address means to this reader; nil where it is none or more than one.
    func record(shortAddress code: String) throws -> Served? {
        guard let beginning = ShortAddress.uuidBeginning(code) else { return nil }
        let found = try records(uuidBeginning: beginning)
        return found.count == 1 ? found[0] : nil
    }
}

extension Shelf {
    /// The short address of a record; nil where another record that the reader is served shares it.
    func ownShortAddress(of entry: Entry) throws -> Address? {
        guard let code = ShortAddress.code(of: entry.id), try view.record(shortAddress: code)?.id == entry.id else {
            return nil
        }
        return Address(ShortAddress.folder + code)
    }

    /// The shortest address that leads to a record.
    func shortAddress(of entry: Entry) throws -> Address { try ownShortAddress(of: entry) ?? entry.address }
}
