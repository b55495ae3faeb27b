public import STIX

/// What a person is to be told by mail, once: that something became of a record that concerns them.
///
/// It holds no words of the record. What is told is worked out when it is sent, from what its reader may read then, so that
/// nothing waits here that was raised or withdrawn in the meantime.
public struct MailNotice: Hashable, Sendable {
    /// What became of the record.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// A text was put under silence for the reader's party.
        case announced
        /// The time runs out, and the party has confirmed no receipt.
        case unreceived
        /// Silence was broken.
        case broken
        /// There is more time.
        case extended
        /// The text was withdrawn.
        case withdrawn
        /// The text was adopted.
        case adopted
        /// The time is over, and a receipt is missing.
        case held
    }

    /// The identity id of who is told.
    public let person: String
    /// What makes it one notice for that person, now and after every restart: kind, round, threshold. The same key is told
    /// once.
    public let key: String
    /// What became of the record.
    public let kind: Kind
    /// The id of the record.
    public let subject: String
    /// When silence ends; nil where that is over or says nothing.
    public let expires: Instant?

    /// A notice.
    ///
    /// - Parameter key: the same whenever the same fact is found again; the record's id belongs into it.
    public init(person: String, key: String, kind: Kind, subject: String, expires: Instant? = nil) {
        self.person = person
        self.key = key
        self.kind = kind
        self.subject = subject
        self.expires = expires
    }

    /// Whether it is not worth telling any more: a reminder whose time is over.
    func isVoid(at now: Instant) -> Bool {
        guard let expires, kind == .unreceived else { return false }
        return expires <= now
    }
}

/// What a reader may be told of a record by mail.
public enum NoticeSight: Hashable, Sendable {
    /// Nothing: they do not read it, or not any more.
    case nothing
    /// That there is something, and no more: they read it, and mail does not reach so high.
    case veiled
    /// What it is called, and its path on the node.
    case shown(title: String, path: String)
}
