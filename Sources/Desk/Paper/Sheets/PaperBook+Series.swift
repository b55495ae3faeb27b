internal import JSON
internal import Localization

extension PaperBook {
    /// Earlier events of the same series, the latest first: of the same kind, in the same format where one is recorded,
    /// else with an organisation in common where one took part.
    func series(before event: Entry, most: Int = 4) throws -> [Entry] {
        let hosts = try organisations(in: event)
        let earlier = try shelf.all("entente-activity").filter { other in
            guard other.id != event.id, other.kind == event.kind, other.period != nil, other.began < event.began,
                other.text("format_ref") == event.text("format_ref")
            else { return false }
            return hosts.isEmpty || event.text("format_ref") != nil
                || other.list("participation").contains { hosts.contains($0["party_ref"]?.string ?? "") }
        }
        return latest(earlier, most: most).shown
    }

    /// Those who took part that are no states: whose series it is.
    private func organisations(in event: Entry) throws -> Set<String> {
        let ids = parties(in: [event])
        try shelf.prefetch(ids)
        return Set(try ids.filter { try shelf.entry($0)?.kind.map { $0 != "state" } ?? false })
    }

    /// Who is named in events, each once, in the order of the records.
    func parties(in events: [Entry]) -> [String] {
        var seen: Set<String> = []
        return events.flatMap { $0.list("participation").compactMap { $0["party_ref"]?.string } }
            .filter { seen.insert($0).inserted }
    }
}
