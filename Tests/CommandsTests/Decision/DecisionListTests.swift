import Foundation
import JSON
import ProgramSupport
import Testing

@testable import Commands

/// Lists and terms of decisions from the command line.
@Suite(.serialized) struct DecisionListTests {
    @Test func `lists begin with what ends first, and the roster of a format is that of the day`() throws {
        let node = try DecisionNode(parties: ["ONE", "TWO"])
        try node.done(["party", "add", "FMT", "Format", "--kind", "format", "--label", "TLP:CLEAR"])
        let label = ["--label", "TLP:CLEAR"]
        try node.done(["member", "add", "ONE", "FMT", "--from", "2026-01-01", "--until", "2099-01-01"] + label)
        try node.done(["member", "add", "TWO", "FMT", "--from", "2098-01-01"] + label)
        func announce(_ title: String, _ seconds: Double, _ words: [String]) throws -> String {
            let terms = ["--title", title, "--expires", node.instant(in: seconds), "--zone", "Asia/Tokyo"]
            let announced = try node.json(
                ["decision", "announce", "--as", "registry@hub"] + terms + words + [node.document]
            )
            return try #require(announced["objects"]?.array?.first?["id"]?.string)
        }
        let later = try announce("Later", 9_000, ["--roster-from", "FMT", "--associates", "TWO"])
        let sooner = try announce("Sooner", 6_000, ["--roster-from", "FMT", "--on", "2098-06-01", "--falls"])
        let over = try announce("Over", 1, ["--roster", "ONE", "--roster", "TWO", "--minus-one", "TWO"])
        try node.waitUntilClosed(over)
        let listed = try node.json(["decision", "list", "--as", "desk@one"])["decisions"]?.array ?? []
        #expect(listed.map { $0["id"]?.string } == [sooner, later, over])
        #expect(listed.map { $0["title"]?.string } == ["Sooner", "Later", "Over"])
        #expect(listed.map { $0["state"]?.string } == ["running", "running", "held"])
        #expect(listed.map { $0["roster"]?.integer } == [2, 1, 2])
        let lines = try node.done(["decision", "list", "--as", "desk@one", "--open"]).split(separator: "\n")
        #expect(lines.count == 2 && lines[0].hasPrefix(sooner + "  running  ") && lines[0].hasSuffix("  Sooner"))
        let waits = try node.json(["decision", "list", "--as", "desk@one", "--waiting"])["decisions"]?.array
        #expect(waits?.map { $0["id"]?.string } == [over])
        let party = try node.json(["decision", "list", "--as", "registry@hub", "--party", "TWO"])
        #expect(party["decisions"]?.array?.count == 3)
        let whole = try node.json(["decision", "show", "--as", "desk@one", later])
        #expect(whole["associates"]?.array?.first?["stands"]?.string == "no-word")
        try node.done(["decision", "receive", "--as", "desk@two", later])
        try node.done(["decision", "associate", "--as", "desk@two", "--alignment", "aligns", later])
        #expect(try node.done(["decision", "show", "--as", "desk@one", later]).contains("TWO: aligned"))
    }

    @Test func `terms that mean nothing, too short a notice and acts that the rules refuse are told`() throws {
        let node = try DecisionNode(parties: ["ONE"])
        func refused(_ words: [String], _ status: Ending, _ text: String) throws {
            let result = try node.run(["decision"] + words)
            #expect(result.status == status.rawValue && result.errors.contains(text), "\(words): \(result)")
        }
        let start = ["announce", "--as", "registry@hub", "--title", "T", "--roster", "ONE"]
        let expires = ["--expires", node.instant(in: 600)]
        try refused(start + expires + ["--zone", "Nowhere", node.document], .faultyInput, "IANA")
        try refused(start + ["--expires", "soon", "--zone", "UTC", node.document], .faultyInput, "instant")
        let notice = ["--zone", "UTC", "--notice-hours", "24"]
        try refused(start + expires + notice + [node.document], .faultyInput, "short-notice")
        let hours = node.folder + "/hours.json"
        try #"[{"party":"ONE","zone":"Asia/Tokyo","weekdays":["monday"],"from":"09:00","to":"17:00"}]"#
            .write(toFile: hours, atomically: true, encoding: .utf8)
        let week = ["--expires", node.instant(in: 864_000), "--zone", "UTC", "--working-hours", hours]
        try refused(start + week + ["--notice-hours", "24", node.document], .faultyInput, "short-notice")
        try node.done(["decision"] + start + week + ["--notice-hours", "7", node.document])
        try #"[{"party":"ONE","zone":"Asia/Tokyo","weekday":["monday"],"from":"09:00","to":"17:00"}]"#
            .write(toFile: hours, atomically: true, encoding: .utf8)
        try refused(start + week + [node.document], .faultyInput, "weekday")
        try refused(start + expires + ["--zone", "UTC", "--roster", "XXX", node.document], .unknownName, "XXX")
        let never = "entente-document--00000000-0000-4000-8000-000000000000"
        try refused(start + expires + ["--zone", "UTC", never], .faultyInput, "there is no document")
        try refused(
            ["announce", "--as", "desk@one"] + start.dropFirst(3) + expires + ["--zone", "UTC", node.document],
            .notAllowed,
            "right"
        )
        let id = try node.announce(seconds: 600)
        try refused(["agree", "--as", "desk@one", id], .faultyInput, "receipt-first")
        try refused(["withdraw", "--as", "desk@one", id], .notAllowed, "secretar")
        try refused(["break", "--as", "desk@one", "--kind", "rage", "--text", "No.", id], .faultyInput, "objection")
        try refused(["receive", "--as", "desk@one", "--round", "2", id], .faultyInput, "other-round")
        try node.done(["decision", "receive", "--as", "desk@one", id])
        try refused(["receive", "--as", "desk@one", id], .faultyInput, "said already")
        try refused(["reserve", "--as", "desk@one", "--text", " ", id], .faultyInput, "wordless")
    }
}
