internal import Labels
internal import Localization
internal import Records

/// Who may read something, in sentences.
struct LabelWords: Hashable, Sendable {
    let sentences: [String]

    /// The label as the shelf's reader sees it: what is hidden from the reader is not named.
    init(_ label: Label, shelf: Shelf, words: Words) throws {
        let (names, policy) = (shelf.view.names, shelf.view.policy)
        guard !label.isPublic else {
            sentences = [words[.labelEveryone]]
            return
        }
        var sentences: [String] = []
        if label.level > .lowest {
            let name = names.canSee(level: label.level) ? policy.name(of: label.level) : nil
            sentences.append(words(.labelLevel, ["level": name ?? words[.labelUnnamed]]))
        }
        for clause in label.clauses {
            if clause.isEmpty {
                sentences.append(words[.labelNobody])
                continue
            }
            let tokens = try clause.tokens.map { try shelf.name(of: $0, words: words) }
            sentences.append(words(.labelAnyOf, ["list": Self.either(tokens, words)]))
        }
        let caveats = label.caveats.map { names.canSee(caveat: $0) ? $0 : words[.labelUnnamed] }
        if !caveats.isEmpty { sentences.append(words(.labelCaveats, ["list": words.list(caveats)])) }
        self.sentences = sentences
    }

    private static func either(_ names: [String], _ words: Words) -> String {
        var unique: [String] = []
        for name in names where !unique.contains(name) { unique.append(name) }
        return unique.joined(separator: words[.listOr])
    }
}

extension Shelf {
    /// Whom a token lets in, by the full name that the reader's view has for it.
    func name(of token: Token, words: Words) throws -> String {
        if token.kind == .community { return words[.tokenCommunity] }
        if token.kind == .person, token.identity == view.principal.person { return words[.tokenYourself] }
        guard view.names.name(of: token) != nil, let name = try entry(token.identity)?.name else {
            return words[.labelUnnamed]
        }
        return token.kind == .format ? words(.tokenFormat, ["format": name]) : name
    }
}
