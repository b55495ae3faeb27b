/// Why values do not make a round, or rounds a decision.
public struct RoundError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is at fault.
    public enum Field: String, Hashable, Sendable, CaseIterable {
        /// The decision's identifier.
        case decision
        /// The number of the round.
        case number
        /// What the round follows from.
        case basis
        /// The text put to the parties.
        case text
        /// The parties whose silence counts.
        case roster
        /// The partners who may align.
        case associates
        /// When silence begins.
        case opens
        /// When silence ends.
        case expires
        /// The hours of a capital.
        case workingHours = "working-hours"
        /// The minimum notice.
        case notice
        /// By which rule it is adopted.
        case rule
        /// The rounds of a decision, or the rows of a package.
        case rounds
    }

    /// Which rule is broken.
    public enum Rule: String, Hashable, Sendable, CaseIterable {
        /// Something has to be named.
        case empty
        /// One thing is named twice.
        case twice
        /// There is more than is taken.
        case size
        /// A number or an instant lies outside its range.
        case range
        /// What comes first has to come first.
        case order
        /// An identifier is of another type.
        case type
        /// Two groups that have nothing in common share a party.
        case overlap
        /// A party is named that is not of the roster, or one of the roster is not.
        case membership
        /// What stays the same inside a round, or from one round to its extension, has changed.
        case changed
    }

    /// What is at fault.
    public let field: Field
    /// Which rule is broken.
    public let rule: Rule
    /// What was found, for people who may read the round.
    public let reason: String

    init(_ field: Field, _ rule: Rule, _ reason: String) {
        self.field = field
        self.rule = rule
        self.reason = reason
    }

    /// Field, rule and reason; nothing that the caller did not send.
    public var description: String { "\(field.rawValue): \(rule.rawValue): \(reason)" }
}
