import Foundation
import FoundationNetworking
import ProgramSupport
import Testing

@testable import Commands

/// Commands beside a node that runs, each a process of its own.
@Suite(.serialized) struct BesideTests {
    let folder = FileManager.default.temporaryDirectory.path + "/entente-test-" + UUID().uuidString

    init() throws {
        try #require(FileManager.default.isExecutableFile(atPath: Program.path), "\(Program.path) is not built")
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    private func id(_ number: Int) -> String {
        "identity--00000000-0000-4000-8000-" + String(1_000_000_000_000 + number).dropFirst()
    }

    private func bundle(_ name: String, _ numbers: some Sequence<Int>) throws -> String {
        let objects = numbers.map { number in
            #"{"type":"identity","spec_version":"2.1","id":"\#(id(number))","#
                + #""created":"2026-03-01T00:00:00.000Z","modified":"2026-03-01T00:00:00.000Z","name":"No \#(number)"}"#
        }
        let path = folder + "/" + name
        try
            (#"{"type":"bundle","id":"bundle--00000000-0000-4000-8000-000000000000","objects":["#
            + objects.joined(separator: ",") + "]}").write(toFile: path, atomically: true, encoding: .utf8)
        return path
    }

    private func status(_ address: String) async throws -> Int {
        let url = try #require(URL(string: address))
        return (try await URLSession.shared.data(from: url).1 as? HTTPURLResponse)?.statusCode ?? 0
    }

    private func total(_ data: String) throws -> Int {
        let counted = try Program.run(["stats", "--data", data, "--as", "public", "--json"])
        let object = try JSONSerialization.jsonObject(with: Data(counted.output.utf8)) as? [String: Any]
        return object?["records"] as? Int ?? -1
    }

    @Test func `an import beside a running node says what it says on a stopped one, and is on the pages at once`()
        async throws
    {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let good = try bundle("good.json", 1...3)
        let bad = try bundle("bad.json", 4...5)
        try String(contentsOfFile: bad, encoding: .utf8)
            .replacingOccurrences(of: "2026-03-01T00:00:00.000Z\",\"name\":\"No 5", with: "yesterday\",\"name\":\"No 5")
            .write(toFile: bad, atomically: true, encoding: .utf8)
        let commands = [
            ["import", "--label", "TLP:CLEAR", good, "--data"], ["import", "--label", "TLP:CLEAR", good, "--data"],
            ["import", "--label", "TLP:CLEAR", bad, "--data"], ["import", "--json", bad, "--data"],
            ["import", "--origin", "XYZ", good, "--data"], ["import", folder + "/none.json", "--data"],
        ]
        let stopped = try commands.map { try Program.run($0 + [folder + "/stopped"]) }
        let node = try ServingNode(data: folder + "/running")
        #expect(try await status(node.address + "/records/" + id(1) + "/") == 404)
        let beside = try commands.map { try Program.run($0 + [folder + "/running"]) }
        #expect(beside == stopped)
        #expect(beside.map(\.status) == [0, 0, 65, 65, 67, 66])
        #expect(try await status(node.address + "/records/" + id(1) + "/") == 200)
        #expect(try await status(node.address + "/records/" + id(4) + "/") == 404)
        let piped = try Program.run(
            ["import", "--data", folder + "/running", "--label", "TLP:CLEAR", "-"],
            input: try String(contentsOfFile: try bundle("piped.json", 6...6), encoding: .utf8)
        )
        #expect(piped.status == 0)
        #expect(try await status(node.address + "/records/" + id(6) + "/") == 200)
        #expect(node.stop() == 0)
        #expect(!FileManager.default.fileExists(atPath: folder + "/running/socket"))
    }

    @Test func `a command or a node that is killed leaves all of an import or nothing`() async throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let data = folder + "/data"
        var expected: Set<Int> = [0]
        for round in 0..<3 {
            let node = try ServingNode(data: data)
            let large = try bundle("large.json", (round * 4_000 + 1)...(round * 4_000 + 4_000))
            let client = try Program([Program.path, "import", "--data", data, "--label", "TLP:CLEAR", large])
            while client.isRunning, !client.errors.contains("writing") {
                try await Task.sleep(for: .milliseconds(5))
            }
            try await Task.sleep(for: .milliseconds(30 * round))
            if round == 0 {
                client.signal(SIGKILL)
            } else {
                node.stop(SIGKILL)
            }
            let ended = client.wait()
            // A node whose command was killed goes on; one that was killed is started again.
            let alive = round == 0 ? node : try ServingNode(data: data)
            let small = try bundle("small.json", [100_000 + round])
            #expect(try Program.run(["import", "--data", data, "--label", "TLP:CLEAR", small]).status == 0)
            if round > 0, ended != 0 { #expect(ended == Ending.unavailable.rawValue) }
            #expect(alive.stop() == 0)
            expected = Set(expected.flatMap { [$0 + 1, $0 + 4_001] })
            let held = try total(data)
            #expect(expected.contains(held))
            expected = [held]
        }
    }

    @Test func `a node that is empty is filled, written and read by commands alone`() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let node = try ServingNode(data: folder + "/data")
        func run(_ words: [String], input: String = "") throws -> Program.Result {
            try Program.run(words + ["--data", folder + "/data"], input: input)
        }
        func done(_ words: [String], input: String = "") throws -> String {
            let result = try run(words, input: input)
            #expect(result.status == 0, "\(words): \(result.errors)")
            return result.output
        }
        _ = try done(["party", "add", "HUB", "Hub", "--kind", "organisation", "--own", "--label", "TLP:CLEAR"])
        _ = try done(["party", "add", "ONE", "One", "--label", "TLP:CLEAR", "--level", "RESTRICTED"])
        let roles = ["--role", "author", "--role", "releaser"]
        let link = try done(["account", "add", "desk", "--party", "ONE", "--level", "RESTRICTED"] + roles)
        #expect(link.hasPrefix(node.address + "/enter/"))
        #expect(try done(["account", "list"]).contains("desk@one"))
        #expect(try done(["party", "list"]).contains("up to RESTRICTED"))
        let written = try done(
            ["write", "--as", "desk@one", "--kind", "topics", "--label", "RESTRICTED REL[ONE]", "--json", "-"],
            input: "mines:\n  name: Mines\n"
        )
        let objects = try JSONSerialization.jsonObject(with: Data(written.utf8)) as? [String: Any]
        let object = try #require((objects?["objects"] as? [[String: Any]])?.first)
        let id = try #require(object["id"] as? String)
        let version = try #require(object["version"] as? String)
        #expect(try run(["view", "--as", "public", id]).status == Ending.nothing.rawValue)
        #expect(try run(["revoke", "--as", "public", id]).status == Ending.nothing.rawValue)
        let release = ["release", "--version", version, "--label", "TLP:CLEAR", "--reason", "agreed", id]
        #expect(try run(release).status != 0)
        _ = try done(release + ["--as", "desk@one"])
        #expect(try done(["view", "--as", "public", id]).contains("Mines"))
        #expect(try done(["why", "--as", "desk@one", id, "HUB"]).contains("can read"))
        _ = try done(["raise", "--label", "RESTRICTED REL[ONE]", "--as", "desk@one", id])
        #expect(try done(["why", "--as", "desk@one", id, "HUB"]).contains("cannot read"))
        _ = try done(["revoke", "--as", "desk@one", id])
        let log = try done(["audit", "--origin", "ONE"])
        for deed in ["add-account", "make-link", "write", "release", "raise", "revoke", "by the operator"] {
            #expect(log.contains(deed), "\(deed)")
        }
        #expect(node.stop() == 0)
    }
}
