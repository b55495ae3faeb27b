import Accounts
import DatabaseSupport
import Records
import Testing

@testable import Node

@Suite struct FirstAdministratorTests {
    private func link(_ path: String?) throws -> String {
        String(try #require(path).dropFirst("/enter/".count))
    }

    @Test func `on an empty node a link leads to the first administrator, until there is one`() async throws {
        let folder = try TemporaryFolder()
        let rooms = try folder.node()
        let accounts = rooms.accounts()
        let first = FirstAdministrator(rooms, accounts: accounts)
        let old = try link(try await first.path())
        let new = try link(try await first.path())
        #expect(try await accounts.state(ofLink: old, isLocal: false) == .void)
        let step = try await accounts.enter(link: new, choosing: "a password of one's own", isLocal: false)
        guard case .done(let account, _) = step else {
            Issue.record("\(String(describing: step))")
            return
        }
        #expect(account.name.description == "administrator@node")
        let (roles, party) = try await rooms.records.read(as: Principal(person: account.person)) {
            ($0.roles, $0.party)
        }
        #expect(roles == [.reader, .author, .administrator])
        #expect(party == (try await rooms.operatingParty()))
        #expect(try await first.path() == nil)
        #expect(try await rooms.records.isEmpty())
    }

    @Test func `a node with the example has readers of its own`() async throws {
        let folder = try TemporaryFolder()
        let rooms = try folder.node()
        try await rooms.settings.set(.example, to: "loaded")
        #expect(try await FirstAdministrator(rooms, accounts: rooms.accounts()).path() == nil)
    }
}
