internal import Localization

extension PaperBook {
    /// Activities, the latest first: when, what, what came of it, and how a party took part where one is asked about.
    func activities(
        _ entries: [Entry],
        caption: Text,
        of party: Entry? = nil,
        most: Int = .max,
        whole list: WholeList? = nil
    ) throws -> [PaperBlock] {
        guard !entries.isEmpty else { return [.absent(words[.paperNone])] }
        let (shown, rest) = latest(entries, most: most, of: list)
        let rows = try shown.map { entry in
            let kind = entry.kind.map { PaperText(words.term($0, in: "kind")) } ?? .empty
            let place = plain(entry, "place")
            let part = party.map { parts(of: $0, in: entry) } ?? .empty
            return [
                date(of: entry),
                .lines([name(entry), .joined([kind, place], by: ", "), part]),
                entry.said("outcome").map { PaperText($0) } ?? .absent(words),
                try sources(of: entry),
            ]
        }
        let columns = [words[.columnDate], words[.columnActivity], words[.paperCame], words[.paperSources]]
        return [.table(PaperTable(caption: words[caption], columns: columns, rows: rows))] + rest
    }

    /// How a party took part in an activity, in words.
    func parts(of party: Entry, in activity: Entry) -> PaperText {
        .joined(activity.presences(of: party.id).map { PaperText($0.words(words)) }, by: "; ")
    }

    /// Attendance: parties down, events across, the first of them the one that the pages are about.
    func attendance(_ parties: [String], at events: [Entry], caption: Text) throws -> PaperBlock {
        let columns = events.map { event in
            take(event)
            return event.name + "\n" + (event.dateText.map(words.date) ?? words[.dateNotRecorded])
        }
        let rows = try parties.map { party in
            [try name(party)]
                + events.map { event in
                    let presences = event.presences(of: party)
                    return presences.isEmpty ? .absent(words) : .lines(presences.map { PaperText($0.words(words)) })
                }
        }
        let notes = [PaperText(words[.paperSources])] + (try events.map(sources))
        return .table(
            PaperTable(caption: words[caption], columns: [words[.columnParty]] + columns, rows: rows + [notes])
        )
    }
}
