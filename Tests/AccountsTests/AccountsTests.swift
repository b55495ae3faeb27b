import Accounts
import Database
import Foundation
import STIX
import Synchronization
import Testing

/// A clock that stands still until it is moved.
private final class HandClock: WallClock {
    private let instant = Mutex(Int64(1_800_000_000_000_000))

    func now() -> Instant { Instant(microseconds: instant.withLock { $0 }) }
    func pass(_ instant: Instant) {}
    func move(seconds: Int64) { instant.withLock { $0 += seconds * 1_000_000 } }
}

/// Accounts in a folder of their own that goes away with them.
private final class Bench: Sendable {
    let clock = HandClock()
    let accounts: Accounts
    let folder: String

    init(waitingLimit: Int = 64) throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
        let store = try Store(folder: folder, mode: .writing, migrations: Accounts.migrations)
        let counter = Mutex(UInt8(0))
        accounts = Accounts(
            store: store,
            clock: clock,
            randomness: { count in
                let next = counter.withLock { number in
                    number += 1
                    return number
                }
                return [UInt8](repeating: next, count: count)
            },
            cost: PasswordCost(log2Blocks: 4, blockSize: 1, parallelism: 1),
            sessionTime: 100,
            waitingLimit: waitingLimit
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
}

@Suite struct PasswordTests {
    @Test func `the right name and password are recognised, again and again`() async throws {
        let bench = try Bench()
        let accounts = try await bench.populated()
        for name in ["delegate@norland", "Delegate@NORLAND", "delegate@norland"] {
            let found = try await accounts.person(name: name, password: Bench.password, isLocal: false)
            #expect(found?.person == Bench.delegate)
        }
    }

    @Test(arguments: [
        ("delegate@norland", "wrong password"), ("delegate@norland", ""), ("nobody@norland", Bench.password),
        ("delegate", Bench.password), ("reader@norland", ""), ("reader@norland", Bench.password), ("@", ""),
    ])
    func `anything else is not`(name: String, password: String) async throws {
        let bench = try Bench()
        let accounts = try await bench.populated()
        #expect(try await accounts.person(name: name, password: password, isLocal: true) == nil)
    }

    @Test func `composed and decomposed letters are one password`() async throws {
        let bench = try Bench()
        let accounts = try await bench.populated()
        try await accounts.setPassword("caf\u{E9} caf\u{E9} caf\u{E9}", of: Bench.delegate)
        let typed = "cafe\u{301} cafe\u{301} cafe\u{301}"
        #expect(try await accounts.person(name: "delegate@norland", password: typed, isLocal: false) != nil)
    }

    @Test func `a changed password ends what the old one opened`() async throws {
        let bench = try Bench()
        let accounts = try await bench.populated()
        _ = try await accounts.person(name: "delegate@norland", password: Bench.password, isLocal: false)
        let session = try await accounts.beginSession(of: Bench.delegate)
        try await accounts.setPassword("another long password", of: Bench.delegate)
        #expect(
            try await accounts.person(name: "delegate@norland", password: Bench.password, isLocal: false) == nil
        )
        #expect(try await accounts.person(session: session, isLocal: false) == nil)
    }

    @Test func `someone set inactive is not recognised, by any proof`() async throws {
        let bench = try Bench()
        let accounts = try await bench.populated()
        let session = try await accounts.beginSession(of: Bench.delegate)
        _ = try await accounts.person(name: "delegate@norland", password: Bench.password, isLocal: false)
        _ = try await accounts.person(session: session, isLocal: false)
        try await accounts.setActive(false, person: Bench.delegate)
        #expect(
            try await accounts.person(name: "delegate@norland", password: Bench.password, isLocal: false) == nil
        )
        #expect(try await accounts.person(session: session, isLocal: false) == nil)
        await #expect(throws: AccountError.unknown) { try await accounts.beginSession(of: Bench.delegate) }
    }

    @Test func `passwords that are too short or too long are refused`() async throws {
        let bench = try Bench()
        let accounts = try await bench.populated()
        for password in ["short", String(repeating: "a", count: 1_025)] {
            await #expect(throws: AccountError.password(minimum: 12, maximum: 1_024)) {
                try await accounts.setPassword(password, of: Bench.delegate)
            }
        }
        await #expect(throws: AccountError.exampleWithPassword) {
            try await accounts.setPassword(Bench.password, of: Bench.example)
        }
    }

    @Test func `when too many wait, the next is told so`() async throws {
        let bench = try Bench(waitingLimit: 0)
        await #expect(throws: AccountError.busy) {
            try await bench.accounts.person(name: "a@b", password: "c", isLocal: true)
        }
    }
}

