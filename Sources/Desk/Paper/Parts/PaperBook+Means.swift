internal import Localization

extension PaperBook {
    /// Contributions, each on its own: amounts of several stages or units are never added up.
    func contributions(_ entries: [Entry], most: Int = .max, of list: WholeList? = nil) throws -> [PaperBlock] {
        guard !entries.isEmpty else { return [.absent(words[.paperNone])] }
        let (shown, rest) = latest(entries, most: most, of: list)
        let rows = try shown.map { entry in
            let from = try entry.text("provider_ref").map { try name($0) } ?? .absent(words)
            let to = try entry.text("recipient_ref").map { try name($0) } ?? .absent(words)
            return [
                .lines([name(entry), PaperText(words, .contributionWay, ["from": from, "to": to])]),
                PaperText(shelf.amount(of: entry, words: words)),
                term(entry, "stage"),
                .joined([date(of: entry), try sources(of: entry)], by: " "),
            ]
        }
        let columns = [words[.paperContribution], words[.paperAmount], words[.paperStage], words[.columnDate]]
        return [.table(PaperTable(caption: words[.paperContributionsCaption], columns: columns, rows: rows))] + rest
    }

    /// Contact points, offices and missions.
    func posts(_ entries: [Entry], most: Int = .max, of list: WholeList? = nil) throws -> [PaperBlock] {
        guard !entries.isEmpty else { return [.absent(words[.paperNone])] }
        let (shown, rest) = latest(entries, most: most, of: list)
        let rows = try shown.map { post in
            let kind = post.kind.map { PaperText(words.term($0, in: "kind")) } ?? .empty
            let day = post.text("as_of").map { words(.paperAsOf, ["day": words.date($0)]) }
            return [
                .lines([name(post), .joined([kind, plain(post, "place")], by: ", ")]),
                try post.text("run_by_ref").map { try name($0) } ?? .absent(words),
                try post.text("host_ref").map { try name($0) } ?? .absent(words),
                .joined(
                    [term(post, "status"), day.map { PaperText($0) } ?? .empty, try sources(of: post)],
                    by: " "
                ),
            ]
        }
        let columns = [words[.paperPost], words[.paperRunBy], words[.paperHost], words[.paperState]]
        return [.table(PaperTable(caption: words[.paperPostsCaption], columns: columns, rows: rows))] + rest
    }

    /// What a party belongs to, and who belongs to it, by name.
    func memberships(of party: Entry, among relations: [Entry]) throws -> [PaperBlock] {
        guard !relations.isEmpty else { return [.absent(words[.paperNone])] }
        let columns = [words[.columnParty], words[.paperRelation], words[.paperPeriodColumn], words[.paperSources]]
        return try Self.sides.flatMap { caption, here, there -> [PaperBlock] in
            let mine = relations.filter { $0.standard(here) == party.id }
            guard !mine.isEmpty else { return [] }
            let rows = try byOther(mine, end: there).map { relation, other in
                let kind = words.term(relation.kind ?? "", in: "relationship_type")
                let period = relation.dateText.map { words.date($0) }
                let told = period.map { PaperText($0) } ?? PaperText([.absent(words[.periodNotRecorded])])
                return [
                    try name(other), PaperText(kind), told + mark(of: relation), try sources(of: relation),
                ]
            }
            let table = PaperTable(caption: words(caption, ["party": party.name]), columns: columns, rows: rows)
            return [.table(table)]
        }
    }

    /// Memberships in the order in which they stand: of the party first, then in it, by name of the other end.
    func ordered(memberships relations: [Entry], of party: Entry) throws -> [Entry] {
        try Self.sides.flatMap { _, here, there in
            try byOther(relations.filter { $0.standard(here) == party.id }, end: there).map(\.relation)
        }
    }

    private static let sides: [(Text, String, String)] = [
        (.paperBelongs, "source_ref", "target_ref"), (.paperMembers, "target_ref", "source_ref"),
    ]

    private func byOther(_ relations: [Entry], end: String) throws -> [(relation: Entry, other: String)] {
        let others = relations.map { $0.standard(end) ?? "" }
        try shelf.prefetch(others)
        let named = try zip(relations, others).map { (relation: $0, other: $1, name: try shelf.entry($1)?.name ?? $1) }
        return named.sorted { ($0.name, $0.relation.id) < ($1.name, $1.relation.id) }.map { ($0.relation, $0.other) }
    }
}

extension PaperText {
    /// A text to sort by: the names in it.
    var order: String {
        parts.map { part in if case .link(let link) = part { link.name.lowercased() } else { "" } }.joined()
    }
}
