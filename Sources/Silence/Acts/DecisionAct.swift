public import STIX

/// What somebody did about a decision. Acts are never changed and never taken back.
public struct DecisionAct: Hashable, Sendable {
    /// What was done.
    public enum Kind: Hashable, Sendable {
        /// The secretariat puts the round to the parties.
        case announce
        /// "We have received this text."
        case receive
        /// The text was opened.
        case open
        /// Silence is broken.
        case breakSilence(BreakKind)
        /// Agreement is said aloud.
        case agree
        /// Agreement with a reservation; its words are the act's text.
        case reserve
        /// A statement; its words are the act's text.
        case state
        /// An associate says where it stands.
        case associate(Alignment)
        /// The secretariat gives more time: a new round of the same text until this instant.
        case extend(Instant)
        /// The secretariat takes the text back.
        case withdraw
        /// The secretariat issues the adopted text under a number.
        case issue(String)
        /// A break that is known to be late.
        case lateBreak(BreakKind)
    }

    /// How a break is meant.
    public enum BreakKind: String, Hashable, Sendable, CaseIterable {
        /// The text cannot be accepted.
        case objection
        /// Another wording is offered.
        case amendment
        /// The capital needs more time.
        case moreTime = "more-time"
    }

    /// Where an associate stands.
    public enum Alignment: String, Hashable, Sendable, CaseIterable {
        /// It aligns itself.
        case aligns = "aligns"
        /// It aligns itself and makes a statement; its words are the act's text.
        case alignsWithStatement = "aligns-with-statement"
        /// It does not align itself.
        case doesNotAlign = "does-not-align"
    }

    /// An `entente-act`.
    public let id: Identifier
    /// About which decision.
    public let decision: Identifier
    /// About which of its rounds.
    public let round: Int
    /// What was done.
    public let kind: Kind
    /// Who did it, and for whom.
    public let voice: Voice
    /// When the server received it: the instant that decides.
    public let received: Instant
    /// Its words; empty where there are none.
    public let text: String

    /// An act; whether it may be is said by `Round.admits(_:)`.
    public init(
        id: Identifier,
        decision: Identifier,
        round: Int,
        kind: Kind,
        voice: Voice,
        received: Instant,
        text: String = ""
    ) {
        self.id = id
        self.decision = decision
        self.round = round
        self.kind = kind
        self.voice = voice
        self.received = received
        self.text = text
    }

    /// For which party; nil for the secretariat, and where that is withheld.
    public var party: Identifier? { voice.party }

    /// How a break is meant, late ones included; nil for other acts.
    public var breakKind: BreakKind? {
        switch kind {
        case .breakSilence(let kind), .lateBreak(let kind): kind
        default: nil
        }
    }

    /// Where the act stands in the order of acts.
    var place: Place { Place(received: received, id: id) }
}

/// Who does an act, and for whom.
public enum Voice: Hashable, Sendable {
    /// A person of the secretariat, for the body.
    case secretariat(person: Identifier)
    /// A delegate, for a party.
    case delegate(party: Identifier, person: Identifier)
    /// The registry, for a party that spoke by other means.
    case registry(party: Identifier, entry: RegistryEntry)
    /// A party of the roster that broke silence, and whose name is in another act that fewer may read.
    case withheld

    /// For which party; nil for the secretariat, and where that is withheld.
    public var party: Identifier? {
        switch self {
        case .delegate(let party, _), .registry(let party, _): party
        case .secretariat, .withheld: nil
        }
    }
}

/// What the registry entered for a party: something on paper, service by other means.
public struct RegistryEntry: Hashable, Sendable {
    /// Who entered it.
    public let enteredBy: Identifier
    /// What shows it: the reference of a note, how the text was served.
    public let evidence: String
    /// When the paper was handed in, or the text served. The server's instant decides; this one is shown beside it.
    public let handedIn: Instant

    /// An entry.
    public init(enteredBy: Identifier, evidence: String, handedIn: Instant) {
        self.enteredBy = enteredBy
        self.evidence = evidence
        self.handedIn = handedIn
    }
}

/// Where an act stands: acts are ordered by the instant at which they were received, then by id.
struct Place: Hashable, Comparable, Sendable {
    let received: Instant
    let id: Identifier

    static func < (first: Self, second: Self) -> Bool {
        first.received != second.received ? first.received < second.received : first.id < second.id
    }
}
