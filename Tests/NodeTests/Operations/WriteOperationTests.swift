import Accounts
import JSON
import Labels
import Records
import STIX
import Testing

@testable import Node

@Suite struct WriteOperationTests {
    private let writer = Actor(person: "writer@one")

    private func options(
        _ actor: Actor? = nil,
        kind: String? = nil,
        label: String? = "TLP:CLEAR"
    ) -> WriteOperation.Options {
        WriteOperation.Options(by: actor ?? writer, kind: kind, label: label)
    }

    @Test func `a STIX object needs no id and no times, and is its writer's`() async throws {
        let community = try await Community.make()
        let report = try await community.write(#"{"type":"entente-topic","name":"Mines"}"#, options())
        let entry = try #require(report.entries.first)
        #expect(entry.outcome == .stored)
        let id = entry.id
        let (served, one) = try await community.read("public") { view in
            (try view.record(id), try view.record(code: "ONE")?.id)
        }
        #expect(served?.origin == one)
        #expect(served?.value["created_by_ref"]?.string == one)
        #expect(served?.value["name"] == "Mines")
        // A change names the id alone; `created` stays.
        let changed = try await community.write(
            #"{"type":"entente-topic","id":"\#(id)","name":"Sea mines"}"#,
            options()
        )
        #expect(changed.entries.map(\.outcome) == [.stored])
        let versions = try await community.read("public") { try $0.versions(of: id).map(\.value) }
        #expect(versions.map { $0["name"] } == ["Mines", "Sea mines"])
        #expect(Set(versions.map { $0["created"] }).count == 1)
    }

    @Test func `a snippet may refer by the keys of an export, and the same key is the same record`() async throws {
        let community = try await Community.make()
        let topics = try await community.write("mines:\n  name: Mines\n", options(), file: "topics.yaml")
        #expect(topics.entries.count == 1)
        let described = try await community.write(
            "clear:\n  name: Clearing\n  parent: mines\n",
            options(kind: "topics")
        )
        let id = try #require(described.entries.first?.id)
        let value = try await community.read("public") { try $0.record(id)?.value }
        #expect(value?["name"] == "Clearing")
        let again = try await community.write(
            "clear:\n  name: Clearing\n  parent: mines\n",
            options(kind: "topics")
        )
        #expect(again.entries.map(\.id) == [id])
        #expect(again.entries.map(\.outcome) == [.unchanged])
        let changed = try await community.write("clear:\n  name: Clearance\n", options(kind: "topics"))
        #expect(changed.entries.map(\.id) == [id])
        #expect(changed.entries.map(\.outcome) == [.stored])
        // A change needs no label: the one that is there stays. What is new beside it would have another.
        let kept = try await community.write(
            "clear:\n  name: Clearing\n",
            options(kind: "topics", label: nil)
        )
        #expect(kept.entries.map(\.label) == changed.entries.map(\.label))
        let mixed = await #expect(throws: OperationFailure.self) {
            try await community.write("clear:\n  name: C\nnew:\n  name: N\n", options(kind: "topics", label: nil))
        }
        #expect(mixed?.kind == .usage)
        // Another party's key of the same name is another record.
        let other = try await community.write(
            "clear:\n  name: Clearance\n",
            options(Actor(person: "writer@two"), kind: "topics")
        )
        #expect(other.entries.first?.id != id)
    }

