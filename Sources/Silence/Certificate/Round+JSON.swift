internal import JSON
internal import STIX

extension Round {
    /// The round as a certificate holds it, without the decision's identifier, which stands once.
    var json: JSONValue {
        JSONValue(members: [
            "number": .integer(Int64(number)),
            "basis": basisJSON,
            "text": [
                "document": .string(text.document.text), "version": .string(text.version.text),
                "sha256": .string(text.sha256.text),
            ],
            "roster": JSONValue(texts: roster.parties),
            "associates": JSONValue(texts: associates.parties),
            "opens": .string(opens.text),
            "expires": .string(expires.text),
            "zone": .string(terms.zone.name),
            "notice": terms.notice.json,
            "rule": concerned.map { ["kind": "minus-one", "party": .string($0.text)] } ?? ["kind": "consensus"],
            "on_break": .string(terms.onBreak.rawValue),
        ])
    }

    private var basisJSON: JSONValue {
        switch terms.basis {
        case .first: ["kind": "first"]
        case .redraft: ["kind": "redraft"]
        case .extending(let act): ["kind": "extending", "act": .string(act.text)]
        }
    }

    init(_ json: JSONValue, of decision: Identifier, _ path: String) throws(CertificateError) {
        var reader = try StrictReader(json, path)
        let members = (try reader.texts("roster") { Identifier($0) }, try reader.texts("associates") { Identifier($0) })
        let (roster, associates) = try Self.proven(path) { () throws(RoundError) in
            let roster = try Roster(members.0)
            return (roster, try Associates(members.1, besides: roster))
        }
        var terms = Terms(
            decision: decision,
            text: try DecisionText(try reader.take("text"), path + "/text"),
            roster: roster,
            associates: associates,
            opens: try reader.read("opens") { Instant($0) },
            expires: try reader.read("expires") { Instant($0) },
            zone: try reader.read("zone") { Zone($0) },
            notice: try Notice(try reader.take("notice"), path + "/notice")
        )
        terms.number = try reader.integer("number")
        terms.basis = try Basis(try reader.take("basis"), path + "/basis")
        terms.rule = try Rule(try reader.take("rule"), path + "/rule")
        terms.onBreak = try reader.read("on_break") { BreakEffect(rawValue: $0) }
        try reader.finish()
        let finished = terms
        self = try Self.proven(path) { () throws(RoundError) in try Round(finished) }
    }

    /// A fault of a round, told as one of the certificate at a place.
    static func proven<Value>(_ path: String, _ make: () throws(RoundError) -> Value) throws(CertificateError) -> Value
    {
        do {
            return try make()
        } catch {
            throw CertificateError(path, .value, error.description)
        }
    }
}

extension Round.Basis {
    fileprivate init(_ json: JSONValue, _ path: String) throws(CertificateError) {
        var reader = try StrictReader(json, path)
        let kind = try reader.string("kind")
        switch kind {
        case "first": self = .first
        case "redraft": self = .redraft
        case "extending": self = .extending(try reader.read("act") { Identifier($0) })
        default: throw CertificateError(path + "/kind", .value, kind)
        }
        try reader.finish()
    }
}

extension Round.Rule {
    fileprivate init(_ json: JSONValue, _ path: String) throws(CertificateError) {
        var reader = try StrictReader(json, path)
        let kind = try reader.string("kind")
        switch kind {
        case "consensus": self = .consensus
        case "minus-one": self = .minusOne(try reader.read("party") { Identifier($0) })
        default: throw CertificateError(path + "/kind", .value, kind)
        }
        try reader.finish()
    }
}

extension DecisionText {
    fileprivate init(_ json: JSONValue, _ path: String) throws(CertificateError) {
        var reader = try StrictReader(json, path)
        self.init(
            document: try reader.read("document") { Identifier($0) },
            version: try reader.read("version") { Instant($0) },
            sha256: try reader.read("sha256") { SHA256Text($0) }
        )
        try reader.finish()
    }
}
