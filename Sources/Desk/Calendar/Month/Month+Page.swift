internal import Coordination
internal import Localization

extension MonthModel {
    /// Where months are.
    static let path = "/calendar/month/"

    /// The month in words.
    func name(_ words: Words) -> String { words.date(month.text) }

    func body(_ words: Words) -> HTML {
        """
        <h1>\(name(words))</h1>
        \(notices(words))<nav class="pager" aria-label="\(words[.monthPager])">\(pager(words))</nav>
        \(form(words))
        <p role="status"><b class="number">\(words.count(total, .monthTotal))</b>\(maybe(words))\(reset(words))</p>
        <div class="columns month"><div class="aside">\(grid(words))\(yearList(words))</div><div>
        \(dayList(words))\(section(.monthDayless, dayless, words))\(section(.monthLasting, lasting, words))\
        \(possibleList(words))\(more(words))
        </div></div>
        """
    }

    private func address(_ month: CivilMonth) -> Address {
        filter.selection.address(Self.path).setting("month", month.text)
    }

    private func notices(_ words: Words) -> HTML {
        with(fault) { "<p class=\"fault\" role=\"alert\">\(words(.monthFault, ["text": $0]))</p>\n" }
            + with(instead) { "<p class=\"soft\">\(words(.monthInstead, ["month": words.date($0.text)]))</p>\n" }
    }

    /// The months beside this one, and beyond them the nearest with anything in them.
    private func pager(_ words: Words) -> HTML {
        func link(_ month: CivilMonth?, _ relation: String, _ text: Text) -> HTML {
            with(month) { month in
                let name = words(text, ["month": words.date(month.text)])
                return #"<a rel="\#(relation)" href="\#(address(month))">\#(name)</a>"#
            }
        }
        func jump(_ step: Step?, beyond month: CivilMonth?, _ text: Text) -> HTML {
            guard let step, step.month != month else { return "" }
            let name = words.count(step.count, text, ["month": words.date(step.month.text)])
            return #"<a class="soft" href="\#(address(step.month))">\#(name)</a>"#
        }
        return jump(before, beyond: month.previous, .monthBefore) + link(month.previous, "prev", .monthPrevious)
            + link(month.next, "next", .monthNext) + jump(after, beyond: month.next, .monthAfter)
    }

    private func form(_ words: Words) -> HTML {
        let field: HTML = """
            <div><label for="filter-month">\(words[.filterMonth])</label>\
            <input id="filter-month" name="month" type="month" value="\(month.text)"></div>
            """
        return filter.form(Self.path, first: field, names: [.kind, .party, .topic], words: words)
    }

    private func maybe(_ words: Words) -> HTML {
        when(possibleCount > 0, #" <span class="soft">\#(words.count(possibleCount, .monthMaybe))</span>"#)
    }

    private func reset(_ words: Words) -> HTML {
        let plain = Address(Self.path, query: [("month", month.text)])
        return when(filter.isNarrowed, #" <a class="no-print" href="\#(plain)">\#(words[.listReset])</a>"#)
    }

    /// The month at a glance: each day on which something was leads to its place in the list.
    private func grid(_ words: Words) -> HTML {
        let counts = Dictionary(uniqueKeysWithValues: days.map { ($0.day, $0.lines.count + $0.goesOn.count) })
        let names = each(Text.weekdays) { key in
            #"<th scope="col"><abbr title="\#(words[key])">\#(words[key].prefix(2))</abbr></th>"#
        }
        let blanks = [Day?](repeating: nil, count: month.first.weekday)
        let cells = blanks + month.days.map { $0 }
        let weeks = stride(from: 0, to: cells.count, by: 7).map { cells[$0..<min($0 + 7, cells.count)] }
        let rows = each(weeks) { week in
            "<tr>\(each(week) { cell($0, counts, words) })</tr>\n"
        }
        return """
            <table class="days no-print"><caption class="hidden">\(words[.monthGrid])</caption>
            <thead><tr>\(names)</tr></thead><tbody>\(rows)</tbody></table>

            """
    }

    private func cell(_ day: Day?, _ counts: [Day: Int], _ words: Words) -> HTML {
        guard let day else { return "<td></td>" }
        let number = day.civil.day
        let current: HTML = day == today ? #" aria-current="date""# : ""
        guard let count = counts[day] else { return "<td\(current)>\(number)</td>" }
        let spoken = words.count(count, .monthDayCount, ["day": words.date(day.description)])
        return """
            <td\(current)><a href="#d-\(day.description)" aria-label="\(spoken)">\(number)</a></td>
            """
    }

    private func yearList(_ words: Words) -> HTML {
        let items = each(year) { step in
            let name = words.locale.months[step.month.month - 1]
            let count = step.count == 0 ? "\u{2013}" : words.locale.grouped(step.count)
            let current: HTML = step.month == month ? #" aria-current="page""# : ""
            return """
                <li><a href="\(address(step.month))"\(current)>\(name)</a> <span class="soft number">\(count)</span></li>
                """
        }
        let heading = words(.monthYear, ["year": String(month.year)])
        return """
            <section class="no-print" aria-labelledby="year"><h2 id="year">\(heading)</h2>
            <ul class="year">\(items)</ul></section>

            """
    }

    private func dayList(_ words: Words) -> HTML {
        guard total > 0 else {
            let why = words(filter.isNarrowed ? .monthEmptyNarrowed : .monthEmpty, ["month": name(words)])
            return #"<div class="empty"><p>\#(why)</p></div>"#
        }
        return each(days) { day in
            let name = words(
                .monthDay,
                ["weekday": words[Text.weekdays[day.day.weekday]], "day": words.date(day.day.description)]
            )
            let goesOn = each(day.goesOn) { link in
                #"<li><span class="soft">\#(words[.monthGoesOn])</span> \#(link.html(words))</li>"#
            }
            return """
                <section><h2 id="d-\(day.day.description)">\(name)</h2>
                <ul class="list">\(each(day.lines) { $0.html(words) })\(goesOn)</ul></section>

                """
        }
    }

    private func section(_ heading: Text, _ lines: [EntryLine], _ words: Words) -> HTML {
        guard !lines.isEmpty else { return "" }
        return """
            <section><h2>\(words(heading, ["month": name(words)]))</h2>
            <ul class="list">\(each(lines) { $0.html(words) })</ul></section>

            """
    }

    private func possibleList(_ words: Words) -> HTML {
        guard possibleCount > 0 else { return "" }
        let rest = possibleCount - possible.count
        return """
            <details><summary>\(words.count(possibleCount, .monthPossible))</summary>
            <p class="small soft">\(words[.monthPossibleWhy])</p>
            <ul class="list small">\(each(possible) { "<li>\($0.html(words))</li>" })</ul>\
            \(when(rest > 0, "<p>\(words.count(rest, .monthPossibleRest))</p>"))</details>

            """
    }

    private func more(_ words: Words) -> HTML {
        var selection = filter.selection
        selection.since = month.first
        selection.until = month.last
        return """
            <p class="no-print">\(when(left > 0, "\(words.count(left, .monthLeft)) "))\
            <a href="\(selection.address(Register.calendar.path))">\(words[.monthInList])</a></p>
            """
    }
}

extension Text {
    /// The days of the week, from Monday.
    static let weekdays: [Text] = [
        .weekdayMonday, .weekdayTuesday, .weekdayWednesday, .weekdayThursday, .weekdayFriday, .weekdaySaturday,
        .weekdaySunday,
    ]
}
