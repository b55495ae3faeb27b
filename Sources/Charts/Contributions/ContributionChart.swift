/// What was offered, pledged, committed, allocated and delivered: a picture for each unit, a bar for each contribution.
///
/// Nothing is ever added up. Stages are steps of one thing and units are not comparable; a contribution that is part of
/// another, or a lower bound, would be counted twice or wrongly even within one stage. So each contribution is a bar of
/// its own, bars share a scale within a unit alone, and what has no amount is listed without a length.
public struct ContributionChart: Chart {
    /// How an amount is meant.
    public enum Bound: String, Hashable, Sendable, CaseIterable {
        /// The number itself: the bar ends straight.
        case exactly
        /// The number or more: the bar ends in a point.
        case atLeast = "at-least"
        /// The number or less: the bar is dashed.
        case atMost = "at-most"
        /// Near the number: the bar ends in a wave.
        case about
    }

    /// A stage, in the order in which stages follow each other.
    public struct Stage: Hashable, Sendable {
        /// As people read it.
        public let name: String
        /// The pattern of its bars.
        public let fill: Fill

        /// A stage.
        public init(_ name: String, fill: Fill) {
            self.name = name
            self.fill = fill
        }
    }

    /// One contribution.
    public struct Item: Hashable, Sendable {
        /// Who gives.
        public let giver: ChartCell
        /// What, and where its record is.
        public let name: ChartCell
        /// Which of the chart's stages it has reached.
        public let stage: Int
        /// The amount as decimal text, where one is recorded.
        public let amount: String?
        /// The unit in which it is counted: contributions of one unit share a scale.
        public let unit: String?
        /// How the amount is meant.
        public let bound: Bound
        /// The amount as people read it, with bound and unit: "at least USD 7.0 billion"; or that none is recorded.
        public let amountWords: String
        /// Whether it is part of another contribution that is shown too: it is drawn set in below.
        public let isPart: Bool

        /// One contribution.
        public init(
            giver: ChartCell,
            name: ChartCell,
            stage: Int,
            amount: String?,
            unit: String?,
            bound: Bound = .exactly,
            amountWords: String,
            isPart: Bool = false
        ) {
            self.giver = giver
            self.name = name
            self.stage = stage
            self.amount = amount
            self.unit = unit
            self.bound = bound
            self.amountWords = amountWords
            self.isPart = isPart
        }

        /// The length of its bar, in its unit; nothing where there is no number.
        var length: Double? {
            guard unit != nil, let amount, let number = Double(amount), number.isFinite, number >= 0 else { return nil }
            return number
        }
    }

    /// The words of the chart.
    public struct Words: Hashable, Sendable {
        /// Names of the columns of the table: who, what, stage, amount.
        public let header: [String]
        /// Heads the contributions of a unit: "In USD". Given the unit.
        public let units: [String: String]
        /// Heads those without an amount: "No amount recorded".
        public let unmeasured: String
        /// "part of the one above".
        public let part: String

        /// The words of the chart.
        public init(
            giver: String,
            name: String,
            stage: String,
            amount: String,
            units: [String: String],
            unmeasured: String,
            part: String
        ) {
            header = [giver, name, stage, amount]
            self.units = units
            self.unmeasured = unmeasured
            self.part = part
        }
    }

    /// What it is called, said and named by.
    public let caption: Caption
    /// In the order in which they follow each other.
    public let stages: [Stage]
    /// In the order in which they are to be listed within a stage; a part stands after its whole.
    public let items: [Item]
    let words: Words

    /// A chart of contributions.
    public init(_ caption: Caption, stages: [Stage], items: [Item], words: Words) {
        self.caption = caption
        self.stages = stages
        self.items = items
        self.words = words
    }

    /// A row for each contribution, in the order of the picture.
    public var table: ChartTable {
        ChartTable(
            caption: caption.title,
            header: words.header,
            rows: panels.flatMap(\.groups).flatMap { group in
                group.items.map { item in
                    [item.giver, item.name, ChartCell(stageName(group.stage)), ChartCell(item.amountWords)]
                }
            }
        )
    }

    func stageName(_ index: Int) -> String {
        stages.indices.contains(index) ? stages[index].name : "?"
    }

    /// The contributions of one unit, by stage.
    struct Panel {
        let heading: String
        let greatest: Double?
        let groups: [(stage: Int, items: [Item])]
    }

    /// Units in the order of the items, what has no amount last; stages in their order.
    var panels: [Panel] {
        var units: [String] = []
        var members: [String: [Item]] = [:]
        var rest: [Item] = []
        for item in items {
            guard item.length != nil, let unit = item.unit else {
                rest.append(item)
                continue
            }
            if members[unit] == nil { units.append(unit) }
            members[unit, default: []].append(item)
        }
        var panels = units.map { unit in
            let items = members[unit] ?? []
            return Panel(
                heading: words.units[unit] ?? unit,
                greatest: items.compactMap(\.length).max(),
                groups: grouped(items)
            )
        }
        if !rest.isEmpty { panels.append(Panel(heading: words.unmeasured, greatest: nil, groups: grouped(rest))) }
        return panels
    }

    private func grouped(_ items: [Item]) -> [(stage: Int, items: [Item])] {
        let groups = Dictionary(grouping: items) { stages.indices.contains($0.stage) ? $0.stage : stages.count }
        return groups.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
}
