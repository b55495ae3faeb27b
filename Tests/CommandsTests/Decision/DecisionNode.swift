import Foundation
import JSON
import ProgramSupport
import Testing

@testable import Commands

/// A node beside which decisions are made by commands alone: a hub whose registry announces, and parties with a delegate
/// each.
final class DecisionNode {
    let folder = FileManager.default.temporaryDirectory.path + "/entente-test-" + UUID().uuidString
    let serving: ServingNode
    let parties: [String]
    /// The id of the document.
    private(set) var document = ""

    init(parties: [String]) throws {
        try #require(FileManager.default.isExecutableFile(atPath: Program.path), "\(Program.path) is not built")
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        self.parties = parties
        serving = try ServingNode(data: folder + "/data")
        try done(["party", "add", "HUB", "Hub", "--kind", "organisation", "--own", "--label", "TLP:CLEAR"])
        let roles = ["--role", "author", "--role", "releaser", "--role", "secretary"]
        try done(["account", "add", "registry", "--party", "HUB", "--level", "RESTRICTED"] + roles)
        for code in parties {
            try done(["party", "add", code, "Party " + code, "--label", "TLP:CLEAR", "--level", "RESTRICTED"])
            try done(["account", "add", "desk", "--party", code, "--level", "RESTRICTED", "--role", "delegate"])
        }
        document = try write("Every alarm is shared within one hour.")
    }

    deinit {
        serving.stop()
        try? FileManager.default.removeItem(atPath: folder)
    }

    func run(_ words: [String], input: String = "") throws -> Program.Result {
        try Program.run(words + ["--data", folder + "/data"], input: input)
    }

    @discardableResult
    func done(_ words: [String], input: String = "") throws -> String {
        let result = try run(words, input: input)
        #expect(result.status == 0, "\(words): \(result.errors)")
        return result.output
    }

    func json(_ words: [String]) throws -> JSONValue {
        try JSONValue(parsing: Array(try done(words + ["--json"]).utf8))
    }

    /// Writes a document of one paragraph, or another version of it, for the hub alone.
    private func write(_ text: String) throws -> String {
        let snippet = """
            plan:
              name: Work plan
              kind: statement
              title_kind: printed
              publisher: Hub
              date: "2026-02-13"
              language: en
              grade: official
              seen: full
              paragraphs:
                - {key: a1bc, text: "\(text)", kind: text}

            """
        let path = folder + "/documents.yaml"
        try snippet.write(toFile: path, atomically: true, encoding: .utf8)
        let written = try json(["write", "--as", "registry@hub", "--label", "RESTRICTED REL[HUB]", path])
        return try #require(written["objects"]?.array?.first?["id"]?.string)
    }

    /// Another version of the document.
    func rewrite(_ text: String) throws { _ = try write(text) }

    /// An instant so many seconds from now, as commands take it.
    func instant(in seconds: Double) -> String {
        Date(timeIntervalSinceNow: seconds).formatted(
            .iso8601.year().month().day().time(includingFractionalSeconds: true).timeZone(separator: .omitted)
        )
    }

    /// Announces the document to all parties; the decision's id.
    func announce(_ words: [String] = [], seconds: Double) throws -> String {
        let roster = parties.flatMap { ["--roster", $0] }
        let announced = try json(
            ["decision", "announce", "--as", "registry@hub", "--title", "Work plan", "--zone", "Europe/Brussels"]
                + roster + words + ["--expires", instant(in: seconds), document]
        )
        return try #require(announced["objects"]?.array?.first?["id"]?.string)
    }

    func state(_ id: String, as reader: String = "registry@hub") throws -> String? {
        try json(["decision", "show", "--as", reader, id])["state"]?.string
    }

    /// Waits until the window of a decision is over.
    func waitUntilClosed(_ id: String) throws {
        while try ["announced", "running"].contains(state(id)) { usleep(50_000) }
    }
}
