internal import Coordination

extension RelationSelection {
    /// The links that were asked for, in the order asked for, and the ways along them.
    func found(_ shelf: Shelf) throws -> RelationsAlong {
        let all = try shelf.influences()
        try shelf.prefetch(all.flatMap { [$0.standard("source_ref"), $0.standard("target_ref")].compactMap(\.self) })
        return RelationsAlong(self, try sorted(try matching(all, shelf), shelf))
    }

    /// The links that fit all filters, ways left aside.
    private func matching(_ all: [Entry], _ shelf: Shelf) throws -> [Entry] {
        let words = AskedWords(text)
        return try all.filter { entry in
            let (from, to) = (entry.standard("source_ref"), entry.standard("target_ref"))
            guard topic.map({ $0 == from || $0 == to }) ?? true,
                kind.map({ $0 == entry.standard("relationship_type") }) ?? true,
                confidence.map({ $0 == entry.confidence?.rawValue }) ?? true
            else { return false }
            return try words.stand {
                try [from, to].compactMap(\.self).flatMap { try shelf.entry($0)?.everyName ?? [$0] }
                    + [entry.standard("description"), entry.text("note")]
            }
        }
    }

    /// Links in the order asked for; equal keys by the names of both ends and the id.
    private func sorted(_ entries: [Entry], _ shelf: Shelf) throws -> [Entry] {
        let keyed = try entries.map { entry in
            let first: (Int, String) =
                switch order {
                case .name: (0, "")
                case .relation: (0, entry.standard("relationship_type") ?? "")
                // The surest first, those of which it is not recorded last.
                case .confidence: (-(entry.confidence?.scale ?? -1), "")
                }
            let from = try shelf.link(entry.standard("source_ref") ?? "").name.lowercased()
            let to = try shelf.link(entry.standard("target_ref") ?? "").name.lowercased()
            return (entry: entry, first: first, names: (from, to, entry.id))
        }
        return keyed.sorted { left, right in
            left.first == right.first ? left.names < right.names : left.first < right.first
        }.map(\.entry)
    }
}
