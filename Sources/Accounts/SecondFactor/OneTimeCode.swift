import Crypto

/// Codes that follow from a secret and the time (TOTP, RFC 6238): SHA-1, six digits, steps of 30 seconds.
enum OneTimeCode {
    /// Bytes of a secret: as many as the hash has (RFC 4226, section 4, R6).
    static let secretBytes = 20
    static let secondsPerStep: Int64 = 30
    /// How many steps a clock may be off, either way, where nothing stricter is asked for (RFC 6238, section 5.2).
    static let usualDrift: Int64 = 1

    static func step(at microseconds: Int64) -> Int64 { microseconds / 1_000_000 / secondsPerStep }

    /// The code of a step (RFC 4226, section 5.3).
    static func code(secret: [UInt8], step: Int64) -> String {
        let message = withUnsafeBytes(of: step.bigEndian) { Array($0) }
        let key = SymmetricKey(data: secret)
        let hash = Array(HMAC<Insecure.SHA1>.authenticationCode(for: message, using: key))
        let offset = Int(hash[hash.count - 1] & 15)
        let number = hash[offset..<offset + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) } & 0x7FFF_FFFF
        let digits = String(number % 1_000_000)
        return String(repeating: "0", count: 6 - digits.count) + digits
    }

    /// The step whose code this is, of those that the time allows and that come after the last one that was accepted.
    ///
    /// - Parameter drift: how many steps a clock may be off, either way.
    static func accepted(
        _ code: String,
        secret: [UInt8],
        after last: Int64,
        at microseconds: Int64,
        drift: Int64 = usualDrift
    ) -> Int64? {
        let present = step(at: microseconds)
        var found: Int64?
        for step in present - drift...present + drift where step > last {
            // All are compared, in full, so that the time tells nothing about digits.
            if isEqual(code, Self.code(secret: secret, step: step)) { found = found ?? step }
        }
        return found
    }

    private static func isEqual(_ one: String, _ other: String) -> Bool {
        guard one.utf8.count == other.utf8.count else { return false }
        return zip(one.utf8, other.utf8).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
