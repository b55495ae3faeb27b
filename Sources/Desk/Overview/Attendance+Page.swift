internal import Localization

extension AttendanceModel {
    func html(_ words: Words) -> HTML {
        guard !summits.isEmpty else { return "" }
        let heads = each(zip(summits, dates)) { summit, date in
            """
            <th scope="col" role="columnheader">\(summit.html(words))<br><span class="number">\(date)</span></th>
            """
        }
        let lines = each(rows) { row in
            let cells = each(zip(summits, row.cells)) { summit, presences in
                """
                <td role="cell" data-of="\(summit.name)">\(cell(presences, words))</td>
                """
            }
            return #"<tr role="row"><th scope="row" role="rowheader">\#(row.party.html(words))</th>\#(cells)</tr>"#
        }
        return """
            <section aria-labelledby="attendance-heading">
            <h2 id="attendance-heading">\(words[.attendanceHeading])</h2>
            <table class="grid stack" role="table"><caption class="small soft">\(words[.attendanceCaption])</caption>
            <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">\(words[.columnParty])</th>\
            \(heads)</tr></thead>
            <tbody role="rowgroup">\(lines)</tbody></table>
            </section>
            """
    }

    private func cell(_ presences: [Presence], _ words: Words) -> HTML {
        guard !presences.isEmpty else { return #"<span class="absent">\#(words[.notRecorded])</span>"# }
        return each(presences, between: "<br>") { presence -> HTML in
            let person = with(presence.person) { "<br>\(isolated($0))" }
            return
                #"\#(with(presence.rank, levelBars)) <span class="small">\#(presence.standing(words))\#(person)</span>"#
        }
    }
}

/// Four bars, filled up to a rank: the level at a glance, beside the word for it.
func levelBars(_ rank: Int) -> HTML {
    let bars = each(0..<4) { index in
        let height = 4 + index * 3
        let state: HTML = index < rank ? #" class="on""# : ""
        return #"<rect\#(state) x="\#(index * 7 + 1)" y="\#(15 - height)" width="5" height="\#(height)"/>"#
    }
    return #"<svg class="level bars" width="30" height="17" aria-hidden="true">\#(bars)</svg>"#
}
