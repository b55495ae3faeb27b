import Coordination
import JSON
import Labels
import Records
import Testing

@testable import Desk

@Suite struct EditingLabelTests {
    @Test func `a label is picked from what the writer holds`() async throws {
        let bench = try await EditBench()
        var form = try await bench.topic("For Sudmark", as: .ann)
        #expect(form.offered["label.level"] == ["UNCLASSIFIED", "RESTRICTED"])
        form.set("label.level", "RESTRICTED")
        form.set("label.audience", "named")
        form.set("label.named", Token.party(Thing.sudmark).text)
        let id = try await bench.save(form, as: .ann)
        let label = try #require(
            await bench.bench.records.read(as: EditBench.Person.ann.principal) { try $0.record(id)?.label }
        )
        #expect(label.level == Level(rank: 100))
        #expect(label.clauses == [Clause(.party(Thing.norland), .party(Thing.sudmark))])
        #expect(try await bench.record(id, as: .bea) != nil)
        #expect(try await bench.record(id, as: .abe) == nil)
        // The same label again needs no second marking.
        let count = try await bench.bench.records.read(as: EditBench.Person.ann.principal) {
            try $0.list("marking-definition").count
        }
        var again = try await bench.topic("For Sudmark too", as: .ann)
        again.set("label", "text")
        again.set("label.text", "RESTRICTED REL[SUD]")
        _ = try await bench.save(again, as: .ann)
        let after = try await bench.bench.records.read(as: EditBench.Person.ann.principal) {
            try $0.list("marking-definition").count
        }
        #expect(count == 1 && after == 1)
    }

    @Test func `only me is only me`() async throws {
        let bench = try await EditBench()
        var form = try await bench.topic("Draft", as: .ann)
        form.set("label.audience", "me")
        let id = try await bench.save(form, as: .ann)
        #expect(try await bench.record(id, as: .ann) != nil)
        #expect(try await bench.record(id, as: .cyd) == nil)
        #expect(try await bench.record(id, as: .abe) == nil)
    }

    @Test func `a level above one's own and one that there is not are refused alike`() async throws {
        let bench = try await EditBench()
        var answers: [String] = []
        for level in ["RESTRICTED", "TOP", "NO SUCH"] {
            var form = try await bench.topic("Topic", as: .abe)
            #expect(form.offered["label.level"] == ["UNCLASSIFIED"])
            form.set("label.level", level)
            let answer = try await bench.press("save", form, as: .abe)
            #expect(answer.status == 422)
            answers.append(EditBench.faults(answer.text))
        }
        #expect(Set(answers).count == 1)
        for text in ["RESTRICTED", "NO-SUCH"] {
            var form = try await bench.topic("Topic", as: .abe)
            form.set("label", "text")
            form.set("label.text", text)
            let answer = try await bench.press("save", form, as: .abe)
            #expect(
                EditBench.faults(answer.text).replacing(text, with: "?").contains(
                    "found ?, expected one of UNCLASSIFIED"
                )
            )
        }
    }

    @Test func `nobody is named whom the writer cannot see`() async throws {
        let bench = try await EditBench()
        let hidden = Thing.identity(9, "Hidden party", ["kind": "state", "code": "HID"])
        try await bench.bench.store([hidden], by: Thing.sudmark, as: Marking(level: "UNCLASSIFIED", clauses: [.nobody]))
        var answers: Set<String> = []
        for number in [9, 10] {
            var form = try await bench.topic("Topic", as: .ann)
            #expect(form.offered["label.named"]?.contains(Token.party(Thing.id("identity", 9)).text) == false)
            form.set("label.audience", "named")
            form.set("label.named", Token.party(Thing.id("identity", number)).text)
            answers.insert(EditBench.faults(try await bench.press("save", form, as: .ann).text))
        }
        #expect(answers.count == 1 && answers.first?.contains("Tick at least one") == true)
    }

    @Test func `a label is narrowed in a form and widened only by a release`() async throws {
        let bench = try await EditBench()
        var form = try await bench.topic("Topic", as: .ann)
        form.set("label.audience", "party")
        let id = try await bench.save(form, as: .ann)
        var wider = try await bench.form("/records/\(id)/edit/", as: .ann)
        #expect(wider.value("label") == "keep")
        wider.set("label", "pick")
        wider.set("label.audience", "everyone")
        let refused = try await bench.press("save", wider, as: .ann)
        #expect(refused.status == 422)
        #expect(EditBench.faults(refused.text).contains("That is a release"))
        var narrower = try await bench.form("/records/\(id)/edit/", as: .ann)
        narrower.set("label", "pick")
        narrower.set("label.level", "RESTRICTED")
        narrower.set("label.audience", "party")
        _ = try await bench.save(narrower, as: .ann)
        #expect(try await bench.versions(id, as: .abe) == 1)
        #expect(try await bench.versions(id, as: .ann) == 2)
    }

    @Test func `a restricted source raises the label only when the writer has agreed`() async throws {
        let bench = try await EditBench()
        let secret = Thing.own("entente-document", 30, ["name": "Restricted minutes"])
        try await bench.bench.store(
            [secret],
            as: Marking(level: "RESTRICTED", clauses: [Clause(.party(Thing.norland))])
        )
        var form = try await bench.topic("Topic", as: .ann)
        form.set("v.sources.0.document_ref", Thing.id("entente-document", 30))
        let asked = try await bench.press("save", form, as: .ann)
        #expect(asked.status == 200)
        #expect(asked.text.contains("Fewer people would read this"))
        #expect(asked.text.contains("Restricted minutes"))
        let confirmed = try #require(PageForm(asked.text))
        #expect(confirmed.value("accepted")?.contains("RESTRICTED") == true)
        // Agreeing to something else is no agreement.
        var other = confirmed
        other.set("accepted", "UNCLASSIFIED")
        #expect(try await bench.press("save", other, as: .ann).status == 200)
        let id = try await bench.save(confirmed, as: .ann)
        #expect(try await bench.record(id, as: .ann) != nil)
        #expect(try await bench.record(id, as: .abe) == nil)
        #expect(try await bench.record(id, as: .bea) == nil)
    }

    @Test func `a check stores nothing and says who could read it`() async throws {
        let bench = try await EditBench()
        let form = try await bench.topic("Topic", as: .ann)
        let answer = try await bench.press("check", form, as: .ann)
        #expect(answer.status == 200)
        #expect(answer.text.contains("This can be saved") && answer.text.contains("Everyone"))
        let topics = try await bench.bench.records.read(as: EditBench.Person.ann.principal) {
            try $0.list("entente-topic").count
        }
        #expect(topics == 1)
    }
}
