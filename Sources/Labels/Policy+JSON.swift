public import JSON

extension Policy {
    /// The policy as JSON: `{"levels":[{"name":…,"rank":…}],"caveats":[…]}`, levels from the lowest up.
    public var value: JSONValue {
        [
            "levels": .array(
                levels.map { ["name": .string($0.name), "rank": .integer(Int64($0.level.rank))] }
            ),
            "caveats": .array(caveats.map { .string($0) }),
        ]
    }

    /// Reads what `value` wrote. Errors: another form, or a policy that breaks a rule.
    public init(value: JSONValue) throws(PolicyError) {
        guard let members = value.object, Set(members.keys) == ["levels", "caveats"],
            let entries = members["levels"]?.array, let caveats = members["caveats"]?.strings
        else { throw PolicyError(.badForm, name: "") }
        var levels: [NamedLevel] = []
        for (index, entry) in entries.enumerated() {
            guard let members = entry.object, members.count == 2, let name = members["name"]?.string,
                let rank = members["rank"]?.integer
            else { throw PolicyError(.badForm, name: "/levels/\(index)") }
            levels.append(NamedLevel(name: name, level: Level(rank: Int(rank))))
        }
        try self.init(levels: levels, caveats: caveats)
    }
}
