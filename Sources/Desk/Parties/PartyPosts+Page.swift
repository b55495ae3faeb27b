internal import Localization

extension PartyPosts {
    func content(_ words: Words) -> HTML {
        table(here, hereTotal, words(.postsHere, ["party": party]), words)
            + table(run, runTotal, words(.postsRun, ["party": party]), words)
    }

    private func table(_ rows: [Row], _ total: Int, _ caption: String, _ words: Words) -> HTML {
        guard !rows.isEmpty else { return "" }
        let table = StackTable(
            caption: caption,
            columns: [
                words[.partyColumnPost], words[.partyColumnState], words[.partyColumnTasks], words[.partyColumnSource],
            ],
            rows: rows.map { cells($0, words) }
        )
        let more: HTML =
            total > rows.count ? #"<p><a href="\#(all.address)">\#(words.count(all.count, .postsMore))</a></p>"# : ""
        return table.html() + more
    }

    private func cells(_ row: Row, _ words: Words) -> [HTML] {
        let ends = each(row.ends) { "<br>\(words[$0.label]): \($0.party.html(words))" }
        let facts = [row.kind, row.place].compactMap(\.self).joined(separator: ", ")
        let tasks: HTML =
            row.tasks.isEmpty
            ? #"<span class="absent">\#(words[.notRecorded])</span>"#
            : "<span class=\"small\">\(each(row.tasks, between: "; ") { $0.html(words) })</span>"
        return [
            """
            \(row.post.html(words))\(with(row.label) { " \($0.html)" })<br>\
            <span class="small soft">\(isolated(facts))\(ends)</span>
            """,
            "\(isolated(row.status))<br><span class=\"small soft\">\(row.date)</span>",
            tasks,
            sourceNames(row.sources, words: words),
        ]
    }
}
