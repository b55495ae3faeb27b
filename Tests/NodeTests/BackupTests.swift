import Accounts
import Database
import DatabaseSupport
import Foundation
import JSON
import Records
import STIX
import Testing

@testable import Node

@Suite struct BackupTests {
    let folder = Result { try TemporaryFolder() }

    @Test func `a restored backup holds what the node held, its secret included`() async throws {
        let folder = try folder.get()
        let rooms = try folder.node()
        let file = try folder.write("bundle.json", TestObjects.bundle((1...3).map { TestObjects.identity($0) }))
        _ = try await Importing(rooms, options: .init(label: "TLP:CLEAR")).run([file])
        _ = try await rooms.webKeys()
        let backup = folder.path + "/node.backup"
        try rooms.backUp(to: backup)
        // Written after the backup: not in it.
        _ = try await Importing(rooms, options: .init(label: "TLP:CLEAR")).run([
            try folder.write("later.json", TestObjects.identity(9).canonicalText)
        ])
        try await NodeRooms.restore(backup, to: folder.path + "/other")
        let other = try folder.node("other")
        let names = try await other.records.read(as: .anonymous) { try $0.list("identity").map(\.id) }
        #expect(names.count == 3)
        #expect(try other.settings.value(of: .secret) == rooms.settings.value(of: .secret))
    }

    @Test func `what is restored is nobody's session, and the first administrator gets a new link`() async throws {
        let folder = try folder.get()
        let rooms = try folder.node()
        let party = try await rooms.operatingParty()
        let person = try await rooms.accounts().firstPerson(
            of: party,
            realm: "node",
            local: "administrator",
            display: "Administrator",
            person: "identity--00000000-0000-4000-8000-000000000001",
            ends: .distantFuture
        )
        let session = try await rooms.accounts().beginSession(of: person.person)
        #expect(try await rooms.accounts().person(session: session, isLocal: true) != nil)
        try rooms.backUp(to: folder.path + "/node.backup")
        let ended = try await NodeRooms.restore(folder.path + "/node.backup", to: folder.path + "/other")
        #expect(ended.sessions == 1 && ended.links == 1)
        let other = try folder.node("other")
        #expect(try await other.accounts().person(session: session, isLocal: true) == nil)
        #expect(try await rooms.accounts().person(session: session, isLocal: true) != nil)
    }

    @Test func `a backup that cannot be finished leaves no file, and one that is damaged is not made`() async throws {
        let folder = try folder.get()
        let rooms = try folder.node()
        _ = try await Importing(rooms).run([
            try folder.write("a.json", TestObjects.bundle((1...200).map { TestObjects.identity($0) }))
        ])
        try rooms.store.close()
        let file = folder.path + "/data/" + Store.fileName
        let handle = try #require(FileHandle(forUpdatingAtPath: file))
        // One page of records, so that the store still opens.
        try handle.seek(toOffset: try handle.seekToEnd() / 4_096 * 3 / 4 * 4_096)
        try handle.write(contentsOf: Data(repeating: 0x5A, count: 4_096))
        try handle.close()
        #expect(throws: StoreError.self) { try folder.node().backUp(to: folder.path + "/node.backup") }
        let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        #expect(!left.contains { $0.contains("backup") })
        let check = try? await NodeCheck(folder: folder.path + "/data").run()
        #expect(check?.faults.isEmpty != true)
    }

    @Test func `the files of a node, of a backup and of a restored node are their owner's alone`() async throws {
        let folder = try folder.get()
        let rooms = try folder.node()
        let backup = folder.path + "/node.backup"
        try rooms.backUp(to: backup)
        try await NodeRooms.restore(backup, to: folder.path + "/other")
        for name in ["/data/entente.sqlite", "/data/lock", "/node.backup", "/other/entente.sqlite"] {
            let mode = try FileManager.default.attributesOfItem(atPath: folder.path + name)[.posixPermissions]
            #expect((mode as? NSNumber)?.intValue == 0o600, "\(name)")
        }
    }

    @Test func `nothing is overwritten, and what is no backup is refused without a trace`() async throws {
        let folder = try folder.get()
        let rooms = try folder.node()
        let backup = folder.path + "/node.backup"
        try rooms.backUp(to: backup)
        #expect(throws: StoreError.self) { try rooms.backUp(to: backup) }
        await #expect(throws: NodeError.occupied(folder: folder.path + "/data")) {
            try await NodeRooms.restore(backup, to: folder.path + "/data")
        }
        let text = try folder.write("text.backup", "no database")
        await #expect(throws: NodeError.self) { try await NodeRooms.restore(text, to: folder.path + "/empty") }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/empty").isEmpty)
    }

    @Test func `a closed store has nothing beside it to be read again`() async throws {
        let folder = try folder.get()
        let rooms = try folder.node()
        _ = try await Importing(rooms).run([try folder.write("a.json", TestObjects.identity(1).canonicalText)])
        try rooms.store.close()
        let attributes = try? FileManager.default.attributesOfItem(atPath: folder.path + "/data/entente.sqlite-wal")
        #expect((attributes?[.size] as? NSNumber)?.intValue ?? 0 == 0)
    }

    @Test func `an export holds what the reader may read and nothing else`() async throws {
        let folder = try folder.get()
        let rooms = try folder.node()
        _ = try await Importing(rooms, options: .init(label: "TLP:CLEAR")).run([
            try folder.write("a.json", TestObjects.identity(1).canonicalText)
        ])
        _ = try await Importing(rooms).run([try folder.write("b.json", TestObjects.identity(2).canonicalText)])
        #expect(try await exported(rooms, .anonymous) == [TestObjects.identity(1)])
        let operating = Principal.operating(for: try await rooms.operatingParty())
        #expect(try await exported(rooms, operating) == [TestObjects.identity(1), TestObjects.identity(2)])
    }

    @Test func `an export of nothing has no list`() async throws {
        let rooms = try folder.get().node()
        var bytes: [UInt8] = []
        #expect(try await BundleExport(rooms, as: .anonymous).write { bytes += $0 } == 0)
        let bundle = try JSONValue(parsing: bytes)
        #expect(bundle["type"] == "bundle")
        #expect(bundle["objects"] == nil)
    }

    private func exported(_ rooms: NodeRooms, _ reader: Principal) async throws -> [JSONValue]? {
        var bytes: [UInt8] = []
        _ = try await BundleExport(rooms, as: reader).write { bytes += $0 }
        return try JSONValue(parsing: bytes)["objects"]?.array
    }
}
