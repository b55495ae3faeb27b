internal import Difference
internal import Localization

/// A difference of two texts as HTML: what became of each paragraph is said in words, what was taken out and put in is
/// told by more than a colour, and what moved says where to.
struct DifferenceView {
    let difference: Difference
    /// The language of the texts; nil where it is not known.
    let language: String?
    let words: Words

    /// How many unchanged paragraphs stand around each that differs.
    private static let context = 1
    /// How many bytes of paragraphs stand on a page.
    private static let room = 60_000

    /// The changes from one of them on, as many as a page has room for, and which one comes next; nil where none is left.
    func list(from start: Int) -> (html: HTML, next: Int?) {
        let isNear = near
        var result = HTML.empty
        var (index, left) = (start, 0)
        while index < difference.changes.count, result.text.utf8.count < Self.room {
            if isNear[index] {
                result += gap(left) + item(index)
                left = 0
            } else {
                left += 1
            }
            index += 1
        }
        result += gap(left)
        let list: HTML = "<ol class=\"paragraphs amended\">\n\(result)</ol>\n"
        return (list, index < difference.changes.count ? index : nil)
    }

    /// How much is different, in a list.
    var summary: HTML {
        let summary = difference.summary
        let counts: [(Int, Text)] = [
            (summary.changed, .differencesChanged), (summary.rewritten, .differencesRewritten),
            (summary.added, .differencesAdded), (summary.removed, .differencesRemoved),
            (summary.moved, .differencesMoved), (summary.split, .differencesSplit),
            (summary.joined, .differencesJoined),
            (summary.unchanged, .differencesUnchanged), (summary.wordsAdded, .differencesWordsAdded),
            (summary.wordsRemoved, .differencesWordsRemoved),
        ]
        return """
            <ul class="tallies" role="list">\
            \(each(counts.filter { $0.0 > 0 }) { "<li class=\"number\">\(words.count($0.0, $0.1))</li>" })</ul>

            """
    }

    // MARK: - Paragraphs

    private var near: [Bool] {
        let changes = difference.changes
        var isNear = changes.map { _ in false }
        for (index, change) in changes.enumerated() where !difference.isUnchanged(change) {
            let last = min(changes.count - 1, index + Self.context)
            for other in max(0, index - Self.context)...last { isNear[other] = true }
        }
        return isNear
    }

    private func gap(_ count: Int) -> HTML {
        when(
            count > 0,
            "<li class=\"gap small soft\"><span></span><p>\(words.count(count, .differencesUnchanged))</p></li>\n"
        )
    }

    private func item(_ index: Int) -> HTML {
        let change = difference.changes[index]
        switch change {
        case .stayed(let old, let new, let wording):
            return item(
                number(new: new),
                state(wording, isUnchanged: difference.isUnchanged(change)),
                kind(old, new),
                texts(wording, old, new)
            )
        case .moved(let old, let new, let wording):
            let from = words(.differencesMovedFrom, ["number": number(old: old)])
            let state = wording == .same ? nil : state(wording, isUnchanged: false)
            return item(
                number(new: new),
                [from, state].compactMap(\.self).joined(separator: ", "),
                kind(old, new),
                texts(wording, old, new)
            )
        case .left(let old, let new):
            return item(
                "",
                words(.differencesMovedTo, ["number": number(old: old), "place": number(new: new)]),
                nil,
                []
            )
        case .removed(let old):
            return item("", words(.differencesWasRemoved, ["number": number(old: old)]), nil, [whole(removed: old)])
        case .added(let new): return item(number(new: new), words[.differencesIsAdded], nil, [whole(added: new)])
        case .split(let old, let new, let pieces):
            let state = words(.differencesWasSplit, ["number": number(old: old)])
            return item(number(new: new.lowerBound), state, nil, pieces.map(marked))
        case .joined(let old, let new, let pieces):
            let numbers = old.map { number(old: $0) }.joined(separator: ", ")
            return item(number(new: new), words(.differencesWasJoined, ["numbers": numbers]), nil, pieces.map(marked))
        }
    }

    private func item(_ number: String, _ state: String, _ kind: String?, _ texts: [HTML]) -> HTML {
        let told = [state, kind].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: "; ")
        return """
            <li><span class="number">\(number)</span><div>\
            \(when(!told.isEmpty, "<p class=\"what small\">\(isolated(told))</p>"))\
            \(each(texts) { "<p dir=\"auto\"\(languageMark(language, words))>\($0)</p>" })</div></li>

            """
    }

    private func state(_ wording: Wording, isUnchanged: Bool) -> String {
        switch wording {
        case .same: isUnchanged ? "" : words[.differencesSameWords]
        case .changed: words[.differencesIsChanged]
        case .rewritten: words[.differencesIsRewritten]
        }
    }

    private func kind(_ old: Int, _ new: Int) -> String? {
        let (before, after) = (difference.old[old].kind, difference.new[new].kind)
        guard before != after, let after else { return nil }
        return words(.differencesKind, ["kind": words.term(after, in: "kind")])
    }

    private func number(old index: Int) -> String { difference.number(old: index) }
    private func number(new index: Int) -> String { difference.number(new: index) }

    // MARK: - Words

    private func texts(_ wording: Wording, _ old: Int, _ new: Int) -> [HTML] {
        switch wording {
        case .same: [marked([.kept(difference.new[new].text)])]
        case .changed(let spans): [marked(spans)]
        case .rewritten: [whole(removed: old), whole(added: new)]
        }
    }

    private func whole(removed index: Int) -> HTML { marked([.removed(difference.old[index].text)]) }
    private func whole(added index: Int) -> HTML { marked([.added(difference.new[index].text)]) }

    private func marked(_ spans: [WordSpan]) -> HTML { SpansView(spans: spans, language: language, words: words).html }
}
