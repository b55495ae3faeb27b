internal import JSON
internal import STIX

extension Notice {
    /// The notice as a certificate holds it.
    var json: JSONValue {
        switch count {
        case .straight:
            return ["hours": .integer(Int64(hours)), "count": "straight"]
        case .working(let capitals):
            let sorted = capitals.sorted { $0.key < $1.key }
            return [
                "hours": .integer(Int64(hours)), "count": "working",
                "capitals": .array(sorted.map { $1.json(of: $0) }),
            ]
        }
    }

    init(_ json: JSONValue, _ path: String) throws(CertificateError) {
        var reader = try StrictReader(json, path)
        let hours = try reader.integer("hours")
        let word = try reader.string("count")
        let count: Count
        switch word {
        case "straight":
            count = .straight
        case "working":
            let capitals = try reader.list("capitals") { json, path throws(CertificateError) in
                try WorkingHours.ofParty(json, path)
            }
            count = .working(Dictionary(capitals.map { ($0.party, $0.hours) }) { first, _ in first })
        default:
            throw CertificateError(path + "/count", .value, word)
        }
        try reader.finish()
        self = try Round.proven(path) { () throws(RoundError) in try Notice(hours: hours, count: count) }
    }
}

extension WorkingHours {
    fileprivate func json(of party: Identifier) -> JSONValue {
        [
            "party": .string(party.text), "zone": .string(zone.name),
            "weekdays": JSONValue(texts: weekdays.map(\.rawValue)),
            "from": .integer(Int64(from)), "to": .integer(Int64(to)), "holidays": JSONValue(texts: holidays),
        ]
    }

    fileprivate static func ofParty(
        _ json: JSONValue,
        _ path: String
    ) throws(CertificateError) -> (party: Identifier, hours: WorkingHours) {
        var reader = try StrictReader(json, path)
        let party = try reader.read("party") { Identifier($0) }
        let zone = try reader.read("zone") { Zone($0) }
        let weekdays = try reader.texts("weekdays") { Weekday(rawValue: $0) }
        let (from, to) = (try reader.integer("from"), try reader.integer("to"))
        let holidays = try reader.texts("holidays") { LocalDate($0) }
        try reader.finish()
        let hours = try Round.proven(path) { () throws(RoundError) in
            try WorkingHours(zone: zone, weekdays: weekdays, from: from, to: to, holidays: holidays)
        }
        return (party, hours)
    }
}
