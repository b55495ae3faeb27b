import DatabaseSupport
import HTTPTypes
import HummingbirdTesting
import JSON
import NIOCore
import NoLeakSupport
import Records
import RecordsSupport
import STIX
import Testing
import Web
import WebSupport

/// TAXII clients that poll while others write have the whole collection in the end, and nothing twice.
@Suite struct DoorPollerTests {
    /// How a client goes on from a page.
    enum Style: CaseIterable {
        case next
        case addedAfter
        case mixed
    }

    /// A client of a collection's manifest.
    struct Poller {
        let style: Style
        let limit: Int
        private var cursor: String?
        private var after: String?
        private var pages = 0
        private(set) var received: [String] = []

        init(style: Style, limit: Int) {
            self.style = style
            self.limit = limit
        }

        /// Takes one page. Returns whether there was more.
        mutating func poll(_ probe: DoorProbe) async throws -> Bool {
            var query = "limit=\(limit)&match[version]=all"
            pages += 1
            let byCursor = style == .next || (style == .mixed && pages % 2 == 1)
            if byCursor, let cursor {
                query += "&next=\(cursor)"
                // A cursor belongs to the request that it was given for.
                if let start { query += "&added_after=\(start)" }
            } else if let after {
                query += "&added_after=\(after)"
                start = after
            } else {
                start = nil
            }
            let page = try await DoorPollerTests.manifest(probe, query)
            received += page.entries
            after = page.last ?? after
            cursor = page.next
            return page.next != nil
        }

        /// What `added_after` was when the cursor was given.
        private var start: String?
    }

    /// One page of the manifest of everything.
    static func manifest(
        _ probe: DoorProbe,
        _ query: String
    ) async throws -> (entries: [String], last: String?, next: String?) {
        let target = "/taxii2/entente/collections/everything/manifest/?" + query
        let answer = try await probe.door.send(.get, target, probe.credentials)
        guard answer.status == .ok, let value = try? JSONValue(parsing: Array(buffer: answer.body)) else {
            throw HistoryFailure("\(target): \(answer.status) \(String(buffer: answer.body))")
        }
        let last = HTTPField.Name("X-TAXII-Date-Added-Last").flatMap { answer.headers[$0] }
        return ((value["objects"]?.array ?? []).map(\.canonicalText), last, value["next"]?.string)
    }

    private static func run(_ steps: [HistoryStep], reader: Principal, seed: UInt64) async throws {
        let node = try await TestNode.community(seed: seed, beside: DoorProbe.migrations)
        let probe = try DoorProbe(node, reader: reader)
        var pollers = Style.allCases.flatMap { style in [1, 4].map { Poller(style: style, limit: $0) } }
        var view = Set(try await manifest(probe, "match[version]=all").entries)
        var uncovered: Set<String> = []
        for (index, step) in steps.enumerated() {
            node.clock.advance(seconds: step.seconds + 1)
            // What appears while nothing is written keeps an instant that it was given before.
            if step.seconds > 0 {
                let now = Set(try await manifest(probe, "match[version]=all").entries)
                uncovered.formUnion(now.subtracting(view))
            }
            if let act = try await History.act(step, in: node) {
                _ = try await node.attempt(act, by: step.principal)
            }
            view = Set(try await manifest(probe, "match[version]=all").entries)
            for place in pollers.indices where (index + place) % 3 > 0 { _ = try await pollers[place].poll(probe) }
        }
        let entries = try await manifest(probe, "match[version]=all").entries
        for var poller in pollers {
            while try await poller.poll(probe) {}
            let received = Set(poller.received)
            guard received.count == poller.received.count else {
                throw HistoryFailure("\(poller.style), limit \(poller.limit): something came twice: \(poller.received)")
            }
            for entry in entries where !received.contains(entry) && !uncovered.contains(entry) {
                throw HistoryFailure("\(poller.style), limit \(poller.limit): missed \(entry)")
            }
        }
    }

    @Test func `pollers of every style have the whole collection in the end, and nothing twice`() async throws {
        let run = HistoryRun("pollers at the doors", histories: 4, length: 25)
        let failure = await run.firstFailure { seed, reader, steps in
            try await Self.run(steps, reader: reader, seed: seed)
        }
        if let failure { Issue.record("\(failure)") }
    }
}
