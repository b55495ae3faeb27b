import Foundation
import ProgramSupport
import Testing

@testable import Commands

/// Folders that may not be written or read. Permissions do not bind root, unless it is without the capability that lifts
/// them: so these tests are the same for everybody.
@Suite(.serialized) struct ClosedFolderTests {
    private let folder = FileManager.default.temporaryDirectory.path + "/entente-test-" + UUID().uuidString

    init() throws {
        try #require(FileManager.default.isExecutableFile(atPath: Program.path), "\(Program.path) is not built")
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    /// Runs the program bound by permissions.
    private func bound(_ words: [String]) throws -> Program.Result {
        guard geteuid() == 0 else { return try Program.run(Program.path, words) }
        return try Program.run(
            "/usr/bin/setpriv",
            ["--bounding-set=-dac_override,-dac_read_search", Program.path] + words
        )
    }

    private func mode(_ path: String, _ mode: Int) throws {
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
    }

    @Test func `a folder or file that may not be written is named with what is expected, at once`() throws {
        let data = folder + "/data"
        defer {
            try? mode(data, 0o700)
            try? FileManager.default.removeItem(atPath: folder)
        }
        _ = try LoadedNode(data: data)
        let file = folder + "/object.json"
        try
            #"[{"type":"identity","spec_version":"2.1","id":"identity--00000000-0000-4000-8000-000000000009","created":"2026-03-01T00:00:00.000Z","modified":"2026-03-01T00:00:00.000Z","name":"N"}]"#
            .write(toFile: file, atomically: true, encoding: .utf8)
        let writing = [["serve", "--data", data, "--port", "0"], ["import", "--data", data, file]]
        let reading = [["stats", "--data", data, "--as", "public"], ["check", "--data", data]]
        func expectRefusal(_ commands: [[String]], _ what: String) throws {
            for words in commands {
                let result = try bound(words)
                #expect(result.status == Ending.disk.rawValue, "\(what) \(words): \(result)")
                #expect(result.errors.contains(data + ": cannot be used"), "\(what) \(words): \(result)")
                #expect(result.errors.contains("that this user may read and write"), "\(what) \(words): \(result)")
                #expect(result.output.isEmpty)
            }
        }
        try mode(data + "/entente.sqlite", 0o400)
        try expectRefusal(writing, "a file that may only be read")
        try mode(data + "/entente.sqlite", 0o600)
        try mode(data + "/lock", 0o000)
        try expectRefusal(writing, "a lock that may not be opened")
        try mode(data + "/lock", 0o600)
        for ending in ["-wal", "-shm"] {
            try? FileManager.default.removeItem(atPath: data + "/entente.sqlite" + ending)
        }
        try mode(data, 0o500)
        try expectRefusal(reading, "a folder that may only be read")
        try mode(data, 0o000)
        try expectRefusal(writing, "a closed folder")
        let inside = try bound(["serve", "--data", data + "/deeper", "--port", "0"])
        #expect(
            inside.status == Ending.disk.rawValue
                && inside.errors.contains("/deeper: cannot be used: it cannot be made")
        )
        try mode(data, 0o700)
        #expect(try bound(["check", "--data", data]).status == 0)
    }
}
