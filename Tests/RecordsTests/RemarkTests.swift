import DatabaseSupport
import JSON
import Labels
import Records
import RecordsSupport
import STIX
import Testing

/// What a reader may tell the party that keeps a record, and nothing else.
@Suite struct RemarkTests {
    private static let noteID = "note--00000000-0000-4000-8000-000000000001"

    private func note(_ more: [String: JSONValue] = [:], marking: Int? = 1) throws -> ValidObject {
        var value: JSONValue = [
            "type": "note", "spec_version": "2.1", "id": .string(Self.noteID), "created": .string(TestObject.time(1)),
            "modified": .string(TestObject.time(1)), "content": "Not so",
            "object_refs": [.string(TestObject.campaignID(1))],
        ]
        if let marking { value["object_marking_refs"] = [.string(TestObject.markingID(marking))] }
        for (name, member) in more { value[name] = member }
        return try TestObject.valid(value)
    }

    private func marking(_ tokens: [Token]) throws -> ValidObject { try TestObject.marking(1, any: [tokens]) }

    /// A public record of the second party.
    private func node() async throws -> TestNode {
        let node = try await TestNode.community()
        try await node.write([try TestObject.campaign(1, name: "Open")], by: .bea)
        return node
    }

    private func send(_ objects: [ValidObject], _ node: TestNode, by person: TestPerson = .cyd) async throws {
        node.clock.advance(seconds: 1)
        let remark = Remark(record: TestObject.campaignID(1), objects: objects)
        _ = try await node.records.write(.remark(remark), by: person.principal)
    }

    @Test func `a remark is read by both parties, and found among their correspondence`() async throws {
        let node = try await node()
        try await send([try marking([.party(TestParty.borland)]), try note()], node)
        for person in [TestPerson.bea, .cyd] {
            let found = try await node.records.read(as: person.principal) { try $0.correspondence().map(\.id) }
            #expect(found == [Self.noteID])
        }
        for person in [TestPerson.ann, .abe, .hal] {
            #expect(try await node.record(Self.noteID, as: person.principal) == nil)
            #expect(try await node.records.read(as: person.principal) { try $0.correspondence().isEmpty })
        }
        #expect(try await node.record(Self.noteID, as: .anonymous) == nil)
    }

    @Test func `a remark that others would read, or that says none, is refused and nothing is stored`() async throws {
        let node = try await node()
        let wider = try marking([.party(TestParty.borland), .party(TestParty.aland)])
        let community = try marking([.community])
        for objects in [[wider, try note()], [community, try note()], [try note(marking: nil)]] {
            await #expect(throws: ActError.self) { try await send(objects, node) }
        }
        #expect(try await node.record(Self.noteID, as: TestPerson.bea.principal) == nil)
        #expect(try await node.record(TestObject.markingID(1), as: TestPerson.cyd.principal) == nil)
    }

    @Test func `a remark is one new note about a record that its writer can read`() async throws {
        let node = try await node()
        let good = try marking([.party(TestParty.borland)])
        let other = JSONValue.array([.string(TestObject.campaignID(2))])
        for bad in [
            try note(["object_refs": other]), try note(["revoked": true]),
            try note(["external_references": [["source_name": "x", "url": "https://x.example"]]]),
            try note(["content": .string(String(repeating: "a", count: Remark.mostCharacters + 1))]),
        ] {
            await #expect(throws: ActError.self) { try await send([good, bad], node) }
        }
        await #expect(throws: ActError.self) {
            try await send([good, try TestObject.campaign(3, name: "No note")], node)
        }
        await #expect(throws: ActError.self) {
            try await send([try TestObject.campaign(3, name: "Beside"), try note()], node)
        }
        try await send([good, try note()], node)
        let changed = try note(["content": "Changed", "modified": .string(TestObject.time(2))])
        await #expect(throws: ActError.self) { try await send([changed], node) }
    }

    @Test func `neither the public nor the operator remarks, and what is hidden is no record`() async throws {
        let node = try await node()
        let remark = Remark(record: TestObject.campaignID(1), objects: [try note()])
        await #expect(throws: ActError.self) { try await node.records.write(.remark(remark), by: .anonymous) }
        await #expect(throws: ActError.self) { try await node.records.write(.remark(remark), by: TestParty.operator) }
        try await node.write([try TestObject.campaign(2, name: "Hidden")], by: .bea, default: nil)
        var reasons: Set<String> = []
        for number in [2, 3] {
            let about = JSONValue.array([.string(TestObject.campaignID(number))])
            let objects = [try marking([.party(TestParty.borland)]), try note(["object_refs": about])]
            node.clock.advance(seconds: 1)
            do {
                let remark = Remark(record: TestObject.campaignID(number), objects: objects)
                _ = try await node.records.write(.remark(remark), by: TestPerson.cyd.principal)
                Issue.record("a remark about what cannot be read")
            } catch let error as ActError { reasons.insert(error.rule) }
        }
        #expect(reasons == ["record"])
    }

    @Test func `random histories report errors and answer them, and are refused some`() async throws {
        var done: [HistoryStep.Kind: Int] = [:]
        var refused = 0
        for seed in UInt64(1)...40 {
            let node = try await TestNode.community(seed: seed)
            for step in History.reporting(HistoryRun("remarks", histories: 1).history(seed).steps) {
                node.clock.advance(seconds: step.seconds + 1)
                guard let act = try await History.act(step, in: node) else { continue }
                do {
                    let receipt = try await node.records.write(act, by: step.principal)
                    if receipt.failures.isEmpty { done[step.kind, default: 0] += 1 }
                } catch is ActError {
                    if step.kind == .report { refused += 1 }
                }
            }
        }
        let (reports, answers) = (done[.report, default: 0], done[.answer, default: 0])
        #expect(reports > 10 && answers > 2 && refused > 2, "\(reports) \(answers) \(refused)")
    }
}
