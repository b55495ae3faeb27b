extension Difference {
    /// What became of a paragraph, or of a few that belong together.
    ///
    /// Numbers are places in the lists of old and new passages, from 0.
    public enum Change: Hashable, Sendable {
        /// It stands where it stood among the others.
        case stayed(old: Int, new: Int, Wording)
        /// It was moved here, to the place `new`; ``left(old:new:)`` stands where it was.
        case moved(old: Int, new: Int, Wording)
        /// Here stood a paragraph that is now at `new`, where its words are shown.
        case left(old: Int, new: Int)
        /// It is only in the old text.
        case removed(old: Int)
        /// It is only in the new text.
        case added(new: Int)
        /// One paragraph became several. Each piece has the spans of one new paragraph; kept and removed spans of all pieces
        /// together are the old one.
        case split(old: Int, new: Range<Int>, pieces: [[WordSpan]])
        /// Several paragraphs became one. Each piece has the spans of one old paragraph; kept and added spans of all pieces
        /// together are the new one.
        case joined(old: Range<Int>, new: Int, pieces: [[WordSpan]])
    }
}
