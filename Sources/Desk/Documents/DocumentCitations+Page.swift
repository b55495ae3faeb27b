internal import Localization

extension DocumentCitations {
    func html(_ words: Words) -> HTML {
        guard !groups.isEmpty else { return "" }
        // Where no record says where, that is said once.
        let hasPlaces = groups.contains { $0.citations.contains { $0.place != nil } }
        return """
            <section aria-labelledby="cited"><h2 id="cited">\(words[.citedHeading]) \
            <span class="soft number">\(words.locale.grouped(total))</span></h2>
            <p class="soft">\(words[hasPlaces ? .citedAdvice : .citedNowhere])</p>
            \(each(groups) { group($0, words) })</section>

            """
    }

    private func group(_ group: Group, _ words: Words) -> HTML {
        let hasPlaces = group.citations.contains { $0.place != nil }
        let hasDays = group.citations.contains { $0.accessed != nil }
        let rows = each(group.citations) { citation in
            """
            <tr role="row"><th scope="row" role="rowheader">\(citation.record.html(words))\
            \(with(citation.label) { " \($0.html)" })</th>\
            \(when(hasPlaces, "<td role=\"cell\" data-of=\"\(words[.citedPlace])\">\(place(citation, words))</td>"))\
            \(when(hasDays, "<td role=\"cell\" data-of=\"\(words[.citedAccessed])\">\(accessed(citation, words))</td>"))</tr>

            """
        }
        func head(_ text: Text) -> HTML { #"<th scope="col" role="columnheader">\#(words[text])</th>"# }
        let more = when(
            group.total > group.citations.count,
            #"<p><a href="\#(group.address)">\#(words.count(group.total, .groupAll))</a></p>"#
        )
        return """
            <table class="stack cited" role="table"><caption>\(group.title) \
            <span class="soft number">\(words.locale.grouped(group.total))</span></caption>
            <thead role="rowgroup" class="hidden"><tr role="row">\(head(.citedRecord))\
            \(when(hasPlaces, head(.citedPlace)))\(when(hasDays, head(.citedAccessed)))</tr></thead>
            <tbody role="rowgroup">\(rows)</tbody></table>\(more)

            """
    }

    private func place(_ citation: Citation, _ words: Words) -> HTML {
        guard let place = citation.place else { return #"<span class="absent">\#(words[.notRecorded])</span>"# }
        guard let anchor = citation.anchor else { return place.html(words) }
        return "<a href=\"#\(anchor)\">\(place.html(words))</a>"
    }

    private func accessed(_ citation: Citation, _ words: Words) -> HTML {
        citation.accessed.map { "\($0)" } ?? #"<span class="absent">\#(words[.notRecorded])</span>"#
    }
}
