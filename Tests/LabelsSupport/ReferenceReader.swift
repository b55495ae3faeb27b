public import Labels

/// Reading by the definition and nothing else: slow, without canonical forms, tables or early exits.
public enum ReferenceReader {
    /// Whether the level suffices, and every caveat is held, and every clause shares a token with the clearance.
    public static func reads(_ clearance: Clearance, _ label: RawLabel) -> Bool {
        let levelSuffices = label.rank <= clearance.level.rank
        var missing = 0
        for caveat in label.caveats {
            var held = 0
            for other in clearance.caveats where other == caveat { held += 1 }
            if held == 0 { missing += 1 }
        }
        var unsatisfied = 0
        for clause in label.clauses {
            var shared = 0
            for token in clause {
                for other in clearance.tokens where other.kind == token.kind && other.identity == token.identity {
                    shared += 1
                }
            }
            if shared == 0 { unsatisfied += 1 }
        }
        return levelSuffices && missing == 0 && unsatisfied == 0
    }

    /// The same for a canonical label, taken apart again.
    public static func reads(_ clearance: Clearance, _ label: Label) -> Bool {
        reads(
            clearance,
            RawLabel(rank: label.level.rank, caveats: label.caveats, clauses: label.clauses.map(\.tokens))
        )
    }
}
