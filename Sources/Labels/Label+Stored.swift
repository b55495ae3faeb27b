public import JSON

extension Label {
    private enum Key {
        static let level = "level"
        static let all = "all"
        static let any = "any"
        static let originators = "by"
        static let every = [all, any, originators, level]
    }

    /// The word that stands for the level above all, which has no rank in JSON.
    private static let highestWord = "highest"

    /// The label as canonical JSON text for the store: equal labels have equal text.
    public var stored: String { storedValue.canonicalText }

    /// The label as a JSON value: `{"all":[caveats],"any":[[tokens]],"by":[originators],"level":rank}`.
    public var storedValue: JSONValue {
        [
            Key.level: level == .highest ? .string(Self.highestWord) : .integer(Int64(level.rank)),
            Key.all: .array(caveats.map { .string($0) }),
            Key.any: .array(clauses.map { clause in .array(clause.tokens.map { .string($0.text) }) }),
            Key.originators: .array(originators.map { .string($0) }),
        ]
    }

    /// Reads what `stored` wrote. Anything else is nil, a missing or an unknown member too: empty is not absent, and
    /// what is not understood must not open.
    public init?(stored text: String) {
        guard let value = try? JSONValue(parsing: text) else { return nil }
        self.init(storedValue: value)
    }

    /// Reads what `storedValue` wrote, under the same rule.
    public init?(storedValue value: JSONValue) {
        guard let members = value.object, Set(members.keys) == Set(Key.every),
            let level = members[Key.level].flatMap(Self.level),
            let caveats = members[Key.all].flatMap(Self.strings),
            let originators = members[Key.originators].flatMap(Self.strings),
            let clauses = members[Key.any].flatMap(Clause.list)
        else { return nil }
        self.init(level: level, caveats: caveats, clauses: clauses, originators: originators)
    }

    private static func level(_ value: JSONValue) -> Level? {
        if value.string == highestWord { return .highest }
        guard let rank = value.integer, rank >= 0, rank <= Level.greatestRank else { return nil }
        return Level(rank: Int(rank))
    }

    private static func strings(_ value: JSONValue) -> [String]? { value.strings }
}

extension JSONValue {
    /// The strings of a list of nothing else that holds none twice and none empty.
    var strings: [String]? {
        guard let array else { return nil }
        var strings: [String] = []
        for element in array {
            guard let string = element.string, !string.isEmpty, !strings.contains(string) else { return nil }
            strings.append(string)
        }
        return strings
    }
}

extension Clause {
    /// A list of lists of tokens in canonical text; nil where anything in it is something else.
    static func list(_ value: JSONValue) -> [Clause]? {
        guard let array = value.array else { return nil }
        var clauses: [Clause] = []
        for element in array {
            guard let texts = element.strings else { return nil }
            let tokens = texts.compactMap { Token($0) }
            guard tokens.count == texts.count else { return nil }
            clauses.append(Clause(tokens))
        }
        return clauses
    }
}
