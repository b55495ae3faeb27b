import Labels
import STIX

/// One thing that a write does to the store, with everything decided: labels by value, bodies final, stamps given.
/// A write is the list of its effects, and what one reader learns of it is a part of that list.
enum Effect: Sendable {
    /// A version is appended to a strand.
    case append(Version)
    /// A version has another label from now on.
    case relabel(version: Int64, label: Label, actor: String, reason: String, stamp: Int64, candidates: [Int64])
    /// The log of clearances, memberships and policy grows.
    case audience(AudienceEvent, stamp: Int64)

    /// What people gained arrives for them: versions with the stamps at which they do.
    case gain(people: [String], at: Int64, arriving: [Arriving])

    /// A version that arrives in a block.
    struct Arriving: Sendable, Hashable {
        var version: Int64
        var stamp: Int64
    }

    /// A strand that is there, or one that begins.
    enum Strand: Sendable, Hashable {
        case existing(Int64)
        case new
    }

    /// A version to append.
    struct Version: Sendable {
        var id: String
        var type: String
        var origin: String
        var strand: Strand
        var name: Timestamp?
        var label: Label
        var portions: [ObjectHistory.Portion]
        var isRevoked: Bool
        var isByOrigin: Bool
        var body: [UInt8]
        var references: [(path: String, id: String)]
        var codes: [String]
        /// When it arrives for those who read its label.
        var stamp: Int64
        /// Stamps for later versions of the strand, which this one may bring into being for somebody.
        var candidates: [Int64] = []
    }
}
