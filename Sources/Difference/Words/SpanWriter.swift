/// Writes the spans of two texts, of which the words in common are known.
///
/// The spaces between words are compared here: a space that is the same at either end of a change is kept.
struct SpanWriter {
    private let old: Tokens.Part
    private let new: Tokens.Part
    private var spans: [WordSpan] = []
    /// Where the text of each side has been written to.
    private var place: String.Index
    private var placeNew: String.Index
    /// What is kept and not yet written, in the old text.
    private var kept: Range<String.Index>

    /// - Parameter matches: rising on both sides; those outside the parts are left out
    static func spans(_ old: Tokens.Part, _ new: Tokens.Part, _ matches: some Sequence<Match>) -> [WordSpan] {
        var writer = SpanWriter(old, new)
        var last: Match?
        for match in matches where old.tokens.contains(match.old) && new.tokens.contains(match.new) {
            writer.change(after: last, before: match)
            writer.keep(match)
            last = match
        }
        writer.change(after: last, before: nil)
        writer.flush()
        return writer.spans
    }

    private init(_ old: Tokens.Part, _ new: Tokens.Part) {
        (self.old, self.new) = (old, new)
        (place, placeNew) = (old.text.lowerBound, new.text.lowerBound)
        kept = place..<place
    }

    private mutating func keep(_ match: Match) {
        extend(to: old.whole.tokens[match.old].range.upperBound)
        placeNew = new.whole.tokens[match.new].range.upperBound
    }

    /// Takes what both have from `place` on, up to an end in the old text.
    private mutating func extend(to end: String.Index) {
        kept = (kept.isEmpty ? place : kept.lowerBound)..<end
        place = end
    }

    /// Writes what lies between two matches.
    private mutating func change(after last: Match?, before next: Match?) {
        let end = next.map { old.whole.tokens[$0.old].range.lowerBound } ?? old.text.upperBound
        let endNew = next.map { new.whole.tokens[$0.new].range.lowerBound } ?? new.text.upperBound
        let words = (last.map { $0.old + 1 } ?? old.tokens.lowerBound)..<(next?.old ?? old.tokens.upperBound)
        let wordsNew = (last.map { $0.new + 1 } ?? new.tokens.lowerBound)..<(next?.new ?? new.tokens.upperBound)
        if ExactText.areSame(old.whole.text[place..<end], new.whole.text[placeNew..<endNew]) {
            extend(to: end)
            placeNew = endNew
            return
        }
        let (head, headNew) = (
            old.space(from: place, before: words, end), new.space(from: placeNew, before: wordsNew, endNew)
        )
        if ExactText.areSame(old.whole.text[place..<head], new.whole.text[placeNew..<headNew]) {
            if head > place { extend(to: head) }
            placeNew = headNew
        }
        let (tail, tailNew) = (old.space(after: words, place, end), new.space(after: wordsNew, placeNew, endNew))
        let isTailKept = ExactText.areSame(old.whole.text[tail..<end], new.whole.text[tailNew..<endNew])
        flush()
        append(old.whole.text[place..<(isTailKept ? tail : end)], WordSpan.removed)
        append(new.whole.text[placeNew..<(isTailKept ? tailNew : endNew)], WordSpan.added)
        (place, placeNew) = (isTailKept ? tail : end, endNew)
        kept = place..<place
        if isTailKept, tail < end { extend(to: end) }
    }

    private mutating func flush() {
        append(old.whole.text[kept], WordSpan.kept)
        kept = place..<place
    }

    private mutating func append(_ text: Substring, _ span: (String) -> WordSpan) {
        if !text.isEmpty { spans.append(span(String(text))) }
    }
}

extension Tokens.Part {
    /// Where the space ends that begins at a place, before some words or, where there are none, before an end.
    fileprivate func space(from place: String.Index, before words: Range<Int>, _ end: String.Index) -> String.Index {
        words.isEmpty ? end : whole.tokens[words.lowerBound].range.lowerBound
    }

    /// Where the space begins that is behind some words, or at a place where there are none.
    fileprivate func space(after words: Range<Int>, _ place: String.Index, _ end: String.Index) -> String.Index {
        words.isEmpty ? place : whole.tokens[words.upperBound - 1].range.upperBound
    }
}
