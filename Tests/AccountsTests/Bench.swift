import Database
import Foundation
import STIX
import Synchronization
import Testing

@testable import Accounts

/// A clock that stands still until it is moved.
final class HandClock: WallClock {
    private let instant = Mutex(Int64(1_800_000_000_000_000))

    func now() -> Instant { Instant(microseconds: instant.withLock { $0 }) }
    func pass(_ instant: Instant, within microseconds: Int64) {}
    func move(seconds: Int64) { instant.withLock { $0 += seconds * 1_000_000 } }
}

/// Accounts in a folder of their own that goes away with them.
final class Bench: Sendable {
    let clock = HandClock()
    let accounts: Accounts
    let folder: String

    init(
        waitingLimit: Int = 64,
        sessions: SessionTimes = SessionTimes(absolute: 100, idle: 100),
        refused: RefusedPasswords? = nil,
        takesPresentCodesOnly: Bool = false
    ) throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
        // Sealed, as an operator with a vault has it; nodes of other tests have their secrets readable.
        let store = try Store(
            folder: folder,
            mode: .writing,
            migrations: Accounts.migrations,
            places: Accounts.secretPlaces,
            key: SealingKey(bytes: Array(1...32))
        )
        let counter = Mutex(UInt64(0))
        accounts = Accounts(
            store: store,
            clock: clock,
            randomness: { count in
                let number = counter.withLock { number in
                    number += 1
                    return number
                }
                return (0..<count).map { UInt8(truncatingIfNeeded: number &* 31 &+ UInt64($0) &* 17) }
            },
            cost: PasswordCost(log2Blocks: 4, blockSize: 1, parallelism: 1),
            sessionTimes: sessions,
            waitingLimit: waitingLimit,
            refused: refused,
            takesPresentCodesOnly: takesPresentCodesOnly
        )
    }

    deinit {
        try? FileManager.default.removeItem(atPath: folder)
    }

    static let delegate = "identity--00000000-0000-4000-8000-000000000001"
    static let example = "identity--00000000-0000-4000-8000-000000000002"
    static let party = "identity--00000000-0000-4000-8000-00000000000a"
    static let password = "correct horse battery"

    /// A party with a delegate who has a password, and an example reader.
    func populated() async throws -> Accounts {
        try await accounts.openRealm("Norland", for: Self.party)
        let delegate = try #require(SignInName("delegate@norland"))
        let example = try #require(SignInName("reader@norland"))
        try await accounts.add(Account(person: Self.delegate, party: Self.party, name: delegate, display: "Delegate"))
        try await accounts.add(
            Account(person: Self.example, party: Self.party, name: example, display: "Reader", isExample: true)
        )
        try await accounts.setPassword(Self.password, of: Self.delegate)
        return accounts
    }

    /// The delegate's second factor, switched on, with a way to the present code and the recovery codes.
    func switchOnSecondFactor() async throws -> (secret: [UInt8], recovery: [String]) {
        let offered = try await accounts.offerSecondFactor(to: Self.delegate)
        let secret = try #require(Base32.decode(offered.secret))
        let codes = try await accounts.confirmSecondFactor(
            of: Self.delegate,
            code: code(secret),
            password: Self.password,
            keeping: nil
        )
        clock.move(seconds: 30)
        return (secret, codes)
    }

    /// What the delegate's app shows now, or so many steps from now.
    func code(_ secret: [UInt8], steps: Int64 = 0) -> String {
        OneTimeCode.code(secret: secret, step: OneTimeCode.step(at: clock.now().microseconds) + steps)
    }
}

extension Base32 {
    /// What an authenticator app makes of a key.
    static func decode(_ text: String) -> [UInt8]? {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
        var bits: [Int] = []
        for letter in text {
            guard let value = alphabet.firstIndex(of: letter) else { return nil }
            bits += (0..<5).map { value >> (4 - $0) & 1 }
        }
        return stride(from: 0, through: bits.count - 8, by: 8).map { start in
            UInt8(bits[start..<start + 8].reduce(0) { $0 << 1 | $1 })
        }
    }
}
