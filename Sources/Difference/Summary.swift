extension Difference {
    /// How much two texts differ, in numbers.
    public struct Summary: Hashable, Sendable {
        /// Paragraphs of which nothing is different.
        public private(set) var unchanged = 0
        /// Paragraphs that stayed and of which some words, or what they are, were changed.
        public private(set) var changed = 0
        /// Paragraphs that stayed and of which little is left.
        public private(set) var rewritten = 0
        /// Paragraphs that only the new text has.
        public private(set) var added = 0
        /// Paragraphs that only the old text has.
        public private(set) var removed = 0
        /// Paragraphs that stand elsewhere, whether their words were changed or not.
        public private(set) var moved = 0
        /// Paragraphs that became several.
        public private(set) var split = 0
        /// Paragraphs that were several.
        public private(set) var joined = 0
        /// Words that only the new text has where they stand now.
        public private(set) var wordsAdded = 0
        /// Words that only the old text has where they stood.
        public private(set) var wordsRemoved = 0

        /// Counts changes.
        public init(_ difference: Difference) {
            for change in difference.changes { count(change, difference) }
        }

        private mutating func count(_ change: Change, _ difference: Difference) {
            switch change {
            case .stayed(let old, let new, let wording):
                switch wording {
                case .same where difference.old[old].kind == difference.new[new].kind: unchanged += 1
                case .same, .changed: changed += 1
                case .rewritten: rewritten += 1
                }
                count(wording, difference.old[old], difference.new[new])
            case .moved(let old, let new, let wording):
                moved += 1
                count(wording, difference.old[old], difference.new[new])
            case .left: return
            case .removed(let old):
                removed += 1
                wordsRemoved += Self.words(difference.old[old].text)
            case .added(let new):
                added += 1
                wordsAdded += Self.words(difference.new[new].text)
            case .split(_, _, let pieces):
                split += 1
                count(pieces.joined())
            case .joined(_, _, let pieces):
                joined += 1
                count(pieces.joined())
            }
        }

        private mutating func count(_ wording: Wording, _ old: Passage, _ new: Passage) {
            switch wording {
            case .same: return
            case .changed(let spans): count(spans)
            case .rewritten:
                wordsRemoved += Self.words(old.text)
                wordsAdded += Self.words(new.text)
            }
        }

        private mutating func count(_ spans: some Sequence<WordSpan>) {
            for span in spans where !span.isKept {
                if span.isNew { wordsAdded += Self.words(span.text) } else { wordsRemoved += Self.words(span.text) }
            }
        }

        /// How many words, numbers and characters of scripts without spaces a text has.
        private static func words(_ text: String) -> Int {
            var scanner = TokenScanner(text)
            return scanner.all().count { $0.form != .mark }
        }
    }
}
