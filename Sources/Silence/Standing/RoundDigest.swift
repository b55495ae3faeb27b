public import STIX

/// What is said of a round in one line, as values: "adopted" and "adopted with 3 statements" are different digests.
public struct RoundDigest: Hashable, Sendable {
    /// One thing to say. Counts are above 0: what there is none of is not said.
    public enum Fact: Hashable, Sendable {
        /// It is not the first round.
        case round(Int)
        /// How the break is meant.
        case breakKind(DecisionAct.BreakKind)
        /// Whose break it is stands in another act.
        case breakerWithheld
        /// So many breaks came after the first.
        case laterBreaks(Int)
        /// So many parties have not confirmed that they received the text.
        case missingReceipts(Int)
        /// So many reservations.
        case reservations(Int)
        /// So many statements of parties of the roster.
        case statements(Int)
        /// The party concerned broke silence, which stopped nothing.
        case dissentOfPartyConcerned(Identifier)
        /// So many associates aligned themselves.
        case aligned(Int)
        /// So many aligned themselves and made a statement.
        case alignedWithStatement(Int)
        /// So many said that they do not align themselves.
        case notAligned(Int)
        /// So many breaks came too late.
        case lateBreaks(Int)
        /// So many other acts came too late.
        case otherLateActs(Int)
        /// So many acts were entered by the registry.
        case enteredByRegistry(Int)
        /// So many late breaks had been handed in before expiry, on paper.
        case handedInBeforeExpiry(Int)
        /// The number under which the text was issued.
        case number(String)
    }

    /// The state.
    public let state: RoundState.Name
    /// What else is said, in a fixed order.
    public let facts: [Fact]
}

extension RoundStanding {
    /// What is said of the round in one line.
    public var digest: RoundDigest {
        RoundDigest(state: state.name, facts: stateFacts + voiceFacts + lateFacts)
    }

    private var stateFacts: [RoundDigest.Fact] {
        var facts: [RoundDigest.Fact] = round.number > 1 ? [.round(round.number)] : []
        switch state {
        case .broken(let silence):
            if let kind = silence.kind { facts.append(.breakKind(kind)) }
            if silence.first.voice == .withheld { facts.append(.breakerWithheld) }
            facts += Self.counted(silence.later.count) { .laterBreaks($0) }
        case .held(let missing):
            facts.append(.missingReceipts(missing.count))
        case .issued(_, let act):
            facts += (act.issueNumber.map { [.number($0)] } ?? [])
        case .draft, .announced, .running, .adopted, .withdrawn, .extended:
            break
        }
        return facts
    }

    private var voiceFacts: [RoundDigest.Fact] {
        let counted = acts.filter { $0.treatment == .counts }.map(\.act)
        var facts = Self.counted(counted.count { $0.kind == .reserve }) { .reservations($0) }
        facts += Self.counted(counted.count { $0.kind == .state }) { .statements($0) }
        if let concerned = round.concerned, position(of: concerned)?.word == .broke {
            facts.append(.dissentOfPartyConcerned(concerned))
        }
        facts += Self.counted(associates.count { $0.word == .aligned }) { .aligned($0) }
        facts += Self.counted(associates.count { $0.word == .alignedWithStatement }) { .alignedWithStatement($0) }
        facts += Self.counted(associates.count { $0.word == .doesNotAlign }) { .notAligned($0) }
        return facts
    }

    private var lateFacts: [RoundDigest.Fact] {
        let late = late
        let breaks = late.filter { $0.breakKind != nil }
        let entered = acts.filter { each in
            if case .void = each.treatment { return false }
            return each.act.entry != nil
        }
        let handedIn = breaks.count { $0.entry.map { $0.handedIn < round.expires } ?? false }
        return Self.counted(breaks.count) { .lateBreaks($0) }
            + Self.counted(late.count - breaks.count) { .otherLateActs($0) }
            + Self.counted(entered.count) { .enteredByRegistry($0) }
            + Self.counted(handedIn) { .handedInBeforeExpiry($0) }
    }

    private static func counted(_ count: Int, _ fact: (Int) -> RoundDigest.Fact) -> [RoundDigest.Fact] {
        count > 0 ? [fact(count)] : []
    }
}

extension DecisionAct {
    /// What the registry entered it with; nil where the party did it itself.
    var entry: RegistryEntry? {
        if case .registry(_, let entry) = voice { entry } else { nil }
    }
}
