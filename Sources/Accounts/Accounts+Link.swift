import Database
import Foundation
import GRDB
public import STIX

extension Accounts {
    /// Makes a link secret by which a person signs in without a password, and returns it once.
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
        /// Signs in once, on purpose: after a button is pressed.
        case once
        /// Signs an example reader in each time it is opened.
        case always
    }

    /// What following a link would do.
    public func state(ofLink link: String, isLocal: Bool) async throws -> LinkState {
        let digest = Data(Secret(text: link).digest)
        let now = now
        let row = try await store.read { db in try Self.row(digest, now, db) }
        guard let row, usable(row.account, isLocal: isLocal) != nil else { return .void }
        return row.isReusable ? .always : .once
    }

    /// Follows a link: begins a session and, unless the link is an example reader's, uses the link up.
    ///
    /// - Returns: the person and the session's secret; nil when the link is unknown, over, used, or not for this client.
    public func follow(link: String, isLocal: Bool) async throws -> (account: Account, session: String)? {
        let digest = Data(Secret(text: link).digest)
        let secret = Secret(random: randomness(Secret.bytes))
        let now = now
        let account = try await store.write { [sessionTime] db -> Account? in
            guard let row = try Self.row(digest, now, db), let account = self.usable(row.account, isLocal: isLocal)
            else { return nil }
            if !row.isReusable { try db.execute(sql: "DELETE FROM link WHERE digest = ?", arguments: [digest]) }
            try db.execute(sql: "DELETE FROM session WHERE ends <= ?", arguments: [now])
            try db.execute(
                sql: "INSERT INTO session (digest, person, ends) VALUES (?, ?, ?)",
                arguments: [Data(secret.digest), account.person, now + sessionTime * 1_000_000]
            )
            return account
        }
        return account.map { ($0, secret.text) }
    }

    private static func row(
        _ digest: Data,
        _ now: Int64,
        _ db: GRDB.Database
    ) throws -> (account: Account, isReusable: Bool)? {
        let row = try Row.fetchOne(
            db,
            sql: """
                SELECT account.*, link.reusable FROM link JOIN account USING (person)
                WHERE digest = ? AND (ends IS NULL OR ends > ?)
                """,
            arguments: [digest, now]
        )
        guard let row, let account = Account(row) else { return nil }
        return (account, row["reusable"])
    }
}
