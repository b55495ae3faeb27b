import Web

/// The secret of which the keys of the doors are made, as it is kept: `scheme.generation.secret`.
///
/// The scheme names the algorithms that all keys are for (docs/security.md), so that other ones can take their place: a
/// program that knows no such scheme does not begin with it. The generation counts renewals.
struct NodeSecret: Hashable, Sendable {
    /// HKDF-SHA-256 for keys, AES-256-GCM for what is sealed, HMAC-SHA-256 for codes.
    static let scheme = 1
    static let byteCount = 32

    let generation: Int
    let bytes: [UInt8]

    init(generation: Int, bytes: [UInt8]) {
        self.generation = generation
        self.bytes = bytes
    }

    /// Reads what `stored` wrote; a secret alone is what the first versions of the program kept.
    ///
    /// - Returns: nil for anything else, other schemes included.
    init?(stored: String) {
        let parts = stored.split(separator: ".", omittingEmptySubsequences: false)
        switch parts.count {
        case 1: generation = 1
        case 3:
            guard parts[0] == String(Self.scheme), let number = Int(parts[1]), number > 0 else { return nil }
            generation = number
        default: return nil
        }
        guard let last = parts.last, let bytes = Base64.decodeURLSafe(last), bytes.count == Self.byteCount else {
            return nil
        }
        self.bytes = bytes
    }

    var stored: String { "\(Self.scheme).\(generation).\(Base64.urlSafe(bytes))" }
}
