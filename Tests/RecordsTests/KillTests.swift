import Database
import DatabaseSupport
import Foundation
import ProgramSupport
import RecordsSupport
import STIX
import Testing

@testable import Records

@Suite struct KillTests {
    static let writer = Program.built("write-until-killed")
    static let rounds = ProcessInfo.processInfo.environment["ENTENTE_KILLS"].flatMap(Int.init) ?? 8

    /// Runs the writer from `first` on, kills it after `milliseconds`, and returns the numbers that it acknowledged.
    private func writeUntilKilled(_ folder: String, from first: Int, milliseconds: Int) throws -> [Int] {
        let program = try Program([Self.writer, folder, "\(first)"])
        // The first acknowledged write tells that it is under way.
        var text = program.read() ?? []
        // Not Task.sleep: on a busy machine it wakes long after, and the writer fills the store meanwhile.
        usleep(UInt32(milliseconds) * 1_000)
        program.signal(SIGKILL)
        while let part = program.read() { text += part }
        _ = program.wait()
        return String(decoding: text, as: UTF8.self).split(separator: "\n").compactMap { Int($0) }
    }

    @Test func `an acknowledged write survives kill -9, and nothing is shown twice`() async throws {
        try #require(FileManager.default.isExecutableFile(atPath: Self.writer), "\(Self.writer) is not built")
        let folder = try TemporaryFolder()
        var acknowledged: [Int] = []
        for round in 0..<Self.rounds {
            acknowledged += try writeUntilKilled(
                folder.path,
                from: (round + 1) * 100_000,
                milliseconds: 20 + round * 37 % 150
            )
            let store = try Store(folder: folder.path, mode: .writing, migrations: Records.migrations)
            let records = try Records(
                store: store,
                catalogue: .standard,
                clock: SystemClock(),
                identifiers: SeededIdentifiers(seed: 1)
            )
            let served = try await records.read(as: .anonymous) { try $0.list("campaign").map(\.id) }
            #expect(Set(served).count == served.count)
            for number in acknowledged {
                #expect(served.contains(try TestObject.numbered(number).id.text), "round \(round) lost \(number)")
            }
            // At most the one write that was under way is there without having been acknowledged.
            #expect(served.count <= acknowledged.count + round + 1)
            try store.close()
        }
        #expect(acknowledged.count > Self.rounds)
    }

    @Test func `a clock behind the store is said, and nothing is opened`() async throws {
        let node = try await TestNode.community()
        try await node.write([try TestObject.campaign(1, name: "One")], by: .ann)
        node.clock.set(TestNode.start)
        #expect(throws: StoreError.self) {
            try Records(store: node.store, catalogue: .standard, clock: node.clock, identifiers: node.identifiers)
        }
    }
}
