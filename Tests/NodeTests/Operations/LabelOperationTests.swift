import Accounts
import Labels
import Records
import Testing

@testable import Node

@Suite struct LabelOperationTests {
    private let writer = Actor(person: "writer@one")

    private func topic(
        _ community: Community,
        label: String,
        by actor: Actor? = nil
    ) async throws -> (
        id: String, version: String
    ) {
        let report = try await community.write(
            #"{"type":"entente-topic","name":"Mines"}"#,
            WriteOperation.Options(by: actor ?? writer, label: label)
        )
        let entry = try #require(report.entries.first)
        return (entry.id, entry.version)
    }

    private func sees(_ community: Community, _ reader: String, _ id: String) async throws -> Bool {
        try await community.read(reader) { try $0.record(id) != nil }
    }

    @Test func `a release gives one version to others, with a reason`() async throws {
        let community = try await Community.make()
        let (id, version) = try await topic(community, label: "RESTRICTED REL[ONE]")
        #expect(try await !sees(community, "writer@two", id))
        func release(_ reason: String, by actor: Actor) async throws -> WriteReport {
            try await community.run(
                LabelOperation(
                    .release,
                    of: id,
                    versions: [version],
                    label: "RESTRICTED REL[ONE, TWO]",
                    reason: reason,
                    by: actor
                )
            )
        }
        await #expect(throws: ActError.self) { try await release(" ", by: writer) }
        let reader = await #expect(throws: ActError.self) { try await release("why", by: Actor(person: "reader@one")) }
        #expect(reader.map { FailureKind($0) } == .notAllowed)
        #expect(try await !sees(community, "writer@two", id))
        #expect(try await release("agreed", by: writer).entries.map(\.outcome) == [.stored])
        #expect(try await sees(community, "writer@two", id))
        // Theirs to read, not to release.
        let foreign = await #expect(throws: ActError.self) {
            try await release("no", by: Actor(person: "writer@two"))
        }
        #expect(foreign != nil)
    }

    @Test func `a raise takes it away at once, and names own records that refer to it and reach more`() async throws {
        let community = try await Community.make()
        let (id, _) = try await topic(community, label: "TLP:CLEAR")
        let other = try await community.write(
            #"{"type":"relationship","relationship_type":"related-to","source_ref":"\#(id)","target_ref":"\#(id)"}"#,
            WriteOperation.Options(by: writer, label: "TLP:CLEAR")
        )
        #expect(try await sees(community, "public", id))
        let report = try await community.run(
            LabelOperation(.raise, of: id, versions: [], label: "RESTRICTED REL[ONE]", reason: "", by: writer)
        )
        #expect(report.entries.map(\.outcome) == [.stored])
        #expect(report.dependents == other.entries.map(\.id))
        #expect(try await !sees(community, "public", id))
        #expect(try await sees(community, "reader@one", id))
    }

    @Test func `a revocation is a last version of one's own record alone`() async throws {
        let community = try await Community.make()
        let (id, _) = try await topic(community, label: "TLP:CLEAR")
        let foreign = await #expect(throws: OperationFailure.self) {
            try await community.run(RevokeOperation(id, by: Actor(person: "writer@two")))
        }
        #expect(foreign?.kind == .notAllowed)
        #expect(try await community.run(RevokeOperation(id, by: writer)).entries.map(\.outcome) == [.stored])
        #expect(try await community.read("public") { try $0.record(id)?.isRevoked } == true)
    }

    @Test func `what is hidden is answered like what never existed`() async throws {
        let community = try await Community.make()
        let (hidden, _) = try await topic(community, label: "RESTRICTED REL[ONE]")
        let never = "entente-topic--00000000-0000-4000-8000-000000000000"
        let stranger = Actor(person: "writer@two")
        func answers(_ id: String) async throws -> [String] {
            var answers: [String] = []
            let revoke = await #expect(throws: OperationFailure.self) {
                try await community.run(RevokeOperation(id, by: stranger))
            }
            answers.append(revoke?.description ?? "")
            for change in [LabelOperation.Change.raise, .release] {
                let error = await #expect(throws: OperationFailure.self) {
                    try await community.run(
                        LabelOperation(change, of: id, versions: [], label: "TLP:CLEAR", reason: "why", by: stranger)
                    )
                }
                #expect(error?.kind == .nothing)
                answers.append(error?.description ?? "")
            }
            return answers.map { $0.replacing(id, with: "ID") }
        }
        #expect(try await answers(hidden) == answers(never))
    }
}
