/// What is wrong with a policy, or with a change of one.
public struct PolicyError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The rule that was broken.
    public enum Rule: String, Sendable {
        /// The lowest level must have rank 0: it is the level of the public.
        case noLowestLevel
        /// A rank is a whole number from 0 to 2^53 - 1.
        case rankOutOfRange
        /// Each level has a rank of its own.
        case rankTwice
        /// Names differ, case aside.
        case nameTwice
        /// A name has 1 to 64 printable characters and neither begins nor ends with space.
        case badName
        /// A change keeps every level with its rank.
        case levelChanged
        /// A change keeps every caveat.
        case caveatRemoved
        /// The level named is not in the policy.
        case unknownLevel
        /// No rank is free between two neighbours.
        case noRankFree
        /// The JSON is not that of a policy.
        case badForm
    }

    /// The rule that was broken.
    public let rule: Rule
    /// The level or caveat concerned, or the place in the JSON.
    public let name: String

    init(_ rule: Rule, name: String) {
        self.rule = rule
        self.name = name
    }

    /// The rule in words.
    public var description: String {
        let words =
            switch rule {
            case .noLowestLevel: "the lowest level must have rank 0"
            case .rankOutOfRange: "a rank must be a whole number from 0 to \(Level.greatestRank)"
            case .rankTwice: "each level must have a rank of its own"
            case .nameTwice: "names must differ, case aside"
            case .badName: "a name must have 1 to 64 printable characters, without space at either end"
            case .levelChanged: "an additive change keeps every level with its rank"
            case .caveatRemoved: "an additive change keeps every caveat"
            case .unknownLevel: "no such level"
            case .noRankFree: "no rank is free above this level"
            case .badForm: "expected {levels: [{name, rank}], caveats: [name]}"
            }
        return name.isEmpty ? words : "\(name): \(words)"
    }
}
