internal import Coordination

extension RelationSelection {
    /// The links that fit all filters, ways left aside.
    func matching(_ all: [Entry], _ shelf: Shelf) throws -> [Entry] {
        let words = (text ?? "").lowercased().split(whereSeparator: \.isWhitespace)
        return try all.filter { entry in
            let (from, to) = (entry.standard("source_ref"), entry.standard("target_ref"))
            guard topic.map({ $0 == from || $0 == to }) ?? true,
                kind.map({ $0 == entry.standard("relationship_type") }) ?? true,
                confidence.map({ $0 == entry.confidence?.rawValue }) ?? true
            else { return false }
            guard !words.isEmpty else { return true }
            let names = try [from, to].compactMap(\.self).map { try shelf.entry($0)?.everyName ?? [$0] }.joined()
            let text = (Array(names) + [entry.standard("description") ?? "", entry.text("note") ?? ""])
                .joined(separator: " ").lowercased()
            return words.allSatisfy { text.contains($0) }
        }
    }

    /// Links in the order asked for; equal keys by the names of both ends and the id.
    func sorted(_ entries: [Entry], _ shelf: Shelf) throws -> [Entry] {
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
