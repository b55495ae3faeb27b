import Crypto
import CryptoExtras
import Foundation

/// What one check of a password costs (scrypt, RFC 7914).
public struct PasswordCost: Hashable, Sendable {
    /// log2 of the number of blocks (N).
    public let log2Blocks: Int
    /// The size of a block in units of 128 bytes (r).
    public let blockSize: Int
    /// How often the whole is done (p).
    public let parallelism: Int

    /// A cost; memory is 128 * r * 2^log2Blocks bytes.
    public init(log2Blocks: Int, blockSize: Int, parallelism: Int) {
        self.log2Blocks = log2Blocks
        self.blockSize = blockSize
        self.parallelism = parallelism
    }

    /// N = 2^15, r = 8, p = 3: 32 MiB, as much work for a guesser as N = 2^17 with p = 1 at a quarter of the memory.
    public static let standard = PasswordCost(log2Blocks: 15, blockSize: 8, parallelism: 3)
}

/// A password as it is kept: `scrypt$log2N$r$p$salt$hash`, bytes in hexadecimal. The cost stands beside the hash, so that
/// it can be raised later.
struct PasswordHash: Hashable, Sendable {
    static let allowedBytes = 12...1_024
    static let saltBytes = 16
    private static let hashBytes = 32

    let cost: PasswordCost
    let salt: [UInt8]
    let hash: [UInt8]

    /// A hash that no password has: checking one against it is as much work as against any other of the cost.
    static func decoy(cost: PasswordCost) -> PasswordHash {
        PasswordHash(
            cost: cost,
            salt: [UInt8](repeating: 0, count: saltBytes),
            hash: [UInt8](repeating: 0, count: hashBytes)
        )
    }

    private init(cost: PasswordCost, salt: [UInt8], hash: [UInt8]) {
        self.cost = cost
        self.salt = salt
        self.hash = hash
    }

    /// Hashes a password, in Unicode's composed form.
    init(_ password: String, salt: [UInt8], cost: PasswordCost) throws {
        self.cost = cost
        self.salt = salt
        self.hash = try Self.derive(password, salt: salt, cost: cost)
    }

    init?(stored text: String) {
        let parts = text.split(separator: "$", omittingEmptySubsequences: false)
        guard parts.count == 6, parts[0] == "scrypt", let blocks = Int(parts[1]), let size = Int(parts[2]),
            let parallelism = Int(parts[3]), let salt = Hexadecimal.decode(parts[4]),
            let hash = Hexadecimal.decode(parts[5])
        else { return nil }
        cost = PasswordCost(log2Blocks: blocks, blockSize: size, parallelism: parallelism)
        self.salt = salt
        self.hash = hash
    }

    var stored: String {
        [
            "scrypt", String(cost.log2Blocks), String(cost.blockSize), String(cost.parallelism),
            Hexadecimal.encode(salt), Hexadecimal.encode(hash),
        ].joined(separator: "$")
    }

    /// Compares without telling by its time where the first difference is.
    func isHash(of password: String) throws -> Bool {
        let other = try Self.derive(password, salt: salt, cost: cost)
        guard other.count == hash.count else { return false }
        return zip(other, hash).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }

    private static func derive(_ password: String, salt: [UInt8], cost: PasswordCost) throws -> [UInt8] {
        let key = try KDF.Scrypt.deriveKey(
            from: Array(password.precomposedStringWithCanonicalMapping.utf8),
            salt: salt,
            outputByteCount: hashBytes,
            rounds: 1 << cost.log2Blocks,
            blockSize: cost.blockSize,
            parallelism: cost.parallelism
        )
        return key.withUnsafeBytes { Array($0) }
    }
}

/// Bytes as hexadecimal digits.
enum Hexadecimal {
    static func encode(_ bytes: some Sequence<UInt8>) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    static func decode(_ text: some StringProtocol) -> [UInt8]? {
        let digits = text.utf8.map { UInt8(String(UnicodeScalar($0)), radix: 16) }
        guard digits.count.isMultiple(of: 2) else { return nil }
        var bytes: [UInt8] = []
        for place in stride(from: 0, to: digits.count, by: 2) {
            guard let high = digits[place], let low = digits[place + 1] else { return nil }
            bytes.append(high << 4 | low)
        }
        return bytes
    }
}
