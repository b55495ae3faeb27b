import Accounts
import Database
import DatabaseSupport
import STIX
import Testing

@testable import Notices

@Suite struct QueueTests {
    private static let start = Instant(microseconds: 1_800_000_000_000_000)

    private func store(_ folder: TemporaryFolder) throws -> Store {
        try Store(folder: folder.path, mode: .writing, migrations: MailQueue.migrations)
    }

    private func notice(_ key: String, person: String = "p") -> MailNotice {
        MailNotice(person: person, key: key, kind: .announced, subject: "entente-decision--1", expires: Self.start)
    }

    @Test func `a notice waits once for its person and key, and is not told again`() async throws {
        let folder = try TemporaryFolder()
        let clock = ManualClock(Self.start)
        let queue = MailQueue(store: try store(folder), clock: clock)
        #expect(try await queue.enqueue([notice("a"), notice("a"), notice("b"), notice("a", person: "q")]) == 3)
        #expect(try await queue.enqueue([notice("a")]) == 0)
        let due = try await queue.due(limit: 10)
        #expect(due.map(\.notice.person) == ["p", "p", "q"])
        #expect(due[0].notice.expires == Self.start && due[0].notice.kind == .announced)
        try await queue.finish(due.map(\.number), delivered: true)
        #expect(try await queue.enqueue([notice("a"), notice("c")]) == 1)
        let status = try await queue.status()
        #expect(status.waiting == 1 && status.delivered == Self.start && status.failed == nil)
        // So long after that nobody could take it for the same.
        clock.advance(seconds: 401 * 86_400)
        #expect(try await queue.enqueue([notice("a")]) == 1)
    }

    @Test func `what waits outlives the store's closing, with its identifier`() async throws {
        let folder = try TemporaryFolder()
        let clock = ManualClock(Self.start)
        let first = try store(folder)
        try await MailQueue(store: first, clock: clock).enqueue([notice("a")])
        let before = try await MailQueue(store: first, clock: clock).due(limit: 10)
        try first.close()
        let queue = MailQueue(store: try store(folder), clock: clock)
        #expect(try await queue.due(limit: 10) == before && before.count == 1)
    }

    @Test func `pauses grow, and end after three days`() async throws {
        let folder = try TemporaryFolder()
        let clock = ManualClock(Self.start)
        let queue = MailQueue(store: try store(folder), clock: clock, randomness: { Array(repeating: 128, count: $0) })
        try await queue.enqueue([notice("a")])
        var pauses: [Int64] = []
        while true {
            let due = try await queue.due(limit: 10)
            #expect(due.map(\.attempts) == [pauses.count])
            let givenUp = try await queue.postpone(due, .unreachable)
            #expect(try await queue.due(limit: 10).isEmpty)
            guard let next = try await queue.status().next else {
                #expect(givenUp == due)
                break
            }
            #expect(givenUp.isEmpty)
            pauses.append((next.microseconds - clock.now().microseconds) / 1_000_000)
            clock.set(next)
        }
        #expect(pauses.prefix(5) == [60, 120, 240, 480, 960] && pauses.max() == 4 * 3_600)
        let whole = (clock.now().microseconds - Self.start.microseconds) / 1_000_000
        #expect(whole > 60 * 3_600 && whole <= 72 * 3_600)
        #expect(try await queue.status().failed?.reason == "the mail server cannot be reached")
        #expect(try await queue.enqueue([notice("a")]) == 0)
    }

    @Test func `pauses differ by chance, within bounds`() {
        let plan = RetryPlan()
        func pause(_ share: Double) -> Int64? {
            plan.next(after: 1, queued: Self.start, now: Self.start, share: share).map {
                ($0.microseconds - Self.start.microseconds) / 1_000_000
            }
        }
        #expect(pause(0) == 45 && pause(0.5) == 60 && pause(1) == 75 && pause(9) == 75)
        #expect(plan.next(after: .max, queued: Self.start, now: Self.start, share: 0.5) != nil)
    }

    @Test func `a node that sends no mail keeps nothing for ever`() async throws {
        let folder = try TemporaryFolder()
        let clock = ManualClock(Self.start)
        let queue = MailQueue(store: try store(folder), clock: clock)
        try await queue.enqueue([notice("a")])
        clock.advance(seconds: 3 * 86_400)
        try await queue.enqueue([notice("b")])
        #expect(try await queue.status().waiting == 1)
    }
}
