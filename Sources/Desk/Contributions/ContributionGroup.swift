internal import Localization

/// Contributions of one stage and one unit: the only ones whose amounts may be added.
struct ContributionGroup {
    let stage: String?
    let unit: String?
    let entries: [Entry]
    private let byID: [String: Entry]

    private init(stage: String?, unit: String?, entries: [Entry]) {
        self.stage = stage
        self.unit = unit
        self.entries = entries
        byID = Dictionary(entries.map { ($0.id, $0) }) { first, _ in first }
    }

    /// Every contribution in the group of its stage and unit: stages in their order, currencies before other units, what
    /// has no unit last.
    static func grouped(_ entries: [Entry]) -> [ContributionGroup] {
        struct Key: Hashable {
            let stage: String?
            let unit: String?
        }
        func order(_ key: Key) -> (Int, String, Int, String) {
            let kind = key.unit.map { Words.isCurrencyCode($0) ? 0 : 1 } ?? 2
            return (ContributionLine.rank(ofStage: key.stage), key.stage ?? "", kind, key.unit ?? "")
        }
        let groups = Dictionary(grouping: entries) { Key(stage: $0.text("stage"), unit: $0.text("unit")) }
        return groups.sorted { order($0.key) < order($1.key) }.map { key, entries in
            ContributionGroup(stage: key.stage, unit: key.unit, entries: entries)
        }
    }

    /// The contributions of the group that hold this one, the nearest first; none where records name each other in a ring.
    private func wholes(of entry: Entry) -> [Entry] {
        var seen: Set<String> = [entry.id]
        var wholes: [Entry] = []
        var last = entry
        while let next = last.reference("part_of_ref").flatMap({ byID[$0] }) {
            guard seen.insert(next.id).inserted else { return [] }
            wholes.append(next)
            last = next
        }
        return wholes
    }

    /// The contribution of the group that this one is a part of.
    func whole(of entry: Entry) -> Entry? { wholes(of: entry).first }

    /// Whether its amount is in another amount of the group already.
    private func isHeld(_ entry: Entry) -> Bool { wholes(of: entry).contains { $0.text("amount") != nil } }

    /// What became of adding the amounts.
    enum Total: Hashable {
        /// The sum as decimal text, how it is meant, and how many contributions are in it.
        case sum(String, bound: String?, of: Int)
        /// No amount is recorded.
        case none
        /// At which stage they are is not known, so that one may be a step of another.
        case stageUnknown
        /// Of what the amounts are is not recorded.
        case unitUnknown
        /// Some are lower bounds, others are about right or upper bounds.
        case mixedBounds
        /// An amount is no number that could be added.
        case noNumber
    }

    /// The amounts that are recorded, added where that means something.
    var total: Total {
        let counted = entries.filter { $0.text("amount") != nil && !isHeld($0) }
        guard !counted.isEmpty else { return .none }
        let bounds = Set(counted.compactMap { $0.text("bound") }).subtracting(["exactly"])
        if counted.count > 1 {
            if stage == nil || stage == "not-stated" { return .stageUnknown }
            if unit == nil { return .unitUnknown }
            if bounds.count > 1 { return .mixedBounds }
        }
        guard let sum = DecimalSum(counted.compactMap { $0.text("amount") }) else {
            return .noNumber
        }
        return .sum(sum.text, bound: bounds.first, of: counted.count)
    }

    /// How many are left out of the sum because another one in it holds them.
    var parts: Int { entries.count { $0.text("amount") != nil && isHeld($0) } }
    /// How many have no amount.
    var unmeasured: Int { entries.count { $0.text("amount") == nil } }
}
