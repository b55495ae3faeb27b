/// The names of tokens, levels and caveats as one asker sees them. What is hidden from the asker and what does not exist
/// must give the same answers.
public protocol Names {
    /// The tokens whose name, code or alias this is, in the asker's view; of one kind where that is given.
    func tokens(named name: String, kind: TokenKind?) -> [Token]

    /// The name to print for a token; nil where its identity is hidden from the asker or unknown.
    func name(of token: Token) -> String?

    /// Whether the asker may see that the level exists: whether they hold it.
    func canSee(level: Level) -> Bool

    /// Whether the asker may see that the caveat exists: whether they hold it.
    func canSee(caveat: String) -> Bool
}
