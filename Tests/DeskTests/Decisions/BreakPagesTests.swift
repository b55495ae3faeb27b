import Testing

@testable import Desk

/// Breaking silence on pages, and what comes after it.
@Suite struct BreakPagesTests {
    private func broken(
        _ bench: DecisionBench,
        _ address: String,
        _ fields: [(String, String)] = []
    ) async throws -> PeopleBench.Seen {
        let target = address + "break/"
        let page = try await bench.page(target, .nora)
        #expect(page.text.contains("stops this text at once") && page.text.contains("never be taken back"))
        let form = [("kind", "objection"), ("reason", "We cannot accept line 2."), ("do", "review")] + fields
        let sure = try await bench.people.send(target, form, as: .nora, from: page)
        #expect(sure.status == 200 && sure.text.contains("Break silence for Norland?"))
        #expect(DecisionBench.words(try await bench.page(address, .sara)).contains("Silence broken") == false)
        return try await bench.people.send(target, [("do", "break")], as: .nora, from: sure)
    }

    @Test func `silence is broken after an interruption, and a receipt says when and of which text`() async throws {
        let bench = try await DecisionBench()
        let address = try await bench.announce()
        let sent = try await broken(bench, address, [("wording", "Line 2: within six hours")])
        let receipt = try await bench.people.follow(sent, as: .nora)
        for text in [
            "broke silence: objection", "We cannot accept line 2.", "Proposed wording: Line 2: within six hours",
            "SHA-256 of the text", "Instant that decides", "2030-01-01T",
        ] {
            #expect(DecisionBench.words(receipt).contains(text), "\(text)")
        }
        #expect(DecisionBench.words(try await bench.page(address, .alma)).contains("Silence broken; objection"))
        let list = DecisionBench.words(try await bench.page("/decisions/", .sara))
        #expect(list.contains("Silence broken; objection") && list.contains("unless a new text is put"))
        // The act of another is shown to a party once it has confirmed receipt.
        let act = try #require(sent.location)
        #expect(try await bench.page(act, .sara).status == 404)
        _ = try await bench.act("receive", at: address, as: .sara)
        #expect(try await bench.page(act, .sara).status == 200)
    }

    @Test func `who breaks silence is withheld from the others, and told to the secretariat and the party`()
        async throws
    {
        let bench = try await DecisionBench()
        let address = try await bench.announce()
        for someone in [PeopleBench.Someone.nora, .sara] {
            _ = try await bench.act("receive", at: address, as: someone)
        }
        let sent = try await broken(bench, address, [("withheld", "yes")])
        let act = try #require(sent.location)
        for (someone, knows) in [(PeopleBench.Someone.nora, true), (.alma, true), (.sara, false)] {
            for page in [address, act] {
                let words = DecisionBench.words(try await bench.page(page, someone))
                #expect(words.contains("We cannot accept line 2.") == knows, "\(someone) \(page)")
                #expect(words.contains("Others are not shown this name") == knows, "\(someone) \(page)")
            }
            let state = DecisionBench.words(try await bench.page(address, someone))
            #expect(state.contains("objection; by a party whose name is withheld"))
        }
        #expect(DecisionBench.words(try await bench.page(act, .sara)).contains("Norland") == false)
    }

    @Test func `a form that says too little, comes from the wrong person or for another round changes nothing`()
        async throws
    {
        let bench = try await DecisionBench()
        let address = try await bench.announce()
        _ = try await bench.act("receive", at: address, as: .nora)
        let target = address + "break/"
        let empty = try await bench.people.send(target, [("do", "break")], as: .nora)
        #expect(empty.status == 422 && empty.text.contains("#f.kind") && empty.text.contains("#f.reason"))
        let wordless = try await bench.act("reserve", [("reserve", " ")], at: address, as: .nora)
        #expect(wordless.status == 422 && wordless.text.contains("href=\"#f.reserve\""))
        let stale = try await bench.act("agree", [("round", "2")], at: address, as: .nora)
        #expect(stale.status == 422 && stale.text.contains("look at it again"))
        let twice = try await bench.act("receive", at: address, as: .nora)
        #expect(twice.status == 422 && twice.text.contains("already"))
        // Rolf reads for Sudmark and is no delegate; Nora, seeing what the public sees, acts for nobody.
        let break_ = [("kind", "objection"), ("reason", "no"), ("round", "1"), ("do", "break")]
        let rolf = try await bench.people.send(target, break_, as: .rolf)
        #expect(rolf.status == 200 && rolf.text.contains("You cannot break this silence"))
        #expect(try await bench.act("withdraw", [("sure", "yes")], at: address, as: .nora).status == 422)
        #expect(try await bench.people.send(target, break_, as: .nora, view: "public").status == 404)
        #expect(DecisionBench.words(try await bench.page(address, .alma)).contains("Silence broken") == false)
    }

    @Test func `what comes after the end is told as late before it is entered, and changes nothing`() async throws {
        let bench = try await DecisionBench()
        let address = try await bench.announce()
        for someone in [PeopleBench.Someone.nora, .sara] {
            _ = try await bench.act("receive", at: address, as: someone)
        }
        let target = address + "break/"
        let form = [("kind", "objection"), ("reason", "Too late."), ("do", "review")]
        let sure = try await bench.people.send(target, form, as: .nora)
        bench.pass()
        let again = try await bench.people.send(target, [("do", "break")], as: .nora, from: sure)
        #expect(again.status == 200 && again.text.contains("recorded as late and changes nothing"))
        let sent = try await bench.people.send(target, [("do", "break")], as: .nora, from: again)
        #expect(sent.status == 303)
        let words = DecisionBench.words(try await bench.page(address, .alma))
        #expect(words.contains("Adopted; 1 break came too late") && words.contains("late, and changes nothing"))
    }
}
