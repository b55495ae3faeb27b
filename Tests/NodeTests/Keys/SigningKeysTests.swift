import Database
import DatabaseSupport
import Foundation
import STIX
import Silence
import Testing

@testable import Node

/// The keys by which a node signs certificates.
@Suite struct SigningKeysTests {
    @Test func `a node makes its first key once, and those who ask at one time get the same`() async throws {
        let folder = try TemporaryFolder()
        let rooms = try folder.node()
        #expect(try rooms.signingKeys() == nil)
        let lists = try await withThrowingTaskGroup(of: String.self) { group in
            for _ in 0..<8 { group.addTask { try await rooms.madeSigningKeys().published.text } }
            return try await group.reduce(into: Set<String>()) { $0.insert($1) }
        }
        #expect(lists.count == 1)
        let text = try #require(lists.first)
        let published = try #require(PublishedKeys(text))
        #expect(published.entries.count == 1 && published.entries.first?.until == nil)
        #expect(try rooms.signing()().published == published)
    }

    @Test func `another key begins when the one before it ends, and the old secret is kept nowhere`() async throws {
        let folder = try TemporaryFolder()
        let rooms = try folder.node()
        let first = try await rooms.madeSigningKeys()
        let second = try await rooms.rotateSigningKey()
        let third = try await rooms.rotateSigningKey()
        let entries = third.published.entries
        #expect(entries.count == 3)
        #expect(entries.prefix(2).map(\.key) == second.published.entries.map(\.key))
        #expect(entries.first?.key == first.published.entries.first?.key)
        for (entry, next) in zip(entries, entries.dropFirst()) { #expect(entry.until == next.from) }
        #expect(entries.last?.until == nil && entries.last?.key == third.key.verifying)
        let kept = try #require(try rooms.settings.value(of: .signingKeys))
        #expect(!kept.contains(first.key.secretText) && !kept.contains(second.key.secretText))
        // SQLite overwrites what it deletes only where it is told to: no page and no log holds them either.
        try rooms.store.close()
        let bytes = try Data(contentsOf: URL(fileURLWithPath: folder.path + "/data/" + Store.fileName))
        for old in [first, second] { #expect(bytes.range(of: Data(old.key.secretText.utf8)) == nil) }
        #expect(bytes.range(of: Data(third.key.secretText.utf8)) != nil)
    }

    @Test func `a key that is not in use yet is not replaced, and what is no list of keys is not begun with`()
        async throws
    {
        let start = Instant(microseconds: 1_000_000)
        let keys = try #require(SigningKeys(seed: Array(0..<32), from: start))
        let next = SigningKey.random()
        #expect(keys.replaced(by: next, at: start) == nil)
        #expect(keys.replaced(by: next, at: Instant(microseconds: 999_999)) == nil)
        let replaced = try #require(keys.replaced(by: next, at: Instant(microseconds: 1_000_001)))
        #expect(SigningKeys(stored: replaced.stored)?.published == replaced.published)
        // A list whose last key is not the secret one's, or whose last key has ended.
        let other = keys.key.secretText + "\n" + replaced.published.text
        for text in ["", "\n", keys.key.secretText, "x\n" + keys.published.text, other] {
            #expect(SigningKeys(stored: text) == nil, "\(text)")
        }
        let folder = try TemporaryFolder()
        let rooms = try folder.node()
        try await rooms.settings.set(.signingKeys, to: other)
        #expect(throws: NodeError.unknownKeys) { try rooms.signingKeys() }
        await #expect(throws: NodeError.unknownKeys) { try await rooms.rotateSigningKey() }
    }

    @Test func `a backup holds the keys, a restored node signs by them, and all of its files are the owner's alone`()
        async throws
    {
        let folder = try TemporaryFolder()
        let rooms = try folder.node()
        let keys = try await rooms.madeSigningKeys()
        let backup = folder.path + "/node.backup"
        try rooms.backUp(to: backup)
        _ = try await rooms.rotateSigningKey()
        try await NodeRooms.restore(backup, to: folder.path + "/other")
        let other = try folder.node("other")
        #expect(try other.signingKeys()?.stored == keys.stored)
        for name in ["/data/entente.sqlite", "/node.backup", "/other/entente.sqlite"] {
            let mode = try FileManager.default.attributesOfItem(atPath: folder.path + name)[.posixPermissions]
            #expect((mode as? NSNumber)?.intValue == 0o600, "\(name)")
        }
    }

    @Test func `the secret half is in no text that describes the keys`() throws {
        let keys = try #require(SigningKeys(seed: Array(0..<32), from: .distantPast))
        let secret = try #require(keys.key.secretText.split(separator: " ").last)
        #expect(!"\(keys)".contains(secret) && !String(reflecting: keys).contains(secret))
        #expect(!keys.published.text.contains(secret))
    }
}
