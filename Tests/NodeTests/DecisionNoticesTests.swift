import DatabaseSupport
import Notices
import Records
import RecordsSupport
import STIX
import Silence
import Testing

@testable import Node

/// What is told of a decision by mail follows from the decision as its reader reads it, and from the instant.
@Suite struct DecisionNoticesTests {
    private func due(_ stage: DecisionStage, _ id: String, _ person: TestPerson) async throws -> [MailNotice] {
        let party = try #require(Identifier(person.party))
        return try await stage.node.records.read(as: person.principal) { view in
            guard let found = try view.decision(id) else { return [] }
            return DecisionNotices.due(of: found, for: person.id, of: party, at: view.at)
        }
    }

    @Test func `each party is told what becomes of a text, and reminded while its receipt is missing`() async throws {
        let stage = try await DecisionStage()
        let id = try await stage.announce(try stage.announcement(minutes: 30 * 60))
        #expect(try await due(stage, id, .bea).map(\.key) == ["announced \(id) 1", "unreceived 72 \(id) 1"])
        stage.node.clock.advance(seconds: 8 * 3600)
        #expect(try await due(stage, id, .bea).map(\.key) == ["announced \(id) 1", "unreceived 24 \(id) 1"])
        try await stage.act(.receive, id, by: .bea)
        #expect(try await due(stage, id, .bea).map(\.kind) == [.announced])
        #expect(try await due(stage, id, .cyd).isEmpty)
        try await stage.act(.breakSilence(.objection), id, by: .bea)
        #expect(try await due(stage, id, .hal).map(\.key) == ["broken \(id) 1"])
        stage.node.clock.advance(seconds: 8 * 86_400)
        #expect(try await due(stage, id, .hal).isEmpty)
    }

    @Test func `what is found twice has one key`() async throws {
        let stage = try await DecisionStage()
        let id = try await stage.announce()
        let first = try await due(stage, id, .hal)
        stage.node.clock.advance(seconds: 60)
        #expect(try await due(stage, id, .hal) == first)
        stage.node.clock.advance(seconds: 3600)
        #expect(try await due(stage, id, .hal).map(\.kind) == [.held])
    }
}
