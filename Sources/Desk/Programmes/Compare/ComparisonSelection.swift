internal import Coordination

/// Programmes side by side, with their goals and the areas that were asked for: what their page is made of, and all of
/// it.
struct ComparisonSelection {
    /// One of the programmes.
    struct Column {
        let programme: Entry
        let referring: [Entry]
        let goals: [Entry]
    }

    /// An area that at least one of them names.
    struct Area {
        let id: String
        /// By programme: whether it is named, and how many goals are in it.
        let columns: [(isNamed: Bool, goals: Int)]

        /// How many of the programmes name it.
        var naming: Int { columns.count(where: \.isNamed) }
    }

    let columns: [Column]
    /// The ids of what was asked for and is not held here.
    let missing: [String]
    /// The areas that were asked for, those that most programmes name first.
    let areas: [Area]
    /// How many areas there are before any are left out.
    let areaTotal: Int

    init(_ asked: Comparison, shelf: Shelf) throws {
        try shelf.prefetch(asked.programmes)
        let found = try asked.programmes.map { (id: $0, entry: try shelf.entry($0)) }
        columns = try found.compactMap(\.entry).filter { $0.type == "entente-programme" }.map { programme in
            let referring = try shelf.referring(to: programme)
            return Column(
                programme: programme,
                referring: referring,
                goals: referring.filter { $0.type == "entente-goal" && $0.text("programme_ref") == programme.id }
            )
        }
        missing = found.filter { $0.entry == nil }.map(\.id)
        let all = try Self.areas(of: columns, shelf)
        areaTotal = all.count
        areas = all.filter { area in
            switch asked.areas {
            case .all: true
            case .shared: area.naming > 1
            case .single: area.naming == 1
            }
        }
    }

    private static func areas(of columns: [Column], _ shelf: Shelf) throws -> [Area] {
        let named = columns.map { Set($0.programme.texts("topic_refs")) }
        let union = named.reduce(into: Set<String>()) { $0.formUnion($1) }
        try shelf.prefetch(union)
        let placed = try union.map { id in
            let cells = zip(columns, named).map { column, named in
                (named.contains(id), column.goals.count { $0.texts("topic_refs").contains(id) })
            }
            return (area: Area(id: id, columns: cells), name: try shelf.link(id).name)
        }
        return placed.sorted { left, right in
            (right.area.naming, left.name, left.area.id) < (left.area.naming, right.name, right.area.id)
        }.map(\.area)
    }
}
