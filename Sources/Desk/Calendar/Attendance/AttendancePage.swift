internal import Charts
internal import Localization
internal import Records
internal import Web

/// Who came to the activities of a series, and at which level: parties down, summits across.
struct AttendancePage: Sendable {
    /// How many parties, activities and cells a page has room for.
    private static let mostRows = 16
    private static let mostColumns = 12
    private static let mostCells = 72

    let filter: CalendarFilter
    /// The kind that is shown; nil for every kind.
    let kind: String?
    /// The formats in which activities took place, and the one asked for.
    let formats: [Choices.Choice]
    let format: String?
    let grid: AttendanceGrid
    /// The activities of the grid, the latest first, each with its sources.
    let lines: [EntryLine]
    /// How many activities were asked for, and how many of them have no format on record.
    let total: Int
    let formatless: Int
    /// How many of the latest are passed over, and how many are shown at once.
    let offset: Int
    let width: Int
    /// How many parties were asked for and have no line.
    let left: Int
    let hasExercise: Bool
    /// Whether anything is left out of what there is.
    let isNarrowed: Bool
    /// The page as an address, at its first part.
    let address: Address

    init(_ query: Query, shelf: Shelf, words: Words) throws {
        let activities = try shelf.all("entente-activity")
        let attended = activities.filter { !$0.list("participation").isEmpty }
        let selected = try AttendanceSelection(query, shelf: shelf)
        filter = try CalendarFilter(query, activities: attended, shelf: shelf, words: words)
        (kind, format, address, isNarrowed) = (selected.kind, selected.format, selected.address, selected.isNarrowed)
        formats = try Self.formats(of: activities, shelf: shelf, words: words)
        let series = selected.series
        let rows = selected.parties.prefix(Self.mostRows)
        width = max(4, min(Self.mostColumns, Self.mostCells / max(rows.count, 1)))
        offset = Paging.offset(query.offset, of: series.count, size: width)
        let shown = series.dropLast(offset).suffix(width)
        grid = try AttendanceGrid(Array(rows), at: Array(shown), shelf: shelf, words: words)
        lines = try shown.reversed().map { activity in
            var line = try shelf.line(for: activity, words: words)
            let format = try activity.text("format_ref").map { try shelf.link($0).name }
            line.facts.append(words(.attendanceFormat, ["format": format ?? words[.notRecorded]]))
            return line
        }
        total = series.count
        formatless = series.count { $0.text("format_ref") == nil }
        left = selected.parties.count - rows.count
        hasExercise = (shown + rows).contains(where: \.isExercise)
    }

    /// The formats that activities name, and that none is recorded where some name one and others do not.
    private static func formats(of activities: [Entry], shelf: Shelf, words: Words) throws -> [Choices.Choice] {
        let named = activities.compactMap { $0.text("format_ref") }
        let choices = try Choices.records(named, shelf: shelf)
        guard !choices.isEmpty, named.count < activities.count else { return choices }
        return choices + [Choices.Choice(value: Selection.unrecorded, words: words[.notRecorded])]
    }

    /// The page with other activities of the series.
    func address(offset: Int) -> Address { address.setting("offset", offset > 0 ? String(offset) : nil) }
}
