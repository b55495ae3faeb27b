import Database
import DatabaseSupport
import Foundation
import GRDB
import JSON
import Records
import Testing

@testable import Node

/// A letter that a disk has changed within a stored body: SQLite does not notice, and the body is still the canonical form
/// of an object with the same id.
@Suite struct ChangedLetterTests {
    let folder = Result { try TemporaryFolder() }

    /// The folder of a node that was stopped, with one record's name in its file.
    private func stopped(_ name: String) async throws -> String {
        let folder = try folder.get()
        let rooms = try folder.node()
        let object = TestObjects.identity(1, name: name)
        _ = try await Importing(rooms).run([try folder.write("a.json", object.canonicalText)])
        try rooms.store.close()
        return folder.path + "/data"
    }

    /// Writes another letter into a file, wherever a text stands in a body.
    private static func change(_ text: String, to other: String, in path: String) throws {
        let file = URL(fileURLWithPath: path)
        var bytes = try Data(contentsOf: file)
        let place = try #require(bytes.range(of: Data(#""name":"\#(text)""#.utf8)))
        bytes.replaceSubrange(place, with: Data(#""name":"\#(other)""#.utf8))
        try bytes.write(to: file)
    }

    @Test func `a changed letter is found by the check, and is neither backed up nor restored`() async throws {
        let data = try await stopped("Minesweepers")
        let folder = try folder.get()
        #expect(try await NodeCheck(folder: data).run().faults == [])
        try folder.node().backUp(to: folder.path + "/good.backup")
        try Self.change("Minesweepers", to: "Minesweepess", in: data + "/" + Store.fileName)
        let check = try await NodeCheck(folder: data).run()
        #expect(check.faults.count == 1 && check.faults.allSatisfy { $0.contains("not what was written") })
        #expect(throws: StoreError.self) { try folder.node().backUp(to: folder.path + "/bad.backup") }
        try Self.change("Minesweepers", to: "Minesweeperz", in: folder.path + "/good.backup")
        await #expect(throws: NodeError.self) {
            try await NodeRooms.restore(folder.path + "/good.backup", to: folder.path + "/other")
        }
    }

    @Test func `a store from before there were sums gets them when it is opened, and a sum that is missing is told`()
        async throws
    {
        let data = try await stopped("Frigates")
        func run(_ statements: String) throws {
            let queue = try PlainDatabase.open(data + "/" + Store.fileName)
            try queue.write { try $0.execute(sql: statements) }
            try queue.close()
        }
        try run("DELETE FROM body_sum")
        #expect(try await NodeCheck(folder: data).run().faults.contains { $0.hasPrefix("versions without a sum") })
        try run("DROP TABLE body_sum; DELETE FROM grdb_migrations WHERE identifier = '2026-11 sums of bodies'")
        try folder.get().node().store.close()
        #expect(try await NodeCheck(folder: data).run().faults == [])
        try Self.change("Frigates", to: "Frigatez", in: data + "/" + Store.fileName)
        #expect(try await NodeCheck(folder: data).run().faults.count == 1)
    }
}
