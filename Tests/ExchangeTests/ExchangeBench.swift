import Database
import Exchange
import Foundation
import HTTPTypes
import HummingbirdTesting
import JSON
import Labels
import NIOCore
import Records
import STIX
import Synchronization
import TestSupport
import Testing
import Web
import WebSupport

/// A clock that moves when it is told to, or made to pass an instant.
final class HandClock: WallClock {
    private let instant = Mutex(Int64(1_893_456_000_000_000))

    func now() -> Instant { Instant(microseconds: instant.withLock { $0 }) }
    func pass(_ instant: Instant, within microseconds: Int64) {
        self.instant.withLock { $0 = max($0, instant.microseconds + 1) }
    }
    func set(_ new: Instant?) { instant.withLock { $0 = new?.microseconds ?? $0 } }
    func move(seconds: Int64) { instant.withLock { $0 += seconds * 1_000_000 } }
}

/// Ids from a seed; gaps as small as may be.
final class SeededIdentifiers: IdentifierSource {
    private let generator = Mutex(SplitMix64(seed: 7))

    func restart(seed: UInt64) { generator.withLock { $0 = SplitMix64(seed: seed) } }

    func uuid() -> String {
        let bits = generator.withLock { ($0.next(), $0.next()) }
        let digits = [bits.0, bits.1].map {
            String(repeating: "0", count: 16 - String($0, radix: 16).count) + String($0, radix: 16)
        }
        .joined()
        let text = Array(digits)
        return String(text[0..<8]) + "-" + String(text[8..<12]) + "-4" + String(text[13..<16]) + "-8"
            + String(text[17..<20]) + "-" + String(text[20..<32])
    }

    func number(in range: ClosedRange<Int64>) -> Int64 { range.lowerBound }
}

/// The exchange over real records in a folder of their own.
final class ExchangeBench: Sendable {
    static let norland = "identity--11111111-1111-4111-8111-111111111111"
    static let sudmark = "identity--22222222-2222-4222-8222-222222222222"
    static let analyst = "identity--33333333-3333-4333-8333-333333333333"
    static let stranger = "identity--44444444-4444-4444-8444-444444444444"
    static let author = "identity--55555555-5555-4555-8555-555555555555"
    static let rival = "identity--66666666-6666-4666-8666-666666666666"

    let clock: HandClock
    let store: Store
    let records: Records
    let folder: String
    let identifiers: SeededIdentifiers

    var books: ExchangeBooks { ExchangeBooks(store: store, clock: clock, identifiers: identifiers) }

    /// Over a new folder, or over the folder of another bench that was closed.
    init(after other: ExchangeBench? = nil) throws {
        clock = other?.clock ?? HandClock()
        identifiers = other?.identifiers ?? SeededIdentifiers()
        folder =
            other?.folder ?? FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
        store = try Store(folder: folder, mode: .writing, migrations: Records.migrations + ExchangeBooks.migrations)
        records = try Records(store: store, catalogue: .standard, clock: clock, identifiers: identifiers)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: folder)
    }

    /// A bench where Norland has an author and a reader, and Sudmark has the same.
    static func community() async throws -> ExchangeBench {
        let bench = try ExchangeBench()
        try await bench.clear(analyst, of: norland)
        try await bench.clear(author, of: norland, roles: [.reader, .author])
        try await bench.clear(stranger, of: sudmark)
        try await bench.clear(rival, of: sudmark, roles: [.reader, .author])
        return bench
    }

    /// Stores one object of a party's and moves the clock a second on.
    @discardableResult
    func store(_ object: JSONValue, by party: String = norland) async throws -> Receipt {
        clock.move(seconds: 1)
        guard case .valid(let valid, _) = records.catalogue.check(object) else {
            Issue.record("the test's own object is not valid: \(object.canonicalText)")
            return try await records.write(.envelope(Envelope(objects: [])), by: .operating(for: party))
        }
        let receipt = try await records.write(.envelope(Envelope(objects: [valid])), by: .operating(for: party))
        for failure in receipt.failures { Issue.record("not stored: \(failure)") }
        return receipt
    }

    /// Gives a person of a party a clearance.
    func clear(
        _ person: String,
        of party: String,
        level: String? = "UNCLASSIFIED",
        roles: Set<Role> = [.reader]
    ) async throws {
        clock.move(seconds: 1)
        let clearance = PersonClearance(person: person, party: party, level: level, roles: roles)
        _ = try await records.write(.clear(clearance), by: .operating(for: party))
    }

    /// The routes under a secret of the node.
    func routes(_ settings: ExchangeSettings = ExchangeSettings(), secret: [UInt8] = Array(0..<32)) throws -> [Route] {
        try ExchangeRoutes(
            records: records,
            books: books,
            settings: settings,
            keys: WebKeys(secret: secret)
        ).routes
    }

    /// The doors, for the public, an analyst and an author of Norland, a stranger and an author from Sudmark.
    func door(
        pageLimit: Int = 1_000,
        exchange: ExchangeSettings = ExchangeSettings(),
        settings: WebSettings = WebSettings(),
        secret: [UInt8] = Array(0..<32)
    ) throws -> TestDoor {
        var exchange = exchange
        if pageLimit != 1_000 { exchange.pageLimit = pageLimit }
        let names = [
            "analyst": Self.analyst, "stranger": Self.stranger, "author": Self.author, "rival": Self.rival,
        ]
        let people = names.mapValues { SignedIn(person: $0, name: "Reader") }
        return TestDoor(
            try RouteTable(routes(exchange, secret: secret), regions: [ExchangeRoutes.region]),
            settings: settings,
            authenticator: TestAuthenticator(
                people: people.mapValues { ("p", $0) },
                sessions: ["s": people["analyst"], "a": people["author"]].compactMapValues { $0 }
            )
        )
    }
}

