public import Labels

/// What every `Names` must keep, for whoever implements one.
public enum NamesConformance {
    /// What is wrong, in words; nothing where all is well. `tokens` are some that the asker can see and some they cannot;
    /// `absent` is a name that nothing bears.
    public static func problems(
        of names: some Names,
        tokens: some Sequence<Token>,
        absent: String,
        policy: Policy
    ) -> [String] {
        var problems: [String] = []
        for token in tokens where token.kind != .community {
            let label = Label(clauses: [Clause(token)])
            let text = LabelText.print(label, names: names, policy: policy)
            let parsed = try? LabelText.parse(text, names: names, policy: policy)
            guard let name = names.name(of: token) else {
                if parsed != nil { problems.append("\(token) has no name, yet \(text) is parsed") }
                let byID = "REL[\(token.text)]"
                if (try? LabelText.parse(byID, names: names, policy: policy)) != nil {
                    problems.append("\(token) has no name, yet its id is parsed")
                }
                continue
            }
            if parsed?.clauses != label.clauses { problems.append("\(text) is not parsed as \(token)") }
            for kind in TokenKind.allCases {
                let found = names.tokens(named: name, kind: kind)
                if found.contains(where: { $0.kind != kind }) {
                    problems.append("\(name) gives another kind than \(kind)")
                }
                if Set(found).isSubset(of: names.tokens(named: name, kind: nil)) { continue }
                problems.append("\(name) of kind \(kind) is not found without a kind")
            }
            for found in names.tokens(named: name, kind: nil) where names.name(of: found) == nil {
                problems.append("\(name) finds \(found), which has no name")
            }
        }
        if !names.tokens(named: absent, kind: nil).isEmpty { problems.append("\(absent) is found") }
        return problems
    }
}
