internal import JSON
internal import STIX

extension DecisionAct {
    /// The act as a certificate holds it.
    var json: JSONValue {
        var members: [String: JSONValue?] = [
            "id": .string(id.text),
            "decision": .string(decision.text),
            "round": .integer(Int64(round)),
            "received": .string(received.text),
            "text": .string(text),
            "kind": .string(kind.word),
            "voice": voice.json,
        ]
        switch kind {
        case .breakSilence(let kind), .lateBreak(let kind): members["break"] = .string(kind.rawValue)
        case .associate(let alignment): members["alignment"] = .string(alignment.rawValue)
        case .extend(let expires): members["until"] = .string(expires.text)
        case .issue(let number): members["number"] = .string(number)
        case .announce, .receive, .open, .agree, .reserve, .state, .withdraw: break
        }
        return JSONValue(members: members)
    }

    init(_ json: JSONValue, _ path: String) throws(CertificateError) {
        var reader = try StrictReader(json, path)
        let kind = try Kind(&reader)
        self.init(
            id: try reader.read("id") { Identifier($0) },
            decision: try reader.read("decision") { Identifier($0) },
            round: try reader.integer("round"),
            kind: kind,
            voice: try Voice(try reader.take("voice"), path + "/voice"),
            received: try reader.read("received") { Instant($0) },
            text: try reader.string("text")
        )
        try reader.finish()
    }
}

extension DecisionAct.Kind {
    /// The word for it, as in the vocabulary of acts.
    public var word: String {
        switch self {
        case .announce: "announce"
        case .receive: "receive"
        case .open: "open"
        case .breakSilence: "break"
        case .agree: "agree"
        case .reserve: "reserve"
        case .state: "state"
        case .associate: "associate"
        case .extend: "extend"
        case .withdraw: "withdraw"
        case .issue: "issue"
        case .lateBreak: "late-break"
        }
    }

    fileprivate init(_ reader: inout StrictReader) throws(CertificateError) {
        let word = try reader.string("kind")
        switch word {
        case "announce": self = .announce
        case "receive": self = .receive
        case "open": self = .open
        case "break": self = .breakSilence(try reader.read("break") { DecisionAct.BreakKind(rawValue: $0) })
        case "agree": self = .agree
        case "reserve": self = .reserve
        case "state": self = .state
        case "associate": self = .associate(try reader.read("alignment") { DecisionAct.Alignment(rawValue: $0) })
        case "extend": self = .extend(try reader.read("until") { Instant($0) })
        case "withdraw": self = .withdraw
        case "issue": self = .issue(try reader.string("number"))
        case "late-break": self = .lateBreak(try reader.read("break") { DecisionAct.BreakKind(rawValue: $0) })
        default: throw CertificateError(reader.path + "/kind", .value, word)
        }
    }
}

extension Voice {
    fileprivate var json: JSONValue {
        switch self {
        case .secretariat(let person):
            ["by": "secretariat", "person": .string(person.text)]
        case .delegate(let party, let person):
            ["by": "delegate", "party": .string(party.text), "person": .string(person.text)]
        case .registry(let party, let entry):
            [
                "by": "registry", "party": .string(party.text), "person": .string(entry.enteredBy.text),
                "evidence": .string(entry.evidence), "handed_in": .string(entry.handedIn.text),
            ]
        case .withheld:
            ["by": "withheld"]
        }
    }

    fileprivate init(_ json: JSONValue, _ path: String) throws(CertificateError) {
        var reader = try StrictReader(json, path)
        let by = try reader.string("by")
        switch by {
        case "secretariat":
            self = .secretariat(person: try reader.read("person") { Identifier($0) })
        case "delegate":
            self = .delegate(
                party: try reader.read("party") { Identifier($0) },
                person: try reader.read("person") { Identifier($0) }
            )
        case "registry":
            self = .registry(
                party: try reader.read("party") { Identifier($0) },
                entry: RegistryEntry(
                    enteredBy: try reader.read("person") { Identifier($0) },
                    evidence: try reader.string("evidence"),
                    handedIn: try reader.read("handed_in") { Instant($0) }
                )
            )
        case "withheld":
            self = .withheld
        default:
            throw CertificateError(path + "/by", .value, by)
        }
        try reader.finish()
    }
}
