import Database
import Foundation
import GRDB
public import STIX

/// The first person of a party, who comes in by a link.
public struct FirstPerson: Hashable, Sendable {
    /// The person's identity id.
    public let person: String
    /// What the person will type to sign in.
    public let name: SignInName
    /// The link's secret, shown once.
    public let link: String
}

extension Accounts {
    /// Whether a party has a person who can sign in: one with a password, or bound to a provider's account.
    public func hasPeople(_ party: String) async throws -> Bool {
        try await store.read { db in try Self.hasPeople(party, db) }
    }

    static func hasPeople(_ party: String, _ db: GRDB.Database) throws -> Bool {
        try Bool.fetchOne(
            db,
            sql: """
                SELECT EXISTS (SELECT 1 FROM account WHERE party = ? AND example = 0
                AND (password IS NOT NULL OR subject IS NOT NULL))
                """,
            arguments: [party]
        ) ?? false
    }

    /// Makes the account of a party's first person, with the one link that leads to it. The link works once, and only
    /// while the party has nobody who can sign in; asking again makes a new link and voids the one before.
    ///
    /// Roles are records: whoever calls this gives the person the role of administrator too.
    ///
    /// - Parameters:
    ///   - realm: the party's realm, opened where it has none; a realm that it has goes first.
    ///   - local: the name within the realm.
    ///   - person: the identity id for a new account; an account of this name that is there keeps its own.
    ///   - ends: the instant after which the link is void.
    /// - Throws: `AccountError.notFirst`, `.realmUnusable`, `.nameUnusable`, `.taken`.
    public func firstPerson(
        of party: String,
        realm: String,
        local: String,
        display: String,
        person: String,
        ends: Instant
    ) async throws -> FirstPerson {
        let secret = Secret(random: randomness(Secret.bytes))
        return try await change { db in
            guard try !Self.hasPeople(party, db) else { throw AccountError.notFirst }
            let realm = try openRealm(realm, for: party, keepingOther: true, db)
            guard let name = SignInName(local: local, realm: realm) else { throw AccountError.nameUnusable(local) }
            let row = try Row.fetchOne(
                db,
                sql: "SELECT * FROM account WHERE realm = ? AND local = ?",
                arguments: [name.realm, name.local]
            )
            let known = row.flatMap { Account($0) }
            guard known?.isExample != true else { throw AccountError.taken(name.description) }
            if known == nil {
                try Self.insert(Account(person: person, party: party, name: name, display: display), db)
            }
            let person = known?.person ?? person
            try db.execute(
                sql: "DELETE FROM link WHERE first = 1 AND person IN (SELECT person FROM account WHERE party = ?)",
                arguments: [party]
            )
            try db.execute(
                sql: "INSERT INTO link (digest, person, ends, reusable, first) VALUES (?, ?, ?, 0, 1)",
                arguments: [Data(secret.digest), person, ends.microseconds]
            )
            return FirstPerson(person: person, name: name, link: secret.text)
        }
    }
}
