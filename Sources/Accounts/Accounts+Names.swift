import Database
import GRDB

extension Accounts {
    /// The account that has a sign-in name; nil where none has. For the operator: no door may tell.
    public func account(named name: SignInName) async throws -> Account? {
        try await store.read { db in
            try Row.fetchOne(
                db,
                sql: "SELECT * FROM account WHERE realm = ? AND local = ?",
                arguments: [name.realm, name.local]
            ).flatMap { Account($0) }
        }
    }

    /// Every account, by name. For the operator: no door may tell.
    public func allAccounts() async throws -> [Account] {
        try await store.read { db in
            try Row.fetchAll(db, sql: "SELECT * FROM account ORDER BY realm, local").compactMap { Account($0) }
        }
    }

    /// The realms by the identity id of their party. For the operator: no door may tell.
    public func realms() async throws -> [String: String] {
        try await store.read { db in
            let rows = try Row.fetchAll(db, sql: "SELECT party, name FROM realm")
            return Dictionary(rows.map { ($0["party"], $0["name"]) }) { first, _ in first }
        }
    }
}
