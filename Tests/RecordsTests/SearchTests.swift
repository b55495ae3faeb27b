import Database
import DatabaseSupport
import GRDB
import JSON
import Labels
import RecordsSupport
import STIX
import Testing

@testable import Records

@Suite struct SearchTests {
    private func found(_ node: TestNode, _ text: String, as principal: Principal = .anonymous) async throws -> [String]
    {
        try await node.records.read(as: principal) { view in
            try view.search(SearchQuery(text: text)).hits.compactMap { $0.served.value["name"]?.string }
        }
    }

    @Test func `Latin, Japanese and Korean words are found, two characters too`() async throws {
        let node = try await TestNode.community()
        try await node.write(
            [
                try TestObject.campaign(1, name: "Sécurité maritime"),
                try TestObject.campaign(2, name: "日本の防衛協力"),
                try TestObject.campaign(3, name: "한국과의 사이버 협력"),
            ],
            by: .ann
        )
        #expect(try await found(node, "securite") == ["Sécurité maritime"])
        #expect(try await found(node, "日本") == ["日本の防衛協力"])
        #expect(try await found(node, "防衛") == ["日本の防衛協力"])
        #expect(try await found(node, "衛") == ["日本の防衛協力"])
        #expect(try await found(node, "防協").isEmpty)
        #expect(try await found(node, "한국") == ["한국과의 사이버 협력"])
        #expect(try await found(node, "사이버 협력") == ["한국과의 사이버 협력"])
        #expect(try await found(node, "maritime 日本").isEmpty)
    }

    @Test func `accents and vowel signs are part of their words, however they are written`() async throws {
        let node = try await TestNode.community()
        try await node.write(
            [
                try TestObject.campaign(1, name: "Se\u{301}curite\u{301}"), try TestObject.campaign(2, name: "हिन्दी भाषा"),
                try TestObject.campaign(3, name: "Ωμέγα-3, 12ème"), try TestObject.campaign(4, name: "a\"b"),
            ],
            by: .ann
        )
        #expect(try await found(node, "Sécurité") == ["Se\u{301}curite\u{301}"])
        #expect(try await found(node, "securite") == ["Se\u{301}curite\u{301}"])
        #expect(try await found(node, "हिन्दी") == ["हिन्दी भाषा"])
        #expect(try await found(node, "ωμέγα 12EME") == ["Ωμέγα-3, 12ème"])
        #expect(try await found(node, "a\"b\"") == ["a\"b"])
        #expect(try await found(node, "1l").isEmpty)
    }

    @Test func `a store whose words had one list for all labels is brought up to date`() async throws {
        let node = try await TestNode.community()
        try await node.write([try TestObject.campaign(1, name: "Before")], by: .ann)
        try await node.write([try TestObject.campaign(1, version: 2, name: "After")], by: .ann)
        let marking = try TestObject.marking(1, any: [[.party(TestParty.borland)]])
        try await node.write(
            [
                marking,
                try TestObject.campaign(
                    2,
                    name: "Parted",
                    more: [
                        "description": "veiled",
                        "granular_markings": [
                            ["marking_ref": .string(marking.id.text), "selectors": ["description"]]
                        ],
                    ]
                ),
            ],
            by: .ann
        )
        try await node.store.write { db in
            try db.execute(sql: "DELETE FROM grdb_migrations WHERE identifier = '2026-11 words by label'")
            try db.execute(sql: "INSERT INTO words (words) VALUES ('delete-all')")
            try db.execute(sql: "INSERT INTO portion_words (portion_words) VALUES ('delete-all')")
        }
        #expect(try await found(node, "after", as: TestPerson.ann.principal).isEmpty)
        try node.store.close()
        let store = try Store(folder: node.folder.path, mode: .writing, migrations: Records.migrations)
        let records = try Records(
            store: store,
            catalogue: .standard,
            clock: node.clock,
            identifiers: node.identifiers
        )
        func names(_ text: String, _ principal: Principal) async throws -> [String] {
            try await records.read(as: principal) { view in
                try view.search(SearchQuery(text: text)).hits.compactMap { $0.served.value["name"]?.string }
            }
        }
        #expect(try await names("after", .anonymous) == ["After"])
        #expect(try await names("before", .anonymous).isEmpty)
        #expect(try await names("parted", .anonymous) == ["Parted"])
        #expect(try await names("veiled", .anonymous).isEmpty)
        #expect(try await names("veiled", TestPerson.ann.principal) == ["Parted"])
    }

