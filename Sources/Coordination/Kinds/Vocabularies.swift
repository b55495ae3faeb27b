extension CoordinationKind.Vocabulary {
    /// What an identity is.
    public static let partyKind = Self("party-kind", "state", "organisation", "body", "format", "office", "person")
    /// What a name of a party is.
    public static let nameKind = Self("name-kind", "short", "full", "former", "official", "native")
    /// What a topic is.
    public static let topicKind = Self("topic-kind", "area", "issue", "theatre")
    /// What a programme is.
    public static let programmeKind = Self(
        "programme-kind",
        "itpp",
        "ipcp",
        "declaration",
        "agreed-agenda",
        "partner-status",
        "recognition-arrangement",
        "project"
    )
    /// Where a programme stands.
    public static let programmeStatus = Self(
        "programme-status",
        "proposed",
        "in-negotiation",
        "launched",
        "in-force",
        "completed",
        "expired",
        "superseded",
        "not-stated"
    )
    /// Where a goal stands, by its own record.
    public static let goalState = Self(
        "goal-state",
        "planned",
        "under-way",
        "on-track",
        "delayed",
        "blocked",
        "achieved",
        "dropped"
    )
    /// How one side judges a goal or a programme.
    public static let assessmentState = Self(
        "assessment-state",
        "not-started",
        "on-track",
        "delayed",
        "at-risk",
        "blocked",
        "achieved",
        "not-achieved"
    )
    /// What an activity is.
    public static let activityKind = Self(
        "activity-kind",
        "summit",
        "ministerial",
        "meeting",
        "visit",
        "conference",
        "dialogue",
        "signing",
        "statement",
        "mission-opening",
        "exercise",
        "mission",
        "training"
    )
    /// How a party took part.
    public static let attendance = Self(
        "attendance",
        "invited",
        "attended",
        "represented",
        "observed",
        "declined",
        "absent"
    )
    /// At what level a party took part, highest first.
    public static let level = Self(
        "level",
        "leader",
        "deputy",
        "minister",
        "vice-minister",
        "ambassador",
        "official",
        "military"
    )
    /// What a party did there.
    public static let role = Self("role", "chair", "host")
    /// The five steps of a stance towards a proposition.
    public static let stance = Self(
        "stance",
        "strongly-disagree",
        "disagree",
        "neutral",
        "agree",
        "strongly-agree"
    )
    /// Where a decision stands that sources report.
    public static let outcomeStatus = Self(
        "outcome-status",
        "proposed",
        "under-discussion",
        "pending",
        "taken",
        "blocked",
        "refused",
        "dropped",
        "reported"
    )
    /// By which rule a decision was to be taken.
    public static let decisionRule = Self(
        "decision-rule",
        "consensus",
        "unanimity",
        "minus-one",
        "majority",
        "national"
    )
    /// What a contribution consists of.
    public static let contributionKind = Self(
        "contribution-kind",
        "financial",
        "guarantee",
        "trust-fund",
        "weapons",
        "weapons-fund",
        "non-lethal",
        "arms-sale",
        "training",
        "personnel",
        "transport",
        "humanitarian",
        "sanctions"
    )
    /// How far a contribution has come.
    public static let stage = Self(
        "contribution-stage",
        "offered",
        "pledged",
        "committed",
        "allocated",
        "delivered",
        "sold",
        "not-stated"
    )
    /// How an amount is meant.
    public static let bound = Self("amount-bound", "exactly", "at-least", "about")
    /// What a post is.
    public static let postKind = Self(
        "post-kind",
        "contact-point-embassy",
        "contact-point-network",
        "liaison-office",
        "partner-mission"
    )
    /// Where a post stands.
    public static let postStatus = Self(
        "post-status",
        "planned",
        "open",
        "open-then",
        "reported",
        "replaced",
        "closed",
        "not-opened"
    )
    /// What a document is.
    public static let documentKind = Self(
        "document-kind",
        "treaty",
        "declaration",
        "programme",
        "communique",
        "statement",
        "speech",
        "report",
        "article",
        "fact-sheet",
        "minutes",
        "draft"
    )
    /// How close a document is to its origin.
    public static let grade = Self("document-grade", "official", "reprint", "press")
    /// How much of a document was read.
    public static let seen = Self("document-seen", "full", "excerpt", "cited")
    /// Whose words a title is.
    public static let titleKind = Self("title-kind", "printed", "described")
    /// What a paragraph is.
    public static let paragraphKind = Self("paragraph-kind", "heading", "text", "item", "quotation", "footnote")
    /// What a decision under silence does.
    public static let decisionKind = Self("decision-kind", "adopt", "approve", "endorse", "note", "invite")
    /// What follows from a break of silence.
    public static let breakEffect = Self("break-effect", "falls", "redraft")
    /// What a party or the secretariat does about a decision.
    public static let actKind = Self(
        "act-kind",
        "announce",
        "receive",
        "open",
        "break",
        "agree",
        "reserve",
        "state",
        "associate",
        "extend",
        "withdraw",
        "issue",
        "late-break"
    )
    /// What a later round of a decision follows from.
    public static let roundBasis = Self("round-basis", "redraft", "extension")
    /// Where an associate stands towards a decision.
    public static let alignment = Self("alignment", "aligns", "aligns-with-statement", "does-not-align")
    /// How a break of silence is meant.
    public static let breakKind = Self("break-kind", "objection", "amendment", "more-time")
    /// What a party notes for itself about a text.
    public static let markKind = Self("mark-kind", "cleared")
    /// Kinds of link between records, beside those of the standard.
    public static let linkKind = Self(
        "link-kind",
        "member-of",
        "serves",
        "affects",
        "spills-over-to",
        "enables",
        "constrains",
        "about",
        "answers"
    )
}
