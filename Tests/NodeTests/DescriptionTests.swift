import DatabaseSupport
import HTTPTypes
import HummingbirdTesting
import JSON
import NIOCore
import Testing
import Web
import WebSupport

@testable import Node

/// The description of a node's doors for programs, against its table of routes.
@Suite struct DescriptionTests {
    private func doors(_ folder: TemporaryFolder) async throws -> Doors {
        let rooms = try folder.node()
        try await rooms.madeSigningKeys()
        return try Doors(
            records: rooms.records,
            accounts: rooms.accounts(),
            books: rooms.books(),
            keys: try await rooms.webKeys(),
            settings: WebSettings(),
            site: "Test",
            origin: nil,
            signing: rooms.signing()
        )
    }

    private func described(_ doors: Doors) async throws -> JSONValue {
        let answer = try await TestDoor(doors.table).send(.get, APIDescription.path)
        return try JSONValue(parsing: Array(answer.body.readableBytesView))
    }

    @Test func `it holds every door for programs, with its parameters, and no other`() async throws {
        let folder = try TemporaryFolder()
        let doors = try await doors(folder)
        var described: Set<String> = []
        for (path, methods) in try await self.described(doors)["paths"]?.object ?? [:] {
            for (method, operation) in methods.object ?? [:] {
                described.insert(method.uppercased() + " " + path)
                let named = (operation["parameters"]?.array ?? []).filter { $0["in"]?.string == "path" }
                #expect(named.allSatisfy { path.contains("{" + ($0["name"]?.string ?? "?") + "}") }, "\(path)")
            }
        }
        let served = doors.table.routes.filter { $0.kind == .plain || $0.kind == .taxii }
        #expect(described == Set(served.map { $0.method.rawValue + " " + $0.pattern.text }))
        #expect(described.count > 50)
    }

    @Test func `whatever it refers to is in it`() async throws {
        let folder = try TemporaryFolder()
        let value = try await described(try await doors(folder))
        let schemas = try #require(value["components"]?["schemas"]?.object)
        var missing: Set<String> = []
        func walk(_ value: JSONValue) {
            if let name = value["$ref"]?.string?.split(separator: "/").last, schemas[String(name)] == nil {
                missing.insert(String(name))
            }
            for member in value.object?.values.map({ $0 }) ?? value.array ?? [] { walk(member) }
        }
        walk(value)
        #expect(missing.isEmpty, "\(missing)")
        #expect(schemas.count > 20)
    }
}
