internal import Localization

extension AttendancePage {
    func body(_ words: Words) -> HTML {
        """
        <h1>\(words[.attendanceTitle])</h1>
        <p class="soft">\(words[.attendanceIntro])</p>
        \(form(words))
        <p role="status"><b class="number">\(count(words))</b>\
        \(notes(words))</p>
        \(picture(words))\(pager(words))\(series(words))\(ExportLinks(page: address, words: words).html)
        """
    }

    /// The kind in words; nil for every kind.
    private func kindName(_ words: Words) -> String? { kind.map { words.term($0, in: "kind") } }

    private func count(_ words: Words) -> String {
        kindName(words).map { words.count(total, .attendanceTotal, ["kind": $0]) }
            ?? words.count(total, .attendanceTotalAll)
    }

    private func form(_ words: Words) -> HTML {
        let format = CalendarFilter.select("format", words[.filterFormat], formats, [self.format], words)
        let (everything, path) = (AttendanceSelection.everything, AttendanceSelection.path)
        let every = Choices.Choice(value: everything, words: words[.filterAny])
        let kinds = CalendarFilter.select(
            "kind",
            words[.filterKind],
            [every] + filter.kinds,
            [kind ?? everything],
            words,
            empty: nil
        )
        let everyone = Choices.Choice(value: everything, words: words[.attendanceEveryone])
        let parties = CalendarFilter.select(
            "party",
            words[.filterParty],
            [everyone] + filter.partyChoices,
            filter.parties,
            words,
            empty: .attendancePartners
        )
        return filter.form(path, first: kinds + format + parties, names: [], words: words)
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
            + when(isNarrowed, #" <a class="no-print" href="\#(AttendanceSelection.all)">\#(words[.listReset])</a>"#)
            + when(
                formatless > 0 && formats.contains { $0.value == Selection.unrecorded },
                #" <span class="soft">\#(words.count(formatless, .attendanceFormatless))</span>"#
            )
    }

    private func picture(_ words: Words) -> HTML {
        guard !grid.events.isEmpty, !grid.rows.isEmpty else {
            let none = kindName(words).map { words(.attendanceNoSeries, ["kind": $0]) } ?? words[.listEmpty]
            let why = grid.events.isEmpty ? none : words[.attendanceNoParty]
            return #"<div class="empty"><p>\#(why)</p></div>"#
        }
        let title = kindName(words).map { words(.attendanceOf, ["kind": $0]) } ?? words[.attendanceTitle]
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
