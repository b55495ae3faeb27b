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
        try await store.write { db in
            let isActive = try Bool.fetchOne(
                db,
                sql: "SELECT active FROM account WHERE person = ?",
                arguments: [person]
            )
            guard isActive == true else { throw AccountError.unknown }
            try self.insertSession(secret, of: person, db)
        }
        return secret.text
    }

    /// Files a session that begins now, and throws away those that are over.
    func insertSession(_ secret: Secret, of person: String, _ db: GRDB.Database) throws {
        let now = now
        try db.execute(
            sql: "DELETE FROM session WHERE ends <= ? OR used <= ?",
            arguments: [now, now - sessionTimes.idle * 1_000_000]
        )
        try db.execute(
            sql: "INSERT INTO session (digest, person, ends, began, used) VALUES (?, ?, ?, ?, ?)",
            arguments: [Data(secret.digest), person, now + sessionTimes.absolute * 1_000_000, now, now]
        )
    }

    /// The person whose session this is; nil when it is unknown, over, or was not used for too long.
    public func person(session: String, isLocal: Bool) async throws -> Account? {
        let credential = ["session", session]
        let now = now
        let generation = recognised.generation
        var entry = recognised.entry(credential, at: now)
        let isNew = entry == nil
        let digest = Data(Secret(text: session).digest)
        if isNew { entry = try await sessionEntry(digest, at: now) }
        guard var entry else { return nil }
        if now - entry.used >= sessionTimes.noteAfter {
            try await noteUse { db in
                try db.execute(sql: "UPDATE session SET used = ? WHERE digest = ?", arguments: [now, digest])
            }
            entry = try await sessionEntry(digest, at: now) ?? entry
            recognised.keep(entry, for: credential, generation: generation)
        } else if isNew {
            recognised.keep(entry, for: credential, generation: generation)
        }
        return usable(entry.account, isLocal: isLocal)
    }

    private func sessionEntry(_ digest: Data, at now: Int64) async throws -> Recognised.Entry? {
        try await store.read { [sessionTimes] db in
            let row = try Row.fetchOne(
                db,
                sql: "SELECT account.*, session.ends, session.used FROM session JOIN account USING (person) "
                    + "WHERE digest = ?",
                arguments: [digest]
            )
            guard let row, let account = Account(row) else { return nil }
            let end = sessionTimes.end(ends: row["ends"], used: row["used"])
            return end > now ? Recognised.Entry(account: account, ends: end, used: row["used"]) : nil
        }
    }

    /// Ends a session. One that is unknown is over already.
    public func endSession(_ session: String) async throws {
        let digest = Data(Secret(text: session).digest)
        defer { recognised.forget(["session", session]) }
        try await store.write { db in
            try db.execute(sql: "DELETE FROM session WHERE digest = ?", arguments: [digest])
        }
    }

    /// Keeps from where a session came, for the list that its person sees; it goes with the session.
    public func note(browser: String?, address: String?, ofSession session: String) async throws {
        let digest = Data(Secret(text: session).digest)
        try await store.write { db in
            try db.execute(
                sql: "UPDATE session SET browser = ?, address = ? WHERE digest = ?",
                arguments: [browser, address, digest]
            )
        }
    }

    /// What names a session to its owner: a part of its hash, which opens nothing.
    private static func listedID(_ digest: Data) -> String { Hexadecimal.encode(digest.prefix(8)) }

    /// Ends one session of a person, by what names it in their list.
    ///
    /// - Returns: false where the person has none of that name (any more).
    public func endSession(listed id: String, of person: String) async throws -> Bool {
        try await change { db in
            let digests = try Data.fetchAll(
                db,
                sql: "SELECT digest FROM session WHERE person = ?",
                arguments: [person]
            )
            guard let digest = digests.first(where: { Self.listedID($0) == id }) else { return false }
            try db.execute(sql: "DELETE FROM session WHERE digest = ?", arguments: [digest])
            return true
        }
    }

    /// Ends every session of a person: "sign out everywhere".
    public func endSessions(of person: String) async throws {
        try await change { db in
            try db.execute(sql: "DELETE FROM session WHERE person = ?", arguments: [person])
        }
    }

    /// Ends every session of everybody.
    public func endAllSessions() async throws {
        try await change { db in try db.execute(sql: "DELETE FROM session") }
    }

    /// The sessions of a person that are not over, the last begun first.
    ///
    /// - Parameter session: the one that asks.
    public func sessions(of person: String, asking session: String?) async throws -> [AccountSession] {
        let own = session.map { Data(Secret(text: $0).digest) }
        let now = now
        return try await store.read { [sessionTimes] db in
            try Row.fetchAll(
                db,
                sql: "SELECT * FROM session WHERE person = ? ORDER BY began DESC, digest",
                arguments: [person]
            ).compactMap { row in
                guard sessionTimes.end(ends: row["ends"], used: row["used"]) > now else { return nil }
                let digest: Data = row["digest"]
                return AccountSession(
                    id: Self.listedID(digest),
                    began: Instant(microseconds: row["began"]),
                    used: Instant(microseconds: row["used"]),
                    ends: Instant(microseconds: row["ends"]),
                    browser: row["browser"],
                    address: row["address"],
                    isCurrent: digest == own
                )
            }
        }
    }
}
