public import Labels

/// Why people of a party can, or cannot, see a record, as far as the asker can tell: from the label that the asker is
/// shown and the memberships that the asker can see. There may be more.
public struct Explanation: Sendable, Hashable {
    /// One demand of a label, and how it stands with the party.
    public struct Part: Sendable, Hashable {
        /// What is demanded.
        public enum Demand: Sendable, Hashable {
            /// A level, at least.
            case level(Level)
            /// A caveat.
            case caveat(String)
            /// One of these tokens; none of them is nobody.
            case anyOf([Token])
        }

        /// How it stands.
        public enum Answer: Sendable, Hashable {
            /// Everybody of the party satisfies it, by these tokens.
            case holds([Token])
            /// It depends on the clearance of the person, which their own administrator knows.
            case depends
            /// Nobody of the party satisfies it by what the asker can see.
            case lacks
        }

        /// What is demanded.
        public let demand: Demand
        /// How it stands.
        public let answer: Answer
    }

    /// A place with a label of its own.
    public struct Portion: Sendable, Hashable {
        /// Where: `description`, `paragraphs.[2]`.
        public let place: String
        /// The label of the place, beside the record's.
        public let label: Label
        /// Its demands.
        public let parts: [Part]
    }

    /// The record's own label, places aside.
    public let label: Label
    /// Its demands, level first.
    public let parts: [Part]
    /// The places with labels of their own that the asker is shown.
    public let portions: [Portion]

    /// Whether every demand is satisfied for everybody of the party.
    public var isCertain: Bool { parts.allSatisfy { if case .holds = $0.answer { true } else { false } } }
    /// Whether some demand is not satisfied for anybody of the party.
    public var isLacking: Bool { parts.contains { $0.answer == .lacks } }
}
