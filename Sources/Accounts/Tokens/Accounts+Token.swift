import Database
import Foundation
import GRDB
public import STIX

/// A person whom a tool's token stands for.
public struct TokenHolder: Hashable, Sendable {
    /// The person.
    public let account: Account
    /// The token that was shown.
    public let token: ToolToken
}

extension Accounts {
    /// Makes a token.
    ///
    /// - Parameter ends: within a year.
    /// - Returns: the token and its secret, which is shown once.
    /// - Throws: `AccountError.tokenTime`, `.tokenName`, `.tokenScope`, `.tooManyTokens`, `.unknown`.
    public func makeToken(
        for person: String,
        name: String,
        scope: TokenScope,
        ceiling: TokenCeiling,
        ends: Instant
    ) async throws -> (token: ToolToken, secret: String) {
        let now = now
        let latest = now + Int64(ToolToken.mostDays) * Self.day
        guard ends.microseconds > now, ends.microseconds <= latest else { throw AccountError.tokenTime }
        let name = try Self.checked(tokenName: name, scope: scope, ceiling: ceiling)
        let secret = ToolToken.secret(random: randomness(Secret.bytes))
        let token = ToolToken(
            id: Hexadecimal.encode(randomness(8)),
            person: person,
            name: name,
            scope: scope,
            ceiling: ceiling,
            made: Instant(microseconds: now),
            ends: ends,
            lastUsed: nil
        )
        try await store.write { db in
            let isActive = try Bool.fetchOne(
                db,
                sql: "SELECT active FROM account WHERE person = ?",
                arguments: [person]
            )
            guard isActive == true else { throw AccountError.unknown }
            try db.execute(sql: "DELETE FROM token WHERE person = ? AND ends <= ?", arguments: [person, now])
            let count = try Int.fetchOne(
                db,
                sql: "SELECT count(*) FROM token WHERE person = ?",
                arguments: [person]
            )
            guard (count ?? 0) < ToolToken.limit else { throw AccountError.tooManyTokens(limit: ToolToken.limit) }
            try token.insert(digest: secret.digest, db)
        }
        return (token, secret.text)
    }

    /// Makes a token that ends after so many days, from now on.
    ///
    /// - Throws: as `makeToken(for:name:scope:ceiling:ends:)`.
    public func makeToken(
        for person: String,
        name: String,
        scope: TokenScope,
        ceiling: TokenCeiling,
        days: Int
    ) async throws -> (token: ToolToken, secret: String) {
        guard (1...ToolToken.mostDays).contains(days) else { throw AccountError.tokenTime }
        let ends = Instant(microseconds: now + Int64(days) * Self.day)
        return try await makeToken(for: person, name: name, scope: scope, ceiling: ceiling, ends: ends)
    }

    /// The tokens of a person that are not over, by name.
    public func tokens(of person: String) async throws -> [ToolToken] {
        let now = now
        return try await store.read { db in
            try Row.fetchAll(
                db,
                sql: "SELECT * FROM token WHERE person = ? AND ends > ? ORDER BY name, made",
                arguments: [person, now]
            ).compactMap { ToolToken($0) }
        }
    }

    /// Withdraws a token of a person.
    ///
    /// - Throws: `AccountError.unknown` where the person has no such token.
    public func revokeToken(_ id: String, of person: String) async throws {
        try await change { db in
            try db.execute(sql: "DELETE FROM token WHERE id = ? AND person = ?", arguments: [id, person])
            guard db.changesCount == 1 else { throw AccountError.unknown }
        }
    }

