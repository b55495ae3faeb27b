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
        switch show {
        case .over where !over.isEmpty:
            return section("over", words[.decisionsOver], over, next: next(.over, words), words)
        case .waiting where !waiting.isEmpty:
            return section("waiting", words[.decisionsWaiting], waiting, next: next(.waiting, words), words)
        case .waiting: return nothing(words[.decisionsWaitingNone])
        case .over: return nothing(words[.decisionsOverNone])
        case .running where lines.allSatisfy(\.isEmpty): return nothing(words[.decisionsNone])
        case .running: return running(words) + below(words)
        }
    }

    private func nothing(_ text: String) -> HTML {
        #"<div class="empty" role="status"><p>\#(text)</p></div>"#
    }

    private func running(_ words: Words) -> HTML {
        let name = party.map { words(.decisionsOwn, ["party": $0]) }
        let runs = next(.running, words)
        let mine = with(name) { heading -> HTML in
            own.isEmpty
                ? "<section><h2>\(isolated(heading))</h2><p>\(words[.decisionsOwnNone])</p></section>\n"
                : section("own", heading, own, next: others.isEmpty ? runs : "", words)
        }
        let heading = words[party == nil ? .decisionsRunning : .decisionsOthers]
        let rest = others.isEmpty ? "" : section("others", heading, others, next: runs, words)
        let isCut = own.isEmpty && others.isEmpty
        return mine + rest + (isCut ? runs : "")
    }

    /// What waits and what is over, in short.
    private func below(_ words: Words) -> HTML {
        let waits = all(.waiting, words[.decisionsWaitingAll])
        let ended = all(.over, words[.decisionsOverAll])
        return (waiting.isEmpty ? "" : section("waiting", words[.decisionsWaiting], waiting, next: waits, words))
            + (over.isEmpty ? ended : section("over", words[.decisionsOver], over, next: ended, words))
    }

    private func section(_ id: String, _ heading: String, _ lines: [DecisionLine], next: HTML, _ words: Words) -> HTML {
        """
        <section aria-labelledby="\(id)"><h2 id="\(id)">\(isolated(heading))</h2>
        \(decisionList(lines, words))\(next)</section>

        """
    }

    /// The first page of what is shown.
    func address(_ show: Show) -> Address {
        Address(Self.path).setting("show", show == .running ? nil : show.rawValue).setting(ReaderZone.name, zone?.name)
    }

    private func next(_ show: Show, _ words: Words) -> HTML {
        guard let after = more[show] else { return "" }
        let address = address(show).setting("after", after)
        return """
            <nav class="pager" aria-label="\(words[.pagerLabel])"><a rel="next" href="\(address)">\(words[.pagerNext])</a></nav>
            """
    }

    private func all(_ show: Show, _ text: String) -> HTML {
        guard more[show] != nil else { return "" }
        return #"<p class="small"><a href="\#(address(show))">\#(text)</a></p>"#
    }
}
