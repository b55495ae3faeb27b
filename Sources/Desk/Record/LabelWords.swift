internal import Labels
internal import Localization
internal import Records

/// Who may read something, in sentences.
struct LabelWords: Hashable, Sendable {
    let sentences: [String]

    /// - Parameters:
    ///   - names: as the reader sees them; what is hidden from the reader is not named
    init(_ label: Label, names: any Names, policy: Policy, words: Words) {
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
            let tokens = clause.tokens.map { Self.name($0, names: names, words: words) }
            sentences.append(words(.labelAnyOf, ["list": Self.either(tokens, words)]))
        }
        let caveats = label.caveats.map { names.canSee(caveat: $0) ? $0 : words[.labelUnnamed] }
        if !caveats.isEmpty { sentences.append(words(.labelCaveats, ["list": words.list(caveats)])) }
        self.sentences = sentences
    }

    /// The name of a token as the reader sees it.
    static func name(_ token: Token, names: any Names, words: Words) -> String {
        if token.kind == .community { return words[.tokenCommunity] }
        return names.name(of: token) ?? words[.labelUnnamed]
    }

    private static func either(_ names: [String], _ words: Words) -> String {
        var unique: [String] = []
        for name in names where !unique.contains(name) { unique.append(name) }
        return unique.joined(separator: words[.listOr])
    }
}
