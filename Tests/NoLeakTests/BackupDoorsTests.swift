import Database
import DatabaseSupport
import Foundation
import NoLeakSupport
import Records
import RecordsSupport
import STIX
import Synchronization
import Testing
import Web
import WebSupport

/// A copy that is taken while others write is the node as it was after one of their writes: at every door, for everybody.
@Suite struct BackupDoorsTests {
    /// A node after the first steps of a history, and its last stamp after each of them.
    private static func node(
        _ steps: some Sequence<HistoryStep>,
        seed: UInt64,
        then: (TestNode) async throws -> Void = { _ in }
    ) async throws -> (node: TestNode, stamps: [Int64]) {
        let node = try await TestNode.community(seed: seed, beside: DoorProbe.migrations)
        var stamps = [try await stamp(node)]
        for step in steps {
            node.clock.advance(seconds: step.seconds + 1)
            if let act = try await History.act(step, in: node) { _ = try await node.attempt(act, by: step.principal) }
            stamps.append(try await stamp(node))
            try await then(node)
        }
        return (node, stamps)
    }

    private static func stamp(_ node: TestNode) async throws -> Int64 {
        try await node.records.read(as: .anonymous) { $0.lastStamp.microseconds }
    }

    private static func run(_ steps: [HistoryStep], seed: UInt64) async throws {
        let copier = Copier()
        let (_, stamps) = try await node(steps, seed: seed) { node in copier.begin(node) }
        let copies = try await copier.end()
        let file = try #require(copies.dropFirst().first ?? copies.first)
        let restored = try TestNode(seed: seed, at: .distantFuture, beside: DoorProbe.migrations, file: file)
        let last = try await stamp(restored)
        guard let place = stamps.lastIndex(of: last) else {
            throw HistoryFailure("the copy's last stamp \(last) is that of no step: \(stamps)")
        }
        let twin = try await node(steps.prefix(place), seed: seed).node
        restored.clock.set(twin.clock.now())
        try await compare(restored, with: twin, seed: seed)
    }

    /// One request of every route for reading, for everybody.
    private static func compare(_ restored: TestNode, with twin: TestNode, seed: UInt64) async throws {
        let ids = try await twin.records.read(as: TestParty.operator) { view in
            Set(try view.feed(FeedQuery(limit: 100_000)).items.map(\.id))
        }
        let sample = DoorPair.sample(ids, twin)
        for (place, reader) in HistoryRun.readers.enumerated() {
            let one = try DoorProbe(restored, reader: reader)
            let other = try DoorProbe(twin, reader: reader)
            let random = SeededIdentifiers(seed: seed &+ UInt64(place))
            for route in other.reading {
                guard let request = random.element(of: route.probes(sample)) else { continue }
                let (first, second) = (try await one.answer(request), try await other.answer(request))
                guard first == second else {
                    throw HistoryFailure("\(request.target) differs for \(reader.person ?? "the public")")
                }
            }
        }
    }

    @Test func `a backup that is taken while others write is the node of one instant, at every door, for everybody`()
        async throws
    {
        let run = HistoryRun("backups under load", histories: 1, length: 60)
        let failure = await run.firstFailure { seed, _, steps in try await Self.run(steps, seed: seed) }
        if let failure { Issue.record("\(failure)") }
    }
}

/// Copies the store of a node again and again while others write to it.
private final class Copier: Sendable {
    private struct State {
        var task: Task<[Data], any Error>?
        var isOver = false
    }

    private let state = Mutex(State())

    /// Begins, unless it has begun.
    func begin(_ node: TestNode) {
        state.withLock { state in
            guard state.task == nil else { return }
            state.task = Task.detached { try self.copies(of: node) }
        }
    }

    /// Ends, and returns the files.
    func end() async throws -> [Data] {
        let task = state.withLock { state in
            state.isOver = true
            return state.task
        }
        return try await task?.value ?? []
    }

    private func copies(of node: TestNode) throws -> [Data] {
        var copies: [Data] = []
        repeat {
            let path = node.folder.path + "/\(copies.count).backup"
            try node.store.copy(to: path)
            copies.append(try Data(contentsOf: URL(fileURLWithPath: path)))
        } while !state.withLock { $0.isOver }
        return copies
    }
}
