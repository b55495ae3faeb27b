import Coordination
import JSON
import Labels
import Testing

@testable import Desk

@Suite struct CreateTests {
    @Test func `a record is written with its source, found without any script`() async throws {
        let bench = try await EditBench()
        var form = try await bench.form("/new/entente-topic/", as: .ann)
        form.set("v.name", "Harbour security")
        form.set("q.sources.0.document_ref", "communiqu\u{E9}")
        form = try await bench.pressed("find:sources.0.document_ref", form, as: .ann)
        #expect(form.value("v.name") == "Harbour security")
        let document = Thing.id("entente-document", 1)
        #expect(form.offered["v.sources.0.document_ref"]?.contains(document) == true)
        form.set("v.sources.0.document_ref", document)
        form.set("v.sources.0.where", "paragraph 3")
        form.set("v.sources.0.accessed", "2026-03")
        form.set("q.parent_ref", "cyber")
        form = try await bench.pressed("auto", form, as: .ann)
        #expect(form.value("v.sources.0.where") == "paragraph 3")
        #expect(form.values("v.sources.0.document_ref") == [document])
        form.set("v.parent_ref", Thing.cyber)
        form.set("v.kind", "area")
        form.set("v.aliases", "Ports\nSafe harbours\n")
        form.set("label.audience", "everyone")
        let id = try await bench.save(form, as: .ann)
        let record = try #require(await bench.record(id, as: .bea))
        #expect(record["name"] == "Harbour security")
        #expect(record["kind"] == "area")
        #expect(record["aliases"] == ["Ports", "Safe harbours"])
        #expect(record["parent_ref"]?.string == Thing.cyber)
        #expect(record["created_by_ref"]?.string == Thing.norland)
        let source = try #require(record["sources"]?.array?.first)
        #expect(source["document_ref"]?.string == document)
        #expect(source["accessed"] == "2026-03")
        #expect(source["key"]?.string?.utf8.count == 8)
        #expect(record["external_references"]?.array?.first?["source_name"] == "Alliance")
        #expect(record["object_marking_refs"] == .array([.string(TLP.clear.id)]))
    }

    @Test func `without a source or a name nothing is saved and everything typed is kept`() async throws {
        let bench = try await EditBench()
        var form = try await bench.form("/new/entente-activity/", as: .ann)
        form.set("v.place", "Northtown")
        form.set("v.date", "someday")
        form.set("v.kind", "*")
        form.set("o.kind", "Round table")
        let answer = try await bench.press("save", form, as: .ann)
        #expect(answer.status == 422)
        let faults = EditBench.faults(answer.text)
        #expect(faults.contains("Name is needed"))
        #expect(faults.contains("At least one source is needed"))
        #expect(faults.contains("stretch of time"))
        #expect(faults.contains("Everything that you typed is still here"))
        #expect(answer.text.contains("href=\"#f.name\"") && answer.text.contains("id=\"f.name\""))
        let again = try #require(PageForm(answer.text))
        #expect(again.value("v.place") == "Northtown")
        #expect(again.value("v.date") == "someday")
        #expect(again.value("v.kind") == "*")
        #expect(again.value("o.kind") == "Round table")
    }

    @Test func `a word of one's own becomes a word of the vocabulary`() async throws {
        let bench = try await EditBench()
        var form = try await bench.topic("Topic", as: .ann)
        form.set("v.kind", "*")
        form.set("o.kind", "Working Strand")
        let id = try await bench.save(form, as: .ann)
        #expect(try await bench.record(id, as: .ann)?["kind"] == "working-strand")
    }

