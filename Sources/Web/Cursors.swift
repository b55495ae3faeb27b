import Crypto

/// A place in a list, to go on from: two numbers whose meaning is the list's.
public struct Cursor: Hashable, Sendable {
    /// The first number, such as an instant in microseconds.
    public var first: Int64
    /// The second number, 0 where the list needs one only.
    public var second: Int64

    /// A place.
    public init(_ first: Int64, _ second: Int64 = 0) {
        self.first = first
        self.second = second
    }
}

/// What a cursor is good for. Any difference makes it a stranger.
public struct CursorBinding: Hashable, Sendable {
    let digest: [UInt8]

    /// - Parameters:
    ///   - purpose: the list: a route's name.
    ///   - filters: every part of the request that decides what is listed, in a fixed order.
    ///   - reader: ``Visitor/cursorReader``.
    public init(purpose: String, filters: [String], reader: String) {
        var hash = SHA256()
        for text in [purpose, reader] + filters {
            let bytes = Array(text.utf8)
            withUnsafeBytes(of: UInt64(bytes.count).bigEndian) { hash.update(bufferPointer: $0) }
            hash.update(data: bytes)
        }
        digest = Array(hash.finalize())
    }
}

/// Writes cursors as text that tells nothing and cannot be made or changed by others.
///
/// AES-256-GCM with a nonce drawn from key, binding and place (synthetic: equal cursors have equal text, and no nonce
/// meets two texts). The text has one length, is URL-safe, and needs no memory in the node.
public struct Cursors: Sendable {
    /// The length of every cursor, in characters.
    public static let length = 59

    private let cipher: SymmetricKey
    private let nonces: SymmetricKey

    /// Cursors under the node's keys.
    public init(_ keys: WebKeys) {
        cipher = keys.key(for: "cursor cipher")
        nonces = keys.key(for: "cursor nonces")
    }

    /// The text of `cursor`.
    ///
    /// - Throws: when the cipher fails, which is a fault of the node.
    public func text(_ cursor: Cursor, _ binding: CursorBinding) throws -> String {
        let plain = Self.bytes(cursor.first) + Self.bytes(cursor.second)
        let code = HMAC<SHA256>.authenticationCode(for: binding.digest + plain, using: nonces)
        let nonce = try AES.GCM.Nonce(data: Array(code.prefix(12)))
        let box = try AES.GCM.seal(plain, using: cipher, nonce: nonce, authenticating: binding.digest)
        return Base64.urlSafe(Array(box.nonce) + Array(box.ciphertext) + Array(box.tag))
    }

    /// The cursor behind a text.
    ///
    /// - Throws: one and the same 400 for a garbled cursor, one of another list, of other filters, or of another reader.
    public func cursor(_ text: String, _ binding: CursorBinding) throws(Problem) -> Cursor {
        guard text.utf8.count == Self.length, let bytes = Base64.decodeURLSafe(text),
            let nonce = try? AES.GCM.Nonce(data: bytes[..<12]),
            let box = try? AES.GCM.SealedBox(nonce: nonce, ciphertext: bytes[12..<28], tag: bytes[28...]),
            let plain = try? AES.GCM.open(box, using: cipher, authenticating: binding.digest)
        else {
            throw .badRequest("next is not a cursor that was given for this request")
        }
        let numbers = Array(plain)
        return Cursor(Self.number(numbers[..<8]), Self.number(numbers[8...]))
    }

    private static func bytes(_ number: Int64) -> [UInt8] {
        withUnsafeBytes(of: number.bigEndian) { Array($0) }
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> Int64 {
        bytes.reduce(0) { $0 << 8 | Int64($1) }
    }
}
