import JSON
import Labels
import Records

/// An explanation in the words of its reader: why people of a party can, or cannot, see a record.
struct PartyReasons: Sendable {
    /// What it comes to, on one line.
    let verdict: String
    /// The label, in its text form.
    let label: String
    /// Demand and answer, one a line; places with labels of their own follow.
    let lines: [String]
    /// All of it for machines.
    let json: JSONValue

    init(_ explanation: Explanation, id: String, party: String, _ view: View) {
        func name(_ token: Token) -> String { view.names.name(of: token) ?? "one not named here" }
        func words(_ part: Explanation.Part) -> (demand: String, answer: String) {
            let demand: String
            switch part.demand {
            case .level(let level):
                demand =
                    "level " + ((view.names.canSee(level: level) ? view.policy.name(of: level) : nil) ?? "not named")
            case .caveat(let caveat): demand = "caveat " + (view.names.canSee(caveat: caveat) ? caveat : "not named")
            case .anyOf(let tokens):
                demand = tokens.isEmpty ? "nobody" : "one of " + tokens.map(name).joined(separator: ", ")
            }
            switch part.answer {
            case .holds(let tokens):
                return (
                    demand, tokens.isEmpty ? "everybody" : "held, as " + tokens.map(name).joined(separator: " and ")
                )
            case .depends: return (demand, "depends on the person's clearance")
            case .lacks: return (demand, "lacking")
            }
        }
        func json(_ parts: [Explanation.Part]) -> JSONValue {
            .array(
                parts.map(words).map { ["answer": .string($0.answer), "demand": .string($0.demand)] }
            )
        }
        let word = explanation.isCertain ? "can" : explanation.isLacking ? "cannot" : "can, where cleared for it,"
        verdict = "\(id): people of \(party) \(word) read this."
        label = view.text(of: explanation.label)
        var lines = explanation.parts.map(words).map { "\($0.demand): \($0.answer)" }
        for portion in explanation.portions {
            lines.append("at \(portion.place), \(view.text(of: portion.label)):")
            lines += portion.parts.map(words).map { "  \($0.demand): \($0.answer)" }
        }
        self.lines = lines
        self.json = [
            "certain": .boolean(explanation.isCertain), "id": .string(id), "label": .string(label),
            "lacking": .boolean(explanation.isLacking), "party": .string(party), "parts": json(explanation.parts),
            "portions": .array(
                explanation.portions.map {
                    [
                        "label": .string(view.text(of: $0.label)), "parts": json($0.parts), "place": .string($0.place),
                    ]
                }
            ),
        ]
    }
}
