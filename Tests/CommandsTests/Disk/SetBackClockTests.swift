import Database
import DatabaseSupport
import Foundation
import GRDB
import JSON
import ProgramSupport
import Testing

@testable import Commands

/// A clock that stands before what is stored. The store is moved into the future instead of the clock into the past: to the
/// program both are the same.
@Suite(.serialized) struct SetBackClockTests {
    private let folder = FileManager.default.temporaryDirectory.path + "/entente-test-" + UUID().uuidString

    init() throws {
        try #require(FileManager.default.isExecutableFile(atPath: Program.path), "\(Program.path) is not built")
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    /// Moves the last stamp by some seconds.
    private func move(_ data: String, seconds: Int) throws {
        let database = try PlainDatabase.open(data + "/" + Store.fileName)
        try database.write { db in
            try db.execute(sql: "UPDATE stamp SET last = last + ?", arguments: [seconds * 1_000_000])
        }
        try database.close()
    }

    @Test func `a clock that is set back below a running node stops writing with a clear answer, and nothing else`()
        throws
    {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let node = try LoadedNode(data: folder + "/data")
        let client = node.client(try node.serve())
        let load = WriteLoad(client, first: 1)
        let end = load.begin(seed: 1, threads: 1)
        while load.acknowledged < 2 { usleep(1_000) }
        end()
        let before = try TAXIIText.all("objects", after: nil, client).items.map(\.canonicalText)
        try move(node.data, seconds: 3_600)
        let later = WriteLoad(client, first: load.next)
        let ending = later.begin(seed: 2, threads: 1)
        while later.acknowledged == 0, later.faults.isEmpty { usleep(1_000) }
        ending()
        #expect(later.acknowledged == 0)
        #expect(later.faults.first?.contains("503") == true && later.faults.first?.contains("clock") == true)
        #expect(try TAXIIText.all("objects", after: nil, client).items.map(\.canonicalText) == before)
        #expect(client.send("GET", "/parties/")?.status == 200)
        #expect(node.serving?.errors.contains("set the clock right") == true)
        // As soon as the clock is right again, writing goes on.
        try move(node.data, seconds: -3_600)
        let last = WriteLoad(client, first: later.next)
        let stop = last.begin(seed: 3, threads: 1)
        while last.acknowledged < 1, last.faults.isEmpty { usleep(1_000) }
        stop()
        #expect(last.faults.isEmpty && last.acknowledged > 0)
        #expect(node.stop(SIGTERM) == 0)
    }

    @Test func `a clock that stands before the store keeps the node from starting, and says both instants`() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let node = try LoadedNode(data: folder + "/data")
        try move(node.data, seconds: 3_600)
        for words in [["serve", "--port", "0"], ["party", "add", "TWO", "Two"]] {
            let result = try Program.run(words + ["--data", node.data])
            #expect(result.status == Ending.fault.rawValue)
            #expect(result.errors.contains("set the clock right") && result.output.isEmpty)
        }
    }
}
