internal import Localization

/// Who works on what: the number of programmes and activities for each area and partner, each leading to its list.
struct MatrixModel: Sendable {
    struct Cell: Hashable, Sendable {
        let count: Int
        let address: Address
        /// 0 for none, then 1 to 4 in equal steps up to the greatest count.
        let heat: Int
        /// The partner, for where the table is read as a list.
        let column: String
    }

    struct Row: Sendable {
        let area: RecordLink
        let cells: [Cell]
        let total: Int
    }

    /// Rows shown before the rest is folded away.
    static let shownRows = 14

    let columns: [String]
    /// Areas with anything in them, the fullest first.
    let rows: [Row]

    init(partners: [Entry], topics: [Entry], counted: [Entry]) {
        columns = partners.map(\.name)
        struct Key: Hashable {
            let topic: String
            let party: String
        }
        let partnerIDs = Set(partners.map(\.id))
        var counts: [Key: Int] = [:]
        for entry in counted {
            let parties = entry.parties.intersection(partnerIDs)
            for topic in entry.topics {
                for party in parties { counts[Key(topic: topic, party: party), default: 0] += 1 }
            }
        }
        let greatest = counts.values.max() ?? 1
        rows = topics.filter { $0.kind == "area" }.compactMap { topic in
            let cells = partners.map { party in
                let count = counts[Key(topic: topic.id, party: party.id)] ?? 0
                var selection = Selection()
                selection.types = [TypeFacts.work]
                selection.party = party.choiceValue
                selection.topic = topic.choiceValue
                return Cell(
                    count: count,
                    address: selection.address(Register.everything.path),
                    heat: count == 0 ? 0 : max(1, (count * 4 + greatest - 1) / greatest),
                    column: party.name
                )
            }
            let total = cells.reduce(0) { $0 + $1.count }
            return total == 0 ? nil : Row(area: RecordLink(topic), cells: cells, total: total)
        }.sorted { (-$0.total, $0.area.name) < (-$1.total, $1.area.name) }
    }
}
