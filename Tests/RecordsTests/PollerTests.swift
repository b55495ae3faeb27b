import DatabaseSupport
import Records
import RecordsSupport
import STIX
import Testing

/// Somebody who asks page by page while others write has the whole view in the end, and nothing twice.
@Suite struct PollerTests {
    /// A version as it arrived once.
    struct Arrival: Hashable, CustomStringConvertible {
        let id: String
        let version: String
        let origin: String
        let arrived: Instant
        let bytes: [UInt8]

        init(_ served: Served) {
            (id, version, origin) = (served.id, served.version, served.origin)
            (arrived, bytes) = (served.arrived, served.bytes)
        }

        var description: String { "\(id) \(version) of \(origin) at \(arrived.text)" }
    }

    /// One poller.
    struct Poller {
        let limit: Int
        let versions: Set<VersionMatch>
        let wholeOnly: Bool
        var after: Instant?
        var received: [Arrival] = []

        /// Takes one page. Returns whether there was more.
        mutating func poll(_ node: TestNode, as reader: Principal) async throws -> Bool {
            let query = FeedQuery(after: after, limit: limit, versions: versions, wholeOnly: wholeOnly)
            let page = try await node.records.read(as: reader) { try $0.feed(query) }
            guard page.items.count <= limit else {
                throw HistoryFailure("\(page.items.count) items on a page of \(limit)")
            }
            received += page.items.map(Arrival.init)
            after = page.items.last?.arrived ?? after
            return page.more
        }
    }

    /// What has been in a reader's view over time.
    struct Watch {
        /// Everything that is there now.
        var now: Set<Arrival> = []
        /// What appeared while nothing was written: it keeps an instant that it was given before.
        var uncovered: Set<Arrival> = []
        /// Ids of which something left.
        var unsettled: Set<String> = []

        mutating func look(_ node: TestNode, as reader: Principal, wasWritten: Bool) async throws {
            let query = FeedQuery(limit: 100_000, versions: [.all], wholeOnly: false)
            let items = try await node.records.read(as: reader) { try $0.feed(query).items }
            let next = Set(items.map(Arrival.init))
            unsettled.formUnion(now.subtracting(next).map(\.id))
            if !wasWritten {
                uncovered.formUnion(next.subtracting(now))
                unsettled.formUnion(next.subtracting(now).map(\.id))
            }
            now = next
        }
    }

    private static func run(_ steps: [HistoryStep], reader: Principal, seed: UInt64) async throws {
        let node = try await TestNode.community(seed: seed)
        var pollers: [Poller] = []
        for versions in [[.all], [.last], [.first]] as [Set<VersionMatch>] {
            for limit in [1, 3] {
                for wholeOnly in [false, true] {
                    pollers.append(Poller(limit: limit, versions: versions, wholeOnly: wholeOnly))
                }
            }
        }
        var watch = Watch()
        try await watch.look(node, as: reader, wasWritten: true)
        for (index, step) in steps.enumerated() {
            node.clock.advance(seconds: step.seconds + 1)
            try await watch.look(node, as: reader, wasWritten: false)
            if let act = try await History.act(step, in: node) {
                _ = try await node.attempt(act, by: step.principal)
                try await watch.look(node, as: reader, wasWritten: true)
            }
            for place in pollers.indices where (index + place) % 3 > 0 {
                _ = try await pollers[place].poll(node, as: reader)
            }
        }
        for place in pollers.indices {
            while try await pollers[place].poll(node, as: reader) {}
            try await judge(pollers[place], node, as: reader, watch)
        }
    }

    private static func judge(_ poller: Poller, _ node: TestNode, as reader: Principal, _ watch: Watch) async throws {
        let name = "limit \(poller.limit) \(poller.versions) \(poller.wholeOnly ? "whole" : "parts")"
        var seen: Set<Arrival> = []
        for item in poller.received where !seen.insert(item).inserted {
            throw HistoryFailure("\(name): twice \(item)")
        }
        let query = FeedQuery(limit: 100_000, versions: poller.versions, wholeOnly: poller.wholeOnly)
        let view = try await node.records.read(as: reader) { try $0.feed(query).items.map(Arrival.init) }
        for item in view where !seen.contains(item) {
            if watch.uncovered.contains(item) { continue }
            // Whoever asks for last or first versions alone is not told again of one that is so because another left.
            if poller.versions != [.all], watch.unsettled.contains(item.id) { continue }
            throw HistoryFailure("\(name): missed \(item)\n  got \(poller.received)")
        }
    }

    @Test func `pollers have the whole view in the end, and nothing twice`() async throws {
        let run = HistoryRun("pollers", histories: 8, length: 25)
        let failure = await run.firstFailure { seed, reader, steps in
            try await Self.run(steps, reader: reader, seed: seed)
        }
        if let failure { Issue.record("\(failure)") }
    }
}
