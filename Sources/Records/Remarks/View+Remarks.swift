import Labels

extension View {
    /// The notes in force between the reader's party and one other, or within the reader's party, in the order of
    /// arrival: where remarks about records are. Their labels are looked at first, so that notes of everybody cost
    /// nothing.
    public func correspondence() throws -> [Served] {
        guard let party else { return [] }
        return try snapshot.list("note") { label in
            label.clauses.contains { clause in
                clause.tokens.count <= 2 && clause.contains(.party(party))
                    && clause.tokens.allSatisfy { $0.kind == .party }
            }
        }
    }
}
