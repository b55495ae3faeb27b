import Crypto

/// Hands clients something to bring back that they can neither read nor change, such as the state of a sign-in that goes
/// by way of another site. AES-256-GCM with a random nonce; the node remembers nothing.
public struct Sealer: Sendable {
    private let key: SymmetricKey
    private let purpose: [UInt8]

    /// - Parameter purpose: what is sealed; texts of other purposes do not open.
    public init(_ keys: WebKeys, purpose: String) {
        key = keys.key(for: "sealed " + purpose)
        self.purpose = Array(purpose.utf8)
    }

    /// A text for URLs and cookies that holds `bytes`.
    ///
    /// - Throws: when the cipher fails, which is a fault of the node.
    public func seal(_ bytes: [UInt8]) throws -> String {
        let box = try AES.GCM.seal(bytes, using: key, nonce: AES.GCM.Nonce(), authenticating: purpose)
        return Base64.urlSafe(Array(box.nonce) + Array(box.ciphertext) + Array(box.tag))
    }

    /// The bytes behind a text; nil for any that was not sealed here for this purpose.
    public func open(_ text: String) -> [UInt8]? {
        guard let bytes = Base64.decodeURLSafe(text), bytes.count >= 28,
            let nonce = try? AES.GCM.Nonce(data: bytes[..<12]),
            let box = try? AES.GCM.SealedBox(
                nonce: nonce,
                ciphertext: bytes[12..<(bytes.count - 16)],
                tag: bytes[(bytes.count - 16)...]
            )
        else { return nil }
        return (try? AES.GCM.open(box, using: key, authenticating: purpose)).map { Array($0) }
    }
}
