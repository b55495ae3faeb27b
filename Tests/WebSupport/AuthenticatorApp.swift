import Crypto
public import STIX

/// What an authenticator app shows (RFC 6238), written apart from the program's own.
public enum AuthenticatorApp {
    /// The code of a key at an instant; nil where the key is not base 32.
    public static func code(key: String, at instant: Instant) -> String? {
        guard let secret = decode(key) else { return nil }
        let counter = UInt64(instant.microseconds / 30_000_000)
        let message = (0..<8).map { UInt8(truncatingIfNeeded: counter >> (56 - 8 * UInt64($0))) }
        let hash = Array(HMAC<Insecure.SHA1>.authenticationCode(for: message, using: SymmetricKey(data: secret)))
        let place = Int(hash[19] % 16)
        var number = Int(hash[place] % 128)
        for byte in hash[(place + 1)...(place + 3)] { number = number * 256 + Int(byte) }
        return String(String(number % 1_000_000 + 1_000_000).dropFirst())
    }

    private static func decode(_ key: String) -> [UInt8]? {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
        var bits: [Int] = []
        for letter in key {
            guard let value = alphabet.firstIndex(of: letter) else { return nil }
            bits += (0..<5).map { value >> (4 - $0) & 1 }
        }
        return stride(from: 0, through: bits.count - 8, by: 8).map { start in
            UInt8(bits[start..<start + 8].reduce(0) { $0 << 1 | $1 })
        }
    }
}
