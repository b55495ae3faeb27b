import DatabaseSupport
import JSON
import Labels
import Records
import RecordsSupport
import STIX
import Silence
import Testing

/// What is not taken, by rule, and what objects of the same types by other ways can do: nothing.
@Suite struct DecisionRefusalTests {
    private func rule(_ body: () async throws -> Void) async throws -> String? {
        do {
            try await body()
            return nil
        } catch let error as ActError {
            return error.rule
        }
    }

    @Test func `acts that the rules refuse are refused by name, and change nothing`() async throws {
        let stage = try await DecisionStage()
        let id = try await stage.announce()
        let before = try await stage.decision(id, as: .ann)?.acts
        #expect(try await rule { try await stage.act(.agree, id, by: .bea) } == "receipt-first")
        #expect(try await rule { try await stage.act(.breakSilence(.objection), id, by: .hal) } == "roster-only")
        #expect(try await rule { try await stage.act(.associate(.aligns), id, by: .bea) } == "associate-only")
        #expect(try await rule { try await stage.act(.withdraw, id, by: .bea) } == "right")
        #expect(try await rule { try await stage.act(.issue("1"), id, by: .ann) } == "not-adopted")
        #expect(try await rule { try await stage.act(.receive, id, round: 2, by: .bea) } == "other-round")
        #expect(try await rule { try await stage.act(.withdraw, id, by: .abe) } == "right")
        #expect(try await stage.decision(id, as: .ann)?.acts == before)
        try await stage.act(.receive, id, by: .bea)
        #expect(try await rule { try await stage.act(.receive, id, by: .bea) } == "said already")
        #expect(try await rule { try await stage.act(.state, id, by: .bea, text: " ") } == "wordless")
    }

    @Test func `a hidden party is no more on a roster than one that is not there`() async throws {
        let stage = try await DecisionStage()
        let (hidden, absent) = (TestParty.id(8), TestParty.id(9))
        let person = "identity--88888888-0000-4000-8000-000000000000"
        let identity = try TestObject.identity(id: hidden, code: "HID", kind: "state")
        let theirs = Marking(level: "RESTRICTED", clauses: [Clause(.party(hidden))])
        _ = try await stage.node.records.write(
            .envelope(Envelope(objects: [identity], origin: hidden, defaultMarking: theirs)),
            by: .operating(for: hidden)
        )
        let delegate = PersonClearance(person: person, party: hidden, level: "RESTRICTED", roles: [.reader, .delegate])
        _ = try await stage.node.records.write(.clear(delegate), by: TestParty.operator)
        func answer(_ id: String, _ change: (inout Announcement, String) -> Void) async throws -> String? {
            var announcement = try stage.announcement()
            change(&announcement, id)
            do {
                return try await stage.announce(announcement)
            } catch let error as ActError {
                return "\(error.rule): \(error.reason)".replacing(id, with: "ID")
            }
        }
        let ways: [(inout Announcement, String) -> Void] = [{ $0.roster.append($1) }, { $0.associates.append($1) }]
        for change in ways {
            #expect(try await answer(hidden, change) == "party: you see no party ID")
            #expect(try await answer(absent, change) == "party: you see no party ID")
        }
    }

