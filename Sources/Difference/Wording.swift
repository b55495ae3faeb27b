/// What became of the words of a text.
public enum Wording: Hashable, Sendable {
    /// The same bytes.
    case same
    /// Some were changed.
    case changed([WordSpan])
    /// So little is left that both texts are to be read whole.
    case rewritten

    /// Compares two texts by themselves.
    public init(from old: String, to new: String) {
        guard !ExactText.areSame(old, new) else {
            self = .same
            return
        }
        var lexicon = Lexicon()
        let (before, after) = (Tokens(old, lexicon: &lexicon), Tokens(new, lexicon: &lexicon))
        self.init(before, after, lexicon)
    }

    /// Compares two texts that differ.
    init(_ old: Tokens, _ new: Tokens, _ lexicon: Lexicon) {
        let matches = WordAlignment.matches(Line(old), Line(new), lexicon)
        let kept = WordAlignment.Kept(matches, of: old.numbers[...], new.numbers[...], lexicon)
        let isLegible = !kept.isLittle && !(kept.isLessThanHalf && Self.isScattered(matches, kept.common))
        self = isLegible ? .changed(SpanWriter.spans(old.whole, new.whole, matches)) : .rewritten
    }

    /// Whether what is kept lies about in several short stretches.
    private static func isScattered(_ matches: [Match], _ common: Int) -> Bool {
        let runs = zip(matches, matches.dropFirst()).reduce(1) { count, pair in
            count + (pair.1.old == pair.0.old + 1 && pair.1.new == pair.0.new + 1 ? 0 : 1)
        }
        return runs > 2 && common < runs * shortStretch
    }

    /// Stretches below this are short.
    private static let shortStretch = 20

    /// The spans of two texts, however little is left of the first in the second.
    public static func spans(from old: String, to new: String) -> [WordSpan] {
        var lexicon = Lexicon()
        let (before, after) = (Tokens(old, lexicon: &lexicon), Tokens(new, lexicon: &lexicon))
        let matches = WordAlignment.matches(Line(before), Line(after), lexicon)
        return SpanWriter.spans(before.whole, after.whole, matches)
    }
}
