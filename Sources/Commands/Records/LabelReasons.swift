import JSON
import Labels

/// A label part by part, each with the part of a clearance that satisfies it or is lacking.
struct LabelReasons: Sendable {
    /// One demand of the label.
    struct Part: Sendable, Hashable {
        /// What is demanded: `level RESTRICTED`, `one of NATO, JPN`.
        let demand: String
        /// What satisfies it, or that nothing does.
        let answer: String
        /// Whether it is satisfied.
        let isSatisfied: Bool
    }

    /// The label in its text form.
    let text: String
    /// The label in words.
    let words: String
    /// The demands; a public label has one, which everyone satisfies.
    let parts: [Part]

    /// Compares a label with a clearance, in the names of one reader.
    init(label: Label, clearance: Clearance, names: some Names, policy: Policy) {
        text = LabelText.print(label, names: names, policy: policy)
        words = LabelText.words(label, names: names, policy: policy)
        func name(_ token: Token) -> String { names.name(of: token) ?? "one not named here" }
        func level(_ level: Level) -> String {
            (names.canSee(level: level) ? policy.name(of: level) : nil) ?? "not named here"
        }
        var parts = [
            Part(
                demand: "level \(level(label.level))",
                answer: label.level <= clearance.level
                    ? "held, by clearance for \(level(clearance.level))" : "lacking",
                isSatisfied: label.level <= clearance.level
            )
        ]
        for caveat in label.caveats {
            let isHeld = clearance.caveats.contains(caveat)
            let shown = names.canSee(caveat: caveat) ? caveat : "not named here"
            parts.append(Part(demand: "caveat \(shown)", answer: isHeld ? "held" : "lacking", isSatisfied: isHeld))
        }
        for clause in label.clauses {
            let held = clause.tokens.filter(clearance.tokens.contains)
            let kinds = held.map { $0.kind == .community ? "an account here" : "\($0.kind.rawValue) \(name($0))" }
            parts.append(
                Part(
                    demand: clause.isEmpty ? "nobody" : "one of " + clause.tokens.map(name).joined(separator: ", "),
                    answer: held.isEmpty ? "lacking" : "held, as " + kinds.joined(separator: " and "),
                    isSatisfied: !held.isEmpty
                )
            )
        }
        self.parts = parts
    }

    /// The reasons for machines.
    func json(id: String, reader: String) -> JSONValue {
        [
            "id": .string(id), "label": .string(text),
            "parts": .array(
                parts.map {
                    [
                        "answer": .string($0.answer), "demand": .string($0.demand),
                        "satisfied": .boolean($0.isSatisfied),
                    ]
                }
            ), "reader": .string(reader), "words": .string(words),
        ]
    }
}
