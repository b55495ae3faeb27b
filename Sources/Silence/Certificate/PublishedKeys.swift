public import STIX

/// The keys that a node has published, each with the time in which it signs. A key is replaced by adding another one and
/// ending the old one's time; what it signed before stays good.
public struct PublishedKeys: Hashable, Sendable {
    /// A key and its time.
    public struct Entry: Hashable, Sendable {
        /// The key.
        public let key: VerifyingKey
        /// The first instant at which it signs.
        public let from: Instant
        /// The first instant at which it does not any more; nil while it is in use.
        public let until: Instant?

        /// A key and its time; nil where it ends before it begins.
        public init?(key: VerifyingKey, from: Instant, until: Instant? = nil) {
            if let until, until <= from { return nil }
            self.key = key
            self.from = from
            self.until = until
        }
    }

    /// The keys, in the order in which they were published.
    public let entries: [Entry]

    /// A list of keys; nil where one key stands twice.
    public init?(_ entries: [Entry]) {
        guard Set(entries.map(\.key)).count == entries.count else { return nil }
        self.entries = entries
    }

    /// Reads one key a line: `ed25519 BASE64 FROM UNTIL`, where `UNTIL` is `-` for a key in use. Empty lines, and lines
    /// that begin with `#`, are left out. Nil where a line has another form, or a key stands twice.
    public init?(_ text: String) {
        var entries: [Entry] = []
        for line in text.split(whereSeparator: \.isNewline) where !line.hasPrefix("#") {
            let words = line.split(separator: " ").map(String.init)
            guard !words.isEmpty else { continue }
            guard words.count == 4, let key = VerifyingKey(words[0] + " " + words[1]), let from = Instant(words[2])
            else { return nil }
            let until = Instant(words[3])
            guard words[3] == "-" || until != nil, let entry = Entry(key: key, from: from, until: until) else {
                return nil
            }
            entries.append(entry)
        }
        self.init(entries)
    }

    /// One key a line, as they are read.
    public var text: String {
        entries.map { entry in
            "\(entry.key.text) \(entry.from.text) \(entry.until?.text ?? "-")\n"
        }.joined()
    }

    /// The entry of a key; nil where it was never published.
    public func entry(of key: VerifyingKey) -> Entry? { entries.first { $0.key == key } }
}

extension PublishedKeys.Entry {
    /// Whether the key signs at an instant.
    public func signs(at instant: Instant) -> Bool {
        from <= instant && until.map { instant < $0 } ?? true
    }
}
