import DatabaseSupport
import JSON
import Labels
import Records
import RecordsSupport
import STIX
import Testing

/// Nobody else's strand, marking, revocation or word about it changes anything of what a record's creator wrote.
@Suite struct HostileStrandTests {
    private static let creator = TestPerson.bea
    private static let record = TestObject.campaignID(4)
    private static let note = "note--00000090-0000-4000-8000-000000000000"
    /// Two markings of the creator's: one says who made it, the other does not.
    private static let markings = [TestObject.markingID(91), TestObject.markingID(92)]
    private static var ids: [String] { [record, note] + markings }

    private static func marking(_ number: Int, means marking: Marking) throws -> ValidObject {
        var value: JSONValue = [
            "type": "marking-definition", "spec_version": "2.1", "id": .string(markings[number]),
            "created": "2026-01-01T00:00:00.000Z", "name": "marking",
            "extensions": [Extension.key: marking.extensionValue ?? .null],
        ]
        if number == 0 { value["created_by_ref"] = .string(creator.id) }
        return try TestObject.valid(value)
    }

    private static func note(_ step: HistoryStep) throws -> ValidObject {
        try TestObject.valid([
            "type": "note", "spec_version": "2.1", "id": .string(note), "created": "2026-01-01T00:00:00.000Z",
            "modified": .string(TestObject.time(step.numbers[2] % 12 + 1)), "created_by_ref": .string(creator.id),
            "content": .string("content \(step.numbers[3] % 3)"), "object_refs": [.string(record)],
        ])
    }

    private static func campaign(_ step: HistoryStep, markings: [String]) throws -> ValidObject {
        var more: [String: JSONValue] = ["created_by_ref": .string(creator.id)]
        if !markings.isEmpty { more["object_marking_refs"] = .array(markings.map { .string($0) }) }
        return try TestObject.campaign(
            4,
            version: step.numbers[2] % 12 + 1,
            name: "name \(step.numbers[3] % 4)",
            more: more
        )
    }

    /// What the creator does, decided without anybody else about.
    private static func own(_ step: HistoryStep, in node: TestNode) async throws -> Act? {
        let meaning = Marking(level: "UNCLASSIFIED", clauses: [Clause([.party(TestParty.aland)])])
        let envelope = { Act.envelope(Envelope(objects: $0, defaultMarking: History.marking(step.numbers[1]))) }
        switch step.numbers[4] % 9 {
        case 0, 1: return envelope([try campaign(step, markings: [])])
        case 2: return envelope([try campaign(step, markings: [markings[step.numbers[5] % 2]])])
        case 3: return envelope([try marking(step.numbers[5] % 2, means: meaning)])
        case 4:
            // What she refers to is there, and hers: another's record is no part of what she wrote.
            guard try await node.record(record, as: creator.principal) != nil else { return nil }
            return envelope([try note(step)])
        default:
            var step = step
            step.kind = [.edit, .revoke, .raise, .release, .raiseOne][step.numbers[5] % 5]
            step.actor = TestPerson.all.firstIndex(of: creator) ?? 0
            step.numbers[0] = 3
            return try await History.act(step, in: node)
        }
    }

    /// What others do to it: the same ids, and records about it.
    private static func hostile(_ step: HistoryStep, in node: TestNode) async throws -> Act? {
        let meaning = Marking(level: "UNCLASSIFIED", clauses: [])
        let envelope = { Act.envelope(Envelope(objects: $0, defaultMarking: History.marking(step.numbers[1]))) }
        switch step.numbers[4] % 6 {
        case 0: return envelope([try campaign(step, markings: [])])
        case 1: return envelope([try marking(step.numbers[5] % 2, means: meaning)])
        case 2: return envelope([try note(step)])
        default:
            var step = step
            step.kind =
                [.edit, .revoke, .raise, .release, .quote, .derive, .translate, .batch, .write][step.numbers[5] % 9]
            step.numbers[0] = 3
            return try await History.act(step, in: node)
        }
    }

