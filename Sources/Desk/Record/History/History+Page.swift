internal import Difference
internal import Localization

extension HistoryModel {
    /// The page without its frame.
    func body(_ words: Words) -> HTML {
        """
        <h1>\(isolated(words(.historyTitle, ["name": title])))</h1>
        <p class="soft">\(words[.historyIntro])</p>
        <p role="status"><b class="number">\(words.count(total, .versionsHeading))</b>\
        \(when(total > versions.count, range(words)))</p>
        <ol class="list history">
        \(list(words))</ol>
        \(pager(words))
        """
    }

    /// How many bytes of differences a page has room for, and how many differences stand with one version.
    private static let (room, mostRows) = (50_000, 24)

    private func list(_ words: Words) -> HTML {
        var result = HTML.empty
        for version in versions {
            let hasRoom = result.text.utf8.count < Self.room
            let left: HTML = #"<p class="soft">\#(words[.historyNoRoom])</p>"#
            result += self.version(version, hasRoom ? change(version, words) : left, words)
        }
        return result
    }

    private func range(_ words: Words) -> HTML {
        let first = words.locale.grouped(offset + 1)
        let last = words.locale.grouped(offset + versions.count)
        return #" <span class="soft">\#(words(.listRange, ["first": first, "last": last]))</span>"#
    }

    private func pager(_ words: Words) -> HTML {
        let next = offset + Self.pageSize < total ? offset + Self.pageSize : nil
        let previous = offset > 0 ? offset - Self.pageSize : nil
        return pagerLinks(previous: previous, next: next, words) { address.setting("offset", $0) }
    }

    private func version(_ version: Version, _ change: HTML, _ words: Words) -> HTML {
        let name = words.instant(version.name)
        let facts = [
            words(.versionArrived, ["instant": words.instant(version.arrived)]),
            version.isLast ? words[.historyLast] : nil,
        ]
        return """
            <li><h2><a href="\(version.address)">\(words(.historyVersion, ["instant": name]))</a> \
            \(version.label.html)\(exerciseMark(isExercise, words))</h2>
            <p class="small soft">\(facts.compactMap(\.self).joined(separator: " \u{B7} ")) \u{B7} \
            \(words[.aboutOrigin]) \(version.origin.html(words))</p>
            \(when(version.isRevoked, "<p class=\"empty\">\(words[.recordRevoked])</p>"))\
            \(change)\(with(version.differences) { comparison($0, words) })</li>

            """
    }

    private func comparison(_ address: Address, _ words: Words) -> HTML {
        #"<p class="small no-print"><a href="\#(address)">\#(words[.differencesLink])</a></p>"#
    }

    private func change(_ version: Version, _ words: Words) -> HTML {
        guard let change = version.change else { return "<p class=\"soft\">\(words[.historyFirst])</p>" }
        let label = with(version.labelBefore) { before in
            cells(words[.aboutLabel], before.html, version.label.html, words)
        }
        guard !change.rows.isEmpty || version.labelBefore != nil else {
            return "<p class=\"soft\">\(words[.historySame])</p>"
        }
        let rest = change.rows.count - Self.mostRows
        let count = change.rows.count + (version.labelBefore == nil ? 0 : 1)
        return """
            <table class="stack differences" role="table"><caption class="small soft">\
            \(words.count(count, .historyChanged))</caption>
            <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">\(words[.editConflictField])</th>\
            <th scope="col" role="columnheader">\(words[.editConflictBefore])</th>\
            <th scope="col" role="columnheader">\(words[.historyAfter])</th></tr></thead>
            <tbody role="rowgroup">\(label)\(each(change.rows.prefix(Self.mostRows)) { row($0, words) })</tbody></table>\
            \(when(rest > 0, "<p class=\"small soft\">\(words.count(rest, .historyMore))</p>"))
            """
    }

    private func row(_ row: VersionChange.Row, _ words: Words) -> HTML {
        if let spans = row.words {
            let view = SpansView(spans: spans, language: language, words: words, most: Self.mostText)
            return cells(
                row.label,
                spoken(view.side(isOld: true), words),
                spoken(view.side(isOld: false), words),
                words
            )
        }
        return cells(
            row.label,
            with(row.before) { whole($0, "del", .historyRemoved, words) },
            with(row.after) { whole($0, "ins", .historyAdded, words) },
            words
        )
    }

    private func cells(_ label: String, _ before: HTML, _ after: HTML, _ words: Words) -> HTML {
        let nothing: HTML = #"<span class="absent">\#(words[.notRecorded])</span>"#
        return """
            <tr role="row"><th scope="row" role="rowheader">\(label)</th>\
            <td role="cell" data-of="\(words[.editConflictBefore])">\(before.isEmpty ? nothing : before)</td>\
            <td role="cell" data-of="\(words[.historyAfter])">\(after.isEmpty ? nothing : after)</td></tr>

            """
    }

    /// A text of the record, in its language.
    private func spoken(_ text: HTML, _ words: Words) -> HTML {
        let mark = languageMark(language, words)
        return mark.isEmpty && !turnsText(text.text) ? text : "<bdi\(mark)>\(text)</bdi>"
    }

    private func whole(_ value: Property.Value, _ tag: HTML, _ said: Text, _ words: Words) -> HTML {
        let value = value.shortened(to: Self.mostText)
        switch value {
        case .text, .said: return "<\(tag)><span class=\"hidden\">\(words[said]) </span>\(value.html(words))</\(tag)>"
        default: return value.html(words)
        }
    }

    /// How much of a text stands in a cell; the version itself has all of it.
    private static let mostText = 800
}

extension Property.Value {
    /// The same with the ends of long texts and lists left out.
    fileprivate func shortened(to most: Int) -> Property.Value {
        switch self {
        case .text(let text) where text.count > most: .text(text.prefix(most) + "\u{2026}")
        case .said(let said) where said.text.count > most:
            .said(RecordText(said.text.prefix(most) + "\u{2026}", said.language))
        case .list(let values):
            .list(values.prefix(20).map { $0.shortened(to: most) } + (values.count > 20 ? [.text("\u{2026}")] : []))
        case .properties(let properties):
            .properties(properties.prefix(20).map { Property(label: $0.label, value: $0.value.shortened(to: most)) })
        case .links(let links) where links.count > 40: .links(Array(links.prefix(40)))
        default: self
        }
    }
}

/// The way to the pages of a list before and after this one.
func pagerLinks(previous: Int?, next: Int?, _ words: Words, _ address: (String?) -> Address) -> HTML {
    guard next != nil || previous != nil else { return "" }
    func link(_ offset: Int, _ relation: String, _ text: Text) -> HTML {
        #"<a rel="\#(relation)" href="\#(address(offset == 0 ? nil : String(offset)))">\#(words[text])</a>"#
    }
    return """
        <nav class="pager" aria-label="\(words[.pagerLabel])">\
        \(with(previous) { link($0, "prev", .pagerPrevious) })\
        \(with(next) { link($0, "next", .pagerNext) })</nav>
        """
}
