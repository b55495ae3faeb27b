import Foundation
import JSON
import ProgramSupport
import Testing

@testable import Commands

/// A disk that takes no more, below a node that runs and below commands.
///
/// A limit on the size of files (`prlimit`) is a disk that refuses to write for everybody who runs these tests, and can be
/// lifted while the node runs. A small file system in memory is one that is full; it needs name spaces of its own, which
/// not every machine allows. That a full disk is told as 507 is tested in any case, where the doors are (`DiskDoorsTests`).
@Suite(.serialized) struct FullDiskTests {
    private let folder = FileManager.default.temporaryDirectory.path + "/entente-test-" + UUID().uuidString

    init() throws {
        try #require(FileManager.default.isExecutableFile(atPath: Program.path), "\(Program.path) is not built")
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    /// How a mount of one's own is had here; nil where it is not.
    private static let space: [String]? = [["unshare", "-m"], ["unshare", "-rm"]].first { words in
        let trial = ["/usr/bin/env"] + words + ["mount", "-t", "tmpfs", "-o", "size=1m", "none", "/mnt"]
        return (try? Program.run(trial[0], Array(trial.dropFirst())))?.status == 0
    }

    private static func post(_ client: PlainClient, _ number: Int, length: Int) -> PlainClient.Answer? {
        let text = String(repeating: "x", count: length)
        let object =
            #"{"type":"campaign","spec_version":"2.1","id":"campaign--00000000-0000-4000-8000-0000000000\#(10 + number)","#
            + #""created":"2026-03-01T00:00:00.000Z","modified":"2026-03-01T00:00:00.000Z","name":"\#(text)"}"#
        let kind = [("Content-Type", TAXIIText.type)]
        return client.send("POST", TAXIIText.inbox, kind, body: #"{"objects":["# + object + "]}")
    }

    private static func names(_ client: PlainClient) throws -> [Int] {
        try TAXIIText.all("objects", after: nil, client).items.compactMap { $0["id"]?.string }
            .filter { $0.hasPrefix("campaign--") }.compactMap { Int($0.suffix(2)) }.map { $0 - 10 }
    }

    @Test func `a node whose disk takes nothing refuses to write, is read as before, and goes on when there is room`()
        throws
    {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let node = try LoadedNode(data: folder + "/data")
        let client = node.client(try node.serve())
        let process = try #require(node.serving?.process)
        func limit(_ bytes: String) throws {
            let limited = try Program.run("/usr/bin/prlimit", ["--pid", "\(process)", "--fsize=\(bytes):unlimited"])
            try #require(limited.status == 0, "\(limited.errors)")
        }
        #expect(Self.post(client, 1, length: 10)?.status == 202)
        let page = client.send("GET", "/parties/")
        try limit("8192")
        for _ in 0..<2 {
            let refused = try #require(Self.post(client, 2, length: 10_000))
            #expect(refused.status == 503 && refused.fields["retry-after"] == "60")
            #expect(refused.text.contains("disk") && !refused.text.contains(folder))
            #expect(try Self.names(client) == [1])
            let again = client.send("GET", "/parties/")
            #expect(again?.status == 200 && again?.text == page?.text)
        }
        // A command that writes asks the node, and says what the node says; one that reads is not concerned.
        let importing = try Program.run(
            ["import", "--data", node.data, "--label", "TLP:CLEAR", "-"],
            input: #"{"type":"identity","spec_version":"2.1","id":"identity--00000000-0000-4000-8000-000000000009","#
                + #""created":"2026-03-01T00:00:00.000Z","modified":"2026-03-01T00:00:00.000Z","name":"N"}"#
        )
        #expect(importing.status == Ending.disk.rawValue && importing.errors.contains("cannot be used"))
        #expect(try Program.run(["backup", "--data", node.data, folder + "/one.backup"]).status == 0)
        try limit("unlimited")
        #expect(Self.post(client, 3, length: 10_000)?.status == 202)
        #expect(try Self.names(client) == [1, 3])
        let log = node.serving?.errors ?? ""
        #expect(log.contains("writes are refused; see to the disk"))
        #expect(node.stop(SIGTERM) == 0)
        #expect(try Program.run(["check", "--data", node.data]).status == 0)
    }

    @Test func `a backup, a restore and an import that find no room leave nothing half, and say so`() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let node = try LoadedNode(data: folder + "/data")
        let backup = folder + "/node.backup"
        func limited(_ words: [String], bytes: Int) throws -> Program.Result {
            try Program.run("/usr/bin/prlimit", ["--fsize=\(bytes)", Program.path] + words)
        }
        let small = try limited(["backup", "--data", node.data, backup], bytes: 65_536)
        #expect(small.status == Ending.disk.rawValue, "\(small.errors)")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["data"])
        #expect(try Program.run(["backup", "--data", node.data, backup]).status == 0)
        let restoring = try limited(["restore", "--data", folder + "/other", backup], bytes: 65_536)
        #expect([Ending.disk.rawValue, Ending.cannotCreate.rawValue].contains(restoring.status), "\(restoring.errors)")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder + "/other").isEmpty)
        let objects = (0..<300).map { number in
            #"{"type":"identity","spec_version":"2.1","id":"identity--00000000-0000-4000-8000-000000000\#(100 + number)","#
                + #""created":"2026-03-01T00:00:00.000Z","modified":"2026-03-01T00:00:00.000Z","name":"N"}"#
        }
        let file = folder + "/many.json"
        try "[\(objects.joined(separator: ","))]".write(toFile: file, atomically: true, encoding: .utf8)
        let importing = try limited(["import", "--data", node.data, "--label", "TLP:CLEAR", file], bytes: 65_536)
        #expect(importing.status == Ending.disk.rawValue, "\(importing.errors)")
        let counted = try Program.run(["stats", "--data", node.data, "--as", "public"])
        #expect(!counted.output.contains("302") && !counted.output.contains("300"))
        #expect(try Program.run(["check", "--data", node.data]).status == 0)
    }

    @Test(.enabled(if: space != nil, "there are no name spaces of one's own here"))
    func `a file system that is full is told as such, by the node, by its log and by commands`() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let node = try LoadedNode(data: folder + "/data")
        let room = folder + "/room"
        try FileManager.default.createDirectory(atPath: room, withIntermediateDirectories: true)
        let script = """
            mount -t tmpfs -o size=2m none '\(room)' && cp -r '\(node.data)' '\(room)/data' || exit 71
            exec '\(Program.path)' serve --data '\(room)/data' --port 0
            """
        let serving = try ServingNode(run: ["/usr/bin/env"] + (Self.space ?? []) + ["/bin/sh", "-c", script])
        let client = node.client(serving.address)
        #expect(Self.post(client, 1, length: 10)?.status == 202)
        let refused = (10..<50).lazy.compactMap { Self.post(client, $0, length: 200_000) }.first { $0.status != 202 }
        let held = try Self.names(client)
        #expect(refused?.status == 507)
        #expect(refused?.text.contains("disk is full") == true && refused?.text.contains(room) == false)
        #expect(held.count > 1 && held == [1] + (10..<10 + held.count - 1))
        #expect(serving.errors.contains("make room on the disk"))
        #expect(serving.stop() == 0)
    }
}
