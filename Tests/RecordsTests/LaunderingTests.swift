import DatabaseSupport
import JSON
import Labels
import Records
import RecordsSupport
import STIX
import Testing

/// Unless an originator released it, whatever is made of a record is read by nobody who could not read the record.
@Suite struct LaunderingTests {
    /// Much copying, and often by two persons of one party of whom one reads less.
    @Sendable private static func copying(_ reader: Principal, _ steps: [HistoryStep]) -> [HistoryStep] {
        let copies: [HistoryStep.Kind] = [
            .edit, .rearrange, .complete, .portion, .rearrange, .quote, .derive, .translate, .release,
        ]
        return steps.enumerated().map { index, step in
            var step = step
            if step.numbers[5] % 2 == 0, step.principal != TestParty.operator { step.actor %= 2 }
            if index > 4, step.numbers[4] % 2 == 0 { step.kind = copies[step.numbers[2] % copies.count] }
            return step
        }
    }

    private static func run(_ steps: [HistoryStep], seed: UInt64) async throws {
        let node = try TestNode(seed: seed)
        let projector = NaiveProjector()
        var readers = HistoryRun.readers.map { ($0, NaiveReader(projector, $0)) }
        var words = MarkedWords()
        var ledger = WordLedger()
        func perform(_ act: Act, by principal: Principal, of party: String) async throws {
            guard let done = try await node.attempt(act, by: principal) else { return }
            projector.record(done.applied, base: done.base)
            try ledger.record(done.applied, of: act, by: party)
        }
        for act in try TestNode.founding { try await perform(act, by: TestParty.operator, of: TestParty.host) }
        for (index, step) in steps.enumerated() {
            node.clock.advance(seconds: step.seconds + 1)
            if let act = try await History.act(step, in: node), try await isFollowed(step, in: node) {
                try await perform(words.marked(act), by: step.principal, of: TestPerson.all[step.actor].party)
            }
            guard index == steps.count - 1 || index % 10 == 9 else { continue }
            for place in readers.indices {
                readers[place].1.advance(to: node.clock.now())
                let clearance = readers[place].1.clearance
                for item in try await node.poll(as: readers[place].0, limit: 1000) {
                    for word in MarkedWords.words(in: item.bytes) where !ledger.isOpen(word, to: clearance) {
                        throw HistoryFailure(
                            "step \(index): \(readers[place].0.person ?? "public") is served \(word) in \(item.id)"
                        )
                    }
                }
            }
        }
    }

    /// Whether the label goes along: a record of another party's that nobody can verify may be written again as one's
    /// own under the same id, as anybody's copy of a public catalogue is. It is the one way without a word about where
    /// it comes from.
    private static func isFollowed(_ step: HistoryStep, in node: TestNode) async throws -> Bool {
        guard [.edit, .revoke, .rearrange, .complete, .portion].contains(step.kind) else { return true }
        let person = TestPerson.all[step.actor]
        let id = TestObject.campaignID(step.numbers[0] % 4 + 1)
        guard let served = try await node.record(id, as: person.principal), served.origin != person.party else {
            return true
        }
        guard let creator = served.value["created_by_ref"]?.string else { return false }
        return served.origin == creator || TestPerson.all.contains { $0.id == creator && $0.party == served.origin }
    }

    @Test func `a partial writer's own words stand where hidden ones stood`() async throws {
        let node = try await TestNode.community()
        let marking = try TestObject.marking(1, level: "RESTRICTED", any: [[.party(TestParty.aland)]])
        let object = try TestObject.campaign(
            1,
            name: "Name",
            more: [
                "description": "secret",
                "granular_markings": [["marking_ref": .string(marking.id.text), "selectors": ["description"]]],
            ]
        )
        try await node.write([marking, object], by: .ann)
        var edited = try #require(await node.record(object.id.text, as: TestPerson.abe.principal)).value
        edited["modified"] = .string(TestObject.time(2))
        #expect(try await node.write([try TestObject.valid(edited)], by: .abe).outcomes == ["unchanged"])
        edited["description"] = "mine"
        #expect(try await node.write([try TestObject.valid(edited)], by: .abe).outcomes == ["stored"])
        let abe = try #require(await node.record(object.id.text, as: TestPerson.abe.principal)).value
        #expect(abe["description"] == "mine")
        let versions = try await node.records.read(as: TestPerson.ann.principal) { view in
            try view.versions(of: object.id.text).map { $0.value["description"]?.string }
        }
        #expect(versions == ["secret", "mine"])
    }

