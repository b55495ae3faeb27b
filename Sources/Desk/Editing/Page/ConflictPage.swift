internal import Localization

/// What happened to a record while somebody had it in a form: field by field, before, theirs and yours.
struct ConflictPage: Sendable {
    /// A field that somebody changed.
    struct Row: Hashable, Sendable {
        let name: String
        let before: [String]
        let theirs: [String]
        let mine: [String]
        /// Whether both changed it, and differently.
        let isContested: Bool
    }

    let id: String
    let name: String
    let rows: [Row]
    /// Everything that was typed, to be sent again.
    let posted: [(name: String, value: String)]
    let formToken: String

    func body(_ words: Words) -> HTML {
        let action = Address("/records/\(Address.encode(id))/edit/")
        let hidden = each(posted) { #"<input type="hidden" name="\#($0.name)" value="\#($0.value)">"# + "\n" }
        return """
            <h1>\(isolated(words(.editConflictTitle, ["name": name])))</h1>
            <div class="fault summary" role="alert"><p>\(words[.editConflictAdvice])</p></div>
            <table class="stack differences"><caption>\(words[.editConflictCaption])</caption>
            <thead><tr><th scope="col">\(words[.editConflictField])</th><th scope="col">\(words[.editConflictBefore])</th>\
            <th scope="col">\(words[.editConflictTheirs])</th><th scope="col">\(words[.editConflictMine])</th></tr></thead>
            <tbody>\(each(rows) { row($0, words) })</tbody></table>
            <form class="edit" method="post" action="\(action)">
            <input type="hidden" name="form_token" value="\(formToken)">
            \(hidden)
            <p class="help">\(words[.editConflictMergeHelp])</p>
            <p class="acts"><button class="button" name="do" value="merge">\(words[.editConflictMerge])</button> \
            <a class="button plain" href="\(action)">\(words[.editConflictTake])</a></p></form>
            """
    }

    private func row(_ row: Row, _ words: Words) -> HTML {
        let mark: HTML = row.isContested ? #" <span class="label restricted">\#(words[.editConflictBoth])</span>"# : ""
        return """
            <tr><th scope="row">\(row.name)\(mark)</th>\
            <td data-of="\(words[.editConflictBefore])">\(lines(row.before, words))</td>\
            <td data-of="\(words[.editConflictTheirs])">\(changed(row.theirs, from: row.before, words))</td>\
            <td data-of="\(words[.editConflictMine])">\(changed(row.mine, from: row.before, words))</td></tr>

            """
    }

    private func changed(_ texts: [String], from before: [String], _ words: Words) -> HTML {
        texts == before ? #"<span class="soft">\#(words[.editConflictSame])</span>"# : lines(texts, words)
    }

    private func lines(_ texts: [String], _ words: Words) -> HTML {
        texts.isEmpty
            ? #"<span class="absent">\#(words[.notRecorded])</span>"# : each(texts, between: "<br>") { isolated($0) }
    }
}
