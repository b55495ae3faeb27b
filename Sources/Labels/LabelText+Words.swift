extension LabelText {
    /// The label in words for people, for example "Everyone", or "Restricted; for members of NATO or Japan, who must
    /// also be members of Australia or KOR; only with caveat ATOMAL". Names are the reader's, as in `print`.
    public static func words(
        _ label: Label,
        names: some Names,
        policy: Policy,
        words: LabelWords = .english
    ) -> String {
        if label.isPublic { return words.everyone }
        let speaker = LabelSpeaker(names: names, policy: policy, words: words)
        var parts: [String] = []
        if label.level > .lowest { parts.append(speaker.level(label.level)) }
        if !label.clauses.isEmpty { parts.append(speaker.audience(label.clauses)) }
        if !label.caveats.isEmpty { parts.append(speaker.caveats(label.caveats)) }
        let text = parts.joined(separator: "; ")
        return text.prefix(1).uppercased() + text.dropFirst()
    }
}

/// Puts the parts of a label in words as one reader sees them.
private struct LabelSpeaker<Reader: Names> {
    let names: Reader
    let policy: Policy
    let words: LabelWords

    func level(_ level: Level) -> String {
        guard names.canSee(level: level), let name = policy.name(of: level) else { return words.hiddenLevel }
        return name.lowercased()
    }

    func audience(_ clauses: [Clause]) -> String {
        var phrases: [String] = []
        for phrase in clauses.map(phrase).sorted() where phrases.last != phrase { phrases.append(phrase) }
        return words.audience + phrases.joined(separator: words.also)
    }

    func caveats(_ caveats: [String]) -> String {
        let visible = caveats.filter { policy.hasCaveat($0) && names.canSee(caveat: $0) }
        let hidden = visible.count < caveats.count ? [words.hidden] : []
        return words.caveat + Self.list(visible + hidden, words.and)
    }

    /// Parties and formats first, then persons, the community, and what is hidden.
    private func phrase(_ clause: Clause) -> String {
        if clause.isEmpty { return words.nobody }
        var members: [String] = []
        var others: [String] = []
        var isHidden = false
        for token in clause.tokens where token.kind != .community {
            guard let name = names.name(of: token) else {
                isHidden = true
                continue
            }
            switch token.kind {
            case .person: others.append(name)
            case .party where sharesName(token, name): others.append(name + words.itself)
            default: members.append(name)
            }
        }
        var phrases = members.isEmpty ? [] : [words.members + Self.list(members.sorted(), words.or)]
        phrases += others.sorted()
        if clause.contains(.community) { phrases.append(words.community) }
        if isHidden { phrases.append(words.hidden) }
        return Self.list(phrases, (members.count > 1 && phrases.count == 2 ? "," : "") + words.or)
    }

    private func sharesName(_ token: Token, _ name: String) -> Bool {
        names.tokens(named: name, kind: .format).contains { $0 != token }
    }

    private static func list(_ items: [String], _ last: String) -> String {
        guard let end = items.last, items.count > 1 else { return items.first ?? "" }
        return items.dropLast().joined(separator: ", ") + last + end
    }
}
