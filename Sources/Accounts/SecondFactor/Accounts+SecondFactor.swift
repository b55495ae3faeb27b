import Database
import Foundation
import GRDB

extension Accounts {
    /// How things stand with a person's second factor.
    ///
    /// - Throws: `AccountError.unknown`.
    public func secondFactor(of person: String) async throws -> SecondFactor {
        try await store.read { db in
            let row = try Row.fetchOne(db, sql: "SELECT * FROM account WHERE person = ?", arguments: [person])
            guard let row else { throw AccountError.unknown }
            let left = try Int.fetchOne(
                db,
                sql: "SELECT count(*) FROM recovery WHERE person = ?",
                arguments: [person]
            )
            let password: String? = row["password"]
            return SecondFactor(
                isOn: row.hasSecondFactor,
                recoveryCodesLeft: left ?? 0,
                hasPassword: password != nil
            )
        }
    }

    /// Makes a secret for a person, in place of any that was offered before; it counts once it is confirmed.
    ///
    /// - Throws: `AccountError.unknown` where there is no such person, `.nothingOffered` where they have no password, or a
    ///   second factor already: one takes the place of another only by way of none.
    public func offerSecondFactor(to person: String) async throws -> OfferedSecondFactor {
        let secret = randomness(OneTimeCode.secretBytes)
        return try await store.write { db in
            let sealed = try store.secrets.sealed(secret, at: Self.offeredSeeds, of: person)
            try db.execute(
                sql: """
                    UPDATE account SET code_offered = ?
                    WHERE person = ? AND password IS NOT NULL AND code_secret IS NULL
                    """,
                arguments: [Data(sealed), person]
            )
            return try offered(person, db)
        }
    }

    /// The secret that was offered to a person and waits for its first code.
    ///
    /// - Throws: `AccountError.nothingOffered`, `.unknown`.
    public func offeredSecondFactor(of person: String) async throws -> OfferedSecondFactor {
        try await store.read { db in try offered(person, db) }
    }

    private func offered(_ person: String, _ db: GRDB.Database) throws -> OfferedSecondFactor {
        let row = try Row.fetchOne(db, sql: "SELECT * FROM account WHERE person = ?", arguments: [person])
        guard let row, let account = Account(row) else { throw AccountError.unknown }
        guard let sealed: Data = row["code_offered"] else { throw AccountError.nothingOffered }
        let secret = try store.secrets.opened(Array(sealed), at: Self.offeredSeeds, of: person)
        return OfferedSecondFactor(secret: secret, name: account.name)
    }

    /// Switches the offered second factor on, and ends the person's other sessions.
    ///
    /// - Parameters:
    ///   - code: the first one that the app shows.
    ///   - password: the present one: a session left open somewhere is not enough.
    ///   - session: the one that asks, which goes on.
    /// - Returns: the recovery codes, which are shown once.
    /// - Throws: `AccountError.wrongPassword`, `.wrongCode`, `.nothingOffered`, `.unknown`, `.busy`.
    public func confirmSecondFactor(
        of person: String,
        code: String,
        password: String,
        keeping session: String?
    ) async throws -> [String] {
        try await prove(password, of: person)
        let kept = Data(session.map { Secret(text: $0).digest } ?? [])
        let now = now
        let codes = newRecoveryCodes()
        try await change(proofsOf: person) { db in
            let offered = try Data.fetchOne(
                db,
                sql: """
                    SELECT code_offered FROM account
                    WHERE person = ? AND code_offered IS NOT NULL AND code_secret IS NULL
                    """,
                arguments: [person]
            )
            guard let offered else { throw AccountError.nothingOffered }
            let secret = try store.secrets.opened(Array(offered), at: Self.offeredSeeds, of: person)
            let step = accepted(code, secret: secret, after: 0, at: now)
            guard let step else { throw AccountError.wrongCode }
            let sealed = try store.secrets.sealed(secret, at: Self.seeds, of: person)
            try db.execute(
                sql: "UPDATE account SET code_secret = ?, code_offered = NULL, code_step = ? WHERE person = ?",
                arguments: [Data(sealed), step, person]
            )
            try db.execute(
                sql: "DELETE FROM session WHERE person = ? AND digest <> ?",
                arguments: [person, kept]
            )
            try Self.replaceRecoveryCodes(codes, of: person, db)
        }
        return codes
    }

