import JSON
import Labels
import STIX

/// An object of an envelope on its way into the store.
struct Draft {
    let object: ValidObject
    /// Position in the envelope.
    let position: Int
    /// The label that its markings, the version before and the door say.
    var declared: Label
    /// With what it refers to.
    var label: Label
    /// Labels of places.
    var portions: [Portion]
    /// The bytes to store.
    var body: [UInt8]
    /// The strand that the writer sees, and its versions.
    var own: Snapshot.OwnStrand?
    var notes: [String] = []
    /// Whether a marking of the whole asks for what the writer does not hold, or what there is not: both are refused alike.
    var isBeyondWriter = false
    /// Ids of what the content refers to.
    var references: [String] = []

    /// The name of the version; kinds without versions have none.
    var name: Timestamp? { object.modified }
    /// The name in a receipt.
    var versionText: String? { (object.modified ?? object.created)?.text }
}

/// Why one object of an envelope is refused, from the writer's own view.
struct DraftError: Error {
    let rule: String
    let reason: String
}
