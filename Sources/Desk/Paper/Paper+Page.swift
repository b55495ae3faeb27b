internal import Localization

extension Paper {
    /// The set as one page of the screen; on paper its marking stands at head and foot of every page.
    ///
    /// - Parameters:
    ///   - reader: whom it was printed for
    ///   - site: the name of the record
    ///   - node: the node's own address, which paper cannot know otherwise
    func body(reader: String, site: String, node: String?, _ words: Words) -> HTML {
        let sheet = PaperSheet(
            marking: marking,
            hasExercise: hasExercise,
            imprint: imprint(words),
            style: isDense ? " dense" : ""
        )
        let content: HTML = """
            \(titleBlock(reader: reader, site: site, words))
            \(with(part) { $0.contentsHTML(words) })\(each(sections) { section($0, words) })
            \(noteList(node: node, words))
            """
        return """
            <p class="acts no-print"><a href="\(subject.address ?? Address("/"))">\(words[.paperBack])</a> \
            <span class="soft">\(words[.paperHow])</span></p>
            \(sheet.html(content, words))
            \(with(part) { $0.links(words) })

            """
    }

    /// Which set it is and when it was printed, at the foot of every page.
    private func imprint(_ words: Words) -> String {
        [kind, subject.name, part?.name(words), words.instant(at)].compactMap(\.self).joined(separator: " \u{B7} ")
    }

    private func titleBlock(reader: String, site: String, _ words: Words) -> HTML {
        let names = each(otherNames, between: " \u{B7} ") { name in
            RecordText(name.text, name.language).html(words)
        }
        let printed = words(.paperPrinted, ["instant": words.instant(at), "reader": reader, "site": site])
        return """
            <p class="paper-kind">\(kind)\(with(part?.name(words)) { " \u{B7} \($0)" })</p>
            <h1>\(subject.nameHTML(words))\(exerciseMark(subject.isExercise, words))</h1>
            \(when(!otherNames.isEmpty, #"<p class="other-names">\#(names)</p>"#))\
            \(each(times) { "<p><b>\($0)</b></p>" })<p class="small soft">\(printed)</p>
            \(list(facts, words))
            """
    }

    private func section(_ section: Section, _ words: Words) -> HTML {
        let mark = with(section.number) { "\($0). " }
        return """
            <section aria-labelledby="\(section.id)"><h2 id="\(section.id)">\(mark)\(section.title)</h2>
            \(each(section.blocks) { block($0, words) })</section>

            """
    }

    private func block(_ block: PaperBlock, _ words: Words) -> HTML {
        switch block {
        case .text(let text): "<p>\(text.html(words))</p>\n"
        case .absent(let text): #"<p class="absent">\#(text)</p>"# + "\n"
        case .heading(let text): "<h3>\(text.html(words))</h3>\n"
        case .facts(let facts): list(facts, words)
        case .table(let table): table.html(words)
        case .items(let items): items.isEmpty ? "" : "<ul class=\"items\">\(each(items) { item($0, words) })</ul>\n"
        case .quote(let text): "<blockquote>\(text.html(words))</blockquote>\n"
        }
    }

    private func list(_ facts: [PaperFact], _ words: Words) -> HTML {
        guard !facts.isEmpty else { return "" }
        let rows = each(facts) { "<dt>\($0.term)</dt><dd>\($0.text.html(words))</dd>\n" }
        return #"<dl class="facts">\#(rows)</dl>"#
    }

    private func item(_ item: PaperItem, _ words: Words) -> HTML {
        let below: HTML =
            item.below.isEmpty ? "" : "<ul class=\"items\">\(each(item.below) { self.item($0, words) })</ul>"
        return """
            <li><p class="item">\(item.head.html(words))</p>\(each(item.lines) { "<p>\($0.html(words))</p>" })\(below)</li>

            """
    }

    private func noteList(node: String?, _ words: Words) -> HTML {
        let list: HTML =
            notes.isEmpty
            ? #"<p class="absent">\#(words[.sourceNotRecorded])</p>"#
            : #"<ol class="notes">\#(each(notes) { $0.html(node: node, words) })</ol>"#
        return """
            <section aria-labelledby="notes"><h2 id="notes">\(words[.paperNotes])</h2>
            \(list)</section>
            """
    }
}

extension PaperTable {
    func html(_ words: Words) -> HTML {
        let heads = each(columns) { column in
            #"<th scope="col" role="columnheader">\#(each(column.split(separator: "\n"), between: "<br>") { "\($0)" })</th>"#
        }
        let lines = each(rows) { row in
            let cells = each(row.enumerated()) { index, text in
                index == 0
                    ? #"<th scope="row" role="rowheader">\#(text.html(words))</th>"#
                    : """
                    <td role="cell" data-of="\(columns[index].replacing("\n", with: ", "))">\(text.html(words))</td>
                    """
            }
            return #"<tr role="row">\#(cells)</tr>"# + "\n"
        }
        return """
            <table class="stack" role="table"><caption class="small soft">\(caption)</caption>
            <thead role="rowgroup"><tr role="row">\(heads)</tr></thead>
            <tbody role="rowgroup">\(lines)</tbody></table>

            """
    }
}
