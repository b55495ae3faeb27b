import Database
import GRDB

extension Accounts {
    /// Gives a party its realm: the part of sign-in names after the `@`. Giving the same one again changes nothing; while
    /// the party has nobody who can sign in, another one takes its place.
    ///
    /// - Throws: `AccountError.realmUnusable`.
    public func openRealm(_ name: String, for party: String) async throws {
        _ = try await change { db in try openRealm(name, for: party, keepingOther: false, db) }
    }

    /// - Parameter keepingOther: takes the realm that the party has, whatever its name.
    /// - Returns: the party's realm.
    func openRealm(
        _ name: String,
        for party: String,
        keepingOther: Bool,
        _ db: GRDB.Database
    ) throws -> String {
        let other = try String.fetchOne(db, sql: "SELECT name FROM realm WHERE party = ?", arguments: [party])
        if keepingOther, let other { return other }
        guard let name = SignInName.part(name) else { throw AccountError.realmUnusable(name) }
        let owner = try String.fetchOne(db, sql: "SELECT party FROM realm WHERE name = ?", arguments: [name])
        if owner == party { return name }
        guard owner == nil else { throw AccountError.realmUnusable(name) }
        if let other {
            try rename(other, of: party, to: name, db)
        } else {
            try db.execute(sql: "INSERT INTO realm (name, party) VALUES (?, ?)", arguments: [name, party])
        }
        return name
    }

    /// Gives a realm another name: while nobody signs in by it yet, nobody can be confused.
    private func rename(_ old: String, of party: String, to name: String, _ db: GRDB.Database) throws {
        let isUsed = try Bool.fetchOne(
            db,
            sql: """
                SELECT EXISTS (SELECT 1 FROM account WHERE realm = ?
                AND (example = 1 OR password IS NOT NULL OR subject IS NOT NULL))
                """,
            arguments: [old]
        )
        guard isUsed == false else { throw AccountError.realmUnusable(name) }
        // Accounts and realm change one after the other; what refers to what is checked at the end.
        try db.execute(sql: "PRAGMA defer_foreign_keys = ON")
        try db.execute(sql: "UPDATE realm SET name = ? WHERE party = ?", arguments: [name, party])
        try db.execute(sql: "UPDATE account SET realm = ? WHERE realm = ?", arguments: [name, old])
        let stored = try String.fetchOne(db, sql: "SELECT secret FROM provider WHERE realm = ?", arguments: [old])
        guard let stored else { return }
        let secret = try store.secrets.opened(stored, at: Self.providerSecrets, of: old)
        try db.execute(
            sql: "UPDATE provider SET realm = ?, secret = ? WHERE realm = ?",
            arguments: [name, try store.secrets.sealed(secret, at: Self.providerSecrets, of: name), old]
        )
    }

    /// The realm of a party; nil where none was opened.
    public func realm(of party: String) async throws -> String? {
        try await store.read { db in
            try String.fetchOne(db, sql: "SELECT name FROM realm WHERE party = ?", arguments: [party])
        }
    }

    /// The party whose realm this is; nil where there is no such realm.
    public func party(ofRealm name: String) async throws -> String? {
        guard let name = SignInName.part(name) else { return nil }
        return try await store.read { db in
            try String.fetchOne(db, sql: "SELECT party FROM realm WHERE name = ?", arguments: [name])
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
            try Self.insert(account, db)
        }
    }

    static func insert(_ account: Account, _ db: GRDB.Database) throws {
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

    /// Sets a person's password, ends their sessions and voids their links.
    ///
    /// - Throws: `AccountError.password`, `.passwordGuessable`, `.exampleWithPassword`, `.unknown` or `.busy`.
    public func setPassword(_ password: String, of person: String) async throws {
        guard let account = try await account(of: person) else { throw AccountError.unknown }
        let stored = try await hashed(password, of: account.name)
        try await change(proofsOf: person) { db in try Self.storePassword(stored, of: person, db) }
    }

    /// A password as it is kept.
    func hashed(_ password: String, of name: SignInName) async throws -> String {
        try await check(password, of: name)
        let salt = randomness(PasswordHash.saltBytes)
        return try await desk.run { [cost] in try PasswordHash(password, salt: salt, cost: cost).stored }
    }

    /// Refuses a password that cannot be one: too short, too long, what would be taken for a token, guessed first, or on
    /// the list that the operator gave.
    ///
    /// - Throws: `AccountError.password`, `.passwordGuessable`, `.passwordListed`, `.busy`; what reading the list throws.
    func check(_ password: String, of name: SignInName) async throws {
        let allowed = PasswordHash.allowedBytes
        guard allowed.contains(password.utf8.count), !ToolToken.hasForm(password) else {
            throw AccountError.password(minimum: allowed.lowerBound, maximum: allowed.upperBound)
        }
        guard !GuessablePassword.isGuessable(password, of: name) else { throw AccountError.passwordGuessable }
        guard let refused, try await desk.run({ try refused.contains(password) }) else { return }
        throw AccountError.passwordListed
    }

    static func storePassword(_ stored: String, of person: String, _ db: GRDB.Database) throws {
        let isExample = try Bool.fetchOne(
            db,
            sql: "SELECT example FROM account WHERE person = ?",
            arguments: [person]
        )
        guard let isExample else { throw AccountError.unknown }
        guard !isExample else { throw AccountError.exampleWithPassword }
        try db.execute(sql: "UPDATE account SET password = ? WHERE person = ?", arguments: [stored, person])
        try db.execute(sql: "DELETE FROM session WHERE person = ?", arguments: [person])
        try db.execute(sql: "DELETE FROM link WHERE person = ?", arguments: [person])
    }

    /// Lets a person sign in, or no longer: their sessions and links end; their tokens sleep until they may again.
    ///
    /// - Throws: `AccountError.unknown`.
    public func setActive(_ isActive: Bool, person: String) async throws {
        try await change(proofsOf: person) { db in
            try db.execute(sql: "UPDATE account SET active = ? WHERE person = ?", arguments: [isActive, person])
            guard db.changesCount == 1 else { throw AccountError.unknown }
            guard !isActive else { return }
            try db.execute(sql: "DELETE FROM session WHERE person = ?", arguments: [person])
            try db.execute(sql: "DELETE FROM link WHERE person = ?", arguments: [person])
        }
    }

    /// Writes, and forgets whom it recognised: what was known before may be wrong now.
    ///
    /// - Parameter person: whose password was changed or taken back: what they have shown of it counts no more.
    func change<T: Sendable>(
        proofsOf person: String? = nil,
        _ body: @Sendable (GRDB.Database) throws -> T
    ) async throws -> T {
        defer {
            recognised.forgetAll()
            if let person { steps.end(of: person) }
        }
        return try await store.write(body)
    }

    /// Notes when something was last used. Where the disk takes nothing, nothing is noted, and reading goes on.
    func noteUse(_ body: @Sendable (GRDB.Database) throws -> Void) async throws {
        do {
            try await store.write(body)
        } catch is StoreError {
            // What is noted later is enough: a session ends an hour after the last use that was noted.
        }
    }
}
