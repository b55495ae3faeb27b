import Coordination
import Database
import Foundation
import JSON
import Labels
import Records
import STIX
import Silence

/// A store of decisions of one body under 36 parties, each with a delegate, written by the acts that people do. The clock is
/// set, so that half a year passes while it is written.
struct DecisionStore {
    let store: Store
    let records: Records
    let clock: SetClock
    /// Decisions that are over and have every act, held ones, running ones: ids, the oldest first.
    private(set) var over: [String] = []
    private(set) var held: [String] = []
    private(set) var running: [String] = []

    static let parties = (10..<46).map { party($0) }
    static let body = party(1)
    private static let codes = """
        ALB AUS BEL BGR CAN CZE DEU DNK ESP EST FIN FRA GBR GRC HRV HUN ISL ITA JPN KOR LTU LUX LVA MNE MKD NLD NOR NZL POL \
        PRT ROU SVK SVN SWE TUR USA
        """.split(separator: " ").map(String.init)
    private static let secretary = Principal(person: person(1))
    /// Texts that only the body reads, so that each receipt delivers one: of those that are not over.
    private static let own = Marking(level: "UNCLASSIFIED", clauses: [Clause([.party(body)])])
    private static let shared = Marking(
        level: "UNCLASSIFIED",
        clauses: [Clause([.party(body)] + parties.map { .party($0) })]
    )

    private static func person(_ number: Int) -> String {
        "identity--1000" + String(format: "%04d", number) + "-0000-4000-8000-000000000000"
    }

    /// The delegate of a party by its place.
    static func delegate(_ place: Int) -> Principal { Principal(person: person(10 + place)) }

    init(folder: String) throws {
        let end = SystemClock().now().microseconds - 3_600_000_000
        clock = SetClock(Instant(microseconds: end - Self.days(200)))
        store = try Store(folder: folder, mode: .writing, migrations: Records.migrations)
        records = try Self.records(store, clock)
        present = end
    }

    /// The instant at which the history ends.
    private let present: Int64

    private static func days(_ count: Int64) -> Int64 { count * 86_400_000_000 }
    private static let hour: Int64 = 3_600_000_000

    /// Records over the store, of which nothing has been read yet.
    static func records(_ store: Store, _ clock: SetClock) throws -> Records {
        try Records(store: store, catalogue: .coordination, clock: clock, identifiers: RandomIdentifiers())
    }

    // MARK: - Writing

    /// People, parties, and so many decisions: 80 of 10,000 run, 20 are held, the others are over.
    mutating func found(_ count: Int, whole: Int) async throws {
        try await foundParties()
        let (run, hold) = (max(1, count * 80 / 10_000), max(1, count * 20 / 10_000))
        let past = count - run - hold
        let step = Self.days(190) / Int64(max(1, past))
        for number in 0..<past {
            clock.reach(present - Self.days(191) + step * Int64(number))
            let isWhole = number >= past - whole
            let id = try await announce(number, ends: clock.now().microseconds + step / 2)
            try await pass(id, number, isWhole, ends: clock.now().microseconds + step / 2)
            if isWhole { over.append(id) }
        }
        clock.reach(present - 9 * Self.hour)
        for number in past..<past + hold {
            let id = try await announce(number, ends: present - Self.hour, only: Self.own)
            try await receive(id, 0..<(Self.parties.count - 1))
            held.append(id)
        }
        for number in (past + hold)..<count {
            let place = Int64(number - past - hold)
            let id = try await announce(number, ends: present + (1 + place) * Self.hour, only: Self.own)
            // A party in three has not received the text yet in some, all have in others.
            try await receive(id, 0..<(Self.parties.count - Int(place % 3) * 12))
            try await open(id, 0..<6)
            running.append(id)
        }
        clock.reach(present)
    }

    private func foundParties() async throws {
        let people =
            [(Self.person(1), Self.body, Set<Role>([.secretary, .author, .releaser]))]
            + Self.parties.enumerated().map { (Self.person(10 + $0), $1, [.delegate, .author]) }
        for (person, party, roles) in people {
            let clearance = PersonClearance(person: person, party: party, level: "UNCLASSIFIED", roles: roles)
            _ = try await records.write(.clear(clearance), by: .operating(for: party))
        }
        let named = zip([Self.body] + Self.parties, ["ENT"] + Self.codes)
        let identities = try named.map { id, code in
            try valid([
                "type": "identity", "spec_version": "2.1", "id": .string(id), "created": "2026-01-01T00:00:00.000Z",
                "modified": "2026-01-01T00:00:00.000Z", "name": .string("Party \(code)"),
                "extensions": [
                    Entente.extensionID: [
                        "extension_type": "property-extension", "code": .string(code), "kind": "state",
                        "iso_3166": .string(code),
                    ]
                ],
            ])
        }
        let envelope = Envelope(objects: identities, defaultMarking: Marking(tlp: .clear))
        _ = try await records.write(.envelope(envelope), by: .operating(for: Self.body))
    }

