import Coordination
import JSON
import Labels
import Records
import Testing

@testable import Desk

@Suite struct EditingPartTests {
    /// A text of Norland with three paragraphs, the second of which only the cleared may read.
    private func text(_ bench: EditBench) async throws -> String {
        var form = try await bench.form("/new/entente-document/", as: .ann)
        form.set("v.name", "Minutes")
        form.set("label.audience", "party")
        for (index, words) in ["Open first", "Restricted words", "Open last"].enumerated() {
            form = try await bench.pressed("add:paragraphs", form, as: .ann)
            form.set("v.paragraphs.\(index).text", words)
        }
        form.set("l.paragraphs.1", "RESTRICTED")
        form.set("v.publisher", "Restricted publisher")
        form.set("l.publisher", "RESTRICTED REL[NOR]")
        return try await bench.save(form, as: .ann)
    }

    private func paragraphs(_ record: JSONValue?) -> [String] {
        record?["paragraphs"]?.array?.compactMap { $0["text"]?.string } ?? []
    }

    @Test func `a part with a label of its own is shown to those who may read it`() async throws {
        let bench = try await EditBench()
        let id = try await text(bench)
        let ann = try #require(await bench.record(id, as: .ann))
        #expect(paragraphs(ann) == ["Open first", "Restricted words", "Open last"])
        #expect(ann["publisher"] == "Restricted publisher")
        let abe = try #require(await bench.record(id, as: .abe))
        #expect(paragraphs(abe) == ["Open first", "Open last"])
        #expect(abe["publisher"] == nil)
        let form = try await bench.form("/records/\(id)/edit/", as: .ann)
        #expect(form.value("l.paragraphs.1") == "RESTRICTED")
        #expect(form.value("l.publisher") == "RESTRICTED REL[NOR]")
        #expect(form.value("l.paragraphs.0") == "")
    }

    @Test func `who sees a part learns nothing of the rest and destroys none of it`() async throws {
        let bench = try await EditBench()
        let id = try await text(bench)
        var form = try await bench.form("/records/\(id)/edit/", as: .abe)
        let page = try await bench.get("/records/\(id)/edit/", as: .abe).text
        #expect(!page.contains("Restricted") && !page.contains("RESTRICTED"))
        #expect(form.value("n.paragraphs") == "2")
        // The cleared person goes on meanwhile, in what the other cannot see: no conflict for them.
        var hidden = try await bench.form("/records/\(id)/edit/", as: .ann)
        hidden.set("v.paragraphs.1.text", "Later restricted words")
        _ = try await bench.save(hidden, as: .ann)
        form.set("v.paragraphs.1.text", "Open end")
        form = try await bench.pressed("add:paragraphs.0", form, as: .abe)
        form.set("v.paragraphs.1.text", "Open middle")
        _ = try await bench.save(form, as: .abe)
        #expect(paragraphs(try await bench.record(id, as: .abe)) == ["Open first", "Open middle", "Open end"])
        let ann = try #require(await bench.record(id, as: .ann))
        #expect(paragraphs(ann) == ["Open first", "Later restricted words", "Open middle", "Open end"])
        #expect(ann["publisher"] == "Restricted publisher")
        let again = try await bench.form("/records/\(id)/edit/", as: .ann)
        #expect(again.value("l.paragraphs.1") == "RESTRICTED" && again.value("l.publisher") == "RESTRICTED REL[NOR]")
    }

    @Test func `what a partial writer left alone is no new version`() async throws {
        let bench = try await EditBench()
        let id = try await text(bench)
        let form = try await bench.form("/records/\(id)/edit/", as: .abe)
        let answer = try await bench.press("save", form, as: .abe)
        #expect(answer.text.contains("Nothing has changed"), "\(answer.status) \(EditBench.faults(answer.text))")
        #expect(try await bench.versions(id, as: .ann) == 1)
    }

