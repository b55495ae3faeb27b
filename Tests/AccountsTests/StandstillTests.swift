import Database
import GRDB
import Testing

@testable import Accounts

/// Accounts on a disk that takes nothing, and on one that was restored.
@Suite struct StandstillTests {
    @Test func `sessions and tokens go on where the disk takes nothing, and cannot begin there`() async throws {
        let bench = try Bench(sessions: SessionTimes(absolute: 1_000_000, idle: 1_000_000))
        let accounts = try await bench.populated()
        let session = try await accounts.beginSession(of: Bench.delegate)
        let (_, token) = try await accounts.makeToken(
            for: Bench.delegate,
            name: "t",
            scope: .read,
            ceiling: TokenCeiling(rank: 0, caveats: [], keepsParty: true, keepsFormats: true),
            days: 30
        )
        // Later than the last use is noted again: a reading that writes.
        bench.clock.move(seconds: 200_000)
        try await accounts.store.write { db in try db.execute(sql: "PRAGMA query_only = 1") }
        #expect(try await accounts.person(session: session, isLocal: false) != nil)
        #expect(try await accounts.holder(ofToken: token, isLocal: false) != nil)
        await #expect(throws: StoreError.self) { try await accounts.beginSession(of: Bench.delegate) }
    }

    @Test func `after a restore everybody signs in again, and one-time links are void`() async throws {
        let bench = try Bench()
        let accounts = try await bench.populated()
        let session = try await accounts.beginSession(of: Bench.delegate)
        _ = try await accounts.beginSession(of: Bench.example)
        let ended = try await accounts.endAllSignIns()
        #expect(ended.sessions == 2)
        #expect(try await accounts.person(session: session, isLocal: false) == nil)
        #expect(try await accounts.endAllSignIns() == Accounts.Ended(sessions: 0, links: 0))
    }
}
