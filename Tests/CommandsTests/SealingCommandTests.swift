import DatabaseSupport
import Foundation
import ProgramSupport
import Testing

@testable import Commands

/// Sealing a node's secrets as an operator does it.
@Suite struct SealingCommandTests {
    /// Serves until it answers, and stops.
    private func serve(_ options: [String]) throws {
        let node = try ServingNode(run: [Program.path, "serve", "--port", "0"] + options)
        #expect(node.address.hasPrefix("http://127.0.0.1:"), "\(node.errors)")
        #expect(node.stop() == 0)
    }

    private func expectRefusal(_ words: [String], _ ending: Ending, _ text: String) throws {
        let result = try Program.run(words)
        #expect(result.status == ending.rawValue && result.output.isEmpty, "\(words): \(result)")
        #expect(result.errors.contains(text), "\(words): \(result)")
    }

    @Test func `an operator makes a key, seals a node, takes another key, and unseals`() throws {
        let folder = try TemporaryFolder()
        let (data, first, second) = (folder.path + "/data", folder.path + "/first.key", folder.path + "/second.key")
        try serve(["--data", data])
        for file in [first, second] {
            #expect(try Program.run(["secret", "key", file]).output == "written: \(file)\n")
            let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
            #expect(mode == 0o600)
        }
        try expectRefusal(["secret", "key", first], .cannotCreate, first)
        try expectRefusal(["serve", "--data", data, "--port", "0", "--sealing-key", first], .usage, "are not sealed")
        let sealed = try Program.run(["secret", "seal", first, "--data", data])
        #expect(sealed.status == 0 && sealed.output == "sealed: 2 secrets\n", "\(sealed)")
        #expect(sealed.errors.contains("make a new one, and destroy those"))
        try serve(["--data", data, "--sealing-key", first])
        try expectRefusal(
            ["serve", "--data", data, "--port", "0"],
            .usage,
            "name the file of their key with --sealing-key"
        )
        try expectRefusal(["serve", "--data", data, "--port", "0", "--sealing-key", second], .usage, "another key")
        try expectRefusal(["key", "list", "--data", data], .usage, "name the file of their key")
        #expect(try Program.run(["key", "list", "--data", data, "--sealing-key", first]).output.hasPrefix("ed25519 "))
        let node = try ServingNode(run: [Program.path, "serve", "--port", "0", "--data", data, "--sealing-key", first])
        #expect(try Program.run(["key", "list", "--data", data]).output.hasPrefix("ed25519 "))
        #expect(try Program.run(["key", "rotate", "--data", data]).output.split(separator: "\n").count == 2)
        #expect(node.stop() == 0)
        #expect(try Program.run(["stats", "--data", data, "--as", "public"]).status == 0)
        try expectRefusal(["secret", "seal", second, "--data", data], .usage, "name the file of their key")
        let moved = try Program.run(["secret", "seal", second, "--data", data, "--sealing-key", first])
        #expect(moved.status == 0, "\(moved)")
        // The environment names it for commands too.
        let named = try Program.run(
            "/usr/bin/env",
            ["ENTENTE_SEALING_KEY=" + second, Program.path, "key", "list", "--data", data]
        )
        #expect(named.status == 0, "\(named)")
        let unsealed = try Program.run(["secret", "unseal", "--data", data, "--sealing-key", second])
        #expect(unsealed.output == "readable again: 2 secrets\n", "\(unsealed)")
        try serve(["--data", data])
    }

    @Test func `where the file cannot be written anew, secrets are sealed and what is left to do is said`() throws {
        let folder = try TemporaryFolder()
        let (data, key) = (folder.path + "/data", folder.path + "/node.key")
        try serve(["--data", data])
        #expect(try Program.run(["secret", "key", key]).status == 0)
        let words = ["secret", "seal", key, "--data", data]
        let cut = try Program.run("/usr/bin/prlimit", ["--fsize=131072", Program.path] + words)
        #expect(cut.status == Ending.disk.rawValue && cut.output == "sealed: 2 secrets\n", "\(cut)")
        #expect(cut.errors.contains("seal again, with --sealing-key"), "\(cut)")
        try serve(["--data", data, "--sealing-key", key])
        let again = try Program.run(words + ["--sealing-key", key])
        #expect(again.status == 0 && again.output == "sealed: 2 secrets\n", "\(again)")
        #expect(try Program.run(["check", "--data", data]).status == 0)
    }

    @Test func `a file that holds no key, or that others read, is named with what was expected`() throws {
        let folder = try TemporaryFolder()
        let file = folder.path + "/key"
        let words = ["serve", "--data", folder.path + "/data", "--port", "0", "--sealing-key", file]
        try expectRefusal(words, .usage, "--sealing-key \(file): cannot be read")
        try "a password\n".write(toFile: file, atomically: true, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: file)
        try expectRefusal(words, .usage, "\(file): others may read it; expected mode 0600")
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file)
        try expectRefusal(words, .usage, "\(file): expected one line, 32 bytes in base 64")
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/data"))
        try expectRefusal(
            ["secret", "seal", file, "--data", folder.path],
            .usage,
            "the key \(file): expected one line"
        )
    }
}
