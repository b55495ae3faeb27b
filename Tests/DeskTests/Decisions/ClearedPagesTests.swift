import Foundation
import Records
import Testing

@testable import Desk

/// Which text a capital cleared: marked by its delegate, shown to its people, and to nobody else.
@Suite struct ClearedPagesTests {
    /// Everything that others could meet the mark on.
    private static func pages(_ address: String) -> [String] {
        [
            address, address + "differences/", "/decisions/", "/decisions/?show=over", "/", "/records/", "/new/",
            "/records/\(DecisionBench.text)/", "/documents/list.json", "/documents/feed.atom",
            "/records/\(Thing.norland)/",
        ]
    }

    /// What somebody is shown, without what is drawn anew for each form, and the seconds of the hour of asking.
    private func shown(
        _ bench: DecisionBench,
        _ address: String,
        _ someone: PeopleBench.Someone?
    ) async throws -> [String] {
        var shown: [String] = []
        for page in Self.pages(address) {
            let seen = try await bench.page(page, someone)
            shown.append(
                "\(seen.status) "
                    + seen.text.replacing(/name="form_token" value="[^"]*"|[0-9]{2}:[0-9]{2}:[0-9]{2}/, with: "")
            )
        }
        return shown
    }

    /// A text that Norland and Sudmark have received.
    private func received(_ bench: DecisionBench) async throws -> String {
        let address = try await bench.announce()
        for someone in [PeopleBench.Someone.nora, .sara] {
            _ = try await bench.act("receive", at: address, as: someone)
        }
        return address
    }

    /// Sudmark breaks silence, and the Alliance puts another version of the text.
    private func redraft(_ bench: DecisionBench, _ address: String) async throws {
        let form = [("kind", "amendment"), ("reason", "Say when."), ("round", "1"), ("do", "break")]
        _ = try await bench.people.send(address + "break/", form, as: .sara)
        try await bench.put(
            "Repair ships are told within six hours.",
            document: 50,
            modified: "2029-12-31T00:00:00.000Z"
        )
        let id = String(address.dropFirst("/decisions/".count).dropLast())
        let fields = DecisionBench.form(["decision": id]) + [("do", "announce")]
        let page = try await bench.page("/decisions/new/?decision=\(id)&document=\(DecisionBench.text)", .alma)
        let sent = try await bench.people.send("/decisions/new/", fields, as: .alma, from: page)
        #expect(sent.location?.hasPrefix(address) == true)
    }

    @Test
    func `a delegate marks the text that the capital cleared, and nobody outside the party is shown anything else`()
        async throws
    {
        let bench = try await DecisionBench()
        let address = try await received(bench)
        let others: [PeopleBench.Someone?] = [.sara, .rolf, .alma, nil]
        var before: [[String]] = []
        for someone in others { before.append(try await shown(bench, address, someone)) }
        let sent = try await bench.act("cleared", [("cleared-note", "By <telephone>.")], at: address, as: .nora)
        let page = try await bench.people.follow(sent, as: .nora)
        for text in [
            "Marked as cleared. Only your delegation reads this.", "Private: only people of Norland read this.",
            "marked the text of round 1 as cleared: 1 January 2030", "This is the text that your capital cleared.",
            "By &lt;telephone&gt;.",
        ] {
            #expect(DecisionBench.words(page).contains(text), "\(text)")
        }
        #expect(!page.text.contains("value=\"cleared\""))
        // Others of the party read it too, and have no form.
        let colleague = try await bench.page(address, .nils)
        #expect(colleague.text.contains("This is the text that your capital cleared."))
        #expect(DecisionBench.words(try await bench.page("/decisions/", .nora)).contains("cleared text unchanged"))
        // Nothing that others are shown is another byte, the record of the mark included.
        for (someone, before) in zip(others, before) {
            #expect(try await shown(bench, address, someone) == before, "\(String(describing: someone))")
        }
        let link = try #require(page.text.firstMatch(of: /href="(\/records\/entente-mark--[^"]*)"/)).1
        #expect(try await bench.page(String(link), .nora).text.contains("By &lt;telephone&gt;."))
        for someone in others {
            let there = try await bench.page(String(link), someone)
            let never = try await bench.page("/records/" + Thing.id("entente-mark", 404) + "/", someone)
            #expect(there.status == 404 && there.text == never.text)
        }
    }