    @Test func `copies are read by nobody who could not read what was copied, unless it was released`() async throws {
        let run = HistoryRun("laundering", histories: 12, length: 30)
        let failure = await run.firstFailure(change: Self.copying) { seed, _, steps in
            try await Self.run(steps, seed: seed)
        }
        if let failure { Issue.record("\(failure)") }
    }

    @Test(arguments: [["zero", "one", "three"], ["three"], ["one", "three", "four"], ["three", "one"]])
    func `a hidden element stays hidden wherever a partial writer's list puts it`(list: [String]) async throws {
        let node = try await TestNode.community()
        let marking = try TestObject.marking(1, level: "RESTRICTED", any: [[.party(TestParty.aland)]])
        let object = try TestObject.campaign(
            1,
            name: "Name",
            more: [
                "aliases": ["one", "secret", "three"],
                "granular_markings": [["marking_ref": .string(marking.id.text), "selectors": ["aliases.[1]"]]],
            ]
        )
        try await node.write([marking, object], by: .ann)
        var edited = try #require(await node.record(object.id.text, as: TestPerson.abe.principal)).value
        edited["aliases"] = .array(list.map { .string($0) })
        edited["modified"] = .string(TestObject.time(2))
        #expect(try await node.write([try TestObject.valid(edited)], by: .abe).outcomes == ["stored"])
        let abe = try #require(await node.record(object.id.text, as: TestPerson.abe.principal)).value
        #expect(abe["aliases"] == .array(list.map { .string($0) }))
        let ann = try #require(await node.record(object.id.text, as: TestPerson.ann.principal)).value
        #expect(ann["aliases"]?.array?.contains("secret") == true)
        let selector = try #require(ann["granular_markings"]?.array?.first?["selectors"]?.array?.first?.string)
        let index = try #require(ann["aliases"]?.array?.firstIndex(of: "secret"))
        #expect(selector == "aliases.[\(index)]")
    }

    @Test func `a partial writer's own marking of an element stays with it when a hidden one is put back`() async throws
    {
        let node = try await TestNode.community()
        let secret = try TestObject.marking(1, level: "RESTRICTED", any: [[.party(TestParty.aland)]])
        let own = try TestObject.marking(2, any: [[.party(TestParty.aland)]])
        let object = try TestObject.campaign(
            1,
            name: "Name",
            more: [
                "aliases": ["secret", "two"],
                "granular_markings": [["marking_ref": .string(secret.id.text), "selectors": ["aliases.[0]"]]],
            ]
        )
        try await node.write([secret, object], by: .ann)
        var edited = try #require(await node.record(object.id.text, as: TestPerson.abe.principal)).value
        edited["aliases"] = ["two", "quiet"]
        edited["granular_markings"] = [["marking_ref": .string(own.id.text), "selectors": ["aliases.[1]"]]]
        edited["modified"] = .string(TestObject.time(2))
        #expect(try await node.write([own, try TestObject.valid(edited)], by: .abe).outcomes == ["stored", "stored"])
        let open = try #require(await node.record(object.id.text, as: .anonymous)).value
        #expect(open["aliases"] == ["two"])
        let abe = try #require(await node.record(object.id.text, as: TestPerson.abe.principal)).value
        #expect(abe["aliases"] == ["two", "quiet"])
    }
}
