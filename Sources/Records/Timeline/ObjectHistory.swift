import Labels
import STIX

/// Everything that happened to one id, as values: what the replay needs to say what a reader is served and since when.
struct ObjectHistory: Sendable {
    /// One version in one strand.
    struct Version: Sendable {
        let number: Int64
        let strand: Int64
        let origin: String
        /// `modified` or `created`; `nil` for kinds without versions, which are ordered by when they were added.
        let name: Timestamp?
        let added: Int64
        /// Labels over time, oldest first; the first one holds from `added`.
        let labels: [(from: Int64, label: Label)]
        let portions: [Portion]
        /// Whether the origin owns the identity in `created_by_ref`.
        let byOrigin: Bool
        let isRevoked: Bool
        /// Every stamp at which the version may arrive for somebody; ascending.
        let stamps: [Int64]
        /// Stamps in blocks of gained entries.
        let gained: [(block: Int64, stamp: Int64)]
    }

    let versions: [Version]

    /// The order of versions in a strand: by name; those without one by when they were added.
    static func comesBefore(_ one: Version, _ other: Version) -> Bool {
        switch (one.name, other.name) {
        case (let first?, let second?) where first != second: first < second
        case (nil, .some): true
        case (.some, nil): false
        default: one.added < other.added
        }
    }

    /// The stamps at which something changed for somebody, ascending.
    var eventStamps: [Int64] {
        Set(versions.flatMap { version in version.labels.map(\.from) }).sorted()
    }
}

/// What a reader is served of one version: which portions are kept back.
struct Showing: Sendable, Hashable {
    let version: Int64
    /// Positions in the version's portions that the reader may not read.
    let withheld: Set<Int>
}
