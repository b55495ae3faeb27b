internal import Localization

extension AttendancePage {
    func body(_ words: Words) -> HTML {
        """
        <h1>\(words[.attendanceTitle])</h1>
        <p class="soft">\(words[.attendanceIntro])</p>
        \(form(words))
        <p role="status"><b class="number">\(words.count(total, .attendanceTotal, ["kind": kindName(words)]))</b>\
        \(notes(words))</p>
        \(picture(words))\(pager(words))\(series(words))\(ExportLinks(page: list, words: words).html)
        """
    }

    /// The series in the calendar, where its files are.
    private var list: Address {
        var selection = Selection()
        selection.kind = kind
        selection.to = formatID
        return selection.address(Register.calendar.path)
    }

    private func kindName(_ words: Words) -> String { words.term(kind, in: "kind") }

    private func form(_ words: Words) -> HTML {
        let format = CalendarFilter.select("format", words[.filterFormat], formats, [self.format], words)
        let kinds = CalendarFilter.select("kind", words[.filterKind], filter.kinds, [kind], words, empty: nil)
        let everyone = Choices.Choice(value: Self.everyone, words: words[.attendanceEveryone])
        let parties = CalendarFilter.select(
            "party",
            words[.filterParty],
            [everyone] + filter.partyChoices,
            filter.parties,
            words,
            empty: .attendancePartners
        )
        return filter.form(Self.path, first: kinds + format + parties, names: [], words: words)
    }

    private func notes(_ words: Words) -> HTML {
        let shown = grid.events.count
        let range = words(
            .listRange,
            [
                "first": words.locale.grouped(total - offset - shown + 1),
                "last": words.locale.grouped(total - offset),
            ]
        )
        return when(shown < total, #" <span class="soft">\#(range)</span>"#)
            + when(left > 0, #" <span class="soft">\#(words.count(left, .attendanceLeft))</span>"#)
            + when(isNarrowed, #" <a class="no-print" href="\#(Self.path)">\#(words[.listReset])</a>"#)
    }

    private func picture(_ words: Words) -> HTML {
        guard !grid.events.isEmpty, !grid.rows.isEmpty else {
            let why = words(
                grid.events.isEmpty ? .attendanceNoSeries : .attendanceNoParty,
                ["kind": kindName(words)]
            )
            return #"<div class="empty"><p>\#(why)</p></div>"#
        }
        let title = words(.attendanceOf, ["kind": kindName(words)])
        return ChartFigure(grid.chart("attendance", title: title, words: words)).html(words, isOpen: true)
    }

    private func pager(_ words: Words) -> HTML {
        let earlier = offset + width < total ? offset + width : nil
        let later = offset > 0 ? max(0, offset - width) : nil
        guard earlier != nil || later != nil else { return "" }
        return """
            <nav class="pager" aria-label="\(words[.pagerLabel])">\
            \(with(earlier) { #"<a rel="prev" href="\#(address(offset: $0))">\#(words[.attendanceEarlier])</a>"# })\
            \(with(later) { #"<a rel="next" href="\#(address(offset: $0))">\#(words[.attendanceLater])</a>"# })</nav>

            """
    }

    private func series(_ words: Words) -> HTML {
        guard !lines.isEmpty else { return "" }
        return """
            <section aria-labelledby="series"><h2 id="series">\(words[.attendanceSeries])</h2>
            \(entryList(lines, empty: .listEmpty, words: words))</section>

            """
    }
}