    @Test func `faults name the file, the line and the key, and nothing is kept`() async throws {
        let community = try await Community.make()
        let error = await #expect(throws: FaultyInput.self) {
            try await community.write("a:\n  name: A\nb:\n  nmae: B\n", options(), file: "some/topics.yaml")
        }
        #expect(error?.faults.map(\.file) == ["some/topics.yaml"])
        #expect(error?.faults.map(\.line) == [4])
        #expect(error?.faults.map(\.key) == ["b"])
        let json = await #expect(throws: FaultyInput.self) {
            try await community.write(
                "[\n{\"type\":\"entente-topic\",\"name\":\"A\"},\n{\"type\":\"entente-topic\",\"name\":7}\n]",
                options()
            )
        }
        #expect(json?.faults.map(\.line) == [3])
        #expect(try await community.read("public") { try $0.list("entente-topic").count } == 0)
        let usage = await #expect(throws: OperationFailure.self) {
            try await community.write("a:\n  name: A\n", options())
        }
        #expect(usage?.kind == .usage)
    }

    @Test func `a key that is hidden from the writer is answered like one that never existed`() async throws {
        let community = try await Community.make()
        _ = try await community.write(
            "secret:\n  name: Secret\n",
            options(Actor(person: "writer@two"), kind: "topics", label: nil)
        )
        func faults(_ key: String) async throws -> [String]? {
            await #expect(throws: FaultyInput.self) {
                try await community.write(
                    "a:\n  name: A\n  parent: \(key)\n",
                    options(kind: "topics")
                )
            }?.faults.map { $0.description.replacing(key, with: "KEY") }
        }
        #expect(try await faults("secret") == faults("nobody"))
    }

    @Test func `a label in words can be said again and again, and is one marking`() async throws {
        let community = try await Community.make()
        for (key, label) in [("one", "UNCLASSIFIED REL[TWO]"), ("two", "UNCLASSIFIED REL[TWO]")] {
            let report = try await community.write(
                "\(key):\n  name: Name\n  label: \(label)\n",
                options(kind: "topics", label: nil)
            )
            #expect(report.entries.allSatisfy { $0.outcome == .stored })
        }
        let two = try await community.read("writer@two") { view in
            (try view.list("entente-topic").count, try view.list("marking-definition").count)
        }
        #expect(two == (2, 1))
    }

    @Test func `the words of a hidden record's label are as free as those that nobody used`() async throws {
        let community = try await Community.make()
        try await community.add("low", "ONE", [.author], level: "UNCLASSIFIED")
        func outcomes(_ label: String) async throws -> [String] {
            try await community.write(
                "open:\n  name: Open \(label)\n  label: \(label)\n",
                options(Actor(person: "low@one"), kind: "topics", label: nil)
            ).entries.map { "\($0.outcome)" }
        }
        func secret() async throws -> WriteReport {
            try await community.write(
                "secret:\n  name: Secret\n  description: words\n  label: RESTRICTED REL[HUB]\n"
                    + "  portions: {description: \"UNCLASSIFIED REL[TWO]\"}\n",
                options(kind: "topics", label: nil)
            )
        }
        _ = try await secret()
        // What is written again as it is needs no other marking.
        #expect(try await secret().entries.map(\.outcome) == [.unchanged])
        #expect(try await community.read("low@one") { try $0.list("marking-definition").count } == 0)
        let before = try await community.read("writer@one") { try $0.list("marking-definition").count }
        #expect(before == 2)
        #expect(try await outcomes("UNCLASSIFIED REL[TWO]") == ["stored", "stored"])
    }

    @Test func `what the operator does in somebody's name is logged for those who hold what they hold`() async throws {
        let community = try await Community.make()
        try await community.add("low", "ONE", [.administrator], level: "UNCLASSIFIED")
        try await community.add("high", "ONE", [.administrator])
        _ = try await community.write(#"{"type":"entente-topic","name":"Mines"}"#, options(label: "RESTRICTED"))
        func logged(_ reader: String) async throws -> Int {
            try await community.read(reader) { view in
                try view.audit(AuditQuery()).entries.count { $0.detail?.contains("in the name of") == true }
            }
        }
        #expect(try await logged("low@one") == 0)
        #expect(try await logged("high@one") == 1)
    }

    @Test func `a trial run stores nothing and leaves no entry in the log`() async throws {
        let community = try await Community.make()
        var options = options()
        options.isDryRun = true
        let before = try await community.read("writer@one") { try $0.audit(AuditQuery()).entries.count }
        let report = try await community.write(#"{"type":"entente-topic","name":"Mines"}"#, options)
        #expect(report.entries.map(\.outcome) == [.wouldStore])
        #expect(try await community.read("public") { try $0.list("entente-topic").count } == 0)
        #expect(try await community.read("writer@one") { try $0.audit(AuditQuery()).entries.count } == before)
    }

    @Test func `who may not write is refused, and the log says for whom the operator acted`() async throws {
        let community = try await Community.make()
        let text = #"{"type":"entente-topic","name":"Mines"}"#
        await #expect(throws: ActError.self) {
            try await community.write(text, options(Actor(person: "reader@one")))
        }
        _ = try await community.write(text, options())
        let rooms = try community.rooms()
        let one = try await rooms.party(named: "ONE")
        let person = try await rooms.account(named: "writer@one").person
        let entries = try await rooms.records.read(as: .operating(for: one)) { try $0.audit(AuditQuery()).entries }
        let noted = entries.filter { $0.actor == one && $0.detail?.contains("operator") == true }
        #expect(noted.map(\.target).contains(person))
        #expect(noted.allSatisfy { $0.action == .write })
        #expect(entries.contains { $0.actor == person && $0.action == .write && $0.refusal == nil })
        #expect(entries.contains { $0.refusal != nil })
    }
}
