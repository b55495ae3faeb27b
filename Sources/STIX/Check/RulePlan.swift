import JSON

/// A rule prepared for checking: names become bits.
indirect enum RulePlan: Sendable {
    case order(PropertySet, first: String, second: String, isStrict: Bool)
    case atLeastOne(PropertySet, [String])
    case exactlyOne(PropertySet, [String])
    case atLeastOneGroup([PropertySet], [[String]])
    case needs(PropertySet, String, PropertySet)
    case unless(PropertySet, String, PropertySet)
    case when(PropertySet, String, Bool, needs: PropertySet, forbids: PropertySet)
    case check(@Sendable (JSONNode) -> [Finding])

    init(_ rule: Rule, names: [String], own: [String]) {
        let bits = PropertyBits(names)
        switch rule {
        case .notBefore(let first, let second):
            self = .order(bits[[first, second]], first: first, second: second, isStrict: false)
        case .before(let first, let second):
            self = .order(bits[[first, second]], first: first, second: second, isStrict: true)
        case .atLeastOne(let these): self = .atLeastOne(bits[these], these)
        case .exactlyOne(let these): self = .exactlyOne(bits[these], these)
        case .atLeastOneGroup(let groups): self = .atLeastOneGroup(groups.map { bits[$0] }, groups)
        case .needs(let first, let others): self = .needs(bits[[first]], first, bits[others])
        case .unless(let first, let others): self = .unless(bits[[first]], first, bits[others])
        case .when(let name, let value, let needed, let forbidden):
            self = .when(bits[[name]], name, value, needs: bits[needed], forbids: bits[forbidden])
        case .atLeastOneOwn(let others): self = .atLeastOne(bits[own + others], own + others)
        case .check(let check): self = .check(check)
        }
    }
}

/// The bits of names.
private struct PropertyBits {
    private let places: [String: Int]

    init(_ names: [String]) {
        places = Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: { $1 })
    }

    subscript(_ names: [String]) -> PropertySet {
        names.reduce(0) { set, name in
            guard let place = places[name] else {
                // A fault of a table, not of input: the tests of every kind meet it.
                assertionFailure("a rule names \(name), which is no property")
                return set
            }
            return set | 1 << PropertySet(place)
        }
    }
}
