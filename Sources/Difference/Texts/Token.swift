/// A word, a number, a character that stands for itself, or a punctuation mark; spaces stand between.
struct Token {
    enum Form {
        /// A word or a number.
        case word
        /// A character of a script that is written without spaces.
        case sign
        /// Punctuation, a symbol.
        case mark
    }

    /// Where it is in its text.
    let range: Range<String.Index>
    let form: Form
}
