public import Database
import GRDB
import STIX

/// People who can sign in here: their names, passwords, sessions and links.
///
/// What they may read is not kept here: clearances are records.
public final class Accounts: Sendable {
    /// Gives so many random bytes. Injected, so that a history can be run again.
    public typealias Randomness = @Sendable (_ count: Int) -> [UInt8]

    let store: Store
    let clock: any WallClock
    let randomness: Randomness
    let cost: PasswordCost
    let sessionTime: Int64
    let desk: PasswordDesk
    let recognised = Recognised(limit: 4_096)
    private let decoy: PasswordHash

    /// Uses an opened store.
    ///
    /// - Parameters:
    ///   - store: opened with at least `Accounts.migrations`.
    ///   - randomness: secrets and salts; the system's generator when nothing else is given.
    ///   - cost: of new passwords; those that are there keep the cost they were made with.
    ///   - sessionTime: how long a session lasts from sign-in, in seconds.
    public init(
        store: Store,
        clock: any WallClock,
        randomness: @escaping Randomness = Accounts.systemRandomness,
        cost: PasswordCost = .standard,
        sessionTime: Int64 = 12 * 3_600,
        waitingLimit: Int = 64
    ) {
        self.store = store
        self.clock = clock
        self.randomness = randomness
        self.cost = cost
        self.sessionTime = sessionTime
        self.desk = PasswordDesk(limit: waitingLimit)
        // Made without the work that checking it takes, which would hold up every start.
        self.decoy = .decoy(cost: cost)
    }

    /// The system's own random bytes.
    public static let systemRandomness: Randomness = { count in
        var generator = SystemRandomNumberGenerator()
        return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    }

    /// The person with this sign-in name and password; nil when either is wrong, alike and with equal work.
    ///
    /// - Parameter isLocal: the client is on this machine: example readers are known there alone.
    /// - Throws: `AccountError.busy` when too many passwords wait to be checked.
    public func person(name: String, password: String, isLocal: Bool) async throws -> Account? {
        let credential = ["password", name.lowercased(), password]
        if let entry = recognised.entry(credential, at: now) { return usable(entry.account, isLocal: isLocal) }
        let generation = recognised.generation
        let found = try await stored(name)
        let hash = found?.hash ?? decoy
        let isRight = try await desk.run { try hash.isHash(of: password) }
        guard isRight, let found, found.hash != nil, let account = usable(found.account, isLocal: isLocal) else {
            return nil
        }
        recognised.keep(Recognised.Entry(account: account, ends: nil), for: credential, generation: generation)
        return account
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

    var now: Int64 { clock.now().microseconds }

    func usable(_ account: Account, isLocal: Bool) -> Account? {
        account.isActive && (isLocal || !account.isExample) ? account : nil
    }

    private func stored(_ name: String) async throws -> (account: Account, hash: PasswordHash?)? {
        guard let name = SignInName(name) else { return nil }
        return try await store.read { db in
            let row = try Row.fetchOne(
                db,
                sql: "SELECT * FROM account WHERE realm = ? AND local = ?",
                arguments: [name.realm, name.local]
            )
            guard let row, let account = Account(row) else { return nil }
            let text: String? = row["password"]
            return (account, text.flatMap { PasswordHash(stored: $0) })
        }
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
            isActive: row["active"]
        )
    }
}
