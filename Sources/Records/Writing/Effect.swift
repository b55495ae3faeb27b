package import Labels
package import STIX

/// One thing that a write does to the store, with everything decided: labels by value, bodies final, stamps given.
/// A write is the list of its effects, and what one reader learns of it is a part of that list.
package enum Effect: Sendable {
    /// A version is appended to a strand.
    case append(Version)
    /// A version has another label from now on.
    ///
    /// All versions that one act covers change at the same instant `at`; for those who gain it, a version arrives at
    /// its own `stamp`.
    case relabel(version: Int64, label: Label, actor: String, reason: String, at: Int64, stamp: Int64)

    /// The log of clearances, memberships and policy grows.
    case audience(AudienceEvent, stamp: Int64)

    /// An entry in a party's log.
    case audit(AuditEntry)

    /// What people gained arrives for them: versions with the stamps at which they do.
    case gain(people: [String], at: Int64, arriving: [Arriving])

    /// A version that arrives, perhaps anew, and when.
    package struct Arriving: Sendable, Hashable {
        package var version: Int64
        package var stamp: Int64

        package init(version: Int64, stamp: Int64) {
            self.version = version
            self.stamp = stamp
        }
    }

    /// Versions that were there before may arrive anew for somebody.
    case rearrive([Arriving])

    /// A strand that is there, or one that begins.
    package enum Strand: Sendable, Hashable {
        case existing(Int64)
        case new
    }

    /// A version to append.
    package struct Version: Sendable {
        package var id: String
        package var type: String
        package var origin: String
        package var strand: Strand
        package var name: Timestamp?
        package var label: Label
        package var portions: [Portion]
        package var isRevoked: Bool
        package var isByOrigin: Bool
        package var body: [UInt8]
        package var references: [(path: String, id: String)]
        package var codes: [String]
        /// When it arrives for those who read its label.
        package var stamp: Int64
        /// When all that the same act appends to its id is there, where more comes after this version: nobody ever sees it
        /// without the rest. Nil where it is the last, or alone.
        package var together: Int64?
        /// What it is in a decision, where the functions made it that announce and decide.
        package var deed: DeedPlace?
    }
}

/// A part of a version that has a label of its own.
package struct Portion: Sendable, Hashable {
    package let selector: Selector
    package let label: Label

    package init(selector: Selector, label: Label) {
        self.selector = selector
        self.label = label
    }
}
