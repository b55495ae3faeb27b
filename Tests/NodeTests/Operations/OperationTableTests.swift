import Records
import Testing

@testable import Node

@Suite struct OperationTableTests {
    @Test func `every operation has a name of its own`() {
        let names = OperationTable.all.map { $0.name }
        #expect(Set(names).count == names.count)
    }

    @Test func `an operation means the same after crossing the socket`() async throws {
        try await RunningNode.with { (node: RunningNode) async throws in
            let operating = Operating(folder: node.path)
            let party = try await operating.run(
                PartyAdd(code: "ONE", name: "One", kind: "state", realm: nil, label: "TLP:CLEAR", isOperating: true)
            )
            #expect(party.realm == "one")
            let person = try await operating.run(
                PersonAdd(
                    "desk",
                    party: "ONE",
                    display: nil,
                    realm: nil,
                    clearance: .init(level: "RESTRICTED", roles: [.author, .releaser]),
                    hours: 1
                )
            )
            #expect(person.account.roles == [.reader, .author, .releaser])
            let text = Array("mines:\n  name: Mines\n".utf8)
            let written = try await operating.run(
                WriteOperation("topics.yaml", .init(by: Actor(person: "desk@one"), label: "RESTRICTED REL[ONE]")),
                files: [InputFile(path: "topics.yaml", bytes: text)]
            )
            let entry = try #require(written.entries.first)
            #expect(entry.label == "RESTRICTED REL[ONE]")
            let released = try await operating.run(
                LabelOperation(
                    .release,
                    of: entry.id,
                    versions: [entry.version],
                    label: "TLP:CLEAR",
                    reason: "agreed",
                    by: Actor(person: "desk@one")
                )
            )
            #expect(released.entries.map(\.outcome) == [.stored])
            let revoked = try await operating.run(RevokeOperation(entry.id, by: Actor(person: "desk@one")))
            #expect(revoked.entries.map(\.outcome) == [.stored])
            let failure = await #expect(throws: OperationFailure.self) {
                try await operating.run(RevokeOperation("nothing", by: Actor(person: "desk@one")))
            }
            #expect(failure?.kind == .nothing)
        }
    }
}
