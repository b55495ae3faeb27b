public import Database
import Foundation
import GRDB
public import STIX

/// People who can sign in here: their names, passwords, second factors, sessions, links and tokens.
///
/// What they may read and do is not kept here: clearances and roles are records.
public final class Accounts: Sendable {
    /// Gives so many random bytes. Injected, so that a history can be run again.
    public typealias Randomness = @Sendable (_ count: Int) -> [UInt8]

    let store: Store
    let clock: any WallClock
    let randomness: Randomness
    let cost: PasswordCost
    let sessionTimes: SessionTimes
    let desk: PasswordDesk
    let refused: RefusedPasswords?
    let codeDrift: Int64
    let recognised = Recognised(limit: 4_096)
    let steps = SignInSteps(limit: 4_096)
    /// Codes of second factors that one person may get wrong: ten at once, then one every half minute.
    let codeTries = TokenBuckets<String>(capacity: 10, perSecond: 1 / 30, limit: 4_096)
    /// Present passwords that somebody who is signed in may get wrong: ten at once, then one every half minute.
    let passwordTries = TokenBuckets<String>(capacity: 10, perSecond: 1 / 30, limit: 4_096)
    private let decoy: PasswordHash

    /// Uses an opened store.
    ///
    /// - Parameters:
    ///   - store: opened with at least `Accounts.migrations`.
    ///   - randomness: secrets and salts; the system's generator when nothing else is given.
    ///   - cost: of new passwords; those that are there keep the cost they were made with.
    ///   - sessionTimes: how long a session lasts.
    ///   - waitingLimit: how many passwords may wait to be checked.
    ///   - refused: passwords that nobody may choose, beside those that a rule refuses.
    ///   - takesPresentCodesOnly: of authenticator apps, a code of the present 30 seconds alone; else of those before and
    ///     after too, since clocks differ.
    public init(
        store: Store,
        clock: any WallClock,
        randomness: @escaping Randomness = Accounts.systemRandomness,
        cost: PasswordCost = .standard,
        sessionTimes: SessionTimes = .standard,
        waitingLimit: Int = 64,
        refused: RefusedPasswords? = nil,
        takesPresentCodesOnly: Bool = false
    ) {
        self.store = store
        self.clock = clock
        self.randomness = randomness
        self.cost = cost
        self.sessionTimes = sessionTimes
        self.desk = PasswordDesk(limit: waitingLimit)
        self.refused = refused
        codeDrift = takesPresentCodesOnly ? 0 : OneTimeCode.usualDrift
        // Made without the work that checking it takes, which would hold up every start.
        self.decoy = .decoy(cost: cost)
    }

    /// The system's own random bytes.
    public static let systemRandomness: Randomness = { count in
        var generator = SystemRandomNumberGenerator()
        return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    }

    /// How many passwords were hashed since the start: the node's own figure, for tests of equal work.
    public var passwordRuns: Int { desk.runs }

    /// The person with this sign-in name and password; nil when either is wrong, alike and with equal work. A person
    /// with a second factor is nil too: one who shows no code has not shown who they are, and tools have tokens.
    ///
    /// - Parameter isLocal: the client is on this machine: example readers are known there alone.
    /// - Throws: `AccountError.busy` when too many passwords wait to be checked.
    public func person(name: String, password: String, isLocal: Bool) async throws -> Account? {
        let credential = ["password", name.lowercased(), password]
        if let entry = recognised.entry(credential, at: now) { return usable(entry.account, isLocal: isLocal) }
        let generation = recognised.generation
        guard let found = try await checked(name: name, password: password, isLocal: isLocal), !found.hasSecondFactor
        else { return nil }
        recognised.keep(Recognised.Entry(account: found.account, ends: nil), for: credential, generation: generation)
        return found.account
    }

    /// The person whose name and password these are, second factor or none: one password is hashed whatever is wrong.
    func checked(
        name: String,
        password: String,
        isLocal: Bool
    ) async throws -> (account: Account, hasSecondFactor: Bool)? {
        let found = try await stored(name)
        let hash = found?.hash ?? decoy
        let isRight = try await desk.run { try hash.isHash(of: password) }
        guard isRight, let found, found.hash != nil, let account = usable(found.account, isLocal: isLocal) else {
            return nil
        }
        return (account, found.hasSecondFactor)
    }

    /// The account of a person; nil where there is none.
    public func account(of person: String) async throws -> Account? {
        try await store.read { db in
            try Row.fetchOne(db, sql: "SELECT * FROM account WHERE person = ?", arguments: [person])
                .flatMap { Account($0) }
        }
    }

    /// The accounts of a party, by name.
    public func accounts(of party: String) async throws -> [Account] {
        try await store.read { db in
            try Row.fetchAll(db, sql: "SELECT * FROM account WHERE party = ? ORDER BY local", arguments: [party])
                .compactMap { Account($0) }
        }
    }

    /// The present instant, as sessions, links and codes see it.
    public var instant: Instant { clock.now() }

    var now: Int64 { clock.now().microseconds }

    func usable(_ account: Account, isLocal: Bool) -> Account? {
        account.isActive && (isLocal || !account.isExample) ? account : nil
    }

    private func stored(
        _ name: String
    ) async throws -> (account: Account, hash: PasswordHash?, hasSecondFactor: Bool)? {
        guard let name = SignInName(name) else { return nil }
        return try await store.read { db in
            let row = try Row.fetchOne(
                db,
                sql: "SELECT * FROM account WHERE realm = ? AND local = ?",
                arguments: [name.realm, name.local]
            )
            guard let row, let account = Account(row) else { return nil }
            let text: String? = row["password"]
            return (account, text.flatMap { PasswordHash(stored: $0) }, row.hasSecondFactor)
        }
    }
}

extension Row {
    /// Whether the account of this row asks for a code after the password.
    var hasSecondFactor: Bool {
        let secret: Data? = self["code_secret"]
        return secret != nil
    }
}

extension Account {
    init?(_ row: Row) {
        guard let name = SignInName(local: row["local"], realm: row["realm"]) else { return nil }
        self.init(
            person: row["person"],
            party: row["party"],
            name: name,
            display: row["display"],
            isExample: row["example"],
            isActive: row["active"],
            lacksFactor: row["password"] as String? != nil && !row.hasSecondFactor
        )
    }
}
