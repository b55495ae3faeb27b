import Accounts
import DatabaseSupport
import Foundation
import JSON
import Labels
import Records
import Testing

@testable import Node

/// The example as it is shipped, loaded into a node of its own.
@Suite struct ExampleTests {
    static var project: String {
        var url = URL(fileURLWithPath: #filePath)
        for _ in 0..<3 { url.deleteLastPathComponent() }
        return url.path
    }

    @Test func `the example gives its readers what is documented, and loads once`() async throws {
        let folder = try TemporaryFolder()
        let rooms = try folder.node()
        let accounts = rooms.accounts()
        let example = Example(rooms, accounts: accounts)
        try await example.load(from: [folder.path, Self.project]) { _ in }

        let readers = try rooms.exampleReaders()
        #expect(readers.map(\.name) == ["public", "jpn", "jpn-author", "jpn-admin", "fra", "secretariat", "keeper"])
        var formats: [String: [String]] = [:]
        for reader in readers {
            let principal = try await rooms.principal(named: reader.name)
            formats[reader.name] = try await rooms.records.read(as: principal) { view in
                view.clearance.tokens.filter { $0.kind == .format }.compactMap { view.names.name(of: $0) }.sorted()
            }
        }
        let expected = [
            "public": [], "jpn": ["IP4"], "jpn-author": ["IP4"], "jpn-admin": ["IP4"], "fra": ["IP4", "NATO"],
            "secretariat": ["IP4", "NATO"], "keeper": ["IP4", "NATO"],
        ]
        #expect(formats == expected)

        // A record was added since: what is there is left alone.
        let counts = try await rooms.records.read(as: .anonymous) { try $0.counts() }
        #expect((counts["identity"] ?? 0) > 50)
        try await example.load(from: [], progress: { _ in })
        #expect(try await rooms.records.read(as: .anonymous) { try $0.counts() } == counts)
    }

    @Test func `a store that holds records is left as it is`() async throws {
        let folder = try TemporaryFolder()
        let rooms = try folder.node()
        _ = try await Importing(rooms).run([try folder.write("one.json", TestObjects.identity(1).canonicalText)])
        try await Example(rooms, accounts: rooms.accounts()).load(from: [Self.project]) { _ in }
        #expect(try rooms.exampleReaders().isEmpty)
        #expect(try await rooms.records.read(as: .anonymous) { try $0.counts() }.isEmpty)
    }

    @Test func `links hold from start to start, and end when the example is not served`() async throws {
        let folder = try TemporaryFolder()
        let rooms = try folder.node()
        let accounts = rooms.accounts()
        let example = Example(rooms, accounts: accounts)
        try await example.load(from: [Self.project]) { _ in }
        let readers = try rooms.exampleReaders()
        let links = try await example.links(of: readers)
        #expect(links.map(\.reader.name) == ["jpn", "jpn-author", "jpn-admin", "fra", "secretariat", "keeper"])
        #expect(try await example.links(of: readers).map(\.path) == links.map(\.path))
        let link = try #require(links.first).path.dropFirst("/enter/".count)
        #expect(try await accounts.state(ofLink: String(link), isLocal: true) == .always)
        #expect(try await accounts.state(ofLink: String(link), isLocal: false) == .void)
        try await example.setActive(false)
        #expect(try await accounts.state(ofLink: String(link), isLocal: true) == .void)
    }

    @Test func `a folder without the example is named`() async throws {
        let folder = try TemporaryFolder()
        let rooms = try folder.node()
        let example = Example(rooms, accounts: rooms.accounts())
        await #expect(throws: NodeError.noExample(looked: [folder.path])) {
            try await example.load(from: [folder.path]) { _ in }
        }
    }
}
