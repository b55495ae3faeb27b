public import Silence

extension RoundDigest {
    /// The digest in English, for command lines and programs: `adopted: with 3 statements; 2 associates aligned`.
    public var words: String {
        let said = facts.map(Self.words)
        guard !said.isEmpty else { return state.rawValue }
        return state.rawValue + ": " + said.joined(separator: "; ")
    }

    private static func words(_ fact: Fact) -> String {
        switch fact {
        case .round(let number): "round \(number)"
        case .breakKind(let kind): kind.words
        case .breakerWithheld: "whose it is is withheld"
        case .laterBreaks(let count): counted(count, "later break")
        case .missingReceipts(let count): counted(count, "receipt") + " missing"
        case .reservations(let count): "with " + counted(count, "reservation")
        case .statements(let count): "with " + counted(count, "statement")
        case .dissentOfPartyConcerned: "the party concerned broke silence, which stopped nothing"
        case .aligned(let count): counted(count, "associate") + " aligned"
        case .alignedWithStatement(let count): counted(count, "associate") + " aligned with a statement"
        case .notAligned(let count): counted(count, "associate") + " not aligned"
        case .lateBreaks(let count): counted(count, "late break")
        case .otherLateActs(let count): counted(count, "other late act")
        case .enteredByRegistry(let count): counted(count, "act") + " entered by the registry"
        case .handedInBeforeExpiry(let count): counted(count, "late break") + " handed in on paper before expiry"
        case .number(let number): "as " + number
        }
    }

    private static func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}

extension DecisionAct.BreakKind {
    /// How a break is meant, in English.
    public var words: String {
        switch self {
        case .objection: "an objection"
        case .amendment: "an amendment"
        case .moreTime: "more time is needed"
        }
    }
}
