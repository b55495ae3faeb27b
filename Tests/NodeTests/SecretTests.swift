import Accounts
import Database
import DatabaseSupport
import Foundation
import Testing
import Web

@testable import Node

/// The node's secret and its renewal.
@Suite struct SecretTests {
    @Test func `a renewed secret ends what was sealed and every session, and keeps names`() async throws {
        let folder = try TemporaryFolder()
        let rooms = try folder.node()
        let old = try await rooms.webKeys()
        let binding = CursorBinding(purpose: "list", filters: [], reader: "public")
        let cursor = try Cursors(old).text(Cursor(1, 2), binding)
        #expect(try Cursors(try await rooms.webKeys()).cursor(cursor, binding) == Cursor(1, 2))
        let accounts = rooms.accounts()
        let person = try await rooms.firstPerson()
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
}

extension NodeRooms {
    /// The identity id of the first administrator, who has come in and chosen a password.
    func firstPerson() async throws -> String {
        let path = try #require(try await FirstAdministrator(self, accounts: accounts()).path())
        let link = String(path.dropFirst("/enter/".count))
        let step = try await accounts().enter(link: link, choosing: "a password of one's own", isLocal: true)
        guard case .done(let account, _) = try #require(step) else { throw AccountError.unknown }
        return account.person
    }
}
