import JSON
import STIX
import Silence

/// A round as the properties of an `entente-decision` say it. What cannot be read back exactly is no round.
enum RoundRecord {
    /// The type of the objects.
    static let type = "entente-decision"

    /// The properties that say what a round is.
    static func properties(of round: Round) -> [String: JSONValue] {
        var properties: [String: JSONValue] = [
            "document_ref": .string(round.text.document.text),
            "document_version": .string(round.text.version.text),
            "document_sha256": .string(round.text.sha256.text),
            "round": .integer(Int64(round.number)),
            "roster_refs": texts(round.roster.parties),
            "opens": .string(round.opens.text),
            "expires": .string(round.expires.text),
            "zone": .string(round.terms.zone.name),
            "minimum_notice_hours": .integer(Int64(round.terms.notice.hours)),
            "rule": .string(round.concerned == nil ? "consensus" : "minus-one"),
            "on_break": .string(round.terms.onBreak.rawValue),
        ]
        if !round.associates.parties.isEmpty { properties["associate_refs"] = texts(round.associates.parties) }
        if let party = round.concerned { properties["concerned_ref"] = .string(party.text) }
        if case .working(let capitals) = round.terms.notice.count {
            let sorted = capitals.sorted { $0.key < $1.key }
            properties["working_hours"] = .array(sorted.map { element(of: $0, $1) })
        }
        switch round.terms.basis {
        case .first: break
        case .redraft: properties["basis"] = "redraft"
        case .extending(let act):
            properties["basis"] = "extension"
            properties["extension_ref"] = .string(act.text)
        }
        return properties
    }

    /// The round that an object says; nil where it says none.
    static func round(_ object: JSONValue) -> Round? {
        guard let decision = identifier(object, "id"), let text = text(object),
            let roster = try? Roster(identifiers(object, "roster_refs")),
            let associates = try? Associates(identifiers(object, "associate_refs"), besides: roster),
            let opens = instant(object, "opens"), let expires = instant(object, "expires"),
            let zone = object["zone"]?.string.flatMap({ Zone($0) }), let notice = notice(object),
            let number = object["round"]?.integer, let basis = basis(object), let rule = rule(object),
            let onBreak = object["on_break"]?.string.flatMap({ Round.BreakEffect(rawValue: $0) })
        else { return nil }
        var terms = Round.Terms(
            decision: decision,
            text: text,
            roster: roster,
            associates: associates,
            opens: opens,
            expires: expires,
            zone: zone,
            notice: notice
        )
        terms.number = Int(number)
        terms.basis = basis
        terms.rule = rule
        terms.onBreak = onBreak
        return try? Round(terms)
    }

    private static func text(_ object: JSONValue) -> DecisionText? {
        guard let document = identifier(object, "document_ref"), let version = instant(object, "document_version"),
            let hash = object["document_sha256"]?.string.flatMap({ SHA256Text($0) })
        else { return nil }
        return DecisionText(document: document, version: version, sha256: hash)
    }

    private static func basis(_ object: JSONValue) -> Round.Basis? {
        switch object["basis"]?.string {
        case nil: .first
        case "redraft": .redraft
        case "extension": identifier(object, "extension_ref").map { .extending($0) }
        default: nil
        }
    }

    private static func rule(_ object: JSONValue) -> Round.Rule? {
        switch object["rule"]?.string {
        case "consensus": .consensus
        case "minus-one": identifier(object, "concerned_ref").map { .minusOne($0) }
        default: nil
        }
    }

    private static func notice(_ object: JSONValue) -> Notice? {
        guard let hours = object["minimum_notice_hours"]?.integer else { return nil }
        guard let elements = object["working_hours"]?.array else { return try? Notice(hours: Int(hours)) }
        var capitals: [Identifier: WorkingHours] = [:]
        for element in elements {
            guard let party = identifier(element, "party_ref"), let hours = workingHours(element) else { return nil }
            capitals[party] = hours
        }
        return try? Notice(hours: Int(hours), count: .working(capitals))
    }

    private static func workingHours(_ element: JSONValue) -> WorkingHours? {
        guard let zone = element["zone"]?.string.flatMap({ Zone($0) }), let from = element["from"]?.integer,
            let to = element["to"]?.integer
        else { return nil }
        let weekdays = (element["weekdays"]?.array ?? []).map { $0.string.flatMap { Weekday(rawValue: $0) } }
        let holidays = (element["holidays"]?.array ?? []).map { $0.string.flatMap { LocalDate($0) } }
        guard !weekdays.contains(nil), !holidays.contains(nil) else { return nil }
        return try? WorkingHours(
            zone: zone,
            weekdays: weekdays.compactMap(\.self),
            from: Int(from),
            to: Int(to),
            holidays: holidays.compactMap(\.self)
        )
    }

    private static func element(of party: Identifier, _ hours: WorkingHours) -> JSONValue {
        var element: [String: JSONValue] = [
            "key": .string(String(party.text.dropFirst("identity--".count))),
            "party_ref": .string(party.text),
            "zone": .string(hours.zone.name),
            "weekdays": .array(hours.weekdays.map { .string($0.rawValue) }),
            "from": .integer(Int64(hours.from)),
            "to": .integer(Int64(hours.to)),
        ]
        if !hours.holidays.isEmpty { element["holidays"] = .array(hours.holidays.map { .string($0.description) }) }
        return .object(element)
    }

    static func identifier(_ object: JSONValue, _ name: String) -> Identifier? {
        object[name]?.string.flatMap { Identifier($0) }
    }

    static func instant(_ object: JSONValue, _ name: String) -> Instant? {
        object[name]?.string.flatMap { Instant($0) }
    }

    /// A list of ids. One that is none spoils the list: a round that is a party short is another round.
    private static func identifiers(_ object: JSONValue, _ name: String) throws -> [Identifier] {
        try (object[name]?.array ?? []).map { value in
            guard let id = value.string.flatMap({ Identifier($0) }) else {
                throw ActError(rule: "round", reason: "\(name) holds what is no id")
            }
            return id
        }
    }

    private static func texts(_ ids: [Identifier]) -> JSONValue { .array(ids.map { .string($0.text) }) }
}
