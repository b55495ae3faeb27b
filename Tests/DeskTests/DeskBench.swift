import Accounts
import Coordination
import Database
import Desk
import Foundation
import HTTPTypes
import HummingbirdTesting
import JSON
import Labels
import NIOCore
import Records
import STIX
import Synchronization
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
    func move(seconds: Int64) { instant.withLock { $0 += seconds * 1_000_000 } }
}

/// Ids that count; gaps as small as may be.
final class CountingIdentifiers: IdentifierSource {
    private let count = Mutex(0)

    func uuid() -> String {
        let number = count.withLock { count -> Int in
            count += 1
            return count
        }
        return Thing.uuid(900_000 + number)
    }

    func number(in range: ClosedRange<Int64>) -> Int64 { range.lowerBound }
}

/// The pages over real records in a folder of their own.
final class DeskBench: Sendable {
    static let person = Thing.id("identity", 77)

    let clock = HandClock()
    let store: Store
    let records: Records
    let desk: Desk
    private let folder: String

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
        store = try Store(
            folder: folder,
            mode: .writing,
            migrations: Records.migrations + Accounts.migrations
        )
        records = try Records(
            store: store,
            catalogue: .coordination,
            clock: clock,
            identifiers: CountingIdentifiers()
        )
        desk = Desk(records: records, settings: Desk.Settings(site: "Test record", origin: "https://node.example"))
    }

    /// Other pages over the same records.
    static func again(_ bench: DeskBench) -> DeskBench { DeskBench(over: bench) }

    private init(over bench: DeskBench) {
        folder = ""
        store = bench.store
        records = bench.records
        desk = Desk(records: records, settings: Desk.Settings(site: "Test record", origin: "https://node.example"))
    }

    deinit {
        guard !folder.isEmpty else { return }
        try? FileManager.default.removeItem(atPath: folder)
    }

    /// Stores objects for a party, public unless the marking says otherwise.
    func store(
        _ objects: [JSONValue],
        by party: String = Thing.norland,
        as marking: Marking = Marking(tlp: .clear)
    )
        async throws
    {
        clock.move(seconds: 1)
        var valid: [ValidObject] = []
        for object in objects {
            switch records.catalogue.check(object) {
            case .valid(let object, _): valid.append(object)
            case .invalid(let findings): Issue.record("\(object.canonicalText) is not valid: \(findings)")
            }
        }
        let receipt = try await records.write(
            .envelope(Envelope(objects: valid, defaultMarking: marking)),
            by: .operating(for: party)
        )
        for failure in receipt.failures { Issue.record("not stored: \(failure)") }
    }

    /// Gives the bench's person the clearance of a party.
    func clear(party: String = Thing.norland) async throws {
        clock.move(seconds: 1)
        let clearance = PersonClearance(person: Self.person, party: party, level: "RESTRICTED")
        _ = try await records.write(.clear(clearance), by: .operating(for: party))
    }

    func door() throws -> TestDoor {
        let person = SignedIn(person: Self.person, name: "Delegate of Norland")
        return TestDoor(
            try RouteTable(try desk.routes()),
            authenticator: TestAuthenticator(sessions: ["s": person]),
            faces: ErrorFaces(page: desk.face())
        )
    }

    /// The page at an address, for the public or for the bench's person.
    func page(_ target: String, signedIn: Bool = false) async throws -> (status: Int, text: String) {
        let fields: HTTPFields = signedIn ? [.cookie: "entente=s"] : [:]
        let answer = try await door().send(.get, target, fields)
        return (answer.status.code, String(buffer: answer.body))
    }
}

/// Objects for tests: an invented alliance and its partner.
enum Thing {
    static let norland = id("identity", 1)
    static let sudmark = id("identity", 2)
    static let alliance = id("identity", 3)
    static let format = id("identity", 4)
    static let cyber = id("entente-topic", 1)

    static func uuid(_ number: Int) -> String {
        let digits = String(number)
        return "00000000-0000-4000-8000-" + String(repeating: "0", count: 12 - digits.count) + digits
    }

    static func id(_ type: String, _ number: Int) -> String { type + "--" + uuid(number) }

    /// An object of one of the project's own types.
    static func own(_ type: String, _ number: Int, _ properties: [String: JSONValue]) -> JSONValue {
        let object: [String: JSONValue] = [
            "type": .string(type), "spec_version": "2.1", "id": .string(id(type, number)),
            "created": "2026-01-01T00:00:00.000Z", "modified": "2026-01-01T00:00:00.000Z",
            "extensions": [Entente.extensionID: ["extension_type": "new-sdo"]],
        ]
        return .object(object.merging(properties) { _, new in new })
    }

