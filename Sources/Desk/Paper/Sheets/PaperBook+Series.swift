internal import JSON
internal import Localization

extension PaperBook {
    /// Earlier events of the same kind and series, the latest first.
    func series(before event: Entry, most: Int = 4) throws -> [Entry] {
        let series = try ActivitySeries(event, shelf: shelf)
        let earlier = try shelf.all("entente-activity").filter { other in
            guard other.id != event.id, other.kind == event.kind, other.period != nil, other.began < event.began else {
                return false
            }
            return try ActivitySeries(other, shelf: shelf).isSame(as: series)
        }
        return latest(earlier, most: most).shown
    }

    /// Who is named in events, each once, in the order of the records.
    func parties(in events: [Entry]) -> [String] {
        var seen: Set<String> = []
        return events.flatMap { $0.list("participation").compactMap { $0["party_ref"]?.string } }
            .filter { seen.insert($0).inserted }
    }
}
