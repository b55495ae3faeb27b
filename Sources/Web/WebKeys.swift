import Crypto

/// The keys of the doors, all drawn from one secret of the node.
public struct WebKeys: Sendable {
    let secret: SymmetricKey
    private let names: SymmetricKey

    /// Keys from 32 random bytes that the node keeps with its data.
    ///
    /// Cursors and form tokens made under one secret are refused under another.
    ///
    /// - Parameter names: what stands for names is made of this, where it outlives the secret; nil for the secret.
    public init(secret: [UInt8], names: [UInt8]? = nil) {
        self.secret = SymmetricKey(data: secret)
        self.names = SymmetricKey(data: names ?? secret)
    }

    /// 32 bytes that stand for a name: always the same on one node, and telling nothing of the name without its secret.
    public func code(of name: String, for purpose: String) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: Array(name.utf8), using: Self.key(of: names, for: purpose)))
    }

    func key(for purpose: String) -> SymmetricKey { Self.key(of: secret, for: purpose) }

    private static func key(of secret: SymmetricKey, for purpose: String) -> SymmetricKey {
        HKDF<SHA256>.deriveKey(inputKeyMaterial: secret, info: Array(purpose.utf8), outputByteCount: 32)
    }
}
