internal import Charts
internal import JSON
internal import Localization
internal import Records
internal import Web

/// Who came to the activities of a series, and at which level: parties down, summits across.
struct AttendancePage: Sendable {
    /// Where it is.
    static let path = "/calendar/attendance/"
    /// Asks for every party that is named in the series.
    static let everyone = "all"
    /// The kind that is shown where none is asked for.
    static let usual = "summit"
    /// How many parties, activities and cells a page has room for.
    private static let mostRows = 16
    private static let mostColumns = 12
    private static let mostCells = 72

    let filter: CalendarFilter
    let kind: String
    /// The formats in which activities of the kind took place, and the one asked for.
    let formats: [Choices.Choice]
    let format: String?
    /// The id behind the format that was asked for.
    let formatID: String?
    let grid: AttendanceGrid
    /// The activities of the grid, the latest first, each with its sources.
    let lines: [EntryLine]
    /// How many activities the series has.
    let total: Int
    /// How many of the latest are passed over, and how many are shown at once.
    let offset: Int
    let width: Int
    /// How many parties were asked for and have no line.
    let left: Int
    let hasExercise: Bool

    init(_ query: Query, shelf: Shelf, words: Words) throws {
        let activities = try shelf.all("entente-activity")
        let attended = activities.filter { !$0.list("participation").isEmpty }
        filter = try CalendarFilter(query, activities: attended, shelf: shelf, words: words)
        let kind = filter.selection.kind ?? Self.usual
        self.kind = kind
        let format = query.first("format").flatMap { $0.isEmpty ? nil : $0 }
        self.format = format
        let formatID = try format.flatMap { asked in
            asked.hasPrefix("identity--") ? asked : try shelf.view.record(code: asked)?.id ?? asked
        }
        self.formatID = formatID
        formats = try Choices.records(activities.compactMap { $0.text("format_ref") }, shelf: shelf)
        let series = activities.filter { activity in
            activity.kind == kind && (formatID.map { activity.text("format_ref") == $0 } ?? true)
        }.sorted { ($0.firstDay, $0.name, $0.id) < ($1.firstDay, $1.name, $1.id) }
        let parties = try Self.parties(filter.parties, in: series, shelf: shelf)
        let rows = parties.prefix(Self.mostRows)
        width = max(4, min(Self.mostColumns, Self.mostCells / max(rows.count, 1)))
        let asked = query.first("offset").flatMap { Int($0) } ?? 0
        let last = max(0, (series.count - 1) / width * width)
        offset = min(max(0, asked) / width * width, last)
        let shown = series.dropLast(offset).suffix(width)
        grid = AttendanceGrid(Array(rows), at: Array(shown), words: words)
        lines = try shown.reversed().map { try shelf.line(for: $0, words: words) }
        total = series.count
        left = parties.count - rows.count
        hasExercise = (shown + rows).contains(where: \.isExercise)
    }

    /// The parties that were asked for; where none was, the partners with programmes that the series names, or else all
    /// that it names, those named most often first.
    private static func parties(_ asked: [String], in series: [Entry], shelf: Shelf) throws -> [Entry] {
        var counts: [String: Int] = [:]
        for activity in series {
            let named = Set(activity.list("participation").compactMap { $0["party_ref"]?.string })
            for party in named { counts[party, default: 0] += 1 }
        }
        if !asked.isEmpty, !asked.contains(everyone) {
            let found = try asked.compactMap { name in
                try name.hasPrefix("identity--")
                    ? shelf.entry(name) : shelf.view.record(code: name).flatMap(shelf.entry(of:))
            }
            var seen: Set<String> = []
            return found.filter { $0.type == "identity" && seen.insert($0.id).inserted }
        }
        if asked.isEmpty {
            let programmes = try shelf.all("entente-programme")
            let partners = try Partners.chosen(programmes: programmes, shelf: shelf).filter { counts[$0.id] != nil }
            if !partners.isEmpty { return partners }
        }
        try shelf.prefetch(counts.keys)
        return try counts.keys.compactMap { try shelf.entry($0) }.sorted { left, right in
            (-(counts[left.id] ?? 0), left.name, left.id) < (-(counts[right.id] ?? 0), right.name, right.id)
        }
    }

    /// The page with other activities of the series.
    func address(offset: Int) -> Address {
        var query: [(name: String, value: String)] = []
        if let kind = filter.selection.kind { query.append(("kind", kind)) }
        if let format { query.append(("format", format)) }
        query += filter.parties.map { ("party", $0) }
        if offset > 0 { query.append(("offset", String(offset))) }
        return Address(Self.path, query: query)
    }

    /// Whether anything but the usual was asked for.
    var isNarrowed: Bool { filter.selection.kind != nil || format != nil || !filter.parties.isEmpty }
}
