/// Codes on paper, for whoever has lost the device that makes the others: each works once.
enum RecoveryCode {
    /// How many are made at a time.
    static let count = 10
    /// Random bytes of each: 128 bits, so that a plain hash of it tells nothing.
    static let bytes = 16

    /// A code as it is shown: 26 small letters and digits in groups of four.
    static func text(_ random: [UInt8]) -> String {
        let letters = Array(Base32.encode(random).lowercased())
        return stride(from: 0, to: letters.count, by: 4)
            .map { String(letters[$0..<min($0 + 4, letters.count)]) }
            .joined(separator: "-")
    }

    /// What is hashed of a code as somebody types it: case, spaces and hyphens do not matter.
    static func plain(_ typed: String) -> String {
        typed.lowercased().filter { $0 != "-" && !$0.isWhitespace }
    }
}
