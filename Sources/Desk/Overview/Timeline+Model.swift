internal import Coordination
internal import Localization

/// The engagement of the partners over time: programmes as bars, activities as marks, near marks gathered into one.
struct TimelineModel: Sendable {
    struct Bar: Hashable, Sendable {
        let link: RecordLink
        /// Name and period in words.
        let words: String
        let start: Double
        let end: Double
    }

    struct Mark: Hashable, Sendable {
        let position: Double
        /// The kind of activity, where the mark is one activity.
        let kind: String?
        /// How many activities it stands for.
        let count: Int
        /// The record, or the list of records that it gathers.
        let address: Address
        let words: String
    }

    struct Row: Sendable {
        let party: RecordLink
        let bars: [Bar]
        let marks: [Mark]
    }

    struct TableRow: Sendable {
        let date: String
        let link: RecordLink
        let parties: [String]
    }

    static let width = 1136.0
    static let left = 130.0
    /// Marks nearer than this would lie on top of each other.
    static let nearness = 19.0

    let rows: [Row]
    let ticks: [(year: Int, position: Double)]
    let table: [TableRow]
    /// First and last year, for the text alternative.
    let years: ClosedRange<Int>

    /// - Returns: nil where nothing has a date.
    init?(partners: [Entry], programmes: [Entry], activities: [Entry], shelf: Shelf, words: Words) throws {
        let ids = Set(partners.map(\.id))
        let dated = activities.filter { $0.period?.earliest != nil && !$0.parties.isDisjoint(with: ids) }
            .sorted { ($0.firstDay, $0.name, $0.id) < ($1.firstDay, $1.name, $1.id) }
        let running = programmes.filter { $0.period?.earliest != nil && !$0.parties.isDisjoint(with: ids) }
            .sorted { ($0.firstDay, $0.name, $0.id) < ($1.firstDay, $1.name, $1.id) }
        let days = (dated + running).flatMap { [$0.period?.earliest, $0.period?.end.date?.latest] }.compactMap(\.self)
        guard let first = days.min(), let last = days.max() else { return nil }
        years = first.civil.year...last.civil.year
        var counts: [Int: Int] = [:]
        for entry in dated { counts[entry.period?.earliest?.civil.year ?? 0, default: 0] += 1 }
        let scale = TimeScale(marks: counts, span: years, left: Self.left, width: Self.width - Self.left - 16)
        ticks = scale.ticks(apart: 44)
        rows = partners.map { party in
            Row(
                party: RecordLink(party),
                bars: running.filter { $0.parties.contains(party.id) }.map { Self.bar($0, scale, words) },
                marks: Self.marks(dated.filter { $0.parties.contains(party.id) }, of: party, scale, words)
            )
        }
        table = dated.reversed().map { entry in
            TableRow(
                date: words.date(entry.dateText ?? ""),
                link: RecordLink(entry),
                parties: partners.filter { entry.parties.contains($0.id) }.map { $0.code ?? $0.name }
            )
        }
    }

    private static func bar(_ entry: Entry, _ scale: TimeScale, _ words: Words) -> Bar {
        let period = entry.period
        let start = scale.position(period?.earliest ?? Day(number: 0))
        let end = (period?.end.date?.latest).map(scale.position) ?? start
        let date = words.date(entry.dateText ?? "")
        return Bar(
            link: RecordLink(entry),
            words: told(entry, date, words),
            start: start,
            end: max(end, start + 6)
        )
    }

    /// Name and date, and that the record is invented where it is: a mark in a chart has no other place to say so.
    private static func told(_ entry: Entry, _ date: String, _ words: Words) -> String {
        let text = "\(entry.name), \(date)"
        return entry.isExercise ? "\(text), \(words[.exerciseMark])" : text
    }

    /// Activities in the order of their first day become marks; one nearer than the limit to the first of a group joins
    /// it. A group's link selects exactly its members, by the first and the last of their days.
    private static func marks(_ entries: [Entry], of party: Entry, _ scale: TimeScale, _ words: Words) -> [Mark] {
        var groups: [[Entry]] = []
        for entry in entries {
            let position = scale.position(Day(number: entry.firstDay))
            if let first = groups.last?.first, position - scale.position(Day(number: first.firstDay)) < nearness {
                groups[groups.count - 1].append(entry)
            } else {
                groups.append([entry])
            }
        }
        return groups.compactMap { group in
            guard let first = group.first, let last = group.last else { return nil }
            let positions = group.map { scale.position(Day(number: $0.firstDay)) }
            let middle = positions.reduce(0, +) / Double(positions.count)
            if group.count == 1 {
                let date = words.date(first.dateText ?? "")
                return Mark(
                    position: middle,
                    kind: first.kind ?? "",
                    count: 1,
                    address: first.address,
                    words: told(first, date, words)
                )
            }
            var selection = Selection()
            selection.party = party.choiceValue
            selection.since = Day(number: first.firstDay)
            selection.until = Day(number: last.firstDay)
            return Mark(
                position: middle,
                kind: nil,
                count: group.count,
                address: selection.address(Register.calendar.path),
                words: words.count(group.count, .timelineGroup, ["party": party.name])
                    + (group.contains(where: \.isExercise) ? words[.timelineGroupExercise] : "")
            )
        }
    }
}

extension Entry {
    /// The number of the first day on which it can have begun; undated records come last.
    var firstDay: Int { period?.earliest?.number ?? .max }
}
