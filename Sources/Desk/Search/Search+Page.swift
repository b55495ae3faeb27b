internal import Localization
internal import Records

extension SearchModel {
    func body(_ words: Words) -> HTML {
        """
        <h1>\(words[.titleSearch])</h1>
        \(form(words))
        \(results(words))
        """
    }

    private func form(_ words: Words) -> HTML {
        let options = each(choices) { choice in
            let selected: HTML = types.contains(choice.value) ? " selected" : ""
            return #"<option value="\#(choice.value)"\#(selected)>\#(choice.words)</option>"#
        }
        return """
            <form class="filters" method="get" action="/search/" role="search">
            <div><label for="search-q">\(words[.searchLabel])</label>\
            <input id="search-q" name="q" type="search" value="\(text)" size="36" dir="auto"></div>
            <div><label for="search-type">\(words[.filterType])</label>\
            <select id="search-type" name="type"><option value="">\(words[.filterAny])</option>\(options)</select></div>
            <div><button class="button">\(words[.searchApply])</button></div></form>
            """
    }

    private func results(_ words: Words) -> HTML {
        guard !text.isEmpty else { return #"<p class="soft">\#(words[.searchAdvice])</p>"# }
        let cut = when(
            isCut,
            #"<p class="soft">\#(words(.searchCut, ["most": words.locale.grouped(Self.mostOnDay)]))</p>"#
        )
        guard total > 0 else {
            return """
                <div class="empty" role="status"><p>\(words(.searchEmpty, ["text": text]))</p>
                <p>\(words[.searchEmptyAdvice])</p></div>\(cut)
                """
        }
        return """
            <p role="status"><b>\(words.count(total, .searchTotal))</b></p>\(cut)
            <ol class="list" start="\(offset + 1)">\(each(hits) { self.hit($0, words) })</ol>
            \(pager(words))
            """
    }

    private func hit(_ hit: Hit, _ words: Words) -> HTML {
        let snippet = each(hit.snippet) { part in part.isMatch ? "<mark>\(part.text)</mark>" : "\(part.text)" }
        let possible = hit.isPossible ? words[.timesPossible] : nil
        let meta = [hit.kind, hit.date, possible].compactMap(\.self).joined(separator: " \u{B7} ")
        return """
            <li><h2>\(hit.line.html(words))\(with(hit.label) { " \($0.html)" })</h2>\
            <p class="small soft">\(meta)</p><p class="small"><bdi>\(snippet)</bdi></p></li>

            """
    }

    private func pager(_ words: Words) -> HTML {
        let hasNext = offset + Self.pageSize < total
        guard offset > 0 || hasNext else { return "" }
        let previous: HTML =
            #"<a rel="prev" href="\#(address(offset: max(0, offset - Self.pageSize)))">\#(words[.pagerPrevious])</a>"#
        let next: HTML = #"<a rel="next" href="\#(address(offset: offset + Self.pageSize))">\#(words[.pagerNext])</a>"#
        return """
            <nav class="pager" aria-label="\(words[.pagerLabel])">\(when(offset > 0, previous))\(when(hasNext, next))</nav>
            """
    }
}