    private func announce(_ number: Int, ends: Int64, only marking: Marking = shared) async throws -> String {
        let document = "entente-document--" + UUID().uuidString.lowercased()
        var random = SplitMix64(UInt64(number))
        let paragraphs = (0..<8).map { place -> JSONValue in
            ["key": .string("p\(place)"), "kind": "text", "text": .string(Words.text(bytes: 300, &random))]
        }
        let time = JSONValue.string(clock.now().text)
        let object = try valid([
            "type": "entente-document", "spec_version": "2.1", "id": .string(document), "created": time,
            "modified": time, "name": .string("Text \(number)"), "paragraphs": .array(paragraphs),
            "extensions": [Entente.extensionID: ["extension_type": "new-sdo"]],
        ])
        let envelope = Envelope(objects: [object], origin: Self.body, defaultMarking: marking)
        _ = try await records.write(.envelope(envelope), by: .operating(for: Self.body))
        guard let zone = Zone("Europe/Brussels") else { throw ParseBenchmark.Failure(reason: "no zone") }
        let announcement = Announcement(
            name: "Decision \(number)",
            document: document,
            roster: Self.parties,
            expires: Instant(microseconds: ends),
            zone: zone,
            notice: try Notice(hours: 0)
        )
        clock.advance(1)
        let receipt = try await records.write(.announce(announcement), by: Self.secretary)
        guard let id = receipt.entries.first?.id else { throw ParseBenchmark.Failure(reason: "not announced") }
        return id
    }

    /// What becomes of a decision until it is over.
    private func pass(_ id: String, _ number: Int, _ isWhole: Bool, ends: Int64) async throws {
        guard isWhole else {
            try await receive(id, 0..<4)
            number % 2 == 0 ? try await end(id, number) : try await act(.withdraw, id, Self.secretary)
            return
        }
        switch number % 10 {
        case 7, 8:
            try await receive(id, 0..<24)
            try await open(id, 0..<12)
            try await end(id, number)
        case 9:
            try await receive(id, 0..<12)
            try await act(.withdraw, id, Self.secretary)
        default:
            try await receive(id, 0..<Self.parties.count)
            try await open(id, 0..<6)
            try await state(id, 2)
            try await state(id, 5)
            try await act(.agree, id, Self.delegate(1))
            clock.reach(ends + 1_000_000)
            if number % 10 < 5 { try await act(.issue("AC(2026)\(number)"), id, Self.secretary) }
        }
    }

    /// Silence is broken, by name or without one.
    private func end(_ id: String, _ number: Int) async throws {
        clock.advance(1)
        let deed = DecisionDeed(
            .breakSilence(.amendment),
            decision: id,
            round: 1,
            text: "Strike the second sentence.",
            isWithheld: number % 3 == 0
        )
        _ = try await records.write(.decide(deed), by: Self.delegate(3))
    }

    private func receive(_ id: String, _ places: Range<Int>) async throws {
        for place in places { try await act(.receive, id, Self.delegate(place)) }
    }

    private func open(_ id: String, _ places: Range<Int>) async throws {
        for place in places { try await act(.open, id, Self.delegate(place)) }
    }

    /// A party makes a statement, which is never the same twice.
    func state(_ id: String, _ place: Int) async throws {
        try await act(
            .state,
            id,
            Self.delegate(place),
            "We understand that costs lie where they fall. " + UUID().uuidString
        )
    }

    private func act(_ kind: DecisionAct.Kind, _ id: String, _ by: Principal, _ text: String = "") async throws {
        clock.advance(1)
        _ = try await records.write(.decide(DecisionDeed(kind, decision: id, round: 1, text: text)), by: by)
    }

    private func valid(_ value: JSONValue) throws -> ValidObject {
        guard case .valid(let object, _) = Catalogue.coordination.check(value) else {
            throw ParseBenchmark.Failure(reason: "an object of the store is refused")
        }
        return object
    }
}
