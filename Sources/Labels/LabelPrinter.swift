/// Writes the parts of a label's text form as one reader sees them.
struct LabelPrinter<Reader: Names> {
    let names: Reader
    let policy: Policy

    func level(_ level: Level) -> String {
        guard names.canSee(level: level), let name = policy.name(of: level) else { return LabelScanner.hiddenWord }
        return Self.levelWord(name)
    }

    func level(named name: String) -> String {
        guard let level = policy.level(named: name), names.canSee(level: level) else { return LabelScanner.hiddenWord }
        return Self.levelWord(name)
    }

    /// Clauses in the order of their text, then the caveats. Clauses that print alike because of hidden names are
    /// printed once: how many there are of them is nothing for this reader.
    func lists(clauses: [Clause], caveats: [String]) -> [String] {
        var lists: [String] = []
        for text in clauses.map({ "REL[" + entries($0).joined(separator: ", ") + "]" }).sorted()
        where lists.last != text {
            lists.append(text)
        }
        if !caveats.isEmpty {
            lists.append("CAVEAT[" + visibleFirst(caveats.map(caveat)).joined(separator: ", ") + "]")
        }
        return lists
    }

    func bareOrQuoted(_ name: String) -> String {
        let isBare = !name.isEmpty && name.unicodeScalars.allSatisfy(LabelScanner.isBare)
        return isBare ? name : LabelScanner.quote(name)
    }

    private func entries(_ clause: Clause) -> [String] { visibleFirst(clause.tokens.map(entry)) }

    /// Sorted, the word for what is hidden once and last.
    private func visibleFirst(_ words: [String]) -> [String] {
        let visible = words.filter { $0 != LabelScanner.hiddenWord }.sorted()
        return visible.count == words.count ? visible : visible + [LabelScanner.hiddenWord]
    }

    /// The shortest text that means this token, and it alone, for the reader.
    private func entry(_ token: Token) -> String {
        if token.kind == .community { return token.text }
        guard let name = names.name(of: token) else { return LabelScanner.hiddenWord }
        if !name.isEmpty {
            if names.tokens(named: name, kind: nil) == [token] { return entryName(name) }
            if names.tokens(named: name, kind: token.kind) == [token] {
                return token.kind.rawValue + ":" + entryName(name)
            }
        }
        return token.text
    }

    /// A name that a parser would take for the community or for an id is quoted.
    private func entryName(_ name: String) -> String {
        let isTaken = name == TokenKind.community.rawValue || Token(TokenKind.party.rawValue + ":" + name) != nil
        return isTaken ? LabelScanner.quote(name) : bareOrQuoted(name)
    }

    private func caveat(_ name: String) -> String {
        guard policy.hasCaveat(name), names.canSee(caveat: name) else { return LabelScanner.hiddenWord }
        return bareOrQuoted(name)
    }

    /// A level whose name is a word of the form itself is quoted.
    private static func levelWord(_ name: String) -> String {
        let isBare = name.unicodeScalars.allSatisfy(LabelScanner.isBare) && LabelKeyword(rawValue: name) == nil
        return isBare ? name : LabelScanner.quote(name)
    }
}

/// The words of the text form.
enum LabelKeyword: String {
    case colour = "TLP"
    case release = "REL"
    case caveat = "CAVEAT"
    case permissibleActions = "PAP"
    case privacyMark = "MARK"
}
