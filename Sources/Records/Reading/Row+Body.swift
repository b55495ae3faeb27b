import Database
import GRDB

extension Row {
    /// The body of a version, as it is served.
    ///
    /// SQLite does not look into a long text: a page of it that something has overwritten would be served. Bodies are
    /// canonical JSON, which has no control characters (RFC 8259, section 7) and ends where its object does.
    ///
    /// - Throws: what fails the whole reading where the bytes are not that.
    func storedBody(_ index: Int) throws -> [UInt8] {
        let bytes = withUnsafeBytes(index)
        guard bytes.last == UInt8(ascii: "}"), !bytes.hasControlCharacters else { throw Store.damage() }
        return bytes
    }
}

extension [UInt8] {
    /// Whether a byte is below 0x20; eight at a time.
    var hasControlCharacters: Bool {
        withUnsafeBytes { bytes in
            let words = bytes.count / 8
            var found: UInt64 = 0
            for place in 0..<words {
                let word = bytes.loadUnaligned(fromByteOffset: place * 8, as: UInt64.self)
                found |= (word &- 0x2020_2020_2020_2020) & ~word & 0x8080_8080_8080_8080
            }
            return found != 0 || bytes[(words * 8)...].contains { $0 < 0x20 }
        }
    }
}
