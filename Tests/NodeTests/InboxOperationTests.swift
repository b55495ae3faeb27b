import Database
import DatabaseSupport
import Exchange
import Labels
import Records
import STIX
import Testing

@testable import Node

@Suite struct InboxOperationTests {
    @Test func `an inbox is set in words, and what is not named stays`() async throws {
        let folder = try TemporaryFolder()
        let rooms = try NodeRooms(folder: folder.path, mode: .writing)
        let place = Workplace(rooms, accounts: rooms.accounts())
        let party = "identity--00000000-0000-4000-8000-000000000001"
        func run(_ marking: InboxOperation.Default? = nil, _ refuses: Bool? = nil) async throws -> InboxOperation.Rules
        {
            try await InboxOperation(party: party, default: marking, refusesRaised: refuses).perform(in: place)
        }
        let first = try await run()
        #expect(first == InboxOperation.Rules(party: party, label: nil, refusesRaised: false))
        let second = try await run(.label("TLP:GREEN"))
        #expect(second.label == "TLP:GREEN" && !second.refusesRaised)
        let third = try await run(nil, true)
        #expect(third.label == "TLP:GREEN" && third.refusesRaised)
        #expect(try await rooms.books().rules(ofInbox: party).defaultMarking == Marking(tlp: .green))
        #expect(try await run(.partyOnly) == InboxOperation.Rules(party: party, label: nil, refusesRaised: true))
        await #expect(throws: NodeError.self) { try await run(.label("PINK")) }
        await #expect(throws: NodeError.self) {
            try await InboxOperation(party: "XYZ").perform(in: place)
        }
        #expect(try await run().refusesRaised)
        try rooms.store.close()
    }
}
