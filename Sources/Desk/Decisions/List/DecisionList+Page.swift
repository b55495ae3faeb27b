internal import Localization
internal import Silence

extension DecisionListModel {
    static let path = "/decisions/"

    /// The page without its frame.
    func body(_ words: Words) -> HTML {
        let new = when(
            mayAnnounce,
            #"<p class="no-print"><a class="button" href="/decisions/new/">\#(words[.decisionNew])</a></p>"#
        )
        return """
            <h1>\(words[.navDecisions])</h1>
            <p>\(words[.decisionsIntro])</p>
            \(new)\(ReaderZone.form(Address(Self.path), asked: zone, words))\(sections(words))
            """
    }

    private func sections(_ words: Words) -> HTML {
        guard !isOver else {
            return section("over", words[.decisionsOver], over, next: next(moreOver, true, words), words)
        }
        guard !(own + others + over).isEmpty else {
            return #"<div class="empty" role="status"><p>\#(words[.decisionsNone])</p></div>"#
        }
        let name = party.map { words(.decisionsOwn, ["party": $0]) }
        let runs = next(moreOpen, false, words)
        let mine = with(name) { heading -> HTML in
            own.isEmpty
                ? "<section><h2>\(isolated(heading))</h2><p>\(words[.decisionsOwnNone])</p></section>\n"
                : section("own", heading, own, next: others.isEmpty ? runs : "", words)
        }
        let heading = words[party == nil ? .decisionsRunning : .decisionsOthers]
        let rest = others.isEmpty ? "" : section("others", heading, others, next: runs, words)
        let isCut = own.isEmpty && others.isEmpty
        return mine + rest + (isCut ? runs : "")
            + (over.isEmpty
                ? "" : section("over", words[.decisionsOver], over, next: all(words), words))
    }

    private func section(_ id: String, _ heading: String, _ lines: [DecisionLine], next: HTML, _ words: Words) -> HTML {
        """
        <section aria-labelledby="\(id)"><h2 id="\(id)">\(isolated(heading))</h2>
        \(decisionList(lines, words))\(next)</section>

        """
    }

    private func next(_ after: String?, _ isOver: Bool, _ words: Words) -> HTML {
        guard let after else { return "" }
        let address = Address(Self.path).setting("show", isOver ? "over" : nil).setting("after", after)
            .setting(ReaderZone.name, zone?.name)
        return """
            <nav class="pager" aria-label="\(words[.pagerLabel])"><a rel="next" href="\(address)">\(words[.pagerNext])</a></nav>
            """
    }

    private func all(_ words: Words) -> HTML {
        guard moreOver != nil else { return "" }
        let address = Address(Self.path, query: [("show", "over")]).setting(ReaderZone.name, zone?.name)
        return #"<p class="small"><a href="\#(address)">\#(words[.decisionsOverAll])</a></p>"#
    }
}
