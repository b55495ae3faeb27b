import Testing

@testable import Desk

/// What a secretariat does on pages.
@Suite struct SecretaryPagesTests {
    @Test func `what came on paper is entered with its evidence, and a missing receipt holds the decision`()
        async throws
    {
        let bench = try await DecisionBench()
        let address = try await bench.announce()
        _ = try await bench.act("receive", at: address, as: .nora)
        #expect(DecisionBench.words(try await bench.page(address, .alma)).contains("1 not received: Sudmark"))
        bench.pass()
        #expect(DecisionBench.words(try await bench.page(address, .alma)).contains("Held: a receipt is missing"))
        let extended = try await bench.act("extend", [("until", "2030-01-20T12:00")], at: address, as: .alma)
        #expect(extended.status == 303)
        #expect(DecisionBench.words(try await bench.page(address, .alma)).contains("Under silence; round 2"))
        let empty = try await bench.act("enter", [], at: address, as: .alma)
        #expect(empty.status == 422 && empty.text.contains("href=\"#f.served\""))
        let paper = [
            ("served", Thing.sudmark), ("what", "receive"), ("evidence", "Note 12 <by hand>"),
            ("handed", "2030-01-03T09:00"),
        ]
        #expect(try await bench.act("enter", paper, at: address, as: .alma).status == 303)
        let page = try await bench.page(address, .nora)
        #expect(page.text.contains("from paper: Note 12 &lt;by hand&gt;"))
        let objection = [("what", "break:objection"), ("paper", "We object.")] + [paper[0], paper[2], paper[3]]
        #expect(try await bench.act("enter", objection, at: address, as: .alma).status == 303)
        let broken = DecisionBench.words(try await bench.page(address, .alma))
        #expect(broken.contains("Silence broken; round 2; objection; 2 acts entered from paper"))
    }

    @Test func `a new text after a break is shown with what it changes, and comes to the same parties`() async throws {
        let bench = try await DecisionBench()
        let address = try await bench.announce()
        let id = String(address.dropFirst("/decisions/".count).dropLast())
        let form = [("kind", "amendment"), ("reason", "Say when."), ("round", "1"), ("do", "break")]
        _ = try await bench.act("receive", at: address, as: .nora)
        _ = try await bench.people.send(address + "break/", form, as: .nora)
        try await bench.put(
            "Repair ships are told within six hours.",
            document: 50,
            modified: "2029-12-31T00:00:00.000Z"
        )
        let target = "/decisions/new/?decision=\(id)&document=\(DecisionBench.text)"
        #expect(try await bench.page(address, .alma).text.contains("Put a new text"))
        let page = try await bench.page(target, .alma)
        #expect(page.text.contains("NOR SUD") && page.text.contains("A new text after the break"))
        let fields = DecisionBench.form(["decision": id])
        let check = try await bench.people.send("/decisions/new/", fields + [("do", "check")], as: .alma, from: page)
        #expect(check.text.contains("within six hours") && check.text.contains("<del>"))
        let sent = try await bench.people.send("/decisions/new/", [("do", "announce")], as: .alma, from: check)
        #expect(sent.location?.hasPrefix(address) == true)
        _ = try await bench.act("receive", at: address, as: .nora)
        let second = try await bench.page(address, .nora)
        #expect(DecisionBench.words(second).contains("Under silence; round 2"))
        #expect(second.text.contains("differences/?from=round-1"))
        let difference = try await bench.page(address + "differences/?from=round-1", .nora)
        #expect(difference.text.contains("compared with: round 1") && difference.text.contains("<ins>"))
        #expect(try await bench.page(address + "differences/?from=round-9", .nora).status == 404)
    }

    @Test func `several texts are put in one go and each takes its own course`() async throws {
        let bench = try await DecisionBench()
        let both = [DecisionBench.text, DecisionBench.other]
        let sent = try await bench.people.send(
            "/decisions/new/",
            DecisionBench.form(documents: both) + [("do", "announce")],
            as: .alma
        )
        #expect(sent.location == "/decisions/")
        let list = try await bench.page("/decisions/", .nora).text
        let addresses = list.matches(of: /href="(\/decisions\/entente-decision--[^"]*)"/).map { String($0.1) }
        #expect(addresses.count == 2)
        let fields = [("kind", "objection"), ("reason", "No."), ("round", "1"), ("do", "break")]
        _ = try await bench.people.send(addresses[0] + "break/", fields, as: .nora)
        let states = try await [bench.page(addresses[0], .alma), bench.page(addresses[1], .alma)]
            .map(DecisionBench.words)
        #expect(states[0].contains("Silence broken") && !states[1].contains("Silence broken"))
    }

    @Test func `the roster is filled from a format, and a check tells whom it would fail`() async throws {
        let bench = try await DecisionBench()
        let fill = DecisionBench.form(["format": Thing.alliance, "day": "2029-06-01", "roster": "", "do": "fill"])
        let filled = try await bench.people.send("/decisions/new/", fill, as: .alma)
        #expect(filled.text.contains("NOR SUD</textarea>"))
        #expect(filled.text.contains("NOR Europe/Brussels 09:00-17:00 1-5"))
        let short = DecisionBench.form([
            "count": "working", "hours": "40", "capitals": "NOR Asia/Tokyo 10:00-12:00 1-5 2030-01-02",
            "expires": "2030-01-04T12:00",
        ])
        let check = DecisionBench.words(
            try await bench.people.send("/decisions/new/", short + [("do", "check")], as: .alma)
        )
        #expect(check.contains("wanting") && check.contains("The notice is too short"))
        let refused = try await bench.people.send("/decisions/new/", short + [("do", "announce")], as: .alma)
        #expect(refused.status == 422 && refused.text.contains("less than the minimum notice"))
        let lacking = DecisionBench.form(["roster": "NOR ALL"])
        let without = try await bench.people.send("/decisions/new/", lacking + [("do", "check")], as: .alma)
        #expect(DecisionBench.words(without).contains("1 party has no delegate who could read the decision: Alliance"))
        let wrong = DecisionBench.form(["roster": "NOR XXX", "zone": "Mars", "hours": "x"])
        let faults = try await bench.people.send("/decisions/new/", wrong + [("do", "check")], as: .alma)
        #expect(faults.status == 422 && faults.text.contains("XXX") && faults.text.contains("#f.zone"))
        let delegate = try await bench.people.send("/decisions/new/", lacking + [("do", "announce")], as: .nora)
        #expect(delegate.status == 200 && delegate.text.contains("This is for secretariats"))
    }
}