    /// Makes ten new recovery codes; the old ones are void.
    ///
    /// - Parameter proof: the present password and a code.
    /// - Throws: `AccountError.nothingOffered` where there is no second factor, and as `prove(_:of:)`.
    public func renewRecoveryCodes(of person: String, showing proof: FreshProof) async throws -> [String] {
        try await prove(proof, of: person)
        let codes = newRecoveryCodes()
        try await store.write { db in
            let row = try Row.fetchOne(db, sql: "SELECT * FROM account WHERE person = ?", arguments: [person])
            guard let row, row.hasSecondFactor else { throw AccountError.nothingOffered }
            try Self.replaceRecoveryCodes(codes, of: person, db)
        }
        return codes
    }

    /// Takes the second factor away: by the person, who shows it once more. Ends the person's other sessions.
    ///
    /// - Parameter proof: the present password and a code; its session goes on.
    /// - Throws: as `prove(_:of:)`.
    public func removeSecondFactor(of person: String, showing proof: FreshProof) async throws {
        try await prove(proof, of: person)
        try await removeSecondFactor(of: person, keeping: proof.session)
    }

    /// Takes the second factor away: by an administrator, for someone who has lost device and recovery codes. Ends the
    /// person's sessions.
    ///
    /// - Throws: `AccountError.unknown`.
    public func removeSecondFactor(of person: String) async throws {
        try await removeSecondFactor(of: person, keeping: nil)
    }

    private func removeSecondFactor(of person: String, keeping session: String?) async throws {
        let kept = Data(session.map { Secret(text: $0).digest } ?? [])
        try await change(proofsOf: person) { db in
            try db.execute(
                sql: "UPDATE account SET code_secret = NULL, code_offered = NULL WHERE person = ?",
                arguments: [person]
            )
            guard db.changesCount == 1 else { throw AccountError.unknown }
            try db.execute(sql: "DELETE FROM recovery WHERE person = ?", arguments: [person])
            try db.execute(
                sql: "DELETE FROM session WHERE person = ? AND digest <> ?",
                arguments: [person, kept]
            )
        }
    }

    /// Takes a code of a person: none is taken twice, and a recovery code is used up.
    func takeCode(_ code: String, of person: String) async throws -> Bool {
        let now = now
        return try await store.write { db in
            let row = try Row.fetchOne(db, sql: "SELECT * FROM account WHERE person = ?", arguments: [person])
            guard let row, let sealed: Data = row["code_secret"] else { return false }
            let secret = try store.secrets.opened(Array(sealed), at: Self.seeds, of: person)
            let last: Int64 = row["code_step"]
            if let step = accepted(code, secret: secret, after: last, at: now) {
                try db.execute(sql: "UPDATE account SET code_step = ? WHERE person = ?", arguments: [step, person])
                return true
            }
            let digest = Data(Secret(text: RecoveryCode.plain(code)).digest)
            try db.execute(
                sql: "DELETE FROM recovery WHERE person = ? AND digest = ?",
                arguments: [person, digest]
            )
            return db.changesCount == 1
        }
    }

    /// The step whose code this is, without the spaces that apps show in it.
    private func accepted(_ code: String, secret: [UInt8], after last: Int64, at now: Int64) -> Int64? {
        let digits = code.filter { !$0.isWhitespace }
        return OneTimeCode.accepted(digits, secret: secret, after: last, at: now, drift: codeDrift)
    }

    private func newRecoveryCodes() -> [String] {
        (0..<RecoveryCode.count).map { _ in RecoveryCode.text(randomness(RecoveryCode.bytes)) }
    }

    private static func replaceRecoveryCodes(_ codes: [String], of person: String, _ db: GRDB.Database) throws {
        try db.execute(sql: "DELETE FROM recovery WHERE person = ?", arguments: [person])
        for code in codes {
            try db.execute(
                sql: "INSERT OR IGNORE INTO recovery (person, digest) VALUES (?, ?)",
                arguments: [person, Data(Secret(text: RecoveryCode.plain(code)).digest)]
            )
        }
    }
}
