internal import Localization

/// Which part of a set in several parts its pages are, and what stands where.
struct PaperPart: Hashable, Sendable {
    /// A list of the set.
    struct Line: Hashable, Sendable {
        let id: String
        let title: String
        let count: Int
        /// The part in which it begins.
        let part: Int
    }

    /// From 1.
    let number: Int
    let total: Int
    let contents: [Line]

    /// "Part 2 of 3"; nothing where there is one alone.
    func name(_ words: Words) -> String? {
        guard total > 1 else { return nil }
        return words(
            .paperPart,
            ["number": words.locale.grouped(number), "total": words.locale.grouped(total)]
        )
    }

    /// The contents of the whole set, those of other parts with the part in which they begin.
    func contentsHTML(_ words: Words) -> HTML {
        let items = each(contents) { line in
            let isHere = line.part == number
            let address: HTML = isHere ? "#\(line.id)" : "?part=\(line.part)#\(line.id)"
            let place = words(.paperInPart, ["number": words.locale.grouped(line.part)])
            return """
                <li><a href="\(address)">\(line.title)</a> <span class="soft number">\(words.locale.grouped(line.count))\
                \(when(total > 1, ", \(place)"))</span></li>
                """
        }
        return """
            <nav class="contents" aria-labelledby="contents"><h2 id="contents">\(words[.paperContents])</h2>
            <ol>\(items)<li><a href="#notes">\(words[.paperNotes])</a></li></ol></nav>

            """
    }

    /// The way to the other parts.
    func links(_ words: Words) -> HTML {
        guard total > 1 else { return "" }
        func link(_ number: Int, _ relation: String, _ text: Text) -> HTML {
            #"<a rel="\#(relation)" href="?part=\#(number)">\#(words[text])</a>"#
        }
        return """
            <nav class="pager no-print" aria-label="\(words[.paperParts])">\
            \(when(number > 1, link(number - 1, "prev", .pagerPrevious)))\
            \(when(number < total, link(number + 1, "next", .pagerNext)))</nav>

            """
    }
}