    @Test func `elements are added, moved and removed, and keep what was typed`() async throws {
        let bench = try await EditBench()
        var form = try await bench.form("/new/entente-document/", as: .ann)
        form.set("v.name", "Minutes")
        form = try await bench.pressed("add:paragraphs", form, as: .ann)
        form.set("v.paragraphs.0.text", "First\n\nwith a gap")
        form = try await bench.pressed("add:paragraphs", form, as: .ann)
        form.set("v.paragraphs.1.text", "Third")
        form = try await bench.pressed("add:paragraphs.0", form, as: .ann)
        #expect(form.value("v.paragraphs.2.text") == "Third")
        form.set("v.paragraphs.1.text", "Second")
        form = try await bench.pressed("up:paragraphs.1", form, as: .ann)
        #expect(form.value("v.paragraphs.0.text") == "Second")
        form = try await bench.pressed("remove:paragraphs.2", form, as: .ann)
        form = try await bench.pressed("add:name_texts", form, as: .ann)
        form.set("k.name_texts.0", "ja")
        form.set("v.name_texts.0", "\u{8B70}\u{4E8B}\u{9332}")
        let id = try await bench.save(form, as: .ann)
        let record = try #require(await bench.record(id, as: .ann))
        #expect(record["paragraphs"]?.array?.map { $0["text"]?.string } == ["Second", "First\n\nwith a gap"])
        #expect(record["name_texts"]?["ja"] == "\u{8B70}\u{4E8B}\u{9332}")
        #expect(record["sources"] == nil)
    }

    @Test func `the same form sent twice makes one record`() async throws {
        let bench = try await EditBench()
        let form = try await bench.topic("Once", as: .ann)
        let first = try await bench.press("save", form, as: .ann)
        let second = try await bench.press("save", form, as: .ann)
        #expect(first.status == 303 && second.status == 303)
        #expect(first.location == second.location)
        let id = try #require(first.location).split(separator: "/").last.map(String.init) ?? ""
        #expect(try await bench.versions(id, as: .ann) == 1)
    }

    @Test(arguments: FormKind.all.map(\.type))
    func `every kind has a form, and an empty one only says what is missing`(type: String) async throws {
        let bench = try await EditBench()
        let form = try await bench.form("/new/\(type)/", as: .ann)
        let answer = try await bench.press("save", form, as: .ann)
        #expect(answer.status == 422)
        #expect(!answer.text.contains("<script>") && !answer.text.contains(" style="))
        #expect(answer.text.utf8.count < 100_000)
    }

    @Test func `a link between two records is written like any other record`() async throws {
        let bench = try await EditBench()
        var form = try await bench.form("/new/relationship/", as: .ann)
        form.set("v.source_ref", Thing.cyber)
        form.set("v.target_ref", Thing.id("entente-programme", 1))
        form.set("v.relationship_type", "*")
        form.set("o.relationship_type", "supports")
        form.set("v.period", "2024/..")
        form.set("v.sources.0.document_ref", Thing.id("entente-document", 1))
        form.set("label.audience", "everyone")
        let id = try await bench.save(form, as: .ann)
        let record = try #require(await bench.record(id, as: .ann))
        #expect(record["relationship_type"] == "supports")
        #expect(record["extensions"]?[Entente.extensionID]?["period"] == "2024/..")
    }

    @Test func `for those who do not write there is no such page`() async throws {
        let bench = try await EditBench()
        var answers: Set<String> = []
        let nowhere = try await bench.get("/nowhere/", as: .cyd)
        answers.insert(nowhere.text)
        for target in [
            "/new/", "/new/entente-topic/", "/new/nothing/", "/records/\(Thing.cyber)/edit/",
            "/records/\(Thing.cyber)/revoke/", "/records/\(Thing.id("entente-topic", 404))/edit/",
        ] {
            let answer = try await bench.get(target, as: .cyd)
            #expect(answer.status == 404, "\(target)")
            answers.insert(answer.text)
            #expect(try await bench.get(target, as: nil).status == 303)
        }
        #expect(answers.count == 1)
        #expect(!(try await bench.get("/records/\(Thing.cyber)/", as: .cyd)).text.contains("/edit/"))
        #expect(try await bench.get("/records/\(Thing.cyber)/", as: .ann).text.contains("/edit/"))
        // Another party's record is readable, and not theirs to change.
        #expect(try await bench.get("/records/\(Thing.cyber)/", as: .bea).status == 200)
        #expect(try await bench.get("/records/\(Thing.cyber)/edit/", as: .bea).text == nowhere.text)
    }
}
