import Foundation
import JSON
import ProgramSupport
import STIX
import Silence
import Testing

@testable import Commands

/// Decisions from the command line, beside a node that runs.
@Suite(.serialized) struct DecisionCommandTests {
    @Test func `a text is announced, received, adopted, issued, certified and verified, and a changed byte is found`()
        throws
    {
        let node = try DecisionNode(parties: ["ONE", "TWO"])
        #expect(try node.run(["view", "--as", "desk@one", node.document]).status == Ending.nothing.rawValue)
        let id = try node.announce(seconds: 6)
        #expect(try node.state(id, as: "desk@two") == "running")
        for party in ["one", "two"] { try node.done(["decision", "receive", "--as", "desk@" + party, id]) }
        try node.done(["view", "--as", "desk@one", node.document])
        try node.done(["decision", "open", "--as", "desk@one", id])
        try node.done(["decision", "state", "--as", "desk@one", "--text", "We read it narrowly.", id])
        let early = try node.run(["decision", "certificate", "--as", "desk@one", id])
        #expect(early.status == Ending.nothing.rawValue && early.output.isEmpty && early.errors.contains("running"))
        try node.waitUntilClosed(id)
        let adopted = try node.done(["decision", "certificate", "--as", "desk@one", id])
        #expect(adopted == (try node.done(["decision", "certificate", "--as", "registry@hub", id])))
        try node.done(["decision", "issue", "--as", "registry@hub", "--number", "HUB(2026)0007", id])
        let certificate = try node.done(["decision", "certificate", "--as", "desk@two", id])
        #expect(certificate != adopted && certificate.last == "}")
        #expect(certificate == (try node.done(["decision", "certificate", "--as", "desk@one", id])))
        try check(certificate, of: node)
        let shown = try node.done(["decision", "show", "--as", "desk@two", id])
        for word in ["issued: as HUB(2026)0007; with 1 statement", "ONE: silent", "TWO: received-not-opened"] {
            #expect(shown.contains(word), "\(word) in \(shown)")
        }
    }

    /// What `entente verify` says of a certificate, of another one, and of bytes that are none.
    private func check(_ certificate: String, of node: DecisionNode) throws {
        func file(_ name: String, _ text: String) throws -> String {
            let path = node.folder + "/" + name
            try text.write(toFile: path, atomically: true, encoding: .utf8)
            return path
        }
        let path = try file("plan.certificate", certificate)
        let keys = try file("node.keys", try node.done(["key", "list"]))
        let text = try file("plan.json", try node.done(["view", "--json", "--as", "registry@hub", node.document]))
        func verify(_ words: [String]) throws -> Program.Result { try Program.run(["verify"] + words) }
        let good = try verify([path, "--keys", keys, "--text", text])
        #expect(good.status == 0, "\(good)")
        for word in [
            "issued as HUB(2026)0007", "2 of 2 parties", "byte for byte", "left out no act", "Everything holds.",
        ] {
            #expect(good.output.contains(word), "\(word)")
        }
        let alone = try verify([path])
        #expect(alone.status == 0 && alone.output.contains("--keys") && alone.output.contains("--text"))
        // A byte in the words of the statement, and one in the signature.
        let changed = try file("changed", certificate.replacingOccurrences(of: "narrowly", with: "narrowlx"))
        let found = try verify([changed])
        #expect(found.status == 1 && found.output.contains("something was changed"))
        #expect(try verify([try file("longer", certificate + "\n")]).status == 1)
        for none in ["", "{", "\u{0}", "[]", "{\"certificate\":{}}"] {
            let result = try verify([try file("none", none)])
            #expect(result.status == 1 && result.output.contains("proves nothing"), "\(none)")
        }
        #expect(try verify([path, "--text", keys]).status == 1)
        #expect(try verify([path, "--keys", text]).status == 2)
        #expect(try verify([node.folder + "/nothing"]).status == 2)
        #expect(try verify([]).status == 2)
        try node.done(["key", "rotate"])
        let rotated = try file("node.keys", try node.done(["key", "list"]))
        #expect(try verify([path, "--keys", rotated]).status == 0)
        let strange = rotated.isEmpty ? "" : "ed25519 \(Self.otherKey) 2026-01-01T00:00:00.000Z -\n"
        #expect(try verify([path, "--keys", try file("other.keys", strange)]).status == 1)
    }

    /// The public key of RFC 8032 section 7.1, test 1, in base64.
    private static let otherKey = "11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="

