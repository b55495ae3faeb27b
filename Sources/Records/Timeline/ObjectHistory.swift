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
        /// When all that its act appended to the id was there: `added`, or later where versions came after it.
        let together: Int64
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

    /// A change of the id by one act: its first stamp, and the one at which all of it was there.
    struct Event: Hashable {
        let begin: Int64
        let stamp: Int64
    }

    /// What changed for somebody, ascending. What one act appends is one event: nobody ever saw a part of it.
    var events: [Event] {
        let appended = Dictionary(grouping: versions, by: \.together).map { stamp, appended in
            Event(begin: appended.map(\.added).min() ?? stamp, stamp: stamp)
        }
        let relabelled = Set(versions.flatMap { $0.labels.dropFirst().map(\.from) })
        return (appended + relabelled.map { Event(begin: $0, stamp: $0) }).sorted { $0.stamp < $1.stamp }
    }
}

/// What a reader is served of one version: which portions are kept back.
struct Showing: Sendable, Hashable {
    let version: Int64
    /// Positions in the version's portions that the reader may not read.
    let withheld: Set<Int>
}
