import Accounts
import Database
import DatabaseSupport
import Labels
import Records

@testable import Node

/// A stopped node with two parties, a format and their people, made by operations alone.
struct Community {
    let folder = Result { try TemporaryFolder() }
    var path: String { ((try? folder.get().path) ?? "") + "/data" }

    static func make() async throws -> Community {
        let community = Community()
        try await community.run(
            PartyAdd(
                code: "HUB",
                name: "Hub",
                kind: "organisation",
                realm: nil,
                label: "TLP:CLEAR",
                isOperating: true
            )
        )
        for code in ["ONE", "TWO"] {
            try await community.run(
                PartyAdd(
                    code: code,
                    name: "Party " + code,
                    kind: "state",
                    realm: nil,
                    label: "TLP:CLEAR",
                    isOperating: false,
                    ceiling: .init(level: "RESTRICTED")
                )
            )
        }
        try await community.run(
            PartyAdd(code: "FMT", name: "Format", kind: "format", realm: "", label: "TLP:CLEAR", isOperating: false)
        )
        try await community.add("writer", "ONE", [.author, .releaser])
        try await community.add("reader", "ONE", [])
        try await community.add("writer", "TWO", [.author, .releaser])
        return community
    }

    func add(_ name: String, _ party: String, _ roles: [Role], level: String = "RESTRICTED") async throws {
        try await run(
            PersonAdd(
                name,
                party: party,
                display: nil,
                realm: nil,
                clearance: .init(level: level, roles: roles),
                hours: nil
            )
        )
    }

    @discardableResult
    func run<Done: NodeOperation>(_ operation: Done, files: [InputFile] = []) async throws -> Done.Reply {
        try await Operating(folder: path).run(operation, files: files)
    }

    func write(
        _ text: String,
        _ options: WriteOperation.Options,
        file: String = "-"
    ) async throws -> WriteReport {
        try await run(WriteOperation(file, options), files: [InputFile(path: file, bytes: Array(text.utf8))])
    }

    /// Reads as somebody.
    func read<T: Sendable>(_ reader: String, _ body: @Sendable (View) throws -> T) async throws -> T {
        let rooms = try NodeRooms(folder: path, mode: .reading)
        return try await rooms.records.read(as: try await rooms.principal(named: reader), body)
    }

    func rooms() throws -> NodeRooms { try NodeRooms(folder: path, mode: .reading) }
}
