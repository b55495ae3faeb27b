import GRDB
import JSON
import Labels
import STIX
import Silence

extension Writing {
    /// A new id of a type.
    func newID(_ type: String) throws -> Identifier {
        guard let id = Identifier(type + "--" + identifiers.uuid()) else {
            throw ActError(rule: "identity", reason: "no id could be made")
        }
        return id
    }

    /// Appends a round: a version of the decision.
    mutating func append(
        _ round: Round,
        _ subject: DecisionSubject,
        withheld: [Int],
        body: String,
        label: Label,
        stamp: Int64
    ) throws {
        var properties = RoundRecord.properties(of: round)
        properties["name"] = .string(subject.name)
        properties["kind"] = .string(subject.kind)
        properties.merge(subject.labels) { $1 }
        let place = DeedPlace(
            decision: round.decision.text,
            expires: round.expires,
            withheld: withheld,
            settles: round.number > 1
        )
        try append(properties, id: round.decision, by: body, place, label: label, stamp: stamp, origin: body)
    }

    /// Appends an act. The body of an act that the secretariat enters or does is its own; a party's is the party's.
    mutating func append(
        _ act: DecisionAct,
        of subject: DecisionSubject,
        body: String,
        label: Label,
        stamp: Int64,
        origin: String? = nil,
        names: String? = nil,
        settles: Bool = false
    ) throws {
        var properties = ActRecord.properties(of: act, body: body)
        properties["name"] = .string("\(subject.name): \(act.kind.word)")
        properties.merge(subject.labels) { $1 }
        if let names { properties["names_ref"] = .string(names) }
        let place = DeedPlace(decision: act.decision.text, names: names, settles: settles)
        // Whose break is withheld comes, for all who read it, from the body.
        let origin = act.voice == .withheld ? body : origin ?? body
        try append(properties, id: act.id, by: origin, place, label: label, stamp: stamp, origin: origin)
    }

    private mutating func append(
        _ properties: [String: JSONValue],
        id: Identifier,
        by creator: String,
        _ place: DeedPlace,
        label: Label,
        stamp: Int64,
        origin: String
    ) throws {
        let object = try object(properties, id: id, by: creator, stamp: stamp)
        let strand = try strand(of: id.text)
        var version = Effect.Version(
            id: id.text,
            type: String(id.type),
            origin: origin,
            strand: strand.map { .existing($0) } ?? .new,
            name: object.modified,
            label: label,
            portions: [],
            isRevoked: false,
            isByOrigin: true,
            body: object.canonical,
            references: object.references.map { ($0.path, $0.id.text) },
            codes: [],
            stamp: stamp
        )
        version.deed = place
        try apply(.append(version))
    }

    /// A checked object of these properties.
    private func object(
        _ properties: [String: JSONValue],
        id: Identifier,
        by creator: String,
        stamp: Int64
    ) throws -> ValidObject {
        let now = Instant(microseconds: stamp).text
        var members = properties
        members["type"] = .string(String(id.type))
        members["spec_version"] = "2.1"
        members["id"] = .string(id.text)
        members["created"] = .string(try created(id.text) ?? now)
        members["modified"] = .string(now)
        members["created_by_ref"] = .string(creator)
        if let key = catalogue[String(id.type)]?.extensionID {
            members["extensions"] = [key: ["extension_type": "new-sdo"]]
        }
        switch catalogue.check(.object(members)) {
        case .valid(let object, _): return object
        case .invalid(let findings):
            throw ActError(rule: "object", reason: findings.first.map { "\($0)" } ?? "the record would not be valid")
        }
    }

    /// The strand of a decision's rounds.
    private func strand(of id: String) throws -> Int64? {
        guard let object = try snapshot.object(id) else { return nil }
        return try Int64.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT v.strand FROM deed d JOIN version v ON v.number = d.version
                    WHERE v.object = ? ORDER BY d.version LIMIT 1
                    """
            ),
            arguments: [object.number]
        )
    }

    private func created(_ id: String) throws -> String? {
        try snapshot.record(id)?.value["created"]?.string
    }

    /// What the actor is told: the decision and the act, at its instant.
    func receipt(of decision: Identifier, act: DecisionAct, label: Label) -> Receipt {
        let entries = [decision, act.id].map { id in
            Receipt.Entry(id: id.text, version: act.received.text, outcome: .stored(act.received), label: label)
        }
        return Receipt(entries: entries, requested: Instant(microseconds: stamps.base))
    }
}

extension Refusal.Rule {
    /// What was wrong and what was expected.
    var reason: String {
        switch self {
        case .otherRound: "the decision has another round by now: look at it again"
        case .malformed: "an instant lies outside the years that can be written, or a window is too long"
        case .secretariatOnly: "only the secretariat does this"
        case .partyOnly: "only a party does this"
        case .rosterOnly: "only a party of the roster does this"
        case .associateOnly: "only an associate does this"
        case .stranger: "the party is neither of the roster nor an associate"
        case .nameNeeded: "whose break it is can be withheld under consensus only"
        case .wordless: "words are needed"
        case .handedInLater: "the paper was handed in later than now"
        case .noLater: "the new window has to end after the present one, and after now"
        case .shortNotice: "a capital is given less than the minimum notice: let silence end later"
        case .announcedLate: "a round is announced before it opens"
        case .announcedAlready: "the round is announced already"
        case .notAnnounced: "the round is not announced"
        case .notOpen: "the window is not open yet"
        case .receiptFirst: "confirm first that your party has received the text"
        case .ended: "the round has ended: it was broken, extended, withdrawn, adopted or held"
        case .notAdopted: "only an adopted text is issued"
        case .issuedAlready: "the text is issued already"
        case .notLate: "the window is still open: this would break silence"
        }
    }
}