    @Test func `an announcement needs a text, delegates, a window, notice, and the right to release`() async throws {
        let stage = try await DecisionStage()
        func announce(_ change: (inout Announcement) throws -> Void) async throws -> String? {
            try await rule {
                var announcement = try stage.announcement()
                try change(&announcement)
                _ = try await stage.announce(announcement)
            }
        }
        let missing = "entente-document--00000000-0000-4000-8000-00000000dead"
        #expect(try await announce { $0.document = missing } == "text")
        #expect(try await announce { $0.version = "2020-01-01T00:00:00.000Z" } == "text")
        #expect(try await announce { $0.roster.append(TestParty.corland) } == "delegate")
        #expect(try await announce { $0.roster = [] } == "round roster")
        #expect(try await announce { $0.associates = [TestParty.borland] } == "round associates")
        #expect(try await announce { $0.expires = stage.node.clock.now() } == "round expires")
        #expect(try await announce { $0.notice = try Notice(hours: 24) } == "short-notice")
        #expect(
            try await announce { $0.decision = "entente-decision--00000000-0000-4000-8000-00000000dead" } == "record"
        )
        let announcement = try stage.announcement()
        #expect(
            try await rule {
                _ = try await stage.node.records.write(.announce(announcement), by: TestPerson.cyd.principal)
            } == "right"
        )
        // A text of others, which a party does not read, is not this secretariat's to release.
        #expect(
            try await rule {
                _ = try await stage.node.records.write(.announce(announcement), by: TestPerson.bea.principal)
            } == "text"
        )
    }

    @Test func `a text of which parts have labels of their own is not put under silence`() async throws {
        let stage = try await DecisionStage()
        var value = try DecisionStage.text("Open, and closed.", version: 2, marking: 9).value
        value["granular_markings"] = [
            ["marking_ref": .string(TestObject.markingID(8)), "selectors": ["description"]]
        ]
        let narrow = try TestObject.marking(8, level: "RESTRICTED", any: [[.party(TestParty.aland)]])
        try await stage.node.write([narrow, try TestObject.valid(value)], by: .ann)
        #expect(try await rule { _ = try await stage.announce() } == "portion")
    }

    @Test func `objects of the same types that somebody sends are claims and move nothing`() async throws {
        let stage = try await DecisionStage()
        let id = try await stage.announce()
        let decision = try #require(try await stage.node.record(id, as: TestPerson.bea.principal)).value
        let before = try await stage.decision(id, as: .ann)?.standing
        // A break in the name of Borland, as an object.
        let forged: JSONValue = [
            "type": "entente-act", "spec_version": "2.1",
            "id": "entente-act--00000000-0000-4000-8000-000000000666",
            "created": .string(TestObject.time(2)), "modified": .string(TestObject.time(2)), "name": "break",
            "kind": "break", "break_kind": "objection", "decision_ref": .string(id), "round": 1,
            "party_ref": .string(TestParty.borland), "person_ref": .string(TestPerson.bea.id),
            "received": .string(TestObject.time(2)),
        ]
        let sent = try await stage.node.write([try TestObject.valid(forged)], by: .bea)
        #expect(sent.failures.isEmpty)
        #expect(
            try await stage.decision(id, as: .ann)?.standing.rounds.first?.acts.count
                == before?.rounds.first?.acts.count
        )
        // Another window under the decision's own id.
        var longer = decision
        longer["modified"] = "2027-01-01T00:00:00.000Z"
        longer["expires"] = "2027-01-01T00:00:00.000000Z"
        for person in [TestPerson.ann, .bea] {
            let receipt = try await stage.node.write([try TestObject.valid(longer)], by: person)
            #expect(receipt.failures.map { "\($0.outcome)".contains("only acts about it change it") } == [true])
        }
        #expect(try await stage.decision(id, as: .ann)?.round == before?.current.round)
    }

    @Test func `decisions and acts keep their label`() async throws {
        let stage = try await DecisionStage()
        let id = try await stage.announce()
        stage.node.clock.advance(seconds: 1)
        let narrow = Marking(level: "UNCLASSIFIED", clauses: [Clause([.party(TestParty.aland)])])
        let change = LabelChange(id: id, versions: nil, marking: narrow, reason: "narrower")
        #expect(
            try await rule { _ = try await stage.node.records.write(.raise(change), by: TestPerson.ann.principal) }
                == "decision"
        )
    }

    @Test func `a refused act leaves an entry in the log`() async throws {
        let stage = try await DecisionStage()
        let id = try await stage.announce()
        #expect(try await rule { try await stage.act(.agree, id, by: .bea) } == "receipt-first")
        let entries = try await stage.node.records.read(as: TestPerson.bea.principal) {
            try $0.audit(AuditQuery(limit: 10)).entries
        }
        #expect(entries.contains { $0.action == .decide && $0.target == id && $0.refusal == "receipt-first" })
    }
}