    @Test func `after a new text the party is told what changed since, and each round is marked by itself`()
        async throws
    {
        let bench = try await DecisionBench()
        let address = try await received(bench)
        _ = try await bench.act("cleared", at: address, as: .nora)
        try await redraft(bench, address)
        // Before receipt the hash alone tells that it is another text.
        let sealed = try await bench.page(address, .nora)
        #expect(sealed.text.contains("The text has changed since.") && !sealed.text.contains("from=cleared"))
        #expect(try await bench.page(address + "differences/?from=cleared", .nora).status == 404)
        #expect(try await bench.act("cleared", at: address, as: .nora).text.contains("confirm receipt first"))
        _ = try await bench.act("receive", at: address, as: .nora)
        let changed = try await bench.page(address, .nora)
        #expect(changed.text.contains("The text has changed since, in 1 paragraph."))
        #expect(changed.text.contains("href=\"\(address)differences/?from=cleared\""))
        let list = DecisionBench.words(try await bench.page("/decisions/", .nora))
        #expect(list.contains("Private: changed since your capital cleared it."))
        let difference = try await bench.page(address + "differences/?from=cleared", .nora)
        #expect(difference.text.contains("compared with: the text that your capital cleared"))
        #expect(difference.text.contains("<ins>") && difference.text.contains("value=\"cleared\" selected"))
        // A form that was made of the first round marks nothing.
        let late = try await bench.act("cleared", [("round", "1")], at: address, as: .nora)
        #expect(late.status == 422 && late.text.contains("There is another round by now."))
        #expect(try await bench.act("cleared", at: address, as: .nora).status == 303)
        #expect(try await bench.act("cleared", at: address, as: .nora).status == 303)
        let again = try await bench.page(address, .nora)
        #expect(again.text.contains("marked the text of round 2 as cleared"))
        #expect(again.text.contains("This is the text that your capital cleared."))
        // Sudmark has marked nothing: it is offered no such comparison.
        _ = try await bench.act("receive", at: address, as: .sara)
        #expect(try await bench.page(address + "differences/?from=cleared", .sara).status == 404)
    }

    @Test func `only delegates of the parties mark, and a mark that was withdrawn counts no more`() async throws {
        let bench = try await DecisionBench()
        let address = try await received(bench)
        for someone in [PeopleBench.Someone.alma, .rolf, .nils] {
            let sent = try await bench.act("cleared", at: address, as: someone)
            #expect(sent.status == 422 && sent.text.contains("You do not act for a party"), "\(someone)")
        }
        let long = [("cleared-note", String(repeating: "x", count: 2_001))]
        #expect(try await bench.act("cleared", long, at: address, as: .nora).text.contains("too long"))
        _ = try await bench.act("cleared", at: address, as: .nora)
        let page = try await bench.page(address, .nora)
        let link = String(try #require(page.text.firstMatch(of: /href="(\/records\/entente-mark--[^"]*)"/)).1)
        let form = try await bench.page(link + "revoke/", .nora)
        let fields = [("reason", "By mistake."), ("sure", "yes"), ("do", "revoke")]
        _ = try await bench.people.send(link + "revoke/", fields, as: .nora, from: form)
        #expect(try await bench.page(address, .nora).text.contains("marked the text") == false)
        _ = try await bench.act("cleared", at: address, as: .nora)
        let again = try await bench.page(address, .nora)
        #expect(again.text.contains("marked the text of round 1") && !again.text.contains(link))
    }
}
