import Crypto

/// The keys of the doors, all drawn from one secret of the node.
public struct WebKeys: Sendable {
    let secret: SymmetricKey

    /// Keys from 32 random bytes that the node keeps with its data.
    ///
    /// Cursors and form tokens made under one secret are refused under another.
    public init(secret: [UInt8]) {
        self.secret = SymmetricKey(data: secret)
    }

    /// 32 bytes that stand for a name: always the same under one secret, and telling nothing of the name without it.
    public func code(of name: String, for purpose: String) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: Array(name.utf8), using: key(for: purpose)))
    }

    func key(for purpose: String) -> SymmetricKey {
        HKDF<SHA256>.deriveKey(inputKeyMaterial: secret, info: Array(purpose.utf8), outputByteCount: 32)
    }
}