/// Credentials of the people whom the bench knows.
enum Credentials {
    static let analyst: HTTPFields = [.authorization: "Basic YW5hbHlzdDpw"]
    static let stranger: HTTPFields = [.authorization: "Basic c3RyYW5nZXI6cA=="]
    static let author: HTTPFields = [.authorization: "Basic YXV0aG9yOnA="]
    static let rival: HTTPFields = [.authorization: "Basic cml2YWw6cA=="]
}

/// Objects for tests.
enum Objects {
    static let clear = TLP.clear.id

    static func indicator(
        _ number: Int,
        modified: String = "2026-01-01T00:00:00.000Z",
        name: String? = nil,
        marking: String? = clear,
        type: String = "indicator"
    ) -> JSONValue {
        var object: JSONValue = [
            "type": .string(type), "spec_version": "2.1", "id": .string(id(number, type)),
            "created": "2026-01-01T00:00:00.000Z", "modified": .string(modified),
            "name": .string(name ?? "Number \(number)"),
        ]
        if type == "indicator" {
            object["pattern"] = "[ipv4-addr:value = '192.0.2.1']"
            object["pattern_type"] = "stix"
            object["valid_from"] = "2026-01-01T00:00:00Z"
        }
        if type == "malware" { object["is_family"] = false }
        if let marking { object["object_marking_refs"] = [.string(marking)] }
        return object
    }

    static func url(_ text: String, uuid: String) -> JSONValue {
        [
            "type": "url", "spec_version": "2.1", "id": .string("url--" + uuid), "value": .string(text),
            "object_marking_refs": [.string(clear)],
        ]
    }

    static func id(_ number: Int, _ type: String = "indicator") -> String {
        let digits = String(number)
        return "\(type)--00000000-0000-4000-8000-" + String(repeating: "0", count: 12 - digits.count) + digits
    }
}

/// What a client makes of an answer.
extension TestResponse {
    var json: JSONValue { (try? JSONValue(parsing: Array(body.readableBytesView))) ?? .null }
    var objects: [JSONValue] { json["objects"]?.array ?? [] }
    /// Ids and versions of the objects or manifest entries, in their order.
    var listed: [String] {
        objects.map { object in
            let id = object["id"]?.string ?? "?"
            let version = object["version"]?.string ?? object["modified"]?.string ?? object["created"]?.string
            return id + (version.map { " " + $0 } ?? "")
        }
    }
    var first: String? { HTTPField.Name("X-TAXII-Date-Added-First").flatMap { headers[$0] } }
    var last: String? { HTTPField.Name("X-TAXII-Date-Added-Last").flatMap { headers[$0] } }
}

/// Paths of the exchange.
enum Paths {
    static let collections = "/taxii2/entente/collections/"
    static let everything = collections + "everything/"
    static let objects = everything + "objects/"
    static let manifest = everything + "manifest/"
    static let inbox = collections + "inbox/"
    static let inboxObjects = inbox + "objects/"

    static func object(_ id: String) -> String { objects + id + "/" }
    static func status(_ id: String) -> String { "/taxii2/entente/status/" + id + "/" }
    static func versions(_ id: String) -> String { objects + id + "/versions/" }
}
