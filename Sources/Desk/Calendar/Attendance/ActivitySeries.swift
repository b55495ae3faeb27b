internal import Coordination
internal import JSON

/// What tells of which series an activity is: the format in which it took place.
///
/// Where no format is recorded, the activity belongs to no format's series; it is then of one series with what has an
/// organisation in common with it, and a meeting of states alone with other meetings of states.
struct ActivitySeries: Hashable, Sendable {
    /// The id of the recorded format.
    let format: String?
    /// The ids of those who took part that are no states, where no format is recorded.
    let organisations: Set<String>

    init(_ activity: Entry, shelf: Shelf) throws {
        format = activity.text("format_ref")
        guard format == nil else {
            organisations = []
            return
        }
        let named = activity.list("participation").compactMap { $0["party_ref"]?.string }
        try shelf.prefetch(named)
        organisations = Set(try named.filter { try shelf.entry($0)?.kind.map { $0 != "state" } ?? false })
    }

    /// Whether two activities of one kind are of one series.
    func isSame(as other: ActivitySeries) -> Bool {
        guard format == other.format else { return false }
        return format != nil || organisations == other.organisations
            || !organisations.isDisjoint(with: other.organisations)
    }

    /// For each activity the places of those before it that are of its kind and series.
    static func before(_ activities: [Entry], shelf: Shelf) throws -> [Set<Int>] {
        let series = try activities.map { try ActivitySeries($0, shelf: shelf) }
        return activities.indices.map { index in
            Set(
                (0..<index).filter {
                    activities[$0].kind == activities[index].kind && series[$0].isSame(as: series[index])
                }
            )
        }
    }
}
