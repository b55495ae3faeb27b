internal import Localization

extension DownloadsModel {
    /// The page without its frame.
    func body(_ words: Words) -> HTML {
        """
        <h1>\(words[.downloadsTitle])</h1>
        <p>\(words[.downloadsIntro])</p>
        <p role="status"><b class="number">\(words.count(total, .listTotal))</b></p>
        \(when(total == 0, "<div class=\"empty\"><p>\(words[.listEmpty])</p></div>"))
        <section><h2>\(words[.downloadsWhole])</h2>
        <ul class="list">\(each(Self.whole) { file($0.name, $0.title, $0.help, words) })</ul></section>
        <section><h2>\(words[.downloadsTables])</h2>
        <p>\(words[.downloadsTablesAdvice])</p>
        \(table(words))</section>
        <section><h2>\(words[.downloadsPrograms])</h2>
        <p>\(words[.downloadsProgramsAdvice])</p>
        <p>\(words[.downloadsFeedsAdvice])</p></section>
        """
    }

    private static let whole: [(name: String, title: Text, help: Text)] = [
        ("record.stix", .downloadsBundle, .downloadsBundleHelp),
        ("record.jsonl", .downloadsLines, .downloadsLinesHelp),
        ("codebook.md", .downloadsCodebook, .downloadsCodebookHelp),
        ("codebook.csv", .downloadsCodebookTable, .downloadsCodebookTableHelp),
    ]

    private func file(_ name: String, _ title: Text, _ help: Text, _ words: Words) -> HTML {
        """
        <li><h3><a href="/downloads/\(name)" download>\(words[title])</a></h3>\
        <p class="small">\(words[help])</p></li>
        """
    }

    private func table(_ words: Words) -> HTML {
        let rows = each(tables) { table in
            let count = table.rows.map(words.locale.grouped) ?? words[.downloadsUncounted]
            return """
                <tr><th scope="row"><code>\(table.name)</code></th>\
                <td data-of="\(words[.downloadsRow])">\(table.meaning)</td>\
                <td data-of="\(words[.downloadsRows])">\(count)</td>\
                <td data-of="\(words[.downloadsFiles])">\(link(table, "csv")) \u{B7} \(link(table, "json"))</td></tr>

                """
        }
        return """
            <table class="stack"><caption>\(words[.downloadsCaption])</caption><thead><tr>\
            <th scope="col">\(words[.downloadsTable])</th><th scope="col">\(words[.downloadsRow])</th>\
            <th scope="col">\(words[.downloadsRows])</th><th scope="col">\(words[.downloadsFiles])</th></tr></thead>
            <tbody>\(rows)</tbody></table>
            """
    }

    private func link(_ table: Table, _ ending: String) -> HTML {
        """
        <a href="/downloads/\(table.name).\(ending)" download \
        aria-label="\(table.name).\(ending)">\(ending.uppercased())</a>
        """
    }
}
