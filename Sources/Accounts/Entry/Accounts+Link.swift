import Database
import Foundation
import GRDB
public import STIX

extension Accounts {
    /// Makes a link secret by which a person comes in, and returns it once: an example reader signs in by it, anyone else
    /// chooses a password.
    ///
    /// - Parameters:
    ///   - ends: the instant after which it is void; nil for ever, which is for example readers alone.
    /// - Throws: `AccountError.unknown` when the person may not sign in or a link for ever is not theirs to have.
    public func makeLink(for person: String, ends: Instant?) async throws -> String {
        let secret = Secret(random: randomness(Secret.bytes))
        try await store.write { db in
            let row = try Row.fetchOne(
                db,
                sql: "SELECT active, example FROM account WHERE person = ?",
                arguments: [person]
            )
            guard let row, row["active"] == true, ends != nil || row["example"] == true else {
                throw AccountError.unknown
            }
            // The links of example readers are printed on a console and opened again and again, on this machine alone.
            try db.execute(
                sql: "INSERT INTO link (digest, person, ends, reusable) VALUES (?, ?, ?, ?)",
                arguments: [Data(secret.digest), person, ends?.microseconds, row["example"] == true]
            )
        }
        return secret.text
    }

    /// What a link would do, without doing it.
    public enum LinkState: Hashable, Sendable {
        /// Unknown, over, used, or not for this client.
        case void
        /// Lets this person choose a password, once.
        case password(SignInName)
        /// Signs an example reader in each time it is opened.
        case always
    }

    /// What following a link would do.
    public func state(ofLink link: String, isLocal: Bool) async throws -> LinkState {
        let digest = Data(Secret(text: link).digest)
        let now = now
        let row = try await store.read { db in try Self.row(digest, now, db) }
        guard let row, let account = usable(row.account, isLocal: isLocal) else { return .void }
        return row.isReusable ? .always : .password(account.name)
    }

    /// Follows the link of an example reader: begins a session.
    ///
    /// - Returns: the person and the session's secret; nil when the link is unknown, over, not an example reader's, or not
    ///   for this client.
    public func follow(link: String, isLocal: Bool) async throws -> (account: Account, session: String)? {
        let digest = Data(Secret(text: link).digest)
        let secret = Secret(random: randomness(Secret.bytes))
        let now = now
        let account = try await store.write { db -> Account? in
            guard let row = try Self.row(digest, now, db), row.isReusable,
                let account = self.usable(row.account, isLocal: isLocal)
            else { return nil }
            try self.insertSession(secret, of: account.person, db)
            try self.noteShown(Data(secret.digest), db)
            return account
        }
        return account.map { ($0, secret.text) }
    }

    /// Uses a link up: its person has this password from now on, and is signed in unless a code is needed too. Their
    /// sessions end, and their other links are void.
    ///
    /// - Returns: nil when the link is unknown, over, used, or an example reader's.
    /// - Throws: `AccountError.password`, `.passwordGuessable`, `.busy`.
    public func enter(link: String, choosing password: String, isLocal: Bool) async throws -> SignInStep? {
        guard case .password(let name) = try await state(ofLink: link, isLocal: isLocal) else { return nil }
        let stored = try await hashed(password, of: name)
        let digest = Data(Secret(text: link).digest)
        let now = now
        let found = try await change { db -> (account: Account, hasSecondFactor: Bool)? in
            // Asked again, in the transaction that uses it: of two who follow one link, or two first people, one comes in.
            guard let row = try Self.row(digest, now, db), !row.isReusable,
                let account = self.usable(row.account, isLocal: isLocal)
            else { return nil }
            try Self.storePassword(stored, of: account.person, db)
            return (account, row.hasSecondFactor)
        }
        guard let found else { return nil }
        return try await proceed(found.account, hasSecondFactor: found.hasSecondFactor)
    }

    /// A link that holds: one for a first person only while the party has nobody who can sign in.
    private static func row(
        _ digest: Data,
        _ now: Int64,
        _ db: GRDB.Database
    ) throws -> (account: Account, isReusable: Bool, hasSecondFactor: Bool)? {
        let row = try Row.fetchOne(
            db,
            sql: """
                SELECT account.*, link.reusable, link.first FROM link JOIN account USING (person)
                WHERE digest = ? AND (ends IS NULL OR ends > ?)
                """,
            arguments: [digest, now]
        )
        guard let row, let account = Account(row) else { return nil }
        if row["first"] == true, try hasPeople(account.party, db) { return nil }
        return (account, row["reusable"], row.hasSecondFactor)
    }
}
