import Accounts
import Database
import DatabaseSupport
import Foundation
import Logging
import Records
import STIX
import Testing
import Web

@testable import Node

/// The node's secret and its renewal; lists and demands of the configuration; entries of logs as lines.
@Suite struct SecretTests {
    @Test func `a renewed secret ends what was sealed and every session, and keeps names`() async throws {
        let folder = try TemporaryFolder()
        let rooms = try folder.node()
        let old = try await rooms.webKeys()
        let binding = CursorBinding(purpose: "list", filters: [], reader: "public")
        let cursor = try Cursors(old).text(Cursor(1, 2), binding)
        #expect(try Cursors(try await rooms.webKeys()).cursor(cursor, binding) == Cursor(1, 2))
        let accounts = rooms.accounts()
        let person = try await firstPerson(rooms, accounts)
        let session = try await accounts.beginSession(of: person)
        #expect(try await rooms.renewSecret() == 2)
        let new = try await rooms.webKeys()
        #expect(throws: Problem.self) { try Cursors(new).cursor(cursor, binding) }
        #expect(try await rooms.accounts().person(session: session, isLocal: true) == nil)
        #expect(new.code(of: "party", for: "inbox ids") == old.code(of: "party", for: "inbox ids"))
        #expect(try await rooms.renewSecret() == 3)
        let third = try await rooms.webKeys()
        #expect(third.code(of: "party", for: "inbox ids") == old.code(of: "party", for: "inbox ids"))
        #expect(throws: Problem.self) {
            try Cursors(third).cursor(try Cursors(new).text(Cursor(1, 2), binding), binding)
        }
    }

    private func firstPerson(_ rooms: NodeRooms, _ accounts: Accounts) async throws -> String {
        let path = try #require(try await FirstAdministrator(rooms, accounts: accounts).path())
        let link = String(path.dropFirst("/enter/".count))
        let step = try await accounts.enter(link: link, choosing: "a password of one's own", isLocal: true)
        guard case .done(let account, _) = try #require(step) else { throw AccountError.unknown }
        return account.person
    }

    @Test func `a secret of another scheme is not begun with, and an old one is the first`() async throws {
        let bytes = [UInt8](repeating: 7, count: 32)
        let plain = Base64.urlSafe(bytes)
        #expect(NodeSecret(stored: plain) == NodeSecret(generation: 1, bytes: bytes))
        #expect(NodeSecret(stored: NodeSecret(generation: 4, bytes: bytes).stored)?.generation == 4)
        for text in ["", "2.1.\(plain)", "1.0.\(plain)", "1.x.\(plain)", "1.1.AAAA", "1.\(plain)", "1.1.\(plain).1"] {
            #expect(NodeSecret(stored: text) == nil, "\(text)")
        }
        let folder = try TemporaryFolder()
        let rooms = try folder.node()
        try await rooms.settings.set(.secret, to: "2.1.\(plain)")
        await #expect(throws: NodeError.unknownSecret) { try await rooms.webKeys() }
        await #expect(throws: NodeError.unknownSecret) { try await rooms.renewSecret() }
    }

    @Test func `administrators and delegates are those of whom a second factor can be demanded alone`() async throws {
        let folder = try TemporaryFolder()
        let rooms = try folder.node()
        let administrator = Principal(person: try await firstPerson(rooms, rooms.accounts()))
        let stranger = Principal(person: "identity--00000000-0000-4000-8000-0000000000ff")
        #expect(try await SecondFactorDemand.administrators.holds(for: administrator, in: rooms.records))
        #expect(try await !SecondFactorDemand.administrators.holds(for: stranger, in: rooms.records))
        #expect(try await SecondFactorDemand.everybody.holds(for: stranger, in: rooms.records))
    }

    @Test func `entries of logs are written out as they are kept, refusals too`() async throws {
        let folder = try TemporaryFolder()
        let file = folder.path + "/audit.jsonl"
        let lines = try AuditLines(file, logger: Logger(label: "test"))
        let rooms = try NodeRooms(folder: folder.path + "/data", mode: .writing) { lines.write($0) }
        let log = NodeSignInLog(rooms: rooms, accounts: rooms.accounts(), logger: Logger(label: "test"))
        await log.note(SignInEvent(.signIn, person: nil, outcome: .refused, name: "a@b", peer: "192.0.2.7"))
        let person = try await firstPerson(rooms, rooms.accounts())
        await log.note(SignInEvent(.token, person: person, outcome: .done, peer: "192.0.2.8", tool: "3f2a"))
        let text = try String(contentsOfFile: file, encoding: .utf8)
        let written = text.split(separator: "\n").map { Data($0.utf8) }
        let objects = try written.map { try #require(try JSONSerialization.jsonObject(with: $0) as? [String: String]) }
        let operating = try await rooms.operatingParty()
        let kept = try await rooms.records.read(as: .operating(for: operating)) { try $0.audit(AuditQuery()) }.entries
        #expect(Set(objects.compactMap { $0["id"] }) == Set(kept.map(\.id)) && objects.count == kept.count)
        let refused = try #require(objects.first)
        #expect(refused["log"] == "audit" && refused["outcome"] == "refused" && refused["rule"] == "credentials")
        #expect(refused["detail"] == "sign-in a@b from 192.0.2.7" && refused["party"] == operating)
        #expect(objects.last?["detail"] == "token 3f2a from 192.0.2.8" && objects.last?["actor"] == person)
        let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        #expect(throws: NodeError.self) { try AuditLines("/nothing/here", logger: Logger(label: "test")) }
    }
}
