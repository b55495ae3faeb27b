public import Database
public import DatabaseSupport
public import Foundation
public import JSON
public import Labels
public import Records
public import STIX

/// A small community on a temporary folder: four parties, two formats, people with different clearances.
public struct TestNode: Sendable {
    /// The folder; it goes away with the node.
    public let folder: TemporaryFolder
    /// Moved by hand.
    public let clock: ManualClock
    /// Seeded.
    public let identifiers: SeededIdentifiers
    /// The store.
    public let store: Store
    /// The records.
    public let records: Records

    /// When the community begins.
    public static let start = Instant("2026-01-01T00:00:00Z") ?? .distantPast

    /// An empty store.
    ///
    /// - Parameters:
    ///   - beside: migrations of other rooms that use the same store.
    ///   - file: the bytes of a store to begin with; nil begins with nothing.
    public init(
        seed: UInt64 = 1,
        catalogue: Catalogue = .standard,
        at start: Instant = TestNode.start,
        beside: [Migration] = [],
        file: Data? = nil
    ) throws {
        folder = try TemporaryFolder()
        try file?.write(to: URL(fileURLWithPath: folder.path + "/" + Store.fileName))
        clock = ManualClock(start)
        identifiers = SeededIdentifiers(seed: seed)
        store = try Store(folder: folder.path, mode: .writing, migrations: Records.migrations + beside)
        records = try Records(store: store, catalogue: catalogue, clock: clock, identifiers: identifiers)
    }

    /// A node with parties, formats and people.
    public static func community(seed: UInt64 = 1, beside: [Migration] = []) async throws -> TestNode {
        let founded = try await FoundedCommunity.with(beside)
        return try TestNode(seed: seed, at: founded.now, beside: beside, file: founded.file)
    }

    /// The levels and caveats of the community: the usual ones, and one that histories mark with.
    public static var policy: Policy {
        get throws { try Policy.standard.adding(caveat: History.caveat) }
    }

    /// The operator's acts that make a community: a caveat, people's clearances, parties and formats.
    public static var founding: [Act] {
        get throws {
            let clearances = TestPerson.all.map { person in
                Act.clear(
                    PersonClearance(
                        person: person.id,
                        party: person.party,
                        level: person.level,
                        caveats: [],
                        roles: person.roles
                    )
                )
            }
            let identities = try TestParty.codes.map { code, id in
                let kind = code.hasPrefix("F") ? "format" : "state"
                let object = try TestObject.identity(id: id, code: code, kind: kind)
                return Act.envelope(Envelope(objects: [object], defaultMarking: Marking(tlp: .clear)))
            }
            return [.policy(try policy)] + clearances + identities
        }
    }
}

/// The parties of the test community.
public enum TestParty {
    /// A party id by number.
    public static func id(_ number: Int) -> String { "identity--0000000\(number)-0000-4000-8000-000000000000" }
    /// The first party.
    public static let aland = id(1)
    /// The second party.
    public static let borland = id(2)
    /// The third party.
    public static let corland = id(3)
    /// The party that runs the node.
    public static let host = id(4)
    /// A format.
    public static let format = id(5)
    /// Another format.
    public static let forum = id(6)
    /// Names.
    public static let codes = [
        "ALA": aland, "BOR": borland, "COR": corland, "HOS": host, "FMT": format, "FRM": forum,
    ].sorted { $0.value < $1.value }
    /// The operator.
    public static let `operator` = Principal.operating(for: host)
}

/// A person of the test community.
public struct TestPerson: Sendable, Hashable {
    /// The identity id.
    public let id: String
    /// The party's identity id.
    public let party: String
    /// The highest level.
    public let level: String
    /// What the person may do.
    public let roles: Set<Role>

    /// As a principal.
    public var principal: Principal { Principal(person: id) }

    private init(_ number: Int, _ party: String, _ level: String, _ roles: Set<Role>) {
        id = "identity--000000\(number)-0000-4000-8000-000000000000"
        self.party = party
        self.level = level
        self.roles = roles
    }

