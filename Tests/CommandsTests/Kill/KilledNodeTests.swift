import Database
import Foundation
import JSON
import Node
import ProgramSupport
import Records
import TestSupport
import Testing

@testable import Commands

/// A node that is killed under load, again and again, on one folder. `ENTENTE_KILLS=1000` kills it so often, from
/// `ENTENTE_SEED` on; `ENTENTE_PROGRAM` names another build of the program.
@Suite struct KilledNodeTests {
    private static let kills = ProcessInfo.processInfo.environment["ENTENTE_KILLS"].flatMap(Int.init) ?? 5
    /// After so many a new folder is begun.
    private static let killsOfFolder = 50

    @Test func `a node that is killed under load keeps what it acknowledged, whole, and shows nothing twice`()
        async throws
    {
        try #require(FileManager.default.isExecutableFile(atPath: Program.path), "\(Program.path) is not built")
        let began = ContinuousClock.now
        var written = 0
        for (number, first) in stride(from: 0, to: Self.kills, by: Self.killsOfFolder).enumerated() {
            let seed = propertySeed &+ UInt64(number)
            var run = KillRun(seed: seed)
            do {
                written += try await run.run(kills: min(Self.killsOfFolder, Self.kills - first))
            } catch {
                Issue.record("ENTENTE_SEED=\(seed) ENTENTE_KILLS=\(Self.killsOfFolder), \(run.folder): \(error)")
                return
            }
        }
        print(
            "killed nodes: \(Self.kills) kills, \(written) acknowledged requests in "
                + "\((ContinuousClock.now - began).components.seconds) s, ENTENTE_SEED=\(propertySeed)"
        )
    }
}

/// One folder whose node is killed again and again.
private struct KillRun {
    private var random: SplitMix64
    private let seed: UInt64
    let folder = FileManager.default.temporaryDirectory.path + "/entente-test-" + UUID().uuidString
    private var attempts: [WriteLoad.Attempt] = []
    private var stored = StoredRecords()
    private var last: String?
    private var next = 1

    init(seed: UInt64) {
        self.seed = seed
        random = SplitMix64(seed: seed)
    }

    /// Returns how many requests were acknowledged. What fails leaves its folder, to be looked into.
    mutating func run(kills: Int) async throws -> Int {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let node = try LoadedNode(data: folder + "/data")
        let poller = FeedPoller(token: node.token, limit: 7)
        let poll = poller.begin()
        for round in 0..<kills {
            if round % 8 == 5 { try killStarting(node) }
            let address = try node.serve()
            poller.meet(address)
            try await verify(address, node, whole: false)
            try load(address, node)
            node.stop(SIGKILL)
        }
        poller.meet(try node.serve())
        let polled = poll()
        let address = try #require(node.serving?.address)
        try await verify(address, node, whole: true)
        try compare(polled, with: TAXIIText.all("manifest", after: nil, node.client(address)).items)
        try #require(node.stop(SIGTERM) == 0)
        try FileManager.default.removeItem(atPath: folder)
        return attempts.count(where: \.isAcknowledged)
    }

    /// Kills the program at some moment of its start.
    private mutating func killStarting(_ node: LoadedNode) throws {
        let program = try Program([Program.path, "serve", "--data", node.data, "--port", "0"])
        usleep(UInt32.random(in: 0...150_000, using: &random))
        program.signal(SIGKILL)
        _ = program.wait()
    }

    /// Writes, and returns at a random moment, with the node killed in the middle of it.
    private mutating func load(_ address: String, _ node: LoadedNode) throws {
        let load = WriteLoad(node.client(address), first: next)
        let end = load.begin(seed: random.next())
        usleep(UInt32.random(in: 0...250_000, using: &random))
        node.serving?.signal(SIGKILL)
        end()
        attempts += load.attempts
        next = load.next
        if let fault = load.faults.first { throw LoadFailure(fault) }
    }

