import Database
import DatabaseSupport
import Dispatch
import GRDB
import RecordsSupport
import STIX
import Silence
import Testing

@testable import Records

/// What is kept of decisions between readings is nothing but time.
@Suite struct KeptDecisionTests {
    @Test func `a decision that is kept is what a node that has just started reads, whoever reads it and when`()
        async throws
    {
        let stage = try await DecisionStage()
        let id = try await stage.announce()
        try await expectSame(id, stage)
        for person in [TestPerson.bea, .hal, .ann] {
            try await stage.act(.receive, id, by: person)
            try await expectSame(id, stage)
        }
        try await stage.act(.breakSilence(.objection), id, by: .bea, text: "Not with us.", isWithheld: true)
        try await expectSame(id, stage)
        stage.node.clock.advance(seconds: 7200)
        try await expectSame(id, stage)
    }

    @Test func `time alone changes a decision that is kept`() async throws {
        let stage = try await DecisionStage()
        let id = try await stage.announce()
        for person in [TestPerson.ann, .bea, .hal] { try await stage.act(.receive, id, by: person) }
        let expires = try #require(try await stage.decision(id, as: .bea)).round.expires
        stage.node.clock.set(Self.before(expires))
        let early = try #require(try await stage.decision(id, as: .bea)).standing
        stage.node.clock.set(expires)
        let after = try #require(try await stage.decision(id, as: .bea)).standing
        #expect([early.state.name, after.state.name] == [.running, .adopted])
        #expect([early.current.now, after.current.now] == [Self.before(expires), expires])
    }

    @Test func `whoever has begun to read is not told what another reads since`() async throws {
        let stage = try await DecisionStage()
        let id = try await stage.announce()
        let acts = try await stage.node.records.read(as: TestPerson.bea.principal) { view in
            let done = DispatchSemaphore(value: 0)
            Task {
                _ = try? await stage.act(.receive, id, by: .hal)
                _ = try? await stage.decision(id, as: .bea)
                done.signal()
            }
            done.wait()
            return try view.decision(id)?.acts.count
        }
        #expect(acts == 1)
        #expect(try await stage.decision(id, as: .bea)?.acts.count == 2)
    }

    @Test func `what an act reads of its own writing is not kept, since it may fail`() async throws {
        let stage = try await DecisionStage()
        let id = try await stage.announce()
        try await stage.act(.receive, id, by: .bea)
        let node = stage.node
        let records = try Records(
            store: node.store,
            catalogue: .standard,
            clock: node.clock,
            identifiers: node.identifiers
        )
        let now = node.clock.now()
        struct Undone: Error {}
        await #expect(throws: Undone.self) {
            try await node.store.write { db in
                let snapshot = try Snapshot(
                    db,
                    memory: records.memory,
                    catalogue: .standard,
                    principal: TestPerson.bea.principal,
                    ceiling: nil,
                    asOf: nil,
                    at: now
                )
                try db.execute(sql: "DELETE FROM deed WHERE version = (SELECT max(version) FROM deed)")
                guard try snapshot.decision(id)?.acts.count == 1 else { return }
                throw Undone()
            }
        }
        let number = try await node.store.read { db in
            try Int64.fetchOne(db, sql: "SELECT decision FROM deed LIMIT 1")
        }
        let object = try #require(number)
        #expect(records.memory.withDecisions { $0.file(of: object) } == nil)
        let found = try await records.read(as: TestPerson.bea.principal) { try $0.decision(id) }
        #expect(found?.acts.count == 2)
    }

    @Test func `what nobody asks for is forgotten, and what is asked for stays`() {
        let place = DecisionFile.Place(version: 1, label: 1, added: 1)
        let entry = DecisionFile.Entry(place: place, origin: "", deed: nil)
        var file = DecisionFile()
        file.append(Array(repeating: entry, count: 1_000))
        var memory = DecisionMemory()
        for number in Int64(1)...200 {
            memory.keep(file, of: number)
            #expect(memory.file(of: 1) != nil)
        }
        let kept = (Int64(1)...200).count { memory.file(of: $0) != nil }
        #expect((2...66).contains(kept))
    }

    private static func before(_ instant: Instant, _ microseconds: Int64 = 1) -> Instant {
        Instant(microseconds: instant.microseconds - microseconds)
    }

    /// Compares what the node has kept with what one knows that keeps nothing, now and looking back.
    private func expectSame(_ id: String, _ stage: DecisionStage) async throws {
        let node = stage.node
        for person in [TestPerson.ann, .bea, .hal, .cyd, .bea] {
            for back in [nil, Self.before(node.clock.now(), 1_000_000), Self.before(node.clock.now(), 3_000_000)]
                as [Instant?]
            {
                let other = try Records(
                    store: node.store,
                    catalogue: .standard,
                    clock: node.clock,
                    identifiers: node.identifiers
                )
                let (kept, anew) = try await (told(node.records, id, person, back), told(other, id, person, back))
                #expect(kept == anew)
            }
            node.clock.advance(seconds: 1)
        }
    }

    private struct Told: Equatable {
        let name: String
        let acts: [DecisionAct]
        let names: [Identifier: DecisionAct]
        let standing: ProcedureStanding
    }

    private func told(_ records: Records, _ id: String, _ person: TestPerson, _ asOf: Instant?) async throws -> Told? {
        try await records.read(as: person.principal, asOf: asOf) { view in
            try view.decision(id).map { Told(name: $0.name, acts: $0.acts, names: $0.names, standing: $0.standing) }
        }
    }
}