@Suite struct AccountTests {
    @Test func `a realm is one party's`() async throws {
        let bench = try Bench()
        let accounts = try await bench.populated()
        try await accounts.openRealm("norland", for: Bench.party)
        #expect(try await accounts.realm(of: Bench.party) == "norland")
        await #expect(throws: AccountError.realmUnusable("norland")) {
            try await accounts.openRealm("Norland", for: "identity--other")
        }
        await #expect(throws: AccountError.realmUnusable("second")) {
            try await accounts.openRealm("second", for: Bench.party)
        }
        await #expect(throws: AccountError.realmUnusable("a b")) { try await accounts.openRealm("a b", for: "x") }
    }

    @Test func `names are unique within a party, and stay in its realm`() async throws {
        let bench = try Bench()
        let accounts = try await bench.populated()
        let name = try #require(SignInName("delegate@norland"))
        await #expect(throws: AccountError.taken("delegate@norland")) {
            try await accounts.add(Account(person: "identity--x", party: Bench.party, name: name, display: "X"))
        }
        await #expect(throws: AccountError.foreignRealm("norland")) {
            try await accounts.add(Account(person: "identity--x", party: "identity--other", name: name, display: "X"))
        }
        #expect(try await accounts.accounts(of: Bench.party).map(\.name.local) == ["delegate", "reader"])
        #expect(try await accounts.account(of: Bench.example)?.isExample == true)
    }

    @Test(arguments: ["", "a", "a@", "@b", "a@b@c", "a b@c", "é@c", String(repeating: "a", count: 65) + "@b"])
    func `other texts are no names`(text: String) {
        #expect(SignInName(text) == nil)
    }
}

@Suite struct SessionTests {
    @Test func `a session lasts its time and no longer`() async throws {
        let bench = try Bench()
        let accounts = try await bench.populated()
        let session = try await accounts.beginSession(of: Bench.delegate)
        bench.clock.move(seconds: 99)
        #expect(try await accounts.person(session: session, isLocal: false)?.person == Bench.delegate)
        bench.clock.move(seconds: 1)
        #expect(try await accounts.person(session: session, isLocal: false) == nil)
        #expect(try await accounts.person(session: "", isLocal: false) == nil)
    }

    @Test func `a session that was ended is over`() async throws {
        let bench = try Bench()
        let accounts = try await bench.populated()
        let session = try await accounts.beginSession(of: Bench.delegate)
        let other = try await accounts.beginSession(of: Bench.delegate)
        _ = try await accounts.person(session: session, isLocal: false)
        try await accounts.endSession(session)
        #expect(try await accounts.person(session: session, isLocal: false) == nil)
        #expect(try await accounts.person(session: other, isLocal: false) != nil)
    }

    @Test func `secrets are not in the store`() async throws {
        let bench = try Bench()
        let accounts = try await bench.populated()
        let session = try await accounts.beginSession(of: Bench.delegate)
        let link = try await accounts.makeLink(for: Bench.example, ends: nil)
        var kept = Data()
        for file in try FileManager.default.contentsOfDirectory(atPath: bench.folder) {
            kept += FileManager.default.contents(atPath: bench.folder + "/" + file) ?? Data()
        }
        #expect(kept.range(of: Data(Bench.delegate.utf8)) != nil)
        for secret in [session, link, Bench.password] {
            #expect(kept.range(of: Data(secret.utf8)) == nil)
        }
    }
}

@Suite struct LinkTests {
    @Test func `an example reader's link works each time, on this machine alone`() async throws {
        let bench = try Bench()
        let accounts = try await bench.populated()
        let link = try await accounts.makeLink(for: Bench.example, ends: nil)
        #expect(try await accounts.state(ofLink: link, isLocal: true) == .always)
        #expect(try await accounts.state(ofLink: link, isLocal: false) == .void)
        #expect(try await accounts.follow(link: link, isLocal: false) == nil)
        let first = try #require(try await accounts.follow(link: link, isLocal: true))
        let second = try #require(try await accounts.follow(link: link, isLocal: true))
        #expect(first.account.person == Bench.example)
        #expect(first.session != second.session)
        #expect(try await accounts.person(session: first.session, isLocal: true)?.person == Bench.example)
        #expect(try await accounts.person(session: first.session, isLocal: false) == nil)
    }

    @Test func `anyone else's link works once, and until its end`() async throws {
        let bench = try Bench()
        let accounts = try await bench.populated()
        let end = Instant(microseconds: bench.clock.now().microseconds + 10_000_000)
        let link = try await accounts.makeLink(for: Bench.delegate, ends: end)
        let late = try await accounts.makeLink(for: Bench.delegate, ends: end)
        #expect(try await accounts.state(ofLink: link, isLocal: false) == .once)
        #expect(try await accounts.follow(link: link, isLocal: false) != nil)
        #expect(try await accounts.follow(link: link, isLocal: false) == nil)
        #expect(try await accounts.state(ofLink: link, isLocal: false) == .void)
        bench.clock.move(seconds: 10)
        #expect(try await accounts.follow(link: late, isLocal: false) == nil)
        await #expect(throws: AccountError.unknown) { try await accounts.makeLink(for: Bench.delegate, ends: nil) }
    }
}