    @Test func `a name comes before a text, the later before the earlier`() async throws {
        let node = try await TestNode.community()
        try await node.write([try TestObject.campaign(1, name: "Other", more: ["description": "cable"])], by: .ann)
        try await node.write([try TestObject.campaign(2, name: "Cable one")], by: .ann)
        try await node.write([try TestObject.campaign(3, name: "Cable two")], by: .ann)
        #expect(try await found(node, "cable") == ["Cable two", "Cable one", "Other"])
    }

    @Test func `only the last version is found`() async throws {
        let node = try await TestNode.community()
        try await node.write([try TestObject.campaign(1, name: "Before")], by: .ann)
        try await node.write([try TestObject.campaign(1, version: 2, name: "After")], by: .ann)
        #expect(try await found(node, "before").isEmpty)
        #expect(try await found(node, "after") == ["After"])
    }

    @Test func `an earlier public version is found by those who read no later one`() async throws {
        let node = try await TestNode.community()
        try await node.write([try TestObject.campaign(1, name: "Before")], by: .ann)
        try await node.write([try TestObject.campaign(1, version: 2, name: "Before, then more")], by: .ann)
        let marking = Marking(level: "RESTRICTED", clauses: [])
        _ = try await node.records.write(
            .raise(
                LabelChange(
                    id: TestObject.campaignID(1),
                    versions: [TestObject.time(2)],
                    marking: marking,
                    reason: "secret"
                )
            ),
            by: TestPerson.ann.principal
        )
        #expect(try await found(node, "before") == ["Before"])
        #expect(try await found(node, "more").isEmpty)
        #expect(try await found(node, "before", as: TestPerson.ann.principal) == ["Before, then more"])
    }

    @Test func `a condition keeps some of the best, and total and pages are of those`() async throws {
        let node = try await TestNode.community()
        for number in 1...9 {
            try await node.write([try TestObject.campaign(number, name: "Cable \(number)")], by: .ann)
        }
        func odd(_ most: Int, offset: Int = 0) async throws -> (names: [String], total: Int, isCut: Bool) {
            try await node.records.read(as: .anonymous) { view in
                let condition = SearchCondition(most: most) { served in
                    (served.value["name"]?.string?.last?.wholeNumberValue ?? 0) % 2 == 1
                }
                let query = SearchQuery(text: "cable", limit: 2, offset: offset)
                let page = try view.search(query, where: condition)
                return (page.hits.compactMap { $0.served.value["name"]?.string }, page.total, page.isCut)
            }
        }
        #expect(try await odd(9) == (["Cable 9", "Cable 7"], 5, false))
        #expect(try await odd(9, offset: 4) == (["Cable 1"], 5, false))
        // Of the four best, the latest, two are wanted.
        #expect(try await odd(4) == (["Cable 9", "Cable 7"], 2, true))
    }

    @Test(arguments: ["\"", "*", "a AND", "name:", "(", "NEAR(a b)", "-", "^x", "\u{0}", "'"])
    func `signs of the index's own language are words or nothing`(text: String) async throws {
        let node = try await TestNode.community()
        _ = try await found(node, text)
    }

    @Test func `snippets mark the words in what is served`() {
        let parts = Snippet.parts(of: ["description": "The old cable lies deep."], words: ["cable"])
        #expect(parts.map(\.text) == ["The old ", "cable", " lies deep."])
        #expect(parts.map(\.isMatch) == [false, true, false])
    }
}