    private static func run(_ steps: [HistoryStep], seed: UInt64) async throws {
        let alone = try await TestNode.community(seed: seed)
        let beset = try await TestNode.community(seed: seed)
        for (index, step) in steps.enumerated() {
            // Both clocks stand at the same instant when an act begins.
            let start = Instant(microseconds: TestNode.start.microseconds + Int64(index + 1) * 10_000_000)
            for node in [alone, beset] {
                node.clock.set(start)
                node.identifiers.use(stream: step.principal.person ?? "operator")
            }
            if step.principal == TestParty.operator {
                guard let act = try await History.act(step, in: alone) else { continue }
                for node in [alone, beset] { _ = try await node.attempt(act, by: TestParty.operator) }
            } else if step.actor % 2 == 0 {
                guard let act = try await own(step, in: alone) else { continue }
                let one = await outcome(of: act, in: alone)
                let other = await outcome(of: act, in: beset)
                if one != other {
                    throw HistoryFailure("step \(index) \(step): told\n  \(one)\n  \(other)")
                }
            } else {
                var step = step
                if step.principal == creator.principal { step.actor = 0 }
                guard let act = try await hostile(step, in: beset) else { continue }
                _ = try await beset.attempt(act, by: step.principal)
            }
            // The creator's own acts are compared by what she is told; what others do, by what everybody is served.
            let isOwn = step.principal == TestParty.operator || step.actor % 2 == 0
            guard !isOwn || index == steps.count - 1 else { continue }
            try await compare(alone, beset, at: "step \(index) \(step)", from: index)
        }
    }

    /// What the creator is told, instants by the second: other people's writes may lie between.
    private static func outcome(of act: Act, in node: TestNode) async -> String {
        do {
            let receipt = try await node.records.write(act, by: creator.principal)
            return receipt.entries.map { entry in
                let outcome =
                    switch entry.outcome {
                    case .stored: "stored"
                    default: "\(entry.outcome)"
                    }
                return "\(entry.id) \(entry.version) \(outcome) \(entry.label?.stored ?? "") \(entry.notes)"
            }.joined(separator: "\n  ")
        } catch {
            return "\(error)"
        }
    }

    /// Whoever is served the creator's record is served the same of it.
    private static func compare(_ alone: TestNode, _ beset: TestNode, at place: String, from index: Int) async throws {
        // Half of the readers in turn.
        for reader in HistoryRun.readers.indices.filter({ ($0 + index) % 2 == 0 }).map({ HistoryRun.readers[$0] }) {
            let expected = try await answers(alone, as: reader)
            let got = try await answers(beset, as: reader)
            for id in ids where expected[id] != got[id] {
                throw HistoryFailure(
                    "\(place), \(reader.person ?? "public"), \(id):\n  alone \(expected[id] ?? "")\n"
                        + "  beset \(got[id] ?? "")"
                )
            }
        }
    }

    /// Everything that is served of the creator's, by id.
    private static func answers(_ node: TestNode, as reader: Principal) async throws -> [String: String] {
        try await node.records.read(as: reader) { view in
            func text(_ served: Served) -> String? {
                guard served.origin == creator.party else { return nil }
                return "\(served.version) \(served.arrived.microseconds / 1_000_000) \(served.isRevoked) "
                    + "\(served.isWhole) \(served.label.stored) \(String(decoding: served.bytes, as: UTF8.self))"
            }
            let feed = try view.feed(FeedQuery(limit: 10_000, versions: [.all], wholeOnly: false)).items
            let lists = try ["campaign", "note", "marking-definition"].flatMap { try view.list($0) }
            var answers: [String: String] = [:]
            for id in ids {
                // A marking that does not say who made it is served from whoever was first.
                if id == markings[1] { continue }
                answers[id] = """
                    record \(try view.record(id).flatMap(text) ?? "")
                    versions \(try view.versions(of: id).compactMap(text))
                    feed \(feed.filter { $0.id == id }.compactMap(text))
                    list \(lists.filter { $0.id == id }.compactMap(text))
                    """
            }
            return answers
        }
    }

    @Test func `what others write changes nothing of the creator's`() async throws {
        let run = HistoryRun("hostile strands", histories: 8, length: 25)
        let failure = await run.firstFailure { seed, _, steps in try await Self.run(steps, seed: seed) }
        if let failure { Issue.record("\(failure)") }
    }
}
