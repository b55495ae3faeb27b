import Database
import Foundation
import GRDB

extension Accounts {
    /// Lets the people of a party sign in at a provider, in place of any other. With another issuer, whoever was bound to
    /// the old one is bound anew at their next sign-in.
    ///
    /// - Throws: `AccountError.foreignRealm`, `.issuerUnusable`.
    public func setProvider(_ provider: OpenIDProvider, for party: String) async throws {
        guard Self.isUsable(issuer: provider.issuer) else { throw AccountError.issuerUnusable(provider.issuer) }
        try await change { db in
            let owner = try String.fetchOne(
                db,
                sql: "SELECT party FROM realm WHERE name = ?",
                arguments: [provider.realm]
            )
            guard owner == party else { throw AccountError.foreignRealm(provider.realm) }
            let before = try String.fetchOne(
                db,
                sql: "SELECT issuer FROM provider WHERE realm = ?",
                arguments: [provider.realm]
            )
            if before != provider.issuer { try Self.unbind(provider.realm, db) }
            let secret = try store.secrets.sealed(provider.clientSecret, at: Self.providerSecrets, of: provider.realm)
            try db.execute(
                sql: "INSERT OR REPLACE INTO provider (realm, issuer, client, secret) VALUES (?, ?, ?, ?)",
                arguments: [provider.realm, provider.issuer, provider.clientID, secret]
            )
        }
    }

    /// Takes a realm's provider away; whoever was bound to it is bound no more.
    public func removeProvider(realm: String) async throws {
        try await change { db in
            try db.execute(sql: "DELETE FROM provider WHERE realm = ?", arguments: [realm])
            try Self.unbind(realm, db)
        }
    }

    private static func unbind(_ realm: String, _ db: GRDB.Database) throws {
        try db.execute(sql: "UPDATE account SET subject = NULL WHERE realm = ?", arguments: [realm])
    }

    /// The provider of a realm; nil where there is none, or no such realm.
    public func provider(realm: String) async throws -> OpenIDProvider? {
        guard let realm = SignInName.part(realm) else { return nil }
        return try await store.read { db in
            try Row.fetchOne(db, sql: "SELECT * FROM provider WHERE realm = ?", arguments: [realm]).map { row in
                OpenIDProvider(
                    realm: realm,
                    issuer: row["issuer"],
                    clientID: row["client"],
                    clientSecret: try store.secrets.opened(row["secret"], at: Self.providerSecrets, of: realm)
                )
            }
        }
    }

    /// Says by which claim a person is known at their provider; nil for none. A binding that was there is void.
    ///
    /// - Throws: `AccountError.unknown`.
    public func expect(_ claim: OpenIDClaim?, of person: String) async throws {
        try await change { db in
            try db.execute(
                sql: "UPDATE account SET expected = ?, subject = NULL WHERE person = ? AND example = 0",
                arguments: [claim?.stored, person]
            )
            guard db.changesCount == 1 else { throw AccountError.unknown }
        }
    }

    /// Signs in whom a provider has recognised: the account that is bound to the subject, else the one account that
    /// expects the subject or the verified address, which is bound from then on.
    ///
    /// - Parameter isShown: the provider was told to ask the person anew, and says that it did.
    /// - Returns: nil where no account is meant, or its person may not sign in: alike.
    public func signIn(
        openID identity: OpenIDIdentity,
        isShown: Bool = false
    ) async throws -> (account: Account, session: String)? {
        let account = try await store.write { db -> Account? in
            let issuer = try String.fetchOne(
                db,
                sql: "SELECT issuer FROM provider WHERE realm = ?",
                arguments: [identity.realm]
            )
            guard issuer == identity.issuer else { return nil }
            let bound = try Row.fetchOne(
                db,
                sql: "SELECT * FROM account WHERE realm = ? AND subject = ?",
                arguments: [identity.realm, identity.subject]
            )
            let found = try bound ?? Self.bind(identity, db)
            return found.flatMap { Account($0) }.flatMap { self.usable($0, isLocal: false) }
        }
        guard let account else { return nil }
        let session = try await beginSession(of: account.person)
        if isShown {
            try await store.write { db in try self.noteShown(Data(Secret(text: session).digest), db) }
        }
        return (account, session)
    }

    private static func bind(_ identity: OpenIDIdentity, _ db: GRDB.Database) throws -> Row? {
        let claims = [OpenIDClaim.subject(identity.subject)] + (identity.verifiedEmail.map { [.email($0)] } ?? [])
        for claim in claims {
            let rows = try Row.fetchAll(
                db,
                sql: "SELECT * FROM account WHERE realm = ? AND expected = ? AND subject IS NULL AND active = 1",
                arguments: [identity.realm, claim.stored]
            )
            // Two accounts with one claim are a slip of the administrator: neither is meant for certain.
            guard rows.count == 1, let row = rows.first else { continue }
            let person: String = row["person"]
            try db.execute(
                sql: "UPDATE account SET subject = ? WHERE person = ?",
                arguments: [identity.subject, person]
            )
            return row
        }
        return nil
    }

    /// An `https` address; `http` for a provider on this machine, as tests have one.
    static func isUsable(issuer: String) -> Bool {
        guard let url = URLComponents(string: issuer), let host = url.host, !host.isEmpty, url.user == nil,
            url.query == nil, url.fragment == nil
        else { return false }
        return url.scheme == "https"
            || (url.scheme == "http" && ["localhost", "127.0.0.1", "[::1]", "::1"].contains(host))
    }
}
