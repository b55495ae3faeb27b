internal import JSON
internal import STIX

extension CertifiedOutcome {
    /// The outcome as a certificate holds it.
    var json: JSONValue {
        JSONValue(members: [
            "state": .string(state.rawValue),
            "round": .integer(Int64(round)),
            "number": number.map { .string($0) },
            "parties": .array(parties.map(\.json)),
            "associates": .array(associates.map(\.json)),
            "reservations": JSONValue(texts: reservations),
            "statements": JSONValue(texts: statements),
            "breaks": JSONValue(texts: breaks),
            "late": JSONValue(texts: late),
        ])
    }
}

extension CertifiedOutcome.Line {
    fileprivate var json: JSONValue {
        JSONValue(members: [
            "party": .string(party.text),
            "word": .string(word),
            "receipt": receipt.map { .string($0.text) },
            "opening": opening.map { .string($0.text) },
        ])
    }

    init(_ json: JSONValue, _ path: String, _ isWord: (String) -> Bool) throws(CertificateError) {
        var reader = try StrictReader(json, path)
        party = try reader.read("party") { Identifier($0) }
        word = try reader.read("word") { isWord($0) ? $0 : nil }
        receipt = try reader.readIfPresent("receipt") { Identifier($0) }
        opening = try reader.readIfPresent("opening") { Identifier($0) }
        try reader.finish()
    }
}
