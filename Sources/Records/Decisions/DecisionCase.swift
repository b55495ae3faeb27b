public import Labels
public import STIX
public import Silence

/// A decision as one reader reads it: its rounds, its acts, and where it stands at the instant of the view.
public struct DecisionCase: Sendable {
    /// The identity id of the body that keeps it.
    public let body: String
    /// What it is called.
    public let name: String
    /// What is done with the text: a word of `entente-decision-kind-ov`.
    public let kind: String
    /// Whether it belongs to an exercise, by the text that was put last: known to all who read the decision.
    public let isExercise: Bool
    /// Who reads it.
    public let label: Label
    /// Its rounds.
    public let procedure: Procedure
    /// Every act at the decision's label, in the order in which they were received.
    public let acts: [DecisionAct]
    /// Who broke silence where that is withheld, for those who may know: by the id of the act that all read.
    public let names: [Identifier: DecisionAct]
    /// Where it stands.
    public internal(set) var standing: ProcedureStanding

    /// The decision's id.
    public var id: Identifier { procedure.id }
    /// The round that runs, or the last one.
    public var round: Round { standing.current.round }
    /// Its state.
    public var state: RoundState { standing.state }

    /// Whether the window is over and the secretariat has to say what follows: held, or adopted and not issued.
    public var waits: Bool {
        switch state {
        case .held, .adopted: true
        case .draft, .announced, .running, .broken, .extended, .issued, .withdrawn: false
        }
    }

    /// The same decision at another instant.
    func standing(_ other: ProcedureStanding) -> Self {
        var same = self
        same.standing = other
        return same
    }

    /// Whether a party is of the last round's roster or an associate.
    public func concerns(_ party: Identifier) -> Bool {
        round.roster.contains(party) || round.associates.contains(party)
    }

    /// The receipt of a party for the last round's text, if there is one.
    public func receipt(of party: Identifier) -> DecisionAct? {
        standing.current.position(of: party)?.receipt
            ?? standing.current.associates.first { $0.party == party }?.receipt
    }
}

/// Which decisions are asked for.
public struct DecisionQuery: Sendable, Hashable {
    /// By the end of the last round's window.
    public enum Window: String, Sendable, Hashable, CaseIterable {
        /// Not over: the one that ends first comes first.
        case open
        /// Over: the one that ended last comes first.
        case closed
        /// Of those that are over, what waits for the secretariat: the one that ended last comes first.
        case waiting
    }

    /// By the end of the window.
    public var window: Window
    /// At most so many.
    public var limit: Int
    /// Those after this decision, which the reader reads; nil is from the beginning.
    public var after: String?
    /// Only those of which this party is part; nil is all.
    public var party: String?

    /// Decisions by the end of their window.
    public init(_ window: Window, limit: Int = 100, after: String? = nil, party: String? = nil) {
        self.window = window
        self.limit = limit
        self.after = after
        self.party = party
    }
}

/// A page of decisions.
public struct DecisionPage: Sendable {
    /// The decisions.
    public let decisions: [DecisionCase]
    /// Whether more follow.
    public let more: Bool
}
