import Coordination
import JSON
import Labels
import Records
import Testing

@testable import Desk

@Suite struct ChangeTests {
    @Test(arguments: Thing.record.compactMap { $0["id"]?.string })
    func `a form sent back as it came changes nothing`(id: String) async throws {
        let bench = try await EditBench()
        let before = try await bench.record(id, as: .ann)
        let form = try await bench.form("/records/\(id)/edit/", as: .ann)
        let answer = try await bench.press("save", form, as: .ann)
        #expect(answer.text.contains("Nothing has changed"), "\(EditBench.faults(answer.text))")
        #expect(try await bench.record(id, as: .ann) == before)
        #expect(try await bench.versions(id, as: .ann) == 1)
    }

    @Test func `a change keeps what the form does not show`() async throws {
        let bench = try await EditBench()
        let id = Thing.id("entente-activity", 9)
        var object = Thing.summit(9, "Westtown summit", "2025-06")
        object["created_by_ref"] = .string(Thing.norland)
        object["confidence"] = 85
        object["labels"] = ["exercise"]
        let parts = object["participation"]?.array ?? []
        object["participation"] = .array(
            parts.map { part in
                var part = part
                part["x_remark"] = "kept"
                return part
            }
        )
        try await bench.bench.store([object])
        var form = try await bench.form("/records/\(id)/edit/", as: .ann)
        form.set("v.place", "Westtown")
        #expect(try await bench.save(form, as: .ann) == id)
        let record = try #require(await bench.record(id, as: .ann))
        #expect(record["place"] == "Westtown")
        #expect(record["confidence"] == 85)
        #expect(record["labels"] == ["exercise"])
        #expect(record["created"] == "2026-01-01T00:00:00.000Z")
        #expect(record["created_by_ref"]?.string == Thing.norland)
        #expect(record["participation"] == object["participation"])
        #expect(record["modified"] != object["modified"])
    }

    @Test func `two people at one record: nothing is lost and nothing is overwritten`() async throws {
        let bench = try await EditBench()
        let id = try await bench.save(try await bench.topic("Topic", as: .ann), as: .ann)
        var mine = try await bench.form("/records/\(id)/edit/", as: .abe)
        var theirs = try await bench.form("/records/\(id)/edit/", as: .ann)
        theirs.set("v.name", "Their name")
        theirs.set("v.kind", "issue")
        _ = try await bench.save(theirs, as: .ann)
        mine.set("v.name", "My name")
        mine.set("v.description", "My words")
        let conflict = try await bench.press("save", mine, as: .abe)
        #expect(conflict.status == 409)
        #expect(conflict.text.contains("Their name") && conflict.text.contains("My name"))
        #expect(conflict.text.contains("both changed it"))
        #expect(try await bench.record(id, as: .abe)?["name"] == "Their name")
        let resent = try #require(PageForm(conflict.text))
        let merged = try await bench.pressed("merge", resent, as: .abe)
        #expect(merged.value("v.name") == "My name")
        #expect(merged.value("v.description") == "My words")
        #expect(merged.value("v.kind") == "issue")
        _ = try await bench.save(merged, as: .abe)
        let record = try #require(await bench.record(id, as: .ann))
        #expect(record["name"] == "My name" && record["kind"] == "issue" && record["description"] == "My words")
    }

    @Test func `a withdrawal needs a reason and a tick, and is the last version`() async throws {
        let bench = try await EditBench()
        let id = try await bench.save(try await bench.topic("Topic", as: .ann), as: .ann)
        var form = try await bench.form("/records/\(id)/revoke/", as: .ann)
        let refused = try await bench.press("revoke", form, as: .ann)
        #expect(refused.status == 422)
        #expect(EditBench.faults(refused.text).contains("Say why"))
        form.set("reason", "It was a mistake")
        form.set("sure", "yes")
        #expect(try await bench.press("revoke", form, as: .ann).status == 303)
        let record = try #require(await bench.record(id, as: .bea))
        #expect(record["revoked"] == true)
        #expect(record["note"]?.string?.contains("It was a mistake") == true)
        #expect(try await bench.get("/records/\(id)/edit/", as: .ann).status == 404)
        #expect(try await bench.get("/records/\(id)/", as: .ann).status == 200)
    }

    @Test func `a record without a marking keeps the label that it was stored with`() async throws {
        let bench = try await EditBench()
        var form = try await bench.form("/records/\(Thing.cyber)/edit/", as: .ann)
        form.set("v.description", "Now with words")
        _ = try await bench.save(form, as: .ann)
        let label = try await bench.bench.records.read(as: .anonymous) { try $0.record(Thing.cyber)?.label }
        #expect(label?.isPublic == true)
        #expect(try await bench.record(Thing.cyber, as: .bea)?["description"] == "Now with words")
    }
}
