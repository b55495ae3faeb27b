extension Label {
    /// A label that lets in readers of any of these and nobody else; all of them, where level and caveats are the same
    /// and the result is within the limits. `bottom` of none.
    public static func meet(_ labels: some Sequence<Label>) -> Label {
        let all = Array(Set(labels)).sorted { $0.stored < $1.stored }
        // What is more restricted than another has no reader that the other has not.
        var least: [Label] = []
        for label in all where !least.contains(where: { $0 <= label }) {
            least.removeAll { label <= $0 }
            least.append(label)
            if least.count > mostMet { return join(all) }
        }
        guard let first = least.first else { return .bottom }
        return least.dropFirst().reduce(first) { $0.meet($1) }
    }

    /// So many labels of which none covers another are met; more are joined, which takes no time to speak of.
    private static let mostMet = 32

    /// (A and B) or (C and D) is (A or C) and (A or D) and (B or C) and (B or D).
    private func meet(_ other: Label) -> Label {
        let either = clauses.flatMap { one in other.clauses.map { Clause(one.tokens + $0.tokens) } }
        let label = Label(
            level: max(level, other.level),
            caveats: caveats + other.caveats,
            clauses: either,
            originators: originators + other.originators
        )
        do {
            try LabelLimits.standard.check(label)
            return label
        } catch {
            return join(other)
        }
    }
}