    /// Whose token this is; nil when it is unknown, over or withdrawn, or its person may not sign in.
    ///
    /// - Parameter name: the sign-in name that was shown with it; nil where none was.
    public func holder(ofToken text: String, name: String? = nil, isLocal: Bool) async throws -> TokenHolder? {
        guard ToolToken.hasForm(text) else { return nil }
        let credential = ["token", text]
        let now = now
        let generation = recognised.generation
        var entry = recognised.entry(credential, at: now)
        if entry == nil {
            entry = try await tokenEntry(text, at: now)
            if let entry { recognised.keep(entry, for: credential, generation: generation) }
        }
        guard let entry, let token = entry.token, let account = usable(entry.account, isLocal: isLocal) else {
            return nil
        }
        if let name { guard SignInName(name) == account.name else { return nil } }
        if now / Self.day != entry.used / Self.day { try await noteUse(entry, credential, generation, at: now) }
        return TokenHolder(account: account, token: token)
    }

    private static let day: Int64 = 86_400 * 1_000_000

    private func tokenEntry(_ text: String, at now: Int64) async throws -> Recognised.Entry? {
        let digest = Data(Secret(text: text).digest)
        return try await store.read { db in
            let row = try Row.fetchOne(
                db,
                sql: "SELECT * FROM token WHERE digest = ? AND ends > ?",
                arguments: [digest, now]
            )
            guard let row, let token = ToolToken(row) else { return nil }
            let owner = try Row.fetchOne(
                db,
                sql: "SELECT * FROM account WHERE person = ?",
                arguments: [token.person]
            )
            guard let account = owner.flatMap({ Account($0) }) else { return nil }
            let used: Int64? = row["used"]
            return Recognised.Entry(
                account: account,
                ends: token.ends.microseconds,
                used: used ?? 0,
                token: token
            )
        }
    }

    /// Notes that a token was used today: one write a day for each.
    private func noteUse(
        _ entry: Recognised.Entry,
        _ credential: [String],
        _ generation: Int,
        at now: Int64
    ) async throws {
        guard let token = entry.token else { return }
        try await noteUse { db in
            try db.execute(sql: "UPDATE token SET used = ? WHERE id = ?", arguments: [now, token.id])
        }
        var noted = entry
        noted.used = now
        recognised.keep(noted, for: credential, generation: generation)
    }

    /// The name as it is kept, if a token of this name and these limits can be.
    ///
    /// - Throws: `AccountError.tokenScope`, `.tokenName`.
    @discardableResult public static func checked(
        tokenName name: String,
        scope: TokenScope,
        ceiling: TokenCeiling
    ) throws(AccountError) -> String {
        guard ceiling.keepsParty || (scope == .read && !ceiling.keepsFormats) else { throw .tokenScope }
        let name = String(name.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
        let isPrintable = name.unicodeScalars.allSatisfy { scalar in
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned: false
            default: true
            }
        }
        guard isPrintable, (1...64).contains(name.unicodeScalars.count) else { throw .tokenName }
        return name
    }
}

extension ToolToken {
    init?(_ row: Row) {
        guard let scope = TokenScope(rawValue: row["scope"]) else { return nil }
        let keeps: String = row["keeps"]
        let caveats: String = row["caveats"]
        let used: Int64? = row["used"]
        self.init(
            id: row["id"],
            person: row["person"],
            name: row["name"],
            scope: scope,
            ceiling: TokenCeiling(
                rank: row["rank"],
                caveats: Set(caveats.split(separator: "\n").map(String.init)),
                keepsParty: keeps.contains("p"),
                keepsFormats: keeps.contains("f")
            ),
            made: Instant(microseconds: row["made"]),
            ends: Instant(microseconds: row["ends"]),
            lastUsed: used.map { String(Instant(microseconds: $0).text.prefix(10)) }
        )
    }

    /// Caveats are kept one a line: their names hold no line feed.
    fileprivate func insert(digest: [UInt8], _ db: GRDB.Database) throws {
        try db.execute(
            sql: """
                INSERT INTO token (id, digest, person, name, scope, rank, caveats, keeps, made, ends)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                id, Data(digest), person, name, scope.rawValue, ceiling.rank,
                ceiling.caveats.sorted().joined(separator: "\n"),
                (ceiling.keepsParty ? "p" : "") + (ceiling.keepsFormats ? "f" : ""), made.microseconds,
                ends.microseconds,
            ]
        )
    }
}
