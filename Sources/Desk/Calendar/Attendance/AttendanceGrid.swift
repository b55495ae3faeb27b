internal import Charts
internal import Coordination
internal import Localization

/// Who came to what, and at which level: parties down, activities of one series across.
struct AttendanceGrid: Sendable {
    /// A party's line.
    struct Row: Sendable {
        let party: RecordLink
        /// For each activity what is recorded; empty for nothing.
        let cells: [[Presence]]
    }

    let events: [RecordLink]
    /// The date of each activity in words.
    let dates: [String]
    let rows: [Row]
    /// For each activity those before it, by place, that are of its series: a level is compared with theirs.
    let before: [Set<Int>]

    /// - Parameters:
    ///   - parties: from top to bottom
    ///   - activities: from left to right
    init(_ parties: [Entry], at activities: [Entry], shelf: Shelf, words: Words) throws {
        before = try ActivitySeries.before(activities, shelf: shelf)
        events = activities.map { RecordLink($0) }
        dates = activities.map { $0.dateText.map(words.date) ?? words[.dateNotRecorded] }
        rows = parties.map { party in
            Row(party: RecordLink(party), cells: activities.map { $0.presences(of: party.id) })
        }
    }

    /// The latest summits at which the level of more than half of the parties is recorded, the earliest first.
    static func summits(of parties: [Entry], among activities: [Entry], most: Int = 5) -> [Entry] {
        let attended = activities.filter { activity in
            activity.kind == "summit"
                && parties.count { activity.presences(of: $0.id).contains { $0.level != nil } } * 2 > parties.count
        }
        return attended.sorted { ($0.firstDay, $0.id) < ($1.firstDay, $1.id) }.suffix(most)
    }

    /// The grid as a picture with its table.
    ///
    /// - Parameters:
    ///   - id: names it on its page
    ///   - title: one line
    func chart(_ id: String, title: String, words: Words) -> AttendanceChart {
        let names =
            rows.count > 8
            ? words.count(rows.count, .attendanceParties) : words.list(rows.map(\.party.name))
        return AttendanceChart(
            Caption(
                id: id,
                title: title,
                description: words.count(events.count, .attendanceDescription, ["parties": names])
            ),
            events: events.indices.map { index in
                AttendanceChart.Event(
                    ChartCell(events[index], words: words),
                    date: dates[index],
                    before: before[index]
                )
            },
            rows: rows.map { row in
                AttendanceChart.Row(
                    ChartCell(row.party, words: words),
                    cells: row.cells.map { $0.map { $0.drawn(words) } }
                )
            },
            words: .of(words)
        )
    }
}

extension AttendanceChart.Words {
    /// The words of all grids of attendance.
    static func of(_ words: Localization.Words) -> AttendanceChart.Words {
        let standings: [(AttendanceChart.Standing, String)] = AttendanceChart.Standing.allCases.map { standing in
            (standing, standing == .other ? words[.attendanceOther] : words.term(standing.rawValue, in: "attendance"))
        }
        return AttendanceChart.Words(
            corner: words[.columnParty],
            unrecorded: words[.notRecorded],
            higher: words[.attendanceHigher],
            lower: words[.attendanceLower],
            standings: Dictionary(uniqueKeysWithValues: standings),
            letters: Presence.Level.allCases.map { level in
                .init(words[level.letter], rank: level.rank, words: words.term(level.rawValue, in: "level"))
            }
        )
    }
}

extension Entry {
    /// The number of the first day on which it can have begun; undated records come last.
    var firstDay: Int { period?.earliest?.number ?? .max }
}
