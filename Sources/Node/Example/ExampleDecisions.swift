import Database
import Desk
import Foundation
import Records
import STIX
import Silence
import Yams

/// Decisions of the example, played with the hours between them that they took: `exercise/procedures.yaml`.
struct ExampleDecisions {
    /// The file.
    struct File: Codable {
        struct Delegate: Codable {
            /// The key of the party's record.
            let party: String
            /// The person's identity id.
            let person: String
        }

        struct Step: Codable {
            /// When it is done, in hours from the loading of the example; before it where it is negative.
            let hours: Double
            /// The word of the act, `announce`, or `cleared`: a party's own mark.
            let act: String
            /// The decision's name in this file.
            let decision: String
            /// The key of the party that acts; the secretariat's own acts have none.
            let party: String?
            let text: String?
            /// Of a break, how it is meant; of an associate, where it stands.
            let kind: String?
            /// Of an issued text, its number.
            let number: String?
            /// Of a paper that the registry enters, its reference.
            let evidence: String?
            /// Whether who broke silence is withheld.
            let withheld: Bool?
            /// Of an announcement: what it is called, the key of the document, the parties.
            let name: String?
            let document: String?
            let roster: [String]?
            let associates: [String]?
            /// Of an announcement or an extension, in hours from the loading.
            let opens: Double?
            let expires: Double?
            /// Of an announcement: what a break does.
            let onBreak: String?

            enum CodingKeys: String, CodingKey {
                case hours, act, decision, party, text, kind, number, evidence, withheld, name, document, roster
                case associates, opens, expires
                case onBreak = "on_break"
            }
        }

        /// People of invented parties, who act in it and cannot sign in.
        let delegates: [Delegate]
        let steps: [Step]
    }

    let rooms: NodeRooms
    let clock: LaggingClock
    let path: String
    /// Ids of records by the keys of their files.
    let ids: [String: String]
    /// People who act, by party.
    private var people: [String: String] = [:]
    private var decisions: [String: String] = [:]

    init(_ rooms: NodeRooms, clock: LaggingClock, path: String, ids: [String: String]) {
        self.rooms = rooms
        self.clock = clock
        self.path = path
        self.ids = ids
    }

    /// How long before the loading everything begins, in hours.
    static let hoursBefore: Int64 = 240

    /// Plays the decisions; afterwards the clock lags no more.
    ///
    /// - Parameter delegates: example readers who act for parties, by the id of the party.
    mutating func play(delegates: [String: String]) async throws {
        people = delegates
        let file = try read()
        let operating = Principal.operating(for: try await rooms.operatingParty())
        for delegate in file.delegates {
            let party = try id(delegate.party)
            people[party] = delegate.person
            let clearance = PersonClearance(
                person: delegate.person,
                party: party,
                level: "RESTRICTED",
                roles: [.reader, .delegate]
            )
            _ = try await rooms.records.write(.clear(clearance), by: operating)
        }
        let now = clock.now().microseconds + Self.hoursBefore * 3_600_000_000
        for step in file.steps.sorted(by: { $0.hours < $1.hours }) {
            clock.lag(seconds: Int64(-step.hours * 3600))
            try await perform(step, loaded: now)
        }
        clock.lag(seconds: 0)
    }

    private mutating func perform(_ step: File.Step, loaded now: Int64) async throws {
        let body = try await rooms.operatingParty()
        if step.act == "announce" {
            let receipt = try await rooms.records.write(
                .announce(try announcement(step, loaded: now)),
                by: .operating(for: body)
            )
            decisions[step.decision] = decisions[step.decision] ?? receipt.entries.first?.id
            return
        }
        guard let decision = decisions[step.decision] else { throw fault("\(step.decision) was not announced") }
        let secretariat = Principal.operating(for: body)
        let found = try await rooms.records.read(as: secretariat) { try $0.decision(decision) }
        guard let found else { throw fault("\(step.decision) cannot be read") }
        if step.act == "cleared" { return try await clear(step, decision) }
        var deed = DecisionDeed(
            try kind(step, loaded: now),
            decision: decision,
            round: found.round.number,
            text: step.text ?? "",
            isWithheld: step.withheld ?? false
        )
        guard let party = try step.party.map(id) else {
            _ = try await rooms.records.write(.decide(deed), by: secretariat)
            return
        }
        if let evidence = step.evidence {
            deed.paper = .init(party: party, evidence: evidence, handedIn: clock.now())
            _ = try await rooms.records.write(.decide(deed), by: secretariat)
            return
        }
        guard let person = people[party] else { throw fault("nobody acts for \(party)") }
        _ = try await rooms.records.write(.decide(deed), by: Principal(person: person))
    }

    /// Notes for a party that its capital has cleared the text.
    private func clear(_ step: File.Step, _ decision: String) async throws {
        guard let party = try step.party.map(id), let person = people[party] else {
            throw fault("nobody notes what was cleared of \(step.decision)")
        }
        let envelope = try await rooms.records.read(as: Principal(person: person)) { view in
            try view.decision(decision).flatMap {
                try ClearedText.envelope(clearing: $0, note: step.text ?? "", in: view)
            }
        }
        guard let envelope else {
            throw fault("\(step.decision) is not read by those who cleared it, or they did so before")
        }
        let receipt = try await rooms.records.write(.envelope(envelope), by: Principal(person: person))
        if case .failed(_, let reason) = receipt.failures.first?.outcome { throw fault(reason) }
    }

    private func announcement(_ step: File.Step, loaded now: Int64) throws -> Announcement {
        guard let document = step.document, let expires = step.expires, let zone = Zone("Europe/Brussels") else {
            throw fault("\(step.decision) has no document, or no end")
        }
        var announcement = Announcement(
            name: step.name ?? step.decision,
            document: try id(document),
            roster: try (step.roster ?? []).map(id),
            expires: instant(expires, now),
            zone: zone,
            notice: try Notice(hours: 24)
        )
        announcement.decision = decisions[step.decision]
        announcement.kind = step.kind ?? "adopt"
        announcement.associates = try (step.associates ?? []).map(id)
        announcement.opens = step.opens.map { instant($0, now) }
        announcement.onBreak = step.onBreak == "falls" ? .falls : .redraft
        return announcement
    }

    private func kind(_ step: File.Step, loaded now: Int64) throws -> DecisionAct.Kind {
        switch step.act {
        case "receive": return .receive
        case "open": return .open
        case "agree": return .agree
        case "reserve": return .reserve
        case "state": return .state
        case "withdraw": return .withdraw
        case "issue": return .issue(step.number ?? "")
        case "extend": if let expires = step.expires { return .extend(instant(expires, now)) }
        case "break":
            if let kind = step.kind.flatMap(DecisionAct.BreakKind.init) { return .breakSilence(kind) }
        case "associate":
            if let alignment = step.kind.flatMap(DecisionAct.Alignment.init) { return .associate(alignment) }
        default: break
        }
        throw fault("\(step.act) of \(step.decision) is no act, or lacks something")
    }

    private func instant(_ hours: Double, _ now: Int64) -> Instant {
        Instant(microseconds: now + Int64(hours * 3_600_000_000))
    }

    private func id(_ key: String) throws -> String {
        guard let id = ids[key] else { throw fault("there is no record \(key)") }
        return id
    }

    private func fault(_ reason: String) -> NodeError { .faultyExample(file: path, reason: reason) }

    private func read() throws -> File {
        do {
            let text = try String(contentsOfFile: path, encoding: .utf8)
            return try YAMLDecoder().decode(File.self, from: text)
        } catch {
            throw fault("\(error)")
        }
    }
}
