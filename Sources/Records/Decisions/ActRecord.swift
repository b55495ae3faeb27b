import JSON
import STIX
import Silence

/// An act about a decision as the properties of an `entente-act` say it. What cannot be read back exactly is no act.
enum ActRecord {
    /// The type of the objects.
    static let type = "entente-act"

    /// The properties that say what an act is; `body` is the identity in whose name the secretariat acts.
    static func properties(of act: DecisionAct, body: String) -> [String: JSONValue] {
        var properties: [String: JSONValue] = [
            "kind": .string(act.kind.word),
            "decision_ref": .string(act.decision.text),
            "round": .integer(Int64(act.round)),
            "received": .string(act.received.text),
        ]
        if !act.text.isEmpty { properties["text"] = .string(act.text) }
        if let kind = act.breakKind { properties["break_kind"] = .string(kind.rawValue) }
        switch act.kind {
        case .associate(let alignment): properties["alignment"] = .string(alignment.rawValue)
        case .extend(let expires): properties["until"] = .string(expires.text)
        case .issue(let number): properties["number"] = .string(number)
        default: break
        }
        switch act.voice {
        case .secretariat(let person):
            properties["party_ref"] = .string(body)
            properties["person_ref"] = .string(person.text)
        case .delegate(let party, let person):
            properties["party_ref"] = .string(party.text)
            properties["person_ref"] = .string(person.text)
        case .registry(let party, let entry):
            properties["party_ref"] = .string(party.text)
            properties["entered_by_ref"] = .string(entry.enteredBy.text)
            properties["evidence"] = .string(entry.evidence)
            properties["handed_in"] = .string(entry.handedIn.text)
        case .withheld:
            properties["withheld"] = true
        }
        return properties
    }

    /// The act that an object says; nil where it says none.
    static func act(_ object: JSONValue) -> DecisionAct? {
        guard let id = RoundRecord.identifier(object, "id"), let kind = kind(object),
            let decision = RoundRecord.identifier(object, "decision_ref"), let round = object["round"]?.integer,
            let received = RoundRecord.instant(object, "received"), let voice = voice(object, kind)
        else { return nil }
        return DecisionAct(
            id: id,
            decision: decision,
            round: Int(round),
            kind: kind,
            voice: voice,
            received: received,
            text: object["text"]?.string ?? ""
        )
    }

    private static func kind(_ object: JSONValue) -> DecisionAct.Kind? {
        let breakKind = object["break_kind"]?.string.flatMap { DecisionAct.BreakKind(rawValue: $0) }
        switch object["kind"]?.string {
        case "announce": return .announce
        case "receive": return .receive
        case "open": return .open
        case "break": return breakKind.map { .breakSilence($0) }
        case "late-break": return breakKind.map { .lateBreak($0) }
        case "agree": return .agree
        case "reserve": return .reserve
        case "state": return .state
        case "associate":
            return object["alignment"]?.string.flatMap { DecisionAct.Alignment(rawValue: $0) }.map { .associate($0) }
        case "extend": return RoundRecord.instant(object, "until").map { .extend($0) }
        case "withdraw": return .withdraw
        case "issue": return object["number"]?.string.map { .issue($0) }
        default: return nil
        }
    }

    private static func voice(_ object: JSONValue, _ kind: DecisionAct.Kind) -> Voice? {
        if object["withheld"]?.boolean == true { return .withheld }
        guard let party = RoundRecord.identifier(object, "party_ref") else { return nil }
        if let enteredBy = RoundRecord.identifier(object, "entered_by_ref") {
            guard let evidence = object["evidence"]?.string, let handedIn = RoundRecord.instant(object, "handed_in")
            else { return nil }
            return .registry(
                party: party,
                entry: RegistryEntry(enteredBy: enteredBy, evidence: evidence, handedIn: handedIn)
            )
        }
        guard let person = RoundRecord.identifier(object, "person_ref") else { return nil }
        return kind.isSecretariats ? .secretariat(person: person) : .delegate(party: party, person: person)
    }
}
