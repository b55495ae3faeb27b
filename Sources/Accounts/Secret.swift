import Crypto

/// A random secret that is shown once; the store keeps its hash alone.
struct Secret: Hashable, Sendable {
    static let bytes = 32

    /// What the person holds: 64 hexadecimal digits.
    let text: String
    /// What the store holds.
    let digest: [UInt8]

    init(random bytes: [UInt8]) {
        self.init(text: Hexadecimal.encode(bytes))
    }

    /// A secret that someone shows. Any text is one; few are known.
    init(text: String) {
        self.text = text
        self.digest = Array(SHA256.hash(data: Array(text.utf8)))
    }
}
