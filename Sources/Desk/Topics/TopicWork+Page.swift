internal import Localization

extension TopicWork {
    func html(_ words: Words) -> HTML {
        """
        <section aria-labelledby="work"><h2 id="work">\(words[.topicWorkHeading])</h2>
        \(programmeTable(words))\(partyTable(words))</section>

        """
    }

    private func programmeTable(_ words: Words) -> HTML {
        guard !programmes.isEmpty else { return #"<p class="absent">\#(words[.topicWorkNone])</p>"# }
        let rows = each(programmes) { programme in
            """
            <tr role="row"><th scope="row" role="rowheader">\(programme.link.html(words))\
            \(with(programme.label) { " \($0.html)" })\(sourceLine(programme.sources, words: words))</th>\
            <td role="cell" data-of="\(words[.columnParties])">\
            \(each(programme.parties, between: ", ") { $0.html(words) })</td>\
            <td role="cell" data-of="\(words[.columnDate])">\(programme.period)</td>\
            <td role="cell" data-of="\(words[.filterStatus])">\(programme.status)</td></tr>

            """
        }
        let more = when(
            programmesTotal > programmes.count,
            #"<p><a href="\#(address)">\#(words.count(programmesTotal, .groupAll))</a></p>"#
        )
        return """
            <table class="stack" role="table"><caption class="small soft">\
            \(words.count(programmesTotal, .topicProgrammes))</caption>
            <thead role="rowgroup"><tr role="row">\
            \(heads([.topicProgrammeColumn, .columnParties, .columnDate, .filterStatus], words))</tr></thead>
            <tbody role="rowgroup">\(rows)</tbody></table>\(more)
            """
    }

    private func partyTable(_ words: Words) -> HTML {
        guard !parties.isEmpty else { return "" }
        let rows = each(parties) { party in
            """
            <tr role="row"><th scope="row" role="rowheader">\(party.link.html(words))</th>\
            <td role="cell" class="number" data-of="\(words[.topicProgrammesColumn])">\
            \(count(party.programmes, party.programmesAddress, words))</td>\
            <td role="cell" class="number" data-of="\(words[.topicActivitiesColumn])">\
            \(count(party.activities, party.activitiesAddress, words))</td>\
            <td role="cell" data-of="\(words[.topicLatestColumn])">\(latest(party, words))</td></tr>

            """
        }
        let rest = partiesTotal - parties.count
        return """
            <table class="stack apart" role="table"><caption class="small soft">\(words[.topicPartiesCaption])</caption>
            <thead role="rowgroup"><tr role="row">\
            \(heads([.columnParty, .topicProgrammesColumn, .topicActivitiesColumn, .topicLatestColumn], words))\
            </tr></thead><tbody role="rowgroup">\(rows)</tbody></table>\
            \(when(rest > 0, "<p class=\"small soft\">\(words.count(rest, .topicPartiesMore))</p>"))
            """
    }

    private func heads(_ texts: [Text], _ words: Words) -> HTML {
        each(texts) { #"<th scope="col" role="columnheader">\#(words[$0])</th>"# }
    }

    /// A count leads to the list of just that length.
    private func count(_ count: Int, _ address: Address, _ words: Words) -> HTML {
        count == 0
            ? #"<span class="soft">\#(words[.none])</span>"#
            : #"<a href="\#(address)">\#(words.locale.grouped(count))</a>"#
    }

    private func latest(_ party: Party, _ words: Words) -> HTML {
        guard party.activities > 0 else { return #"<span class="soft">\#(words[.none])</span>"# }
        return party.latest.map { "\($0)" } ?? #"<span class="absent">\#(words[.dateNotRecorded])</span>"#
    }
}
