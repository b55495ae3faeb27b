internal import Accounts
internal import Labels
internal import Localization
internal import Records
internal import STIX

/// One's own account, as plain values.
struct AccountModel: Sendable {
    struct Session: Hashable, Sendable {
        let id: String
        let began: String
        let used: String
        let ends: String
        /// Browser and address, as far as they are known.
        let place: String
        let isCurrent: Bool

        init(_ session: AccountSession, _ words: Words) {
            id = session.id
            began = words.instant(session.began.text)
            used = words.instant(session.used.text)
            ends = words.instant(session.ends.text)
            let parts = [session.browser, session.address].compactMap(\.self)
            place = parts.isEmpty ? words[.sessionPlaceUnknown] : parts.joined(separator: ", ")
            isCurrent = session.isCurrent
        }
    }

    struct Token: Hashable, Sendable {
        let id: String
        let name: String
        /// What it may do and read, in words.
        let limits: String
        let ends: String
        let used: String
    }

    let name: String
    let isExample: Bool
    let factor: SecondFactor
    /// Where the person is sent mail; nil for nowhere.
    let mailbox: Mailbox?
    /// Whether the node sends mail at all.
    let sendsMail: Bool
    let sessions: [Session]
    let tokens: [Token]

    init(
        account: Account,
        factor: SecondFactor,
        mailbox: Mailbox?,
        sendsMail: Bool,
        sessions: [AccountSession],
        tokens: [ToolToken],
        shelf: Shelf,
        words: Words
    ) {
        name = account.name.description
        isExample = account.isExample
        self.factor = factor
        self.mailbox = mailbox
        self.sendsMail = sendsMail
        self.sessions = sessions.map { Session($0, words) }
        self.tokens = tokens.map { token in
            Token(
                id: token.id,
                name: token.name,
                limits: Self.limits(of: token, shelf: shelf, words: words),
                ends: words.day(ofInstant: token.ends.text),
                used: token.lastUsed.map { words.date($0) } ?? words[.tokenNever]
            )
        }
    }

    /// What a token may do and read: names of levels and caveats that its owner holds now, and no others.
    private static func limits(of token: ToolToken, shelf: Shelf, words: Words) -> String {
        let clearance = shelf.view.clearance
        let level = min(Level(rank: token.ceiling.rank), clearance.level)
        var parts = [words[token.scope == .readWrite ? .tokenScopeWrite : .tokenScopeRead]]
        parts += [shelf.view.policy.name(of: level)].compactMap(\.self)
        parts += token.ceiling.caveats.intersection(clearance.caveats).sorted()
        if token.ceiling.keepsParty { parts.append(words[.tokenKeepsParty]) }
        if token.ceiling.keepsFormats { parts.append(words[.tokenKeepsFormats]) }
        return parts.joined(separator: "; ")
    }
}
