public import JSON

extension Policy {
    /// The policy as JSON: `{"levels":[{"name":…,"rank":…}],"caveats":[…]}`, levels from the lowest up, and
    /// `"second_person_from":…`, a level's name, where a release needs two persons.
    public var value: JSONValue {
        var value: JSONValue = [
            "levels": .array(
                levels.map { ["name": .string($0.name), "rank": .integer(Int64($0.level.rank))] }
            ),
            "caveats": .array(caveats.map { .string($0) }),
        ]
        if let level = secondPersonFrom, let name = name(of: level) { value["second_person_from"] = .string(name) }
        return value
    }

    /// Reads what `value` wrote. Errors: another form, or a policy that breaks a rule.
    public init(value: JSONValue) throws(PolicyError) {
        guard let members = value.object,
            Set(members.keys).subtracting(["second_person_from"]) == ["levels", "caveats"],
            let entries = members["levels"]?.array, let caveats = members["caveats"]?.strings
        else { throw PolicyError(.badForm, name: "") }
        var levels: [NamedLevel] = []
        for (index, entry) in entries.enumerated() {
            guard let members = entry.object, members.count == 2, let name = members["name"]?.string,
                let rank = members["rank"]?.integer
            else { throw PolicyError(.badForm, name: "/levels/\(index)") }
            levels.append(NamedLevel(name: name, level: Level(rank: Int(rank))))
        }
        var policy = try Policy(levels: levels, caveats: caveats)
        if let member = members["second_person_from"] {
            guard let name = member.string else { throw PolicyError(.badForm, name: "/second_person_from") }
            policy = try policy.asking(secondPersonFrom: name)
        }
        self = policy
    }
}
