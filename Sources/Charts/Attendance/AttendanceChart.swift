/// Who came to what, and at which level: parties down, events across.
///
/// The level is told by four bars and a letter, the way of attending by shape: nothing is told by colour. Where a party
/// came at another level than at the event before, a small arrow says so: the change of level is the story. Levels are
/// compared within a series alone, summits or meetings of ministers: each event says which of those before it are of its.
public struct AttendanceChart: Chart {
    /// How a party took part.
    public enum Standing: String, Hashable, Sendable, CaseIterable {
        /// It was there.
        case attended
        /// Somebody else was there for it.
        case represented
        /// It watched.
        case observed
        /// It was asked; whether it came is not recorded.
        case invited
        /// It was asked and did not wish to.
        case declined
        /// It was not there.
        case absent
        /// A word that is none of these.
        case other
    }

    /// One presence, as a source gives it.
    public struct Presence: Hashable, Sendable {
        /// How it took part.
        public let standing: Standing
        /// How high the level is, 1 to 4; nothing where no level is recorded.
        public let rank: Int?
        /// Names the level beside the bars: "L" for a leader.
        public let letter: String?
        /// All of it in words: "leader, in the chair, A. Person".
        public let words: String

        /// One presence.
        public init(_ standing: Standing, rank: Int?, letter: String?, words: String) {
            self.standing = standing
            self.rank = rank.map { min(max($0, 1), 4) }
            self.letter = letter
            self.words = words
        }
    }

    /// A column of the grid.
    public struct Event: Hashable, Sendable {
        /// What it is called, and where its record is.
        public let name: ChartCell
        /// Its date in words.
        public let date: String
        /// Which events before it, by place, are of its series; nil for all of them.
        public let before: Set<Int>?

        /// A column of the grid.
        public init(_ name: ChartCell, date: String, before: Set<Int>? = nil) {
            self.name = name
            self.date = date
            self.before = before
        }
    }

    /// A line of the grid.
    public struct Row: Hashable, Sendable {
        /// Whose line it is.
        public let name: ChartCell
        /// For each event what is recorded; empty for nothing.
        public let cells: [[Presence]]

        /// A line of the grid.
        public init(_ name: ChartCell, cells: [[Presence]]) {
            self.name = name
            self.cells = cells
        }
    }

    /// The words of the grid.
    public struct Words: Hashable, Sendable {
        /// What the rows are, for the table's head.
        public let corner: String
        /// "not recorded".
        public let unrecorded: String
        /// "higher than at the event before".
        public let higher: String
        /// "lower than at the event before".
        public let lower: String
        /// What each shape means.
        public let standings: [Standing: String]
        /// What each letter means, the highest level first.
        public let letters: [LevelWords]

        /// The words of the grid.
        public init(
            corner: String,
            unrecorded: String,
            higher: String,
            lower: String,
            standings: [Standing: String],
            letters: [LevelWords]
        ) {
            self.corner = corner
            self.unrecorded = unrecorded
            self.higher = higher
            self.lower = lower
            self.standings = standings
            self.letters = letters
        }
    }

    /// What a letter means.
    public struct LevelWords: Hashable, Sendable {
        /// The letter.
        public let letter: String
        /// Its level, 1 to 4.
        public let rank: Int
        /// In words.
        public let words: String

        /// What a letter means.
        public init(_ letter: String, rank: Int, words: String) {
            self.letter = letter
            self.rank = rank
            self.words = words
        }
    }

    /// What it is called, said and named by.
    public let caption: Caption
    /// From left to right.
    public let events: [Event]
    /// From top to bottom.
    public let rows: [Row]
    let words: Words

    /// A grid of attendance.
    public init(_ caption: Caption, events: [Event], rows: [Row], words: Words) {
        self.caption = caption
        self.events = events
        self.rows = rows
        self.words = words
    }

    /// The grid itself, in words.
    public var table: ChartTable {
        ChartTable(
            caption: caption.title,
            header: [words.corner] + events.map { $0.name.text + ", " + $0.date },
            rows: rows.map { row in
                [row.name]
                    + events.indices.map { index in
                        let presences = row.cells.indices.contains(index) ? row.cells[index] : []
                        let texts = presences.map(\.words)
                        return ChartCell(texts.isEmpty ? words.unrecorded : texts.joined(separator: "; "))
                    }
            }
        )
    }
}
