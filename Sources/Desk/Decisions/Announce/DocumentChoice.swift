internal import JSON
internal import Localization
internal import Records

/// Which texts are put under silence: those of the reader's documents that have a text, the latest first.
struct DocumentChoice: Sendable {
    struct Choice: Hashable, Sendable {
        let id: String
        let name: String
        let version: String
        let isExercise: Bool
    }

    let choices: [Choice]
    /// How many there are beside those that are shown.
    let rest: Int
    let asked: String

    private static let most = 40

    init(_ shelf: Shelf, query: Posted) throws {
        asked = FormValue.trimmed(query.first("q"))
        let wanted = asked.lowercased()
        let found = try shelf.all("entente-document").reversed().filter { entry in
            entry.own?["paragraphs"] != nil && (wanted.isEmpty || entry.name.lowercased().contains(wanted))
        }
        let own =
            found.filter { $0.served.origin == shelf.view.party }
            + found.filter { $0.served.origin != shelf.view.party }
        choices = own.prefix(Self.most).map {
            Choice(id: $0.id, name: $0.name, version: $0.served.version, isExercise: $0.isExercise)
        }
        rest = own.count - choices.count
    }

    func html(_ words: Words) -> HTML {
        let items = each(choices) { choice in
            """
            <label class="choice"><input type="checkbox" name="document" value="\(choice.id)"> \
            <span>\(isolated(choice.name))\(exerciseMark(choice.isExercise, words)) \
            <span class="small soft">\(words.instant(choice.version))</span></span></label>

            """
        }
        let more = when(rest > 0, "<p class=\"small soft\">\(words.count(rest, .announceMoreTexts))</p>")
        let list: HTML =
            choices.isEmpty
            ? #"<p class="empty">\#(words[.announceNoText])</p>"#
            : """
            <form class="edit" method="get" action="\(AnnounceFlow.path)"><fieldset class="field">\
            <legend>\(words[.announceTexts])</legend><p class="help">\(words[.announceTextsHelp])</p>
            \(items)</fieldset>\(more)
            <p class="acts"><button class="button">\(words[.announceGoOn])</button></p></form>
            """
        return """
            <p>\(words[.announceIntro])</p>
            <form class="filters" method="get" action="\(AnnounceFlow.path)"><div>\
            <label for="q">\(words[.announceFind])</label><input id="q" name="q" value="\(asked)"></div>\
            <div><button class="button plain">\(words[.searchApply])</button></div></form>
            \(list)
            """
    }
}
