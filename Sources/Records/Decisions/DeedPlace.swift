package import STIX

/// That a version was made by the functions that announce and decide, and not by somebody who sent an object of the same
/// type: only these count. Such versions keep their label.
package struct DeedPlace: Sendable, Hashable {
    /// The decision's id.
    package var decision: String
    /// Of a round, when its window ends; nil for an act.
    package var expires: Instant?
    /// Of a round, the positions of those parts of the stored text that were not put to the parties.
    package var withheld: [Int]
    /// The act of which this one says whose it is, where that is withheld.
    package var names: String?
    /// Whether the rounds before ask for nothing more.
    package var settles: Bool

    package init(
        decision: String,
        expires: Instant? = nil,
        withheld: [Int] = [],
        names: String? = nil,
        settles: Bool = false
    ) {
        self.decision = decision
        self.expires = expires
        self.withheld = withheld
        self.names = names
        self.settles = settles
    }
}
