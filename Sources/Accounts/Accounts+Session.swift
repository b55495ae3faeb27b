import Database
import Foundation
import GRDB
import STIX

extension Accounts {
    /// Begins a session and returns its secret, which is shown once.
    ///
    /// - Throws: `AccountError.unknown` when the person may not sign in.
    public func beginSession(of person: String) async throws -> String {
        let secret = Secret(random: randomness(Secret.bytes))
        let now = now
        try await store.write { [sessionTime] db in
            let isActive = try Bool.fetchOne(
                db,
                sql: "SELECT active FROM account WHERE person = ?",
                arguments: [person]
            )
            guard isActive == true else { throw AccountError.unknown }
            try db.execute(sql: "DELETE FROM session WHERE ends <= ?", arguments: [now])
            try db.execute(
                sql: "INSERT INTO session (digest, person, ends) VALUES (?, ?, ?)",
                arguments: [Data(secret.digest), person, now + sessionTime * 1_000_000]
            )
        }
        return secret.text
    }

    /// The person whose session this is; nil when it is unknown or over.
    public func person(session: String, isLocal: Bool) async throws -> Account? {
        let credential = ["session", session]
        let now = now
        if let entry = recognised.entry(credential, at: now) { return usable(entry.account, isLocal: isLocal) }
        let generation = recognised.generation
        let digest = Data(Secret(text: session).digest)
        let entry = try await store.read { db -> Recognised.Entry? in
            let row = try Row.fetchOne(
                db,
                sql: """
                    SELECT account.*, session.ends FROM session JOIN account USING (person)
                    WHERE digest = ? AND ends > ?
                    """,
                arguments: [digest, now]
            )
            guard let row, let account = Account(row) else { return nil }
            return Recognised.Entry(account: account, ends: row["ends"])
        }
        guard let entry else { return nil }
        recognised.keep(entry, for: credential, generation: generation)
        return usable(entry.account, isLocal: isLocal)
    }

    /// Ends a session. One that is unknown is over already.
    public func endSession(_ session: String) async throws {
        let digest = Data(Secret(text: session).digest)
        try await change { db in
            try db.execute(sql: "DELETE FROM session WHERE digest = ?", arguments: [digest])
        }
    }
}
