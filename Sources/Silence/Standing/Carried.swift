internal import STIX

/// What a round has from the one that it extends: receipts carry over, silence does not.
public struct Carried: Hashable, Sendable {
    /// The act that extended the round before; it announces this one.
    let announcement: DecisionAct
    /// The act by which each party confirmed that it has received the text.
    let receipts: [Identifier: DecisionAct]
    /// The act by which each party opened it.
    let openings: [Identifier: DecisionAct]
}

/// What became of an act.
public enum Treatment: Hashable, Sendable {
    /// The state depends on it.
    case counts
    /// It was in time and is kept, and the state does not depend on it: a break after the first, a break of the party
    /// concerned, a receipt after a break.
    case recorded
    /// It came at expiry or after it, and changes nothing.
    case late
    /// It is none: by the wrong party, too early, after the end.
    case void(Refusal.Rule)
}

/// An act and what became of it.
public struct TreatedAct: Hashable, Sendable {
    /// The act.
    public let act: DecisionAct
    /// What became of it.
    public let treatment: Treatment
}