    /// An identity with the project's part.
    static func identity(_ number: Int, _ name: String, _ part: [String: JSONValue]) -> JSONValue {
        let part = part.merging(["extension_type": "property-extension"]) { own, _ in own }
        return [
            "type": "identity", "spec_version": "2.1", "id": .string(id("identity", number)),
            "created": "2026-01-01T00:00:00.000Z", "modified": "2026-01-01T00:00:00.000Z", "name": .string(name),
            "extensions": [Entente.extensionID: .object(part)],
        ]
    }

    static func member(_ number: Int, _ member: String, of format: String, period: String?) -> JSONValue {
        var part: [String: JSONValue] = ["extension_type": "property-extension"]
        if let period { part["period"] = .string(period) }
        return [
            "type": "relationship", "spec_version": "2.1", "id": .string(id("relationship", number)),
            "created": "2026-01-01T00:00:00.000Z", "modified": "2026-01-01T00:00:00.000Z",
            "relationship_type": "member-of", "source_ref": .string(member), "target_ref": .string(format),
            "extensions": [Entente.extensionID: .object(part)],
        ]
    }

    static func sources(_ documents: Int...) -> JSONValue {
        .array(documents.map { ["key": .string("s\($0)"), "document_ref": .string(id("entente-document", $0))] })
    }

    /// A small record in which everything refers to something.
    static var record: [JSONValue] {
        [
            identity(1, "Norland", ["kind": "state", "code": "NOR"]),
            identity(2, "Sudmark", ["kind": "state", "code": "SUD"]),
            identity(3, "Alliance", ["kind": "organisation", "code": "ALL", "formal": true]),
            identity(4, "Alliance and partners", ["kind": "format", "code": "A+P"]),
            member(1, norland, of: alliance, period: "2004-03-29/.."),
            member(2, sudmark, of: alliance, period: nil),
            own(
                "entente-document",
                1,
                [
                    "name": "Communiqu\u{E9}", "publisher": "Alliance", "date": "2023-07", "grade": "official",
                    "url": "https://documents.example/1",
                ]
            ),
            own("entente-document", 2, ["name": "Report", "publisher": "Press", "date": "2024"]),
            own(
                "entente-topic",
                1,
                [
                    "name": "Cyber defence", "kind": "area", "proposition": "Networks should be defended together.",
                    "sources": sources(1),
                ]
            ),
            programme(1, "Programme one", "2023/2026"),
            programme(2, "Programme two", "2019/2022"),
            summit(1, "Northtown summit", "2023-07-11/2023-07-12"),
            summit(2, "Southtown summit", "2024-07"),
            own(
                "entente-position",
                1,
                [
                    "name": "Sudmark: Cyber defence", "holder_ref": .string(sudmark), "topic_ref": .string(cyber),
                    "stance": "strongly-agree", "reason": "Said so.", "sources": sources(2),
                ]
            ),
            own(
                "entente-contribution",
                1,
                [
                    "name": "Aid", "provider_ref": .string(sudmark), "recipient_ref": .string(norland),
                    "amount": "7000000000", "unit": "USD", "bound": "at-least", "stage": "pledged",
                    "sources": sources(2),
                ]
            ),
            own(
                "entente-claim",
                1,
                [
                    "name": "When does it end?", "question": "When does it end?",
                    "subject_ref": .string(id("entente-programme", 1)), "sources": sources(1, 2),
                    "values": [
                        ["key": "a", "value": "2026", "source_refs": [.string(id("entente-document", 1))]],
                        ["key": "b", "value": "2027", "source_refs": [.string(id("entente-document", 2))]],
                    ],
                ]
            ),
        ]
    }

    static func programme(_ number: Int, _ name: String, _ period: String) -> JSONValue {
        own(
            "entente-programme",
            number,
            [
                "name": .string(name), "kind": "itpp", "party_refs": [.string(alliance), .string(sudmark)],
                "period": .string(period), "status": "in-force", "topic_refs": [.string(cyber)],
                "sources": sources(1),
            ]
        )
    }

    static func summit(_ number: Int, _ name: String, _ date: String) -> JSONValue {
        own(
            "entente-activity",
            number,
            [
                "name": .string(name), "kind": "summit", "date": .string(date), "topic_refs": [.string(cyber)],
                "participation": [
                    [
                        "key": "a", "party_ref": .string(sudmark), "attendance": "attended", "level": "leader",
                        "person": "A. Person",
                    ],
                    ["key": "b", "party_ref": .string(norland), "attendance": "absent"],
                ],
                "sources": sources(1),
            ]
        )
    }
}
