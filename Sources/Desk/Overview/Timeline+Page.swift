internal import Localization

extension TimelineModel {
    private static let rowHeight = 40.0
    private static let top = 30.0

    func html(_ words: Words) -> HTML {
        let height = Self.top + Double(rows.count) * Self.rowHeight + 4
        let title = words(
            .timelineTitle,
            [
                "parties": words.list(rows.map(\.party.name)), "first": "\(years.lowerBound)",
                "last": "\(years.upperBound)",
            ]
        )
        return """
            <section class="timeline" aria-labelledby="timeline-heading">
            <h2 id="timeline-heading">\(words[.timelineHeading])</h2>
            <div class="wide" tabindex="0" role="region" aria-label="\(title)">\
            <svg viewBox="0 0 \(Int(Self.width)) \(Int(height))" role="group" aria-label="\(title)">
            \(axis(height))\(each(rows.enumerated()) { row($0.element, at: $0.offset, words) })</svg></div>
            \(legend(words))
            \(tableBehind(words))
            </section>
            """
    }

    private func axis(_ height: Double) -> HTML {
        each(ticks) { tick in
            """
            <line class="rule" x1="\(point(tick.position))" x2="\(point(tick.position))" y1="20" y2="\(point(height))"/>\
            <text class="axis" x="\(point(tick.position - 14))" y="14">\(tick.year)</text>
            """
        }
    }

    private func row(_ row: Row, at index: Int, _ words: Words) -> HTML {
        let middle = Self.top + (Double(index) + 0.5) * Self.rowHeight
        let bars = each(row.bars) { bar in
            link(
                bar.link.address ?? Address("/"),
                bar.words,
                """
                <rect class="span" x="\(point(bar.start))" y="\(point(middle - 15))" \
                width="\(point(bar.end - bar.start))" height="30" rx="4"/>
                """
            )
        }
        let marks = each(row.marks) { mark in
            link(
                mark.address,
                mark.words,
                """
                <g transform="translate(\(point(mark.position)) \(point(middle)))">\(shape(mark))</g>
                """
            )
        }
        return """
            <text x="0" y="\(point(middle + 4))">\(row.party.name)</text>\
            <line class="rule" x1="\(point(Self.left))" x2="\(Int(Self.width))" y1="\(point(middle))" \
            y2="\(point(middle))"/>\(bars)\(marks)

            """
    }

    private func link(_ address: Address, _ words: String, _ shape: HTML) -> HTML {
        #"<a href="\#(address)"><title>\#(words)</title>\#(shape)</a>"#
    }

    private func shape(_ mark: Mark) -> HTML {
        guard mark.count == 1 else {
            return """
                <circle class="plate" r="9"/><text class="count" y="4">\(mark.count)</text>
                """
        }
        return Self.shape(kind: mark.kind ?? "")
    }

    /// The shape of a kind of activity: told by form, not by colour.
    private static func shape(kind: String) -> HTML {
        switch kind {
        case "summit": #"<circle class="mark" r="7"/>"#
        case "ministerial", "meeting", "dialogue", "conference": #"<path class="mark" d="M0-7 7 6H-7Z"/>"#
        case "visit": #"<rect class="mark open" x="-5" y="-5" width="10" height="10"/>"#
        case "signing", "statement": #"<path class="mark" d="M0-7 7 0 0 7-7 0Z"/>"#
        default: #"<circle class="mark open" r="5"/>"#
        }
    }

    private func legend(_ words: Words) -> HTML {
        let shapes: [(String, Text)] = [
            ("summit", .legendSummit), ("ministerial", .legendMeeting), ("visit", .legendVisit),
            ("signing", .legendSigning), ("", .legendOther),
        ]
        let items = each(shapes) { kind, text in
            """
            <svg width="16" height="16" viewBox="-8 -8 16 16" aria-hidden="true">\(Self.shape(kind: kind))</svg>\
            \(words[text]) &nbsp;
            """
        }
        return #"<p class="legend">\#(items) \#(words[.legendNumber]) \#(words[.legendBar])</p>"#
    }

    private func tableBehind(_ words: Words) -> HTML {
        let lines = each(table) { line in
            """
            <tr><td class="number">\(line.date)</td><td>\(line.link.html(words))</td>\
            <td>\(line.parties.joined(separator: ", "))</td></tr>

            """
        }
        return """
            <details><summary>\(words.count(table.count, .timelineAsTable))</summary>
            <table><thead><tr><th scope="col">\(words[.columnDate])</th><th scope="col">\(words[.columnActivity])</th>\
            <th scope="col">\(words[.columnParties])</th></tr></thead><tbody>\(lines)</tbody></table></details>
            """
    }

    /// A coordinate to a tenth of a point.
    private func point(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return tenths % 10 == 0
            ? String(tenths / 10) : "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
    }
}
