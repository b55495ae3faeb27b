import Database
import GRDB

extension Accounts {
    /// Gives a party its realm: the part of sign-in names after the `@`. Giving the same one again changes nothing.
    ///
    /// - Throws: `AccountError.realmUnusable`.
    public func openRealm(_ name: String, for party: String) async throws {
        guard let name = SignInName.part(name) else { throw AccountError.realmUnusable(name) }
        try await store.write { db in
            let owner = try String.fetchOne(db, sql: "SELECT party FROM realm WHERE name = ?", arguments: [name])
            let other = try String.fetchOne(db, sql: "SELECT name FROM realm WHERE party = ?", arguments: [party])
            if owner == party { return }
            guard owner == nil, other == nil else { throw AccountError.realmUnusable(name) }
            try db.execute(sql: "INSERT INTO realm (name, party) VALUES (?, ?)", arguments: [name, party])
        }
    }

    /// The realm of a party; nil where none was opened.
    public func realm(of party: String) async throws -> String? {
        try await store.read { db in
            try String.fetchOne(db, sql: "SELECT name FROM realm WHERE party = ?", arguments: [party])
        }
    }

    /// Adds a person, who cannot sign in until a password is set or a link is made.
    ///
    /// - Throws: `AccountError.foreignRealm` or `.taken`.
    public func add(_ account: Account) async throws {
        try await change { db in
            let owner = try String.fetchOne(
                db,
                sql: "SELECT party FROM realm WHERE name = ?",
                arguments: [account.name.realm]
            )
            guard owner == account.party else { throw AccountError.foreignRealm(account.name.realm) }
            try db.execute(
                sql: """
                    INSERT OR IGNORE INTO account (person, party, realm, local, display, example, active)
                    VALUES (?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    account.person, account.party, account.name.realm, account.name.local, account.display,
                    account.isExample, account.isActive,
                ]
            )
            guard db.changesCount == 1 else { throw AccountError.taken(account.name.description) }
        }
    }

    /// Sets a person's password and ends their sessions.
    ///
    /// - Throws: `AccountError.password`, `.exampleWithPassword`, `.unknown` or `.busy`.
    public func setPassword(_ password: String, of person: String) async throws {
        let allowed = PasswordHash.allowedBytes
        guard allowed.contains(password.utf8.count) else {
            throw AccountError.password(minimum: allowed.lowerBound, maximum: allowed.upperBound)
        }
        let salt = randomness(PasswordHash.saltBytes)
        let stored = try await desk.run { [cost] in try PasswordHash(password, salt: salt, cost: cost).stored }
        try await change { db in
            let isExample = try Bool.fetchOne(
                db,
                sql: "SELECT example FROM account WHERE person = ?",
                arguments: [person]
            )
            guard let isExample else { throw AccountError.unknown }
            guard !isExample else { throw AccountError.exampleWithPassword }
            try db.execute(sql: "UPDATE account SET password = ? WHERE person = ?", arguments: [stored, person])
            try db.execute(sql: "DELETE FROM session WHERE person = ?", arguments: [person])
        }
    }

    /// Lets a person sign in, or no longer: their sessions and links end.
    ///
    /// - Throws: `AccountError.unknown`.
    public func setActive(_ isActive: Bool, person: String) async throws {
        try await change { db in
            try db.execute(sql: "UPDATE account SET active = ? WHERE person = ?", arguments: [isActive, person])
            guard db.changesCount == 1 else { throw AccountError.unknown }
            guard !isActive else { return }
            try db.execute(sql: "DELETE FROM session WHERE person = ?", arguments: [person])
            try db.execute(sql: "DELETE FROM link WHERE person = ?", arguments: [person])
        }
    }

    /// Writes, and forgets whom it recognised: what was known before may be wrong now.
    func change<T: Sendable>(_ body: @Sendable (GRDB.Database) throws -> T) async throws -> T {
        defer { recognised.forgetAll() }
        return try await store.write(body)
    }
}
