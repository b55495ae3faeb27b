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

    func key(for purpose: String) -> SymmetricKey {
        HKDF<SHA256>.deriveKey(inputKeyMaterial: secret, info: Array(purpose.utf8), outputByteCount: 32)
    }
}
