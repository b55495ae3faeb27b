public import STIX
public import Silence

/// A text to be put to parties: the first round of a decision, or a new text after a break.
public struct Announcement: Sendable, Hashable {
    /// The decision that was broken and gets a new text; nil begins a decision.
    public var decision: String?
    /// What it is called, for everybody who reads it.
    public var name: String
    /// What is done with the text: a word of `entente-decision-kind-ov`.
    public var kind: String
    /// The document.
    public var document: String
    /// Which version of it, by its name; nil is the last one.
    public var version: String?
    /// The identity ids of the parties whose silence counts.
    public var roster: [String]
    /// The identity ids of partners who may align.
    public var associates: [String]
    /// The identity ids of further parties that read the decision and have no part in it.
    public var readers: [String]
    /// When silence begins; nil is at once.
    public var opens: Instant?
    /// When it ends.
    public var expires: Instant
    /// The zone of the body's seat.
    public var zone: Zone
    /// The shortest notice.
    public var notice: Notice
    /// By which rule it is adopted.
    public var rule: Round.Rule
    /// What follows from a break.
    public var onBreak: Round.BreakEffect

    /// A text by consensus, open at once; what differs is set afterwards.
    public init(
        name: String,
        kind: String = "adopt",
        document: String,
        roster: [String],
        expires: Instant,
        zone: Zone,
        notice: Notice
    ) {
        decision = nil
        self.name = name
        self.kind = kind
        self.document = document
        version = nil
        self.roster = roster
        associates = []
        readers = []
        opens = nil
        self.expires = expires
        self.zone = zone
        self.notice = notice
        rule = .consensus
        onBreak = .redraft
    }
}

/// What somebody does about a decision that was announced.
public struct DecisionDeed: Sendable, Hashable {
    /// What a party handed in on paper, or how it was served, as the registry enters it.
    public struct Paper: Sendable, Hashable {
        /// The identity id of the party.
        public var party: String
        /// The reference of the note, or how the text was served.
        public var evidence: String
        /// When the paper was handed in, or the text served.
        public var handedIn: Instant

        /// What was handed in.
        public init(party: String, evidence: String, handedIn: Instant) {
            self.party = party
            self.evidence = evidence
            self.handedIn = handedIn
        }
    }

    /// The decision.
    public var decision: String
    /// The round that the actor had before their eyes.
    public var round: Int
    /// What is done.
    public var kind: DecisionAct.Kind
    /// Its words.
    public var text: String
    /// What the registry enters for a party; nil where the actor acts for their own.
    public var paper: Paper?
    /// Whether who breaks silence, and why, is for the body's secretariat and the party alone.
    public var isWithheld: Bool

    /// What is done about a round.
    public init(
        _ kind: DecisionAct.Kind,
        decision: String,
        round: Int,
        text: String = "",
        paper: Paper? = nil,
        isWithheld: Bool = false
    ) {
        self.decision = decision
        self.round = round
        self.kind = kind
        self.text = text
        self.paper = paper
        self.isWithheld = isWithheld
    }
}
