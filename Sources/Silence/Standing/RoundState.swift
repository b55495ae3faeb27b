public import STIX

/// In which state a round is.
public enum RoundState: Hashable, Sendable {
    /// It is not announced.
    case draft
    /// It is announced and not open yet.
    case announced
    /// Silence runs.
    case running
    /// Silence was broken.
    case broken(Break)
    /// The window has passed, and these parties have not confirmed that they received the text. Only an extension or a
    /// withdrawal leads out.
    case held(missing: [Identifier])
    /// Silence has adopted the text.
    case adopted(Adoption)
    /// The adopted text was issued by this act.
    case issued(Adoption, DecisionAct)
    /// The text was taken back by this act.
    case withdrawn(DecisionAct)
    /// The act made a new round of the same text.
    case extended(DecisionAct)

    /// The state without what belongs to it. The raw value is stable.
    public enum Name: String, Hashable, Sendable, CaseIterable {
        /// It is not announced.
        case draft
        /// It is announced and not open yet.
        case announced
        /// Silence runs.
        case running
        /// Silence was broken.
        case broken
        /// A receipt is missing.
        case held
        /// Silence has adopted the text.
        case adopted
        /// The adopted text was issued.
        case issued
        /// The text was taken back.
        case withdrawn
        /// There is a new round of the same text.
        case extended
    }

    /// The state without what belongs to it.
    public var name: Name {
        switch self {
        case .draft: .draft
        case .announced: .announced
        case .running: .running
        case .broken: .broken
        case .held: .held
        case .adopted: .adopted
        case .issued: .issued
        case .withdrawn: .withdrawn
        case .extended: .extended
        }
    }

    /// Whether no act and no passing of time leads to another outcome; an adopted text can still be issued.
    public var isFinished: Bool {
        switch self {
        case .broken, .adopted, .issued, .withdrawn: true
        case .draft, .announced, .running, .held, .extended: false
        }
    }
}

/// How silence was broken.
public struct Break: Hashable, Sendable {
    /// The act that broke it.
    public let first: DecisionAct
    /// Breaks after it and before expiry.
    public let later: [DecisionAct]

    /// How the first is meant.
    public var kind: DecisionAct.BreakKind? { first.breakKind }
}

/// With what silence has adopted a text.
public struct Adoption: Hashable, Sendable {
    /// Parties that said nothing, whether they opened the text or only received it.
    public let silent: [Identifier]
    /// Parties that said that they agree, without a reservation.
    public let agreed: [Identifier]
    /// Reservations, in order.
    public let reservations: [DecisionAct]
    /// Statements of parties of the roster, in order.
    public let statements: [DecisionAct]
    /// Breaks of the party concerned, which stopped nothing.
    public let dissent: [DecisionAct]
}
