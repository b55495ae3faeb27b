import DatabaseSupport
import JSON
import Labels
import Records
import RecordsSupport
import STIX
import Silence
import Testing

/// Decisions in the store: who may do what, who reads what, and that only deeds count.
@Suite struct DecisionTests {
    @Test func `a decision is adopted when everybody has received the text and nobody objects`() async throws {
        let stage = try await DecisionStage()
        let id = try await stage.announce()
        for person in [TestPerson.ann, .bea, .hal] { try await stage.act(.receive, id, by: person) }
        try await stage.act(.state, id, by: .bea, text: "We would rather meet thrice.")
        try await stage.act(.associate(.aligns), id, by: .hal)
        #expect(try await stage.decision(id, as: .bea)?.state.name == .running)
        stage.node.clock.advance(seconds: 3600)
        let adopted = try await stage.decision(id, as: .hal)
        #expect(adopted?.state.name == .adopted)
        #expect(adopted?.standing.current.digest.facts == [.statements(1), .aligned(1)])
        try await stage.act(.issue("AL(2026)0001"), id, by: .ann)
        #expect(try await stage.decision(id, as: .ann)?.state.name == .issued)
    }

    @Test func `all who read a decision read the same acts and come to the same state`() async throws {
        let stage = try await DecisionStage()
        let id = try await stage.announce()
        for person in [TestPerson.bea, .hal] { try await stage.act(.receive, id, by: person) }
        try await stage.act(.breakSilence(.amendment), id, by: .bea, text: "Thrice.")
        var states: Set<ProcedureStanding> = []
        for person in [TestPerson.ann, .bea, .hal] {
            states.insert(try #require(try await stage.decision(id, as: person)).standing)
        }
        #expect(states.count == 1)
        #expect(states.first?.state.name == .broken)
    }

    @Test func `whoever is not of the audience finds nothing, whatever they ask`() async throws {
        let stage = try await DecisionStage()
        let id = try await stage.announce()
        for principal in [TestPerson.cyd.principal, .anonymous] {
            let found = try await stage.node.records.read(as: principal) { view in
                (try view.decision(id) != nil, try view.decisions(DecisionQuery(.open)).decisions.count)
            }
            #expect(found == (false, 0))
            #expect(try await stage.node.record(id, as: principal) == nil)
        }
        let absent = "entente-decision--00000000-0000-4000-8000-00000000dead"
        for other in [id, absent] {
            let refusal = await #expect(throws: ActError.self) { try await stage.act(.receive, other, by: .cyd) }
            #expect(refusal?.reason == "there is no decision \(other)")
        }
    }

    @Test func `a receipt lets the party read the text, and nobody else`() async throws {
        let stage = try await DecisionStage()
        let id = try await stage.announce()
        let put = try #require(try await stage.decision(id, as: .bea)).round.text
        #expect(try await stage.text(as: .bea) == nil)
        try await stage.act(.receive, id, by: .bea)
        let text = try #require(try await stage.text(as: .bea))
        #expect(SHA256Text(hashing: text.bytes) == put.sha256)
        #expect(try await stage.node.records.read(as: TestPerson.bea.principal) { try $0.text(of: put) != nil })
        #expect(try await stage.text(as: .hal) == nil)
        #expect(try await stage.text(as: .cyd) == nil)
        // Who read it before is served one version, as before.
        let versions = try await stage.node.records.read(as: TestPerson.ann.principal) {
            try $0.versions(of: DecisionStage.document).count
        }
        #expect(versions == 1)
    }

    @Test func `a later version that is released follows the one that was received`() async throws {
        let stage = try await DecisionStage()
        let id = try await stage.announce()
        try await stage.act(.receive, id, by: .bea)
        try await stage.node.write([try DecisionStage.text("Thrice.", version: 2, marking: 9)], by: .ann)
        #expect(try await stage.text(as: .bea)?.value["description"]?.string == "The parties will meet twice a year.")
        stage.node.clock.advance(seconds: 1)
        let change = LabelChange(
            id: DecisionStage.document,
            versions: [TestObject.time(2)],
            marking: Marking(level: "UNCLASSIFIED", clauses: [Clause([.party(TestParty.borland)])]),
            reason: "a new text"
        )
        _ = try await stage.node.records.write(.release(change), by: TestPerson.ann.principal)
        #expect(try await stage.text(as: .bea)?.value["description"]?.string == "Thrice.")
    }

    @Test func `nothing is adopted while a receipt is missing, and a late one adopts nothing`() async throws {
        let stage = try await DecisionStage()
        let id = try await stage.announce()
        try await stage.act(.receive, id, by: .ann)
        stage.node.clock.advance(seconds: 3600)
        #expect(try await stage.decision(id, as: .ann)?.state.name == .held)
        try await stage.act(.receive, id, by: .bea)
        #expect(try await stage.decision(id, as: .ann)?.state.name == .held)
        let later = Instant(microseconds: stage.node.clock.now().microseconds + 3_600_000_000)
        try await stage.act(.extend(later), id, by: .ann)
        #expect(try await stage.decision(id, as: .bea)?.state.name == .running)
        #expect(try await stage.decision(id, as: .bea)?.procedure.rounds.count == 2)
        stage.node.clock.advance(seconds: 3700)
        #expect(try await stage.decision(id, as: .bea)?.state.name == .adopted)
    }

    @Test func `a broken text is put anew, and the decision goes on`() async throws {
        let stage = try await DecisionStage()
        let id = try await stage.announce()
        try await stage.act(.receive, id, by: .bea)
        try await stage.act(.breakSilence(.amendment), id, by: .bea, text: "Thrice.")
        try await stage.node.write([try DecisionStage.text("Thrice.", version: 2, marking: 9)], by: .ann)
        var next = try stage.announcement()
        next.decision = id
        #expect(try await stage.announce(next) == id)
        let found = try #require(try await stage.decision(id, as: .bea))
        #expect(found.state.name == .running)
        #expect(found.standing.rounds.map(\.state.name) == [.broken, .running])
        #expect(found.receipt(of: try #require(Identifier(TestParty.borland))) == nil)
        try await stage.act(.receive, id, round: 2, by: .bea)
        #expect(try await stage.text(as: .bea)?.value["description"]?.string == "Thrice.")
    }

    @Test func `who broke silence is for the secretariat and the party alone where that is asked for`() async throws {
        let stage = try await DecisionStage()
        let id = try await stage.announce()
        try await stage.act(.receive, id, by: .bea)
        let receipt = try await stage.act(
            .breakSilence(.objection),
            id,
            by: .bea,
            text: "Not with us.",
            isWithheld: true
        )
        let act = try #require(receipt.entries.last?.id)
        for person in [TestPerson.ann, .bea] {
            let names = try #require(try await stage.decision(id, as: person)).names
            #expect(names[try #require(Identifier(act))]?.party?.text == TestParty.borland)
            #expect(names.values.map(\.text) == ["Not with us."])
        }
        let others = try #require(try await stage.decision(id, as: .hal))
        #expect(others.names.isEmpty)
        #expect(others.state.name == .broken)
        #expect(others.acts.last?.voice == .withheld)
        #expect(others.standing.current.parties.allSatisfy { $0.word != .broke })
        let served = try await stage.node.record(act, as: TestPerson.hal.principal)
        #expect(served?.origin == TestParty.aland)
        #expect(served.map { String(decoding: $0.bytes, as: UTF8.self).contains(TestParty.borland) } == false)
    }

    @Test func `what comes on paper is entered by the secretariat, with evidence`() async throws {
        let stage = try await DecisionStage()
        let id = try await stage.announce()
        let paper = DecisionDeed.Paper(
            party: TestParty.borland,
            evidence: "note verbale 12",
            handedIn: stage.node.clock.now()
        )
        try await stage.act(.receive, id, by: .ann, paper: paper)
        try await stage.act(.breakSilence(.objection), id, by: .ann, text: "No.", paper: paper)
        let found = try #require(try await stage.decision(id, as: .bea))
        #expect(found.state.name == .broken)
        #expect(try await stage.text(as: .bea) != nil)
        await #expect(throws: ActError.self) { try await stage.act(.receive, id, by: .bea, paper: paper) }
    }

    @Test func `lists are soonest first, and a decision stands in the window of its last round`() async throws {
        let stage = try await DecisionStage()
        var ids: [Int64: String] = [:]
        for minutes in [50, 20, 40, 30] as [Int64] {
            ids[minutes] = try await stage.announce(try stage.announcement(minutes: minutes))
        }
        func list(_ query: DecisionQuery) async throws -> [String] {
            try await stage.node.records.read(as: TestPerson.bea.principal) {
                try $0.decisions(query).decisions.map(\.id.text)
            }
        }
        #expect(try await list(DecisionQuery(.open)) == [20, 30, 40, 50].compactMap { ids[$0] })
        #expect(try await list(DecisionQuery(.open, limit: 2)) == [20, 30].compactMap { ids[$0] })
        #expect(try await list(DecisionQuery(.open, limit: 2, after: ids[30])) == [40, 50].compactMap { ids[$0] })
        #expect(try await list(DecisionQuery(.open, party: TestParty.corland)) == [])
        let later = Instant(microseconds: stage.node.clock.now().microseconds + 7_200_000_000)
        try await stage.act(.extend(later), try #require(ids[20]), by: .ann)
        #expect(try await list(DecisionQuery(.open)) == [30, 40, 50, 20].compactMap { ids[$0] })
        stage.node.clock.advance(seconds: 3600)
        #expect(try await list(DecisionQuery(.open)) == [20].compactMap { ids[$0] })
        #expect(try await list(DecisionQuery(.closed)) == [50, 40, 30].compactMap { ids[$0] })
    }

    @Test func `what is held or adopted waits until it is extended, withdrawn or issued`() async throws {
        let stage = try await DecisionStage()
        let (held, adopted, broken) = (
            try await stage.announce(), try await stage.announce(), try await stage.announce()
        )
        for person in [TestPerson.ann, .bea] { try await stage.act(.receive, adopted, by: person) }
        for person in [TestPerson.ann, .bea] { try await stage.act(.receive, broken, by: person) }
        try await stage.act(.breakSilence(.objection), broken, by: .bea, text: "No.")
        func waiting(asOf instant: Instant? = nil, as person: TestPerson = .bea) async throws -> [String] {
            try await stage.node.records.read(as: person.principal, asOf: instant) {
                try $0.decisions(DecisionQuery(.waiting)).decisions.map(\.id.text)
            }
        }
        #expect(try await waiting() == [])
        stage.node.clock.advance(seconds: 7200)
        let ended = stage.node.clock.now()
        #expect(try await waiting() == [adopted, held])
        #expect(try await waiting(as: .cyd) == [])
        try await stage.act(.issue("A-1"), adopted, by: .ann)
        #expect(try await waiting() == [held])
        let later = Instant(microseconds: stage.node.clock.now().microseconds + 3_600_000_000)
        try await stage.act(.extend(later), held, by: .ann)
        #expect(try await waiting() == [])
        // The second round ends without the receipt that is missing, and is given up.
        stage.node.clock.advance(seconds: 7200)
        #expect(try await waiting() == [held])
        try await stage.act(.withdraw, held, round: 2, by: .ann)
        #expect(try await waiting() == [])
        // A look back shows what waited then.
        #expect(try await waiting(asOf: ended) == [adopted, held])
        #expect(try await stage.decision(broken, as: .bea)?.waits == false)
    }

    @Test func `reading writes nothing`() async throws {
        let stage = try await DecisionStage()
        let id = try await stage.announce()
        let before = try await stage.node.records.lastStamp()
        for person in TestPerson.all {
            stage.node.clock.advance(seconds: 60)
            _ = try await stage.decision(id, as: person)
            _ = try await stage.node.records.read(as: person.principal) { try $0.decisions(DecisionQuery(.open)) }
        }
        #expect(try await stage.node.records.lastStamp() == before)
    }
}
