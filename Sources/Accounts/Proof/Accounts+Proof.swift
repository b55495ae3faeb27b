import Database
import Foundation
import GRDB

extension Accounts {
    /// For how long a sign-in without a password counts as one just now, in microseconds.
    private static let freshFor: Int64 = 10 * 60 * 1_000_000

    /// What a person shows before they change how one signs in as them.
    ///
    /// - Parameter session: the one that asks.
    /// - Throws: `AccountError.unknown`.
    public func demandedProof(of person: String, session: String?) async throws -> DemandedProof {
        let digest = Data(session.map { Secret(text: $0).digest } ?? [])
        let now = now
        return try await store.read { db in
            let row = try Row.fetchOne(db, sql: "SELECT * FROM account WHERE person = ?", arguments: [person])
            guard let row, let account = Account(row) else { throw AccountError.unknown }
            if row["password"] as String? != nil { return .password(withCode: row.hasSecondFactor) }
            let shown = try Int64.fetchOne(
                db,
                sql: "SELECT shown FROM session WHERE digest = ? AND person = ?",
                arguments: [digest, person]
            )
            let isShown = now - (shown ?? 0) < Self.freshFor
            return account.isExample
                ? .link(isShown: isShown) : .provider(realm: account.name.realm, isShown: isShown)
        }
    }

    /// Checks what somebody who is signed in shows once more. A code is used up by it.
    ///
    /// Ten wrong passwords at once, and ten wrong codes, then one every half minute: beyond that nothing is looked at.
    ///
    /// - Throws: `AccountError.wrongPassword`, `.wrongCode`, `.notShown`, `.tooManyTries`, `.unknown`, `.busy`.
    public func prove(_ proof: FreshProof, of person: String) async throws {
        let demanded = try await demandedProof(of: person, session: proof.session)
        guard demanded.isReady else { throw AccountError.notShown }
        guard case .password(let withCode) = demanded else { return }
        try await prove(proof.password, of: person)
        guard withCode else { return }
        try checkTries(codeTries, of: person)
        guard try await takeCode(proof.code, of: person) else {
            codeTries.charge(1, to: person, at: now)
            throw AccountError.wrongCode
        }
    }

    /// Checks the present password of somebody who is signed in, with the work of one check.
    ///
    /// - Throws: `AccountError.wrongPassword`, `.tooManyTries`, `.unknown`, `.busy`.
    func prove(_ password: String, of person: String) async throws {
        try checkTries(passwordTries, of: person)
        let text = try await store.read { db -> String? in
            let row = try Row.fetchOne(db, sql: "SELECT * FROM account WHERE person = ?", arguments: [person])
            guard let row else { throw AccountError.unknown }
            return row["password"]
        }
        guard let hash = text.flatMap({ PasswordHash(stored: $0) }),
            try await desk.run({ try hash.isHash(of: password) })
        else {
            passwordTries.charge(1, to: person, at: now)
            throw AccountError.wrongPassword
        }
    }

    private func checkTries(_ tries: TokenBuckets<String>, of person: String) throws(AccountError) {
        if let wait = tries.wait(for: 1, from: person, at: now) { throw .tooManyTries(seconds: wait) }
    }

    /// Remembers that a session began with a sign-in that counts as one just now: at a provider that was told to ask, or
    /// by the link of an example reader.
    func noteShown(_ digest: Data, _ db: GRDB.Database) throws {
        try db.execute(sql: "UPDATE session SET shown = ? WHERE digest = ?", arguments: [now, digest])
    }
}
