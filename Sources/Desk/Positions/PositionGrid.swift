internal import Localization

/// Who stands where: a row for each proposition, a column for each holder, in each cell the stances.
struct PositionGrid: Hashable, Sendable {
    /// One stance in a cell, and the position that it is from.
    struct Mark: Hashable, Sendable {
        let address: Address?
        let sign: String
        let tone: String
        /// The stance in words.
        let words: String
    }

    /// What a holder holds of a proposition.
    struct Cell: Hashable, Sendable {
        /// The latest, by the date of the position.
        let marks: [Mark]
        /// How many earlier ones there are, and the list of all.
        let rest: Int
        let all: WholeList
    }

    struct Column: Hashable, Sendable {
        let id: String
        let holder: RecordLink
    }

    struct Row: Hashable, Sendable {
        let id: String
        let topic: RecordLink
        let proposition: RecordText?
        /// For each column.
        let cells: [Cell]
    }

    /// How many stances, rows and columns a page has room for.
    private static let (mostMarks, mostRows, mostColumns) = (160, 40, 24)
    /// How many stances stand in one cell.
    private static let mostInCell = 6

    let columns: [Column]
    let rows: [Row]
    /// How many propositions and holders have no room.
    let rowsLeft: Int
    let columnsLeft: Int

    /// - Parameter positions: in any order
    init(_ positions: [Entry], shelf: Shelf, words: Words) throws {
        let known = positions.filter { $0.reference("topic_ref") != nil && $0.reference("holder_ref") != nil }
        let byTopic = Dictionary(grouping: known) { $0.reference("topic_ref") ?? "" }
        let byHolder = Dictionary(grouping: known) { $0.reference("holder_ref") ?? "" }
        // The fullest first, where there is not room for all; then by name.
        let holders = try Self.fullest(byHolder, most: Self.mostColumns, shelf)
        let shown = Set(holders)
        var marks = 0
        var topics: [String] = []
        for topic in try Self.fullest(byTopic, most: byTopic.count, shelf) {
            let held = byTopic[topic]?.compactMap { $0.reference("holder_ref") }.filter(shown.contains) ?? []
            let count = Dictionary(grouping: held) { $0 }.values.reduce(0) { $0 + min($1.count, Self.mostInCell) }
            guard topics.isEmpty || (marks + count <= Self.mostMarks && topics.count < Self.mostRows) else { break }
            guard count > 0 else { continue }
            marks += count
            topics.append(topic)
        }
        columns = try holders.map { Column(id: $0, holder: try shelf.link($0)) }
        rows = try topics.map { id in
            let cells = try holders.map { holder in
                let held = (byTopic[id] ?? []).filter { $0.reference("holder_ref") == holder }
                return try Self.cell(held, on: id, of: holder, shelf: shelf, words: words)
            }
            let topic = try shelf.entry(id)
            return Row(id: id, topic: try shelf.link(id), proposition: topic?.said("proposition"), cells: cells)
        }
        rowsLeft = byTopic.count - rows.count
        columnsLeft = byHolder.count - columns.count
    }

    private static func cell(
        _ positions: [Entry],
        on topic: String,
        of holder: String,
        shelf: Shelf,
        words: Words
    ) throws -> Cell {
        let ordered = positions.sorted { ($0.begun, $0.id) < ($1.begun, $1.id) }
        let query = [
            ("topic", AskedRecord.value(topic)), ("party", try shelf.entry(holder)?.choiceValue ?? holder),
        ]
        return Cell(
            marks: ordered.suffix(mostInCell).map { Mark($0, words: words) },
            rest: max(0, ordered.count - mostInCell),
            all: WholeList(address: Address(PositionSelection.path, query: query), count: ordered.count)
        )
    }

    /// The ids with most positions, at most so many, by name.
    private static func fullest(_ groups: [String: [Entry]], most: Int, _ shelf: Shelf) throws -> [String] {
        let named = try groups.map {
            (id: $0.key, count: $0.value.count, name: try shelf.link($0.key).name.lowercased())
        }
        let chosen = named.sorted { (-$0.count, $0.name, $0.id) < (-$1.count, $1.name, $1.id) }.prefix(most)
        return chosen.sorted { ($0.name, $0.id) < ($1.name, $1.id) }.map(\.id)
    }
}

extension PositionGrid.Mark {
    init(_ entry: Entry, words: Words) {
        let stance = entry.text("stance").flatMap(Stance.init)
        address = entry.address
        sign = stance?.sign ?? "?"
        tone = stance?.tone ?? "between"
        self.words = entry.text("stance").map { words.term($0, in: "stance") } ?? words[.notRecorded]
    }
}