    @Test
    func `a break ends a round, may be withheld, and a new text follows it; an extension and paper lead out of a hold`()
        throws
    {
        let node = try DecisionNode(parties: ["ONE", "TWO", "SIX"])
        let id = try node.announce(["--readers", "HUB"], seconds: 600)
        try node.done(["decision", "receive", "--as", "desk@one", id])
        try checkCleared(id, in: node)
        let words = ["--kind", "objection", "--text", "It goes too far.", "--withhold", id]
        try node.done(["decision", "break", "--as", "desk@one"] + words)
        let others = try node.done(["decision", "show", "--as", "desk@two", id])
        #expect(others.contains("withheld: break") && !others.contains("too far"), "\(others)")
        let registry = try node.done(["decision", "show", "--as", "registry@hub", id])
        #expect(registry.contains("ONE (withheld): break: It goes too far."), "\(registry)")
        let broken = try node.done(["decision", "certificate", "--as", "desk@two", id])
        #expect(broken == (try node.done(["decision", "certificate", "--as", "registry@hub", id])))
        #expect(!broken.contains("too far"))
        try node.rewrite("Every alarm is shared within one day.")
        #expect(try node.announce(["--redraft-of", id], seconds: 2) == id)
        try node.waitUntilClosed(id)
        #expect(try node.state(id) == "held")
        #expect(try node.done(["decision", "show", "--as", "desk@one", id]).contains("the text has changed since"))
        let refused = try node.run(["decision", "issue", "--as", "registry@hub", "--number", "1", id])
        #expect(refused.status == Ending.faultyInput.rawValue && refused.errors.contains("not-adopted"), "\(refused)")
        try node.done(["decision", "extend", "--as", "registry@hub", "--until", node.instant(in: 600), id])
        let paper = ["--evidence", "Note 12", "--handed-in", node.instant(in: -60), id]
        for party in ["ONE", "TWO"] {
            try node.done(["decision", "enter", "--as", "registry@hub", "--party", party, "receive"] + paper)
        }
        let strange = try node.run(["decision", "enter", "--as", "desk@one", "--party", "TWO", "agree"] + paper)
        #expect(strange.status == Ending.notAllowed.rawValue)
        try node.done(["decision", "withdraw", "--as", "registry@hub", "--text", "Later.", id])
        let certificate = try node.done(["decision", "certificate", "--as", "desk@two", id])
        let signed = try SignedCertificate(parsing: Array(certificate.utf8))
        #expect(signed.verify().holds && signed.certificate.outcome.state == .withdrawn)
        #expect(signed.certificate.procedure.rounds.count == 3)
    }

    /// A party marks that its capital has cleared the text; nobody else is told.
    private func checkCleared(_ id: String, in node: DecisionNode) throws {
        let before = try node.json(["decision", "show", "--as", "desk@two", id])
        let mark = ["decision", "cleared", "--as", "desk@one", "--note", "By telephone.", id]
        let early = try node.run(["decision", "cleared", "--as", "desk@two", id])
        #expect(early.status == Ending.faultyInput.rawValue && early.errors.contains("confirm first"), "\(early)")
        let strange = try node.run(["decision", "cleared", "--as", "registry@hub", id])
        #expect(strange.status == Ending.notAllowed.rawValue, "\(strange)")
        #expect(try node.json(mark)["objects"]?.array?.count == 1)
        #expect(try node.done(mark).contains("unchanged"))
        let own = try node.json(["decision", "show", "--as", "desk@one", id])["cleared"]
        #expect(own?["note"]?.string == "By telephone." && own?["changed"]?.boolean == false)
        #expect(try node.done(["decision", "show", "--as", "desk@one", id]).contains("the text is the same"))
        #expect(try node.json(["decision", "show", "--as", "desk@two", id]) == before)
    }

    @Test func `what a reader is told of a hidden decision is what they are told of one that never was`() throws {
        let node = try DecisionNode(parties: ["ONE"])
        try node.done(["party", "add", "OUT", "Outside", "--label", "TLP:CLEAR", "--level", "RESTRICTED"])
        try node.done(["account", "add", "desk", "--party", "OUT", "--level", "RESTRICTED", "--role", "delegate"])
        let hidden = try node.announce(seconds: 600)
        let never = "entente-decision--00000000-0000-4000-8000-000000000000"
        for reader in ["desk@out", "public"] {
            #expect(try node.json(["decision", "list", "--as", reader]).canonicalText == #"{"decisions":[]}"#)
            for words in [
                ["show"], ["certificate"], ["receive"], ["cleared"], ["open"], ["agree"], ["withdraw"],
                ["break", "--kind", "objection", "--text", "No."],
                ["enter", "--party", "OUT", "--evidence", "e", "--handed-in", "2026-01-01", "receive"],
            ] {
                let results = try [hidden, never].map { id in
                    var result = try node.run(["decision"] + words + ["--as", reader, id])
                    result.errors = result.errors.replacingOccurrences(of: id, with: "ID")
                    return result
                }
                #expect(results[0] == results[1], "\(words)")
                #expect(results[0].status == Ending.nothing.rawValue && results[0].output.isEmpty, "\(words)")
            }
        }
        let listed = try node.json(["decision", "list", "--as", "desk@one", "--open"])
        #expect(listed["decisions"]?.array?.first?["id"]?.string == hidden)
        #expect(try node.json(["decision", "list", "--as", "desk@one", "--closed"])["decisions"]?.array == [])
    }
}
