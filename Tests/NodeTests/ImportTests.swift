import DatabaseSupport
import JSON
import Records
import Testing

@testable import Node

@Suite struct ImportTests {
    let folder = Result { try TemporaryFolder() }

    @Test func `a bundle is stored once, and importing it again changes nothing`() async throws {
        let folder = try folder.get()
        let file = try folder.write("bundle.json", TestObjects.bundle((1...5).map { TestObjects.identity($0) }))
        let rooms = try folder.node()
        let importing = Importing(rooms, options: .init(label: "TLP:CLEAR"))
        #expect(try await importing.run([file]) == report(stored: 5))
        #expect(try await importing.run([file]) == report(unchanged: 5))
        let ids = try await rooms.records.read(as: .anonymous) { try $0.list("identity").count }
        #expect(ids == 5)
    }

    @Test func `without a label only the origin reads`() async throws {
        let folder = try folder.get()
        let file = try folder.write("one.json", TestObjects.identity(1).canonicalText)
        let rooms = try folder.node()
        let origin = "identity--00000000-0000-4000-8000-000000000009"
        _ = try await Importing(rooms, options: .init(origin: origin)).run([file])
        func count(_ principal: Principal) async throws -> Int {
            try await rooms.records.read(as: principal) { try $0.list("identity").count }
        }
        #expect(try await count(.anonymous) == 0)
        #expect(try await count(.operating(for: origin)) == 1)
        #expect(try await count(.operating(for: "identity--00000000-0000-4000-8000-000000000008")) == 0)
    }

    @Test func `a trial run stores nothing and says what it would do`() async throws {
        let folder = try folder.get()
        let file = try folder.write("one.json", TestObjects.identity(1).canonicalText)
        let rooms = try folder.node()
        let report = try await Importing(rooms, options: .init(label: "TLP:CLEAR", isDryRun: true)).run([file])
        #expect(report == self.report(wouldStore: 1))
        #expect(try await rooms.records.isEmpty())
    }

    @Test func `one faulty object keeps out the whole import and is told with file, line, id and rule`() async throws {
        let folder = try folder.get()
        let faulty = TestObjects.identity(2, extra: ["modified": "yesterday"])
        let text = """
            [
            \(TestObjects.identity(1).canonicalText),
            \(faulty.canonicalText)
            ]
            """
        let file = try folder.write("list.json", text)
        let rooms = try folder.node()
        let error = await #expect(throws: FaultyInput.self) { try await Importing(rooms).run([file]) }
        let fault = try #require(error?.faults.first)
        #expect(fault.file == file)
        #expect(fault.line == 3)
        #expect(fault.key == "identity--00000000-0000-4000-8000-000000000002")
        #expect(fault.path == "/modified")
        #expect(!fault.rule.isEmpty && !fault.reason.isEmpty && !fault.expectation.isEmpty)
        #expect(try await rooms.records.isEmpty())
    }

    @Test func `a conflict with what is held keeps out the whole import`() async throws {
        let folder = try folder.get()
        let rooms = try folder.node()
        let importing = Importing(rooms, options: .init(label: "TLP:CLEAR"))
        _ = try await importing.run([try folder.write("a.json", TestObjects.identity(1).canonicalText)])
        let second = try folder.write(
            "b.json",
            TestObjects.bundle([TestObjects.identity(2), TestObjects.identity(1, name: "Another")])
        )
        let error = await #expect(throws: FaultyInput.self) { try await importing.run([second]) }
        #expect(error?.faults.map(\.key) == ["identity--00000000-0000-4000-8000-000000000001"])
        let count = try await rooms.records.read(as: .anonymous) { try $0.list("identity").count }
        #expect(count == 1)
    }

    @Test func `broken JSON is told with its line`() async throws {
        let folder = try folder.get()
        let file = try folder.write("broken.json", "{\n\"type\": ]\n}")
        let error = await #expect(throws: FaultyInput.self) { try await Importing(try folder.node()).run([file]) }
        #expect(error?.faults.map(\.line) == [2])
    }

    @Test func `an origin or a label that means nothing here is refused`() async throws {
        let folder = try folder.get()
        let file = try folder.write("one.json", TestObjects.identity(1).canonicalText)
        let rooms = try folder.node()
        await #expect(throws: NodeError.unknownParty("XYZ")) {
            try await Importing(rooms, options: .init(origin: "XYZ")).run([file])
        }
        await #expect(throws: NodeError.self) {
            try await Importing(rooms, options: .init(label: "SECRET REL[")).run([file])
        }
        await #expect(throws: NodeError.self) { try await Importing(rooms).run([folder.path + "/none.json"]) }
    }

    @Test func `a fault in the second folder keeps out the first, and an origin may be a party of the folder`()
        async throws
    {
        let folder = try folder.get()
        let manifest = """
            format: 1
            title: Test
            namespace: 6f0a5c1e-3a0e-4b6e-9d5a-0a3a53d2a6c1
            recorded: "2026-03-01T00:00:00.000Z"
            label: "TLP:CLEAR"
            """
        let parties = "one:\n  name: One\n  identity_class: organization\n  kind: state\n  code: ONE\n"
        for name in ["a", "b"] { _ = try folder.write(name + "/manifest.yaml", manifest) }
        _ = try folder.write("a/parties.yaml", parties)
        _ = try folder.write("b/topics.yaml", "two:\n  nmae: Two\n")
        let rooms = try folder.node()
        let importing = Importing(rooms, options: .init(origin: "ONE"))
        await #expect(throws: FaultyInput.self) { try await importing.run([folder.path + "/a", folder.path + "/b"]) }
        #expect(try await rooms.records.isEmpty())
        #expect(try await importing.run([folder.path + "/a"]).stored == 1)
        let isOwn = try await rooms.records.read(as: .anonymous) { view in
            try view.record(code: "ONE").map { $0.origin == $0.id }
        }
        #expect(isOwn == true)
    }

    @Test func `checking finds what an import would, without a store`() throws {
        let folder = try folder.get()
        _ = try folder.write("files/good.json", TestObjects.bundle([TestObjects.identity(1), TestObjects.identity(2)]))
        _ = try folder.write("files/more/bad.json", TestObjects.identity(3, extra: ["created": "x"]).canonicalText)
        let result = try InputCheck.run([folder.path + "/files"])
        #expect(result.objects == 2)
        #expect(result.faults.map(\.key) == ["identity--00000000-0000-4000-8000-000000000003"])
    }

    private func report(stored: Int = 0, wouldStore: Int = 0, unchanged: Int = 0) -> Importing.Report {
        var report = Importing.Report()
        report.stored = stored
        report.wouldStore = wouldStore
        report.unchanged = unchanged
        return report
    }
}
