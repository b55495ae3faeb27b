import HTTPTypes
import NoLeakSupport
import Records
import RecordsSupport
import Synchronization
import Testing
import Web

/// What a reader sends to the doors that act, by forms for writing, labels, memberships and administration or over
/// TAXII, ends in both runs alike: nothing that is hidden from them changes an answer, what is done, or what they read
/// afterwards.
@Suite struct ReaderActsTests {
    @Test func `what a reader sends is answered, and ends, in both runs alike`() async throws {
        let run = HistoryRun("acts at the doors", histories: 80, length: 16)
        let ledger = RouteLedger()
        let seen = Mutex(DoorHistory.Acts())
        var share = DoorHistory.Share()
        (share.onTheWay, share.atTheEnd, share.acts) = (0, 0, 10)
        let failure = await run.firstFailure(workers: 2) { [share] seed, reader, steps in
            let acts = try await DoorHistory.check(steps, reader: reader, seed: seed, noting: ledger, share: share)
            seen.withLock { seen in
                seen.statuses.formUnion(acts.statuses)
                seen.done += acts.done
            }
        }
        if let failure { Issue.record("\(failure)") }
        guard run.isAtLeast(80) else { return }
        // What is refused, what is hidden, what is shown and what is done all happen.
        let (statuses, done) = seen.withLock { ($0.statuses, $0.done) }
        #expect(statuses.isSuperset(of: [200, 202, 303, 400, 403, 404, 422]), "\(statuses.sorted())")
        #expect(done > 30)
        let acting = try await DoorHistory.routes().filter { $0.method != .get }
        #expect(!acting.isEmpty)
        #expect(ledger.missing(of: acting).isEmpty)
    }
}
