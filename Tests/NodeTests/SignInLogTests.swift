import Accounts
import DatabaseSupport
import Logging
import Records
import STIX
import Testing
import Web

@testable import Node

@Suite struct SignInLogTests {
    @Test func `what was refused stands alike for a name that nobody has and for a wrong password`() async throws {
        let folder = try TemporaryFolder()
        let rooms = try folder.node()
        let accounts = rooms.accounts()
        let path = try #require(try await FirstAdministrator(rooms, accounts: accounts).path())
        let link = String(path.dropFirst("/enter/".count))
        guard
            case .done(let account, _) = try await accounts.enter(
                link: link,
                choosing: "a password of one's own",
                isLocal: true
            )
        else {
            Issue.record("the link did not lead in")
            return
        }
        let log = NodeSignInLog(rooms: rooms, accounts: accounts, logger: Logger(label: "test"))
        await log.note(SignInEvent(.link, person: account.person, outcome: .done, peer: nil))
        for name in ["administrator@node", "nobody@node", "nobody@nowhere", "my password"] {
            await log.note(SignInEvent(.signIn, person: nil, outcome: .refused, name: name, peer: nil))
        }
        let page = try await rooms.records.read(as: Principal(person: account.person)) { try $0.audit(AuditQuery()) }
        let entries = page.entries.filter { $0.action == .signIn }
        #expect(entries.count == 5)
        let done = entries.filter { $0.refusal == nil }
        #expect(done.map(\.actor) == [account.person])
        let refused = entries.filter { $0.refusal != nil }
        #expect(Set(refused.map { "\($0.actor ?? "") \($0.target ?? "") \($0.refusal ?? "") \($0.party)" }).count == 1)
        #expect(
            Set(refused.map { $0.detail ?? "" }) == [
                "sign-in administrator@node", "sign-in nobody@node", "sign-in nobody@nowhere", "sign-in",
            ]
        )
    }

    @Test func `an entry says how and from which address`() async throws {
        let folder = try TemporaryFolder()
        let rooms = try folder.node()
        let log = NodeSignInLog(rooms: rooms, accounts: rooms.accounts(), logger: Logger(label: "test"))
        let event = SignInEvent(.credentials, person: nil, outcome: .refused, name: "a@b", peer: "192.0.2.7")
        await log.note(event)
        let operating = try await rooms.operatingParty()
        let page = try await rooms.records.read(as: .operating(for: operating)) { try $0.audit(AuditQuery()) }
        #expect(page.entries.map(\.detail) == ["credentials a@b from 192.0.2.7"])
    }
}
