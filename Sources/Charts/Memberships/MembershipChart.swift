public import Coordination

/// Who belonged to what, and when: a bar for each membership on an even scale of years.
///
/// A membership without recorded dates is shown without claiming any: a dashed line through all years, with a question
/// mark at either end.
public struct MembershipChart: Chart {
    /// One membership.
    public struct Membership: Hashable, Sendable {
        /// What is shown in the bar (the party or the format on the other side), and where it leads.
        public let name: ChartCell
        /// When it held; nothing where no date is recorded.
        public let period: Period?
        /// The same in words.
        public let date: String
        /// What is said of the bar.
        public let words: String

        /// One membership.
        public init(_ name: ChartCell, period: Period?, date: String, words: String) {
            self.name = name
            self.period = period
            self.date = date
            self.words = words
        }
    }

    /// A line of the chart.
    public struct Row: Hashable, Sendable {
        /// Whose memberships they are.
        public let name: ChartCell
        /// In any order.
        public let memberships: [Membership]

        /// A line of the chart.
        public init(_ name: ChartCell, memberships: [Membership]) {
            self.name = name
            self.memberships = memberships
        }
    }

    /// The words of the chart.
    public struct Words: Hashable, Sendable {
        /// Names of the columns of the table: whose, what, when.
        public let header: [String]
        /// "member".
        public let certain: String
        /// "hatched: within what is recorded".
        public let possible: String
        /// "dashed: dates not recorded".
        public let undated: String
        /// "an end or beginning that is not recorded".
        public let unknown: String
        /// The word at the line of today.
        public let today: String

        /// The words of the chart.
        public init(
            row: String,
            membership: String,
            date: String,
            certain: String,
            possible: String,
            undated: String,
            unknown: String,
            today: String
        ) {
            header = [row, membership, date]
            self.certain = certain
            self.possible = possible
            self.undated = undated
            self.unknown = unknown
            self.today = today
        }
    }

    /// What it is called, said and named by.
    public let caption: Caption
    /// From top to bottom.
    public let rows: [Row]
    /// Where a line says that the present is.
    public let today: Day?
    let words: Words

    /// A chart of memberships.
    public init(_ caption: Caption, rows: [Row], today: Day? = nil, words: Words) {
        self.caption = caption
        self.rows = rows
        self.today = today
        self.words = words
    }

    /// A row for each membership, in the order of the chart and of their periods.
    public var table: ChartTable {
        ChartTable(
            caption: caption.title,
            header: words.header,
            rows: rows.flatMap { row in
                Self.ordered(row.memberships).map { [row.name, $0.name, ChartCell($0.date)] }
            }
        )
    }

    /// By period, those without one last; then by name.
    static func ordered(_ memberships: [Membership]) -> [Membership] {
        memberships.sorted { left, right in
            switch (left.period, right.period) {
            case (.some(let first), .some(let second)): (first, left.name.text) < (second, right.name.text)
            case (.some, nil): true
            case (nil, .some): false
            case (nil, nil): left.name.text < right.name.text
            }
        }
    }
}