    /// What is served is what was asked, and everything that was acknowledged; the files hold together.
    private mutating func verify(_ address: String, _ node: LoadedNode, whole: Bool) async throws {
        let client = node.client(address)
        let feed = try TAXIIText.all("objects", after: last, client)
        last = feed.last
        try stored.add(feed.items)
        try stored.check(attempts)
        let check = try await NodeCheck(folder: node.data).run()
        guard check.faults.isEmpty else { throw LoadFailure("\(check.faults)") }
        guard whole else { return }
        var again = StoredRecords()
        try again.add(TAXIIText.all("objects", after: nil, client).items)
        guard again.versions == stored.versions else { throw LoadFailure("what was stored has changed since") }
        try await audit(node)
    }

    /// Every version that is stored has an entry in the log of its party, and every entry its version.
    private func audit(_ node: LoadedNode) async throws {
        let rooms = try NodeRooms(folder: node.data, mode: .reading)
        let party = try await Actor(person: nil, party: "ONE").principal(in: rooms)
        let entries = try await rooms.records.read(as: party) { view in
            var query = AuditQuery(limit: 1_000_000)
            query.actions = [.write]
            query.refused = false
            return try view.audit(query).entries
        }
        let noted = entries.compactMap { entry in entry.target.map { "\($0) \(entry.version ?? "")" } }
        let kinds = ["campaign--", "entente-document--"]
        let written = stored.versions.keys.filter { key in kinds.contains { key.hasPrefix($0) } }
        let ours = noted.filter { key in kinds.contains { key.hasPrefix($0) } }
        guard ours.sorted() == written.sorted() else {
            throw LoadFailure("the log has \(ours.count) entries for \(written.count) versions")
        }
        try rooms.store.close()
    }

    /// A client that went on from its cursor each time has everything once.
    private func compare(_ polled: (received: [String], faults: [String]), with manifest: [JSONValue]) throws {
        if let fault = polled.faults.first { throw LoadFailure("the poller was told \(fault)") }
        guard Set(polled.received).count == polled.received.count else {
            throw LoadFailure("the poller met something twice")
        }
        let missed = Set(manifest.map(\.canonicalText)).subtracting(polled.received)
        guard missed.isEmpty, polled.received.count == manifest.count else {
            throw LoadFailure(
                "the poller has \(polled.received.count) of \(manifest.count), misses \(missed.prefix(3))"
            )
        }
    }
}

/// What compares must be able to find: whatever can go wrong is made up here, once each.
@Suite struct StoredRecordsTests {
    private static let one = #"{"id":"campaign--1","modified":"1","name":"One"}"#
    private static let two = #"{"id":"campaign--2","modified":"1","name":"Two"}"#
    private static let form = #"{"id":"entente-document--1","modified":"1","name":"form 1"}"#

    private func check(_ held: [String], _ attempts: [WriteLoad.Attempt]) throws {
        var stored = StoredRecords()
        try stored.add(held.map { try JSONValue(parsing: $0) })
        try stored.check(attempts)
    }

    @Test func `what is lost, half, changed, twice or strange is found, and what is whole is not`() throws {
        var both = WriteLoad.Attempt(objects: ["campaign--1 1": Self.one, "campaign--2 1": Self.two])
        try check([], [both])
        try check([Self.one, Self.two], [both])
        #expect(throws: LoadFailure.self) { try check([Self.one], [both]) }
        #expect(throws: LoadFailure.self) { try check([Self.one, Self.one, Self.two], [both]) }
        #expect(throws: LoadFailure.self) { try check([Self.one], []) }
        let changed = Self.two.replacingOccurrences(of: "Two", with: "Too")
        #expect(throws: LoadFailure.self) { try check([Self.one, changed], [both]) }
        both.isAcknowledged = true
        #expect(throws: LoadFailure.self) { try check([], [both]) }
        var form = WriteLoad.Attempt(objects: [:], title: "form 1")
        try check([], [form])
        try check([Self.form], [form])
        #expect(throws: LoadFailure.self) { try check([Self.form], []) }
        form.isAcknowledged = true
        form.id = "entente-document--1"
        try check([Self.form], [form])
        #expect(throws: LoadFailure.self) { try check([], [form]) }
    }
}
