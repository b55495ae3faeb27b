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

/// What the configuration asks of people, and what it writes out about them.
@Suite struct AuditLinesTests {
    @Test func `administrators and delegates are those of whom a second factor can be demanded alone`() async throws {
        let folder = try TemporaryFolder()
        let rooms = try folder.node()
        let administrator = Principal(person: try await rooms.firstPerson())
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
        let person = try await rooms.firstPerson()
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
