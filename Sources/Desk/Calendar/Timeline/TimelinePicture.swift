internal import Charts
internal import Coordination
internal import Localization
internal import Records
internal import STIX

/// Makes a timeline of records: lines of programmes and activities, with lists behind the marks that are gathered.
struct TimelinePicture {
    /// A line of a timeline.
    struct Line {
        let name: ChartCell
        /// What gathered marks are said to be with: a party, a kind.
        let subject: String
        /// Selects the line's activities in the calendar.
        let selection: Selection
        /// Where the list of its bars is.
        let all: Address
        let entries: [Entry]
        /// Whether the calendar can be narrowed to the line, so that gathered marks lead to a list of just these.
        var isSelectable = true
    }

    let caption: Caption
    let lines: [Line]
    /// The day on which the present is drawn, and its word.
    let today: (day: Day, word: String)
    /// How many bars there is room for: each is a link with its words.
    var mostBars = 72

    /// The picture.
    func chart(_ words: Words) -> TimelineChart {
        var lists: [ChartCell: Line.Lists] = [:]
        let rows = lines.map { line -> TimelineChart.Row in
            let dated = line.entries.filter { $0.period?.start.date ?? $0.period?.end.date != nil }
            let marks = dated.filter { $0.type == "entente-activity" && $0.markPlace != nil }
            let bars = dated.filter { $0.type != "entente-activity" || $0.markPlace == nil }
            let row = TimelineChart.Row(
                line.name,
                spans: bars.compactMap { item($0, words) },
                events: marks.compactMap { item($0, words) }
            )
            var places: [TimelineChart.Item: Int] = [:]
            if line.isSelectable { for (entry, item) in zip(marks, row.events) { places[item] = entry.markPlace } }
            lists[line.name] = Line.Lists(
                subject: line.subject,
                selection: line.selection,
                all: line.all,
                places: places,
                invented: Set(zip(marks, row.events).filter { $0.0.isExercise }.map(\.1))
            )
            return row
        }
        return TimelineChart(
            caption,
            rows: rows,
            today: today.day,
            words: self.words(words),
            mostBars: mostBars
        ) { [lists] row, items in lists[row.name]?.cell(of: items, words: words) ?? ChartCell("") }
    }

    private func item(_ entry: Entry, _ words: Words) -> TimelineChart.Item? {
        guard let period = entry.period else { return nil }
        let name = ChartCell(RecordLink(entry), words: words)
        let date = words.date(entry.dateText ?? "")
        return TimelineChart.Item(
            name,
            period: period,
            date: date,
            words: words(.timelineItem, ["name": name.text, "date": date]),
            form: Self.form(entry.kind)
        )
    }

    /// The shape of a kind of activity: told by form, not by colour.
    private static func form(_ kind: String?) -> TimelineChart.Form {
        switch kind {
        case "summit": .disc
        case "ministerial", "meeting", "dialogue", "conference": .triangle
        case "visit": .square
        case "signing", "statement": .diamond
        default: .ring
        }
    }

    private func words(_ words: Words) -> TimelineChart.Words {
        TimelineChart.Words(
            date: words[.columnDate],
            item: words[.columnWhat],
            row: words[.columnLine],
            forms: [
                .disc: words[.legendSummit], .triangle: words[.legendMeeting], .square: words[.legendVisit],
                .diamond: words[.legendSigning], .ring: words[.legendOther],
            ],
            gathered: words[.timelineGathered],
            span: words[.timelineSpan],
            possible: words[.timelinePossible],
            reach: words[.timelineReach],
            unknown: words[.timelineUnknown],
            today: today.word
        )
    }
}

extension TimelinePicture.Line {
    /// What is behind the gathered marks of a line.
    fileprivate struct Lists: Sendable {
        let subject: String
        let selection: Selection
        let all: Address
        let places: [TimelineChart.Item: Int]
        let invented: Set<TimelineChart.Item>

        /// Marks lead to a list of just these; bars that found no room lead to the list of all.
        func cell(of items: [TimelineChart.Item], words: Words) -> ChartCell {
            let places = items.compactMap { self.places[$0] }
            let mark = items.contains(where: invented.contains) ? words[.timelineGroupExercise] : ""
            guard places.count == items.count, let first = places.min(), let last = places.max() else {
                return ChartCell(words.count(items.count, .timelineBars, ["party": subject]), address: all.text)
            }
            var selection = selection
            selection.marks = MarkRange(first, last)
            return ChartCell(
                words.count(items.count, .timelineGroup, ["party": subject]) + mark,
                address: selection.address(Register.calendar.path).text
            )
        }
    }
}

extension Shelf {
    /// The day at which a timeline draws the present: the one that the page is about, or that of the reading.
    func present(_ words: Words) -> (day: Day, word: String) {
        if let day = times.on { return (day, words.date(day.description)) }
        if let instant = times.asOf {
            let day = Day(microseconds: instant.microseconds)
            return (day, words.date(day.description))
        }
        return (Day(microseconds: view.at.microseconds), words[.timelineToday])
    }
}