    /// A person of the first party, cleared for RESTRICTED, who releases and lets others join.
    public static let ann = TestPerson(10, TestParty.aland, "RESTRICTED", [.author, .releaser, .secretary])
    /// A person of the first party, not cleared, who administers its people.
    public static let abe = TestPerson(11, TestParty.aland, "UNCLASSIFIED", [.author, .administrator])
    /// A person of the second party, cleared.
    public static let bea = TestPerson(
        20,
        TestParty.borland,
        "RESTRICTED",
        [.author, .releaser, .secretary, .administrator]
    )
    /// A person of the third party, not cleared.
    public static let cyd = TestPerson(30, TestParty.corland, "UNCLASSIFIED", [.author, .releaser])
    /// A person of the host, cleared, who keeps memberships.
    public static let hal = TestPerson(40, TestParty.host, "RESTRICTED", [.author, .releaser, .secretary])

    /// Everybody.
    public static let all = [ann, abe, bea, cyd, hal]
}

/// Objects for tests.
public enum TestObject {
    /// What went wrong with a test's own object.
    public struct Invalid: Error, CustomStringConvertible {
        /// The findings.
        public let description: String
    }

    /// A checked object.
    public static func valid(_ value: JSONValue, catalogue: Catalogue = .standard) throws -> ValidObject {
        switch catalogue.check(value) {
        case .valid(let object, _): return object
        case .invalid(let findings): throw Invalid(description: findings.map { "\($0)" }.joined(separator: "\n"))
        }
    }

    /// An identity with the project's part.
    public static func identity(id: String, code: String, kind: String) throws -> ValidObject {
        try valid([
            "type": "identity", "spec_version": "2.1", "id": .string(id), "created": "2026-01-01T00:00:00.000Z",
            "modified": "2026-01-01T00:00:00.000Z", "name": .string("Name of \(code)"),
            "extensions": [
                Extension.key: [
                    "extension_type": "property-extension", "code": .string(code), "kind": .string(kind),
                ]
            ],
        ])
    }

    /// A marking that names readers.
    public static func marking(
        _ number: Int,
        level: String = "UNCLASSIFIED",
        any clauses: [[Token]]
    ) throws -> ValidObject {
        try valid([
            "type": "marking-definition", "spec_version": "2.1", "id": .string(markingID(number)),
            "created": "2026-01-01T00:00:00.000Z", "name": .string("marking \(number)"),
            "extensions": [
                Extension.key: Marking(level: level, clauses: clauses.map { Clause($0) }).extensionValue ?? .null
            ],
        ])
    }

    /// The id of a marking.
    public static func markingID(_ number: Int) -> String {
        "marking-definition--000000\(number < 10 ? "0" : "")\(number)-0000-4000-8000-000000000000"
    }

    /// A note-like record: a campaign, which needs a name only.
    public static func campaign(
        _ number: Int,
        version: Int = 1,
        name: String,
        more: [String: JSONValue] = [:]
    ) throws -> ValidObject {
        var value: JSONValue = [
            "type": "campaign", "spec_version": "2.1", "id": .string(campaignID(number)),
            "created": "2026-01-01T00:00:00.000Z", "modified": .string(time(version)), "name": .string(name),
        ]
        for (property, member) in more { value[property] = member }
        return try valid(value)
    }

    /// A campaign of any number.
    public static func numbered(_ number: Int) throws -> ValidObject {
        let digits = String(repeating: "0", count: 12 - "\(number)".count) + "\(number)"
        return try valid([
            "type": "campaign", "spec_version": "2.1", "id": .string("campaign--00000000-0000-4000-8000-\(digits)"),
            "created": "2026-01-01T00:00:00.000Z", "modified": "2026-01-01T00:00:00.000Z",
            "name": .string("number \(number)"),
        ])
    }

    /// The id of a campaign.
    public static func campaignID(_ number: Int) -> String {
        "campaign--000000\(number < 10 ? "0" : "")\(number)-0000-4000-8000-000000000000"
    }

    /// The name of the nth version.
    public static func time(_ version: Int) -> String {
        "2026-01-01T00:\(version < 10 ? "0" : "")\(version):00.000Z"
    }
}
