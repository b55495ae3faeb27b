public import Coordination

/// What happened over time, a line for each party: periods as bars, events as marks.
///
/// Recent years get the room that they need, because a year is as wide as it is full. Marks that would lie on top of
/// each other are gathered into one that says how many it stands for and leads to their list; a fine line below shows
/// where each of them lies, and how far a date that is known to the month or year alone reaches.
public struct TimelineChart: Chart {
    /// The shape of a mark: what kind of event it is, told by form.
    public enum Form: String, Hashable, Sendable, CaseIterable {
        /// A full disc.
        case disc
        /// A triangle.
        case triangle
        /// An open square.
        case square
        /// A diamond.
        case diamond
        /// A small ring.
        case ring
    }

    /// An event or a period.
    public struct Item: Hashable, Sendable {
        /// What it is called, and where it leads.
        public let name: ChartCell
        /// When it was.
        public let period: Period
        /// The same in words.
        public let date: String
        /// What is said of its mark: name, date, and whatever else a reader must know (that it is invented).
        public let words: String
        /// The shape of its mark; of no meaning for bars.
        public let form: Form

        /// An event or a period.
        public init(_ name: ChartCell, period: Period, date: String, words: String, form: Form = .ring) {
            self.name = name
            self.period = period
            self.date = date
            self.words = words
            self.form = form
        }
    }

    /// A line of the chart.
    public struct Row: Hashable, Sendable {
        /// Whose line it is.
        public let name: ChartCell
        /// Drawn as bars, above the marks.
        public let spans: [Item]
        /// Drawn as marks where they began: what lasted belongs among the spans.
        public let events: [Item]

        /// A line of the chart.
        public init(_ name: ChartCell, spans: [Item], events: [Item]) {
            self.name = name
            self.spans = spans
            self.events = events
        }
    }

    /// The words of the chart.
    public struct Words: Hashable, Sendable {
        /// Names of the columns of the table: date, what, whose.
        public let header: [String]
        /// What each shape means.
        public let forms: [Form: String]
        /// "a number: as many together".
        public let gathered: String
        /// "bar: in force".
        public let span: String
        /// "hatched: within what is recorded".
        public let possible: String
        /// "line below: the date is known to the month or year alone".
        public let reach: String
        /// "an end or beginning that is not recorded".
        public let unknown: String
        /// The word at the line of today.
        public let today: String

        /// The words of the chart.
        public init(
            date: String,
            item: String,
            row: String,
            forms: [Form: String],
            gathered: String,
            span: String,
            possible: String,
            reach: String,
            unknown: String,
            today: String
        ) {
            header = [date, item, row]
            self.forms = forms
            self.gathered = gathered
            self.span = span
            self.possible = possible
            self.reach = reach
            self.unknown = unknown
            self.today = today
        }
    }

    /// What it is called, said and named by.
    public let caption: Caption
    /// From top to bottom.
    public let rows: [Row]
    /// Where a line says that the present is; nothing for none.
    public let today: Day?
    let words: Words
    let mostBars: Int
    let group: @Sendable (Row, [Item]) -> ChartCell

    /// - Parameters:
    ///   - caption: what it is called
    ///   - rows: from top to bottom
    ///   - today: a day to draw a line at
    ///   - words: its words
    ///   - mostBars: how many bars it draws; the others are gathered at the end of their lines
    ///   - group: what is said of several events gathered into one mark, and where their list is. They are given in the
    ///     order of their days.
    public init(
        _ caption: Caption,
        rows: [Row],
        today: Day? = nil,
        words: Words,
        mostBars: Int = 72,
        group: @escaping @Sendable (Row, [Item]) -> ChartCell
    ) {
        self.caption = caption
        self.rows = rows
        self.today = today
        self.words = words
        self.mostBars = mostBars
        self.group = group
    }

    /// Every event and period once, the latest first, with the lines it stands on.
    public var table: ChartTable {
        var order: [Item] = []
        var owners: [Item: [String]] = [:]
        for row in rows {
            for item in row.events + row.spans {
                if owners[item] == nil { order.append(item) }
                if owners[item]?.last != row.name.text { owners[item, default: []].append(row.name.text) }
            }
        }
        // The latest first; of those alike the first given.
        let sorted = order.enumerated().map { ($0.offset, $0.element, $0.element.period.order) }
            .sorted { ($1.2.0, $1.2.1, $1.2.2, $0.0) < ($0.2.0, $0.2.1, $0.2.2, $1.0) }
        return ChartTable(
            caption: caption.title,
            header: words.header,
            rows: sorted.map { _, item, _ in
                [ChartCell(item.date), item.name, ChartCell((owners[item] ?? []).joined(separator: ", "))]
            }
        )
    }
}
