internal import Localization

/// The parties that an overview is drawn for: the states with which there are programmes.
struct Partners {
    /// How many rows or columns a chart has room for.
    private static let most = 8

    /// States with at least two programmes, else those with one; by name.
    static func chosen(programmes: [Entry], shelf: Shelf) throws -> [Entry] {
        var counts: [String: Int] = [:]
        for programme in programmes {
            for id in programme.parties { counts[id, default: 0] += 1 }
        }
        try shelf.prefetch(counts.keys)
        let states = try counts.keys.compactMap { try shelf.entry($0) }.filter { $0.kind == "state" }
        let several = states.filter { counts[$0.id, default: 0] > 1 }
        let ranked = (several.isEmpty ? states : several).sorted { left, right in
            (-counts[left.id, default: 0], left.name, left.id) < (-counts[right.id, default: 0], right.name, right.id)
        }
        return ranked.prefix(most).sorted { (Words.order($0.name), $0.id) < (Words.order($1.name), $1.id) }
    }
}
