internal import Localization

/// The page of positions: who holds what of which proposition, as a grid and one by one.
struct PositionsModel: Sendable {
    /// Positions that stand under one proposition, or by themselves.
    struct Group: Sendable {
        /// The topic with its proposition; nil where each line names its own.
        let topic: RecordLink?
        let proposition: RecordText?
        let lines: [PositionLine]
    }

    /// How many positions stand on one page, one by one.
    static let pageSize = 40

    let selection: PositionSelection
    let grid: PositionGrid
    let groups: [Group]
    /// How many positions fit.
    let total: Int
    /// How many there are without any narrowing.
    let unfiltered: Int
    let topics: [Choices.Choice]
    let holders: [Choices.Choice]
    let stances: [Choices.Choice]
    let hasExercise: Bool

    init(_ selection: PositionSelection, shelf: Shelf, words: Words) throws {
        let all = try shelf.all("entente-position")
        let found = try selection.positions(shelf)
        var selection = selection
        selection.offset = Paging.offset(selection.offset, of: found.count, size: Self.pageSize)
        let page = found.dropFirst(selection.offset).prefix(Self.pageSize)
        self.selection = selection
        grid = try PositionGrid(found, shelf: shelf, words: words)
        let lines = try page.map { try shelf.positionLine($0, words: words) }
        groups = selection.order == .topic ? Self.byTopic(lines) : [Group(topic: nil, proposition: nil, lines: lines)]
        total = found.count
        unfiltered = all.count
        topics = try Choices.commonest(all.compactMap { $0.reference("topic_ref") }, shelf: shelf, value: \.choiceValue)
        holders = try Choices.commonest(
            all.compactMap { $0.reference("holder_ref") },
            shelf: shelf,
            value: \.choiceValue
        )
        stances = Set(all.compactMap { $0.text("stance") })
            .sorted { (Stance.rank($0), $0) < (Stance.rank($1), $1) }
            .map { Choices.Choice(value: $0, words: words.term($0, in: "stance")) }
        hasExercise = found.contains(where: \.isExercise)
    }

    /// Lines that follow each other on one topic.
    private static func byTopic(_ lines: [PositionLine]) -> [Group] {
        var groups: [Group] = []
        for line in lines {
            if let last = groups.last, last.topic == line.topic {
                groups[groups.count - 1] = Group(
                    topic: last.topic,
                    proposition: last.proposition,
                    lines: last.lines + [line]
                )
            } else {
                groups.append(Group(topic: line.topic, proposition: line.proposition, lines: [line]))
            }
        }
        return groups
    }

    /// What of the list is on the page.
    var shown: Range<Int> { selection.offset..<(selection.offset + groups.reduce(0) { $0 + $1.lines.count }) }
}
