import Crypto
import Foundation

/// A file of passwords that nobody may choose, given by the operator: those that many have, or that were published.
///
/// Two forms are read. One password a line, in any case, is kept in memory as hashes. SHA-1 hashes in hexadecimal, one a
/// line in ascending order, with or without `:count` behind each, as public collections of breached passwords have them,
/// stay on the disk and are searched there by bisection: nothing of a file of gigabytes is loaded.
public final class RefusedPasswords: Sendable {
    /// Why a file cannot be used.
    public struct Fault: Error, Hashable, Sendable, CustomStringConvertible {
        /// What is wrong and what was expected.
        public let description: String
    }

    /// What a file of passwords has at most, in bytes.
    static let mostPlainBytes: Int64 = 64 * 1_024 * 1_024
    /// A line of hashes: 40 digits, and a count behind a colon.
    private static let mostLineBytes = 64
    /// How many places of a file of hashes are looked at before it is used.
    private static let samples: Int64 = 1_024

    private let file: FileBytes
    /// Beginnings of hashes of the passwords of a plain file; nil where the file holds hashes itself.
    private let plain: Set<UInt64>?

    /// Opens a file.
    ///
    /// - Throws: ``Fault`` where it cannot be read, is empty, is too large for a plain file, or is not in order.
    public init(path: String) throws {
        guard let file = FileBytes(path: path) else { throw Fault(description: "it cannot be opened") }
        self.file = file
        let first = try file.line(from: 0, most: Self.mostLineBytes) ?? []
        if Self.key(first) != nil {
            plain = nil
            try checkOrder()
        } else {
            guard file.size <= Self.mostPlainBytes else {
                throw Fault(
                    description:
                        "a list of passwords has 64 MiB at most; a larger one is given as SHA-1 hashes, in order"
                )
            }
            let lines = try file.bytes(at: 0, count: Int(file.size)).split(separator: UInt8(ascii: "\n"))
            plain = Set(lines.map { line in Self.beginning(String(decoding: line.filter { $0 != 13 }, as: UTF8.self)) })
            guard !lines.isEmpty else { throw Fault(description: "it holds no password") }
        }
    }

    /// Whether a password is on the list.
    func contains(_ password: String) throws -> Bool {
        if let plain { return plain.contains(Self.beginning(password)) }
        let wanted = Array(Hexadecimal.encode(Insecure.SHA1.hash(data: Array(password.utf8))).uppercased().utf8)
        var low: Int64 = 0
        var high = file.size
        while low < high {
            let middle = low + (high - low) / 2
            guard let start = try file.lineStart(from: middle, most: Self.mostLineBytes), start < high,
                let line = try file.line(from: start, most: Self.mostLineBytes)
            else {
                high = middle
                continue
            }
            guard let key = Self.key(line) else { throw Fault(description: "the line at byte \(start) is no hash") }
            if key == wanted { return true }
            if key.lexicographicallyPrecedes(wanted) {
                low = start + Int64(line.count) + 1
            } else {
                high = middle
            }
        }
        return false
    }

    /// Bisection finds nothing for certain in a file that is not in order: places all over it are compared.
    private func checkOrder() throws {
        var before: [UInt8] = []
        for sample in 0..<Self.samples {
            let place = file.size * sample / Self.samples
            guard let start = try file.lineStart(from: place, most: Self.mostLineBytes),
                let line = try file.line(from: start, most: Self.mostLineBytes), !line.isEmpty
            else { continue }
            guard let key = Self.key(line) else { throw Fault(description: "the line at byte \(start) is no hash") }
            guard !key.lexicographicallyPrecedes(before) else {
                throw Fault(description: "its hashes are not in ascending order, at byte \(start)")
            }
            before = key
        }
    }

    /// The hash of a line, in capitals; nil where it is none.
    private static func key(_ line: [UInt8]) -> [UInt8]? {
        let key = line.prefix(40).map { (97...102).contains($0) ? $0 - 32 : $0 }
        let isHash = key.count == 40 && key.allSatisfy { (48...57).contains($0) || (65...70).contains($0) }
        let rest = line.dropFirst(40).first
        return isHash && (rest == nil || rest == UInt8(ascii: ":") || rest == 13) ? key : nil
    }

    private static func beginning(_ password: String) -> UInt64 {
        SHA256.hash(data: Array(password.lowercased().utf8)).prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    }
}
