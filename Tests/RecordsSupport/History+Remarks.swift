import JSON
import Labels
import Records
import STIX

extension History {
    /// The history with half of its later steps turned into reports of errors and answers to them.
    public static func reporting(_ steps: [HistoryStep]) -> [HistoryStep] {
        steps.enumerated().map { index, step in
            guard index > 4, step.numbers[4] % 2 == 0, step.principal != TestParty.operator else { return step }
            var step = step
            step.kind = step.numbers[2] % 2 == 0 ? .report : .answer
            return step
        }
    }

    /// A report about a campaign that the actor sees, another party's if there is one, to the party whose it is; now and
    /// then to a wrong one, which is refused. Ids are few, so that some reports are sent twice.
    static func report(_ step: HistoryStep, in node: TestNode, as principal: Principal) async throws -> Act? {
        let own = TestPerson.all[step.actor].party
        let all = try await node.records.read(as: principal) { try $0.list("campaign") }
        let others = all.filter { $0.origin != own }
        let seen = others.isEmpty ? all : others
        guard !seen.isEmpty else { return nil }
        let served = seen[step.number(0, below: seen.count)]
        let name = served.value["name"]?.string ?? ""
        let party = step.number(1, below: 8) == 0 ? parties[step.number(2, below: 4)] : served.origin
        // A report often quotes what it is about.
        let content = step.number(4, below: 2) == 0 ? "not so: \(name)" : "not so \(step.number(5, below: 3))"
        let note = try note(
            20 + step.number(3, below: 6),
            content: content,
            label: Remark.reportLabel,
            about: [served.id],
            between: [own, party]
        )
        return .remark(Remark(record: served.id, objects: note))
    }

    /// An answer to a report that the actor's party was sent.
    static func answer(
        report step: HistoryStep,
        in node: TestNode,
        as principal: Principal
    ) async throws -> Act? {
        let own = TestPerson.all[step.actor].party
        let reports = try await node.records.read(as: principal) { view in
            try view.correspondence().filter { note in
                note.origin != own && note.value["labels"]?.array?.first == .string(Remark.reportLabel)
            }
        }
        guard !reports.isEmpty else { return nil }
        let report = reports[step.number(2, below: reports.count)]
        let about = (report.value["object_refs"]?.array ?? []).compactMap(\.string)
        let objects = try note(
            30 + step.number(3, below: 6),
            content: "mended: \(report.value["content"]?.string ?? "")",
            label: Remark.answerLabel,
            about: [report.id] + about,
            between: [own, report.origin]
        )
        return .envelope(Envelope(objects: objects, allOrNothing: true))
    }

    /// A note between two parties, behind the marking that says so.
    private static func note(
        _ number: Int,
        content: String,
        label: String,
        about: [String],
        between ends: [String]
    ) throws -> [ValidObject] {
        let places = Set(ends).compactMap { parties.firstIndex(of: $0) }.sorted()
        // One marking for each pair of parties, whoever writes.
        let pair = 20 + places.reduce(0) { $0 * 4 + $1 + 1 }
        let marking = try TestObject.marking(pair, any: [places.map { .party(parties[$0]) }])
        let note = try TestObject.valid([
            "type": "note", "spec_version": "2.1",
            "id": .string("note--000000\(number)-0000-4000-8000-000000000000"),
            "created": "2026-01-01T00:00:00.000Z", "modified": "2026-01-01T00:00:00.000Z",
            "content": .string(content), "labels": [.string(label)],
            "object_refs": .array(about.map(JSONValue.string)),
            "object_marking_refs": [.string(marking.id.text)],
        ])
        return [marking, note]
    }
}
