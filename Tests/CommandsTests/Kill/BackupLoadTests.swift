import Foundation
import JSON
import ProgramSupport
import Testing

@testable import Commands

/// Backups beside a node that is being written.
@Suite(.serialized) struct BackupLoadTests {
    private let folder = FileManager.default.temporaryDirectory.path + "/entente-test-" + UUID().uuidString

    init() throws {
        try #require(FileManager.default.isExecutableFile(atPath: Program.path), "\(Program.path) is not built")
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    @Test func `a backup under load holds all that was acknowledged before it, whole requests, and nothing later`()
        throws
    {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let node = try LoadedNode(data: folder + "/data")
        let address = try node.serve()
        let load = WriteLoad(node.client(address), first: 1)
        let end = load.begin(seed: 1)
        while load.acknowledged < 30, load.faults.isEmpty { usleep(1_000) }
        let before = load.attempts
        let backup = try Program.run(["backup", "--data", node.data, folder + "/node.backup"])
        let asked = load.attempts
        while load.attempts.count < asked.count + 30, load.faults.isEmpty { usleep(1_000) }
        end()
        #expect(load.faults.isEmpty)
        #expect(backup.status == 0, "\(backup.errors)")
        let restoring = try Program.run(["restore", "--data", folder + "/other", folder + "/node.backup"])
        #expect(restoring.status == 0 && restoring.errors.contains("everybody signs in again"))
        let other = try ServingNode(data: folder + "/other")
        var counts: [Int] = []
        for token in [node.token, nil] {
            let restored = LoadedNode.client(other.address, token: token)
            let original = LoadedNode.client(address, token: token)
            // The restored node's feed is the beginning of the original's, instants included, and so are its objects.
            for resource in ["manifest", "objects"] {
                let part = try TAXIIText.all(resource, after: nil, restored).items
                let whole = try TAXIIText.all(resource, after: nil, original).items
                #expect(part == Array(whole.prefix(part.count)))
                #expect(part.count < whole.count)
                counts.append(part.count)
                guard resource == "objects", token != nil else { continue }
                var stored = StoredRecords()
                try stored.add(part)
                // What was acknowledged before counts; of the others it does not matter, if only they are whole.
                var attempts = asked
                for place in attempts.indices where !(before.indices ~= place && before[place].isAcknowledged) {
                    attempts[place].isAcknowledged = false
                }
                try stored.check(attempts)
            }
        }
        #expect(counts.allSatisfy { $0 > 30 })
        #expect(other.stop() == 0)
        #expect(node.stop(SIGTERM) == 0)
        #expect(try Program.run(["check", "--data", folder + "/other"]).status == 0)
    }
}
