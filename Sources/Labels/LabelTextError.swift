/// What is wrong with a label as text. An unknown name and a hidden one give equal errors, and so do a level or caveat
/// that does not exist and one that the writer does not hold.
public struct LabelTextError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The rule that was broken.
    public enum Rule: String, Sendable {
        /// A label says something: a level, a colour, a list.
        case empty
        /// Something stands where it cannot.
        case unexpected
        /// A list or a quoted name ends.
        case unclosed
        /// In a quoted name a backslash stands before `"`, `\` or `u{…}`.
        case escape
        /// The level is one that the writer may use.
        case unknownLevel
        /// The caveat is one that the writer may use.
        case unknownCaveat
        /// The name is one that the writer can see.
        case unknownName
        /// The name means one thing, with its kind where that is needed.
        case ambiguousName
        /// The word that stands for hidden names is not a name.
        case hiddenName
        /// The colour is one of the Traffic Light Protocol's.
        case unknownColour
        /// A level, a colour or a mark is given once.
        case twice
        /// A list of caveats names some.
        case emptyCaveats
        /// The label is within the limits.
        case limit
    }

    /// Where, counted in Unicode scalars from 1.
    public let position: Int
    /// The rule that was broken.
    public let rule: Rule
    /// What was found there.
    public let found: String
    /// What was expected there.
    public let expectation: String

    init(_ rule: Rule, at position: Int, found: String, expected expectation: String) {
        self.position = position
        self.rule = rule
        self.found = found
        self.expectation = expectation
    }

    /// Place, finding and expectation in words.
    public var description: String {
        "position \(position): found \(found.isEmpty ? "nothing" : found), expected \(expectation) [\(rule.rawValue)]"
    }
}
