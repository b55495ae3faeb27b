package import STIX
public import Silence

/// The key by which a node signs certificates, and every key by which it did, as they are kept: the secret half in the
/// first line, the published list after it.
///
/// They lie in the store, so that a backup is one file, and a key and its place in the list change together.
public struct SigningKeys: Sendable {
    /// The key in use.
    let key: SigningKey
    /// The keys that others check certificates by.
    public let published: PublishedKeys

    private init(key: SigningKey, published: PublishedKeys) {
        self.key = key
        self.published = published
    }

    /// The first keys of a node.
    init?(first key: SigningKey, from: Instant) {
        guard let entry = PublishedKeys.Entry(key: key.verifying, from: from), let published = PublishedKeys([entry])
        else { return nil }
        self.init(key: key, published: published)
    }

    /// The first keys of a node, of a seed of 32 bytes: the same seed is the same key.
    package init?(seed: [UInt8], from: Instant) {
        guard let key = SigningKey(seed: seed) else { return nil }
        self.init(first: key, from: from)
    }

    /// Reads what `stored` wrote; nil for anything else.
    init?(stored: String) {
        guard let end = stored.firstIndex(of: "\n"), let key = SigningKey(String(stored[..<end])),
            let published = PublishedKeys(String(stored[stored.index(after: end)...])),
            published.entry(of: key.verifying)?.until == nil, published.entries.last?.key == key.verifying
        else { return nil }
        self.init(key: key, published: published)
    }

    var stored: String { key.secretText + "\n" + published.text }

    /// From when on the key in use signs.
    var since: Instant { published.entry(of: key.verifying)?.from ?? .distantPast }

    /// The same keys with another one in use from an instant on; what those before signed stays good.
    ///
    /// - Returns: nil where the instant is not later than the beginning of the present key's time.
    func replaced(by next: SigningKey, at now: Instant) -> SigningKeys? {
        var entries = Array(published.entries.dropLast())
        guard let ended = PublishedKeys.Entry(key: key.verifying, from: since, until: now),
            let begun = PublishedKeys.Entry(key: next.verifying, from: now)
        else { return nil }
        entries += [ended, begun]
        return PublishedKeys(entries).map { SigningKeys(key: next, published: $0) }
    }
}