    @Test func `who may not release cannot widen a part`() async throws {
        let bench = try await EditBench()
        let id = try await text(bench)
        bench.bench.clock.move(seconds: 1)
        // The same person, without the right.
        _ = try await bench.bench.records.write(
            .clear(
                PersonClearance(
                    person: EditBench.Person.ann.id,
                    party: Thing.norland,
                    level: "RESTRICTED",
                    roles: [.author]
                )
            ),
            by: .operating(for: Thing.norland)
        )
        var form = try await bench.form("/records/\(id)/edit/", as: .ann)
        form.set("l.paragraphs.1", "")
        let refused = try await bench.press("save", form, as: .ann)
        #expect(refused.status == 422)
        #expect(EditBench.faults(refused.text).contains("may release"))
        form.set("l.paragraphs.1", "RESTRICTED REL[NOR]")
        _ = try await bench.save(form, as: .ann)
    }

    @Test func `a label that cannot be read is said at its paragraph`() async throws {
        let bench = try await EditBench()
        let id = try await text(bench)
        var form = try await bench.form("/records/\(id)/edit/", as: .ann)
        form.set("l.paragraphs.0", "REL[NOWHERE]")
        let answer = try await bench.press("save", form, as: .ann)
        #expect(answer.status == 422)
        #expect(EditBench.faults(answer.text).contains("found NOWHERE"))
        #expect(answer.text.contains("href=\"#f.l.paragraphs.0\"") && answer.text.contains("id=\"f.l.paragraphs.0\""))
    }

    @Test func `labels of elements without keys follow their words`() async throws {
        let bench = try await EditBench()
        let marking = Marking(level: "RESTRICTED", clauses: [Clause(.party(Thing.norland))])
        let id = Thing.id("entente-topic", 40)
        let markingID = Thing.id("marking-definition", 40)
        let definition: JSONValue = [
            "type": "marking-definition", "spec_version": "2.1", "id": .string(markingID),
            "created": "2026-01-01T00:00:00.000Z",
            "extensions": [Marking.extensionID: marking.extensionValue ?? .null],
        ]
        let topic = Thing.own(
            "entente-topic",
            40,
            [
                "name": "Topic", "aliases": ["open", "secret", "other"], "sources": Thing.sources(1),
                "granular_markings": [["marking_ref": .string(markingID), "selectors": ["aliases.[1]"]]],
            ]
        )
        try await bench.bench.store([definition, topic])
        #expect(try await bench.record(id, as: .abe)?["aliases"] == ["open", "other"])
        var form = try await bench.form("/records/\(id)/edit/", as: .ann)
        form.set("v.aliases", "new\nopen\nsecret\nother")
        _ = try await bench.save(form, as: .ann)
        #expect(try await bench.record(id, as: .abe)?["aliases"] == ["new", "open", "other"])
        form = try await bench.form("/records/\(id)/edit/", as: .ann)
        form.set("v.aliases", "new\nopen\nsecret, rewritten\nother")
        _ = try await bench.save(form, as: .ann)
        #expect(try await bench.record(id, as: .abe)?["aliases"] == nil)
    }

    @Test func `a preview shows a party what it would be shown, and nothing is saved`() async throws {
        let bench = try await EditBench()
        let id = try await text(bench)
        var form = try await bench.form("/records/\(id)/edit/", as: .ann)
        form.set("preview", Thing.sudmark)
        let nothing = try await bench.press("preview", form, as: .ann)
        #expect(nothing.text.contains("Sudmark would be shown nothing of it"))
        var open = try await bench.topic("Open topic", as: .ann)
        open.set("v.description", "For Norland")
        open.set("l.description", "REL[NOR]")
        open.set("preview", Thing.sudmark)
        let some = try await bench.press("preview", open, as: .ann)
        #expect(some.text.contains("Sudmark would be shown this") && some.text.contains("<dd>Open topic</dd>"))
        #expect(!some.text.contains("<dd>For Norland</dd>"))
        #expect(some.text.contains("not in full: Description"))
        #expect(try await bench.versions(id, as: .ann) == 1)
    }
}
