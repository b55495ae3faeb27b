import Accounts
import Database
import DatabaseSupport
import Foundation
import Testing
import Web

@testable import Node

/// A node whose secrets are sealed under a key that its folder does not hold.
@Suite struct SealedNodeTests {
    private static let party = "identity--00000000-0000-4000-8000-00000000000a"
    private let key = SealingKey(bytes: Array(1...32))

    /// What the secrets of a node are.
    private struct Known: Equatable {
        var code: String
        var signingKeys: String
        var seed: String
        var providerSecret: String?
        var names: String?
        var link: String?
    }

    /// Every kind of secret that a node keeps.
    private func fill(_ rooms: NodeRooms) async throws -> String {
        let accounts = rooms.accounts()
        let person = try await rooms.firstPerson()
        try await accounts.openRealm("norland", for: Self.party)
        let provider = OpenIDProvider(
            realm: "norland",
            issuer: "https://id.example",
            clientID: "entente",
            clientSecret: "what the provider gave"
        )
        try await accounts.setProvider(provider, for: Self.party)
        _ = try await accounts.offerSecondFactor(to: person)
        _ = try await rooms.webKeys()
        _ = try await rooms.renewSecret()
        try await rooms.madeSigningKeys()
        try await rooms.settings.set(.link("jpn"), to: "the link of an example reader")
        return person
    }

    private func known(_ rooms: NodeRooms, _ person: String) async throws -> Known {
        Known(
            code: Base64.urlSafe(try await rooms.webKeys().code(of: "p", for: "test")),
            signingKeys: try #require(try rooms.signingKeys()).stored,
            seed: try await rooms.accounts().offeredSecondFactor(of: person).secret,
            providerSecret: try await rooms.accounts().provider(realm: "norland")?.clientSecret,
            names: try rooms.settings.value(of: .names),
            link: try rooms.settings.value(of: .link("jpn"))
        )
    }

    /// Every secret as it would stand in a file.
    private func texts(_ rooms: NodeRooms, _ known: Known) throws -> [String] {
        let settings = try [NodeSettings.Name.secret, .names, .link("jpn")].map { try rooms.settings.value(of: $0) }
        let signing = known.signingKeys.split(separator: "\n").first.map(String.init)
        return (settings + [signing, known.providerSecret]).compactMap(\.self)
    }

    private func held(_ texts: [String], in folder: String) throws -> [String] {
        let files = try FileManager.default.contentsOfDirectory(atPath: folder).map { folder + "/" + $0 }
        let bytes = files.compactMap { FileManager.default.contents(atPath: $0) }
        return texts.filter { text in bytes.contains { $0.range(of: Data(text.utf8)) != nil } }
    }

    @Test func `sealing takes every secret out of the files and changes none`() async throws {
        let folder = try TemporaryFolder()
        let data = folder.path + "/data"
        let rooms = try folder.node()
        let person = try await fill(rooms)
        let before = try await known(rooms, person)
        let texts = try texts(rooms, before)
        try rooms.store.close()
        #expect(texts.count == 5)
        #expect(try held(texts, in: data) == texts)
        let done = try await NodeRooms.seal(data, from: nil, under: key)
        // The node's secret, what ids of inboxes are made of, the signing key, a link, a seed, a provider's secret.
        #expect(done.count == 6 && done.isRewritten)
        #expect(try held(texts, in: data).isEmpty)
        let sealed = try NodeRooms(folder: data, mode: .writing, key: key)
        #expect(try await known(sealed, person) == before)
        let backup = folder.path + "/node.backup"
        try sealed.backUp(to: backup)
        // What is made from now on is sealed too.
        let made = try await sealed.rotateSigningKey()
        let secret = try #require(made.stored.split(separator: "\n").first)
        try sealed.store.close()
        #expect(try held([String(secret)], in: data).isEmpty)
        // A backup holds them sealed, is restored without the key, and is a node with it.
        let other = folder.path + "/other"
        try await NodeRooms.restore(backup, to: other)
        #expect(try held(texts, in: other).isEmpty && FileManager.default.contents(atPath: backup) != nil)
        let restored = try NodeRooms(folder: other, mode: .writing, key: key)
        #expect(try await known(restored, person) == before)
    }

    @Test func `a node that begins with a key has nothing readable, and does not serve without it`() async throws {
        let folder = try TemporaryFolder()
        let data = folder.path + "/data"
        let rooms = try NodeRooms(folder: data, mode: .writing, key: key)
        let person = try await fill(rooms)
        let texts = try texts(rooms, try await known(rooms, person))
        try rooms.store.close()
        #expect(texts.count == 5)
        #expect(try held(texts, in: data).isEmpty)
        let locked = try NodeRooms(folder: data, mode: .writing)
        await #expect(throws: StoreError.locked(folder: data)) { try await locked.webKeys() }
        await #expect(throws: StoreError.locked(folder: data)) { try await locked.renewSecret() }
        #expect(throws: StoreError.locked(folder: data)) { try locked.signingKeys() }
        await #expect(throws: StoreError.locked(folder: data)) {
            try await locked.accounts().provider(realm: "norland")
        }
        // What needs none of them works.
        #expect(try await locked.accounts().account(of: person) != nil)
        #expect(try await locked.accounts().secondFactor(of: person).isOn == false)
        try await locked.accounts().removeSecondFactor(of: person)
        try locked.store.close()
        let server = try await NodeServer(NodeConfiguration(folder: data, port: 0))
        await #expect(throws: StoreError.locked(folder: data)) {
            try await server.run { _ in Issue.record("it serves") }
        }
        #expect(FailureKind(StoreError.locked(folder: data)) == .usage)
    }

    @Test func `sealing what is no node makes none`() async throws {
        let folder = try TemporaryFolder()
        await #expect(throws: StoreError.absent(folder: folder.path)) {
            try await NodeRooms.seal(folder.path, from: nil, under: key)
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    }
}
