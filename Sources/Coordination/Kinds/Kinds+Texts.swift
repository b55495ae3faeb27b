extension CoordinationKind {
    /// A document.
    public static let document = CoordinationKind(
        "entente-document",
        "Document",
        "documents",
        .type,
        "A text; every source is one.",
        [
            .init("kind", .word(.documentKind), "What it is."),
            .init("title_kind", .word(.titleKind), "Whether the name is the printed title or words of the record."),
            .init("author", .text, "Who wrote it."),
            .init("publisher", .text, "Who published it."),
            .init("issuer_refs", .list(.reference(["identity"])), "The parties whose text it is."),
            .init("date", .date, "When it was issued."),
            .init("language", .language, "Its language."),
            .init("grade", .word(.grade), "How close it is to its origin."),
            .init("seen", .word(.seen), "How much of it was read."),
            .init("url", .url, "Where it is."),
            .init(
                "paragraphs",
                .list(
                    .element([
                        .key,
                        .init("text", .text, required: true, "The words."),
                        .init("kind", .word(.paragraphKind), "What it is."),
                    ])
                ),
                "Its text, paragraph by paragraph."
            ),
        ]
    )

    /// A claim.
    public static let claim = CoordinationKind(
        "entente-claim",
        "Claim",
        "claims",
        .type,
        "A question on which sources disagree, with every answer.",
        [
            .init("subject_ref", .reference([]), "What it is about."),
            .init("property", .text, "Which property of it, where it is one."),
            .init("question", .text, "The question."),
            .init(
                "values",
                .list(
                    .element([
                        .key,
                        .init("value", .text, required: true, "The answer."),
                        .init("source_refs", .list(.reference(["entente-document"])), "Who gives it."),
                    ])
                ),
                "The answers side by side."
            ),
        ]
    )

    /// A need.
    public static let need = CoordinationKind(
        "entente-need",
        "Need",
        "needs",
        .type,
        "A difficulty that somebody meets.",
        advice
    )

    /// A recommendation.
    public static let recommendation = CoordinationKind(
        "entente-recommendation",
        "Recommendation",
        "recommendations",
        .type,
        "What somebody advises.",
        advice
    )

    private static let advice: [Property] = [
        .init("title", .text, "The full title, where the name shortens it."),
        .init("text", .text, "What it says."),
        .init("theme", .text, "Under which heading it falls."),
        .init("who_refs", .list(.reference(["identity"])), "Whom it concerns."),
        .init("by_ref", .reference(["identity"]), "Who says so."),
        .init("explicit", .boolean, "Whether it was said (true) or follows from what was (false)."),
    ]

    /// A decision under silence.
    public static let decision = CoordinationKind(
        "entente-decision",
        "Decision",
        "decisions",
        .type,
        "A text put to a roster of parties for decision by silence.",
        [
            .init("kind", .word(.decisionKind), "What is done with the text."),
            .init("title", .text, "The full title, where the name shortens it."),
            .init("document_ref", .reference(["entente-document"]), "The text."),
            .init("document_version", .timestamp, "Which version of it."),
            .init("document_sha256", .sha256, "The hash of its canonical bytes."),
            .init("round", .integer, "Which round this is, from 1."),
            .init("previous_ref", .reference(["entente-decision"]), "The round before."),
            .init("roster_refs", .list(.reference(["identity"])), "Whose silence counts."),
            .init("associate_refs", .list(.reference(["identity"])), "Who may align with it and cannot break it."),
            .init("opens", .timestamp, "When silence begins."),
            .init("expires", .timestamp, "When silence ends; an act at this instant is late."),
            .init("zone", .text, "The time zone of the body's seat, by its IANA name."),
            .init("minimum_notice_hours", .integer, "The shortest time between announcement and expiry."),
            .init("working_hours", .list(.element(workingHours)), "When capitals work, where that is counted."),
            .init("rule", .word(.decisionRule), "By which rule it is adopted."),
            .init("concerned_ref", .reference(["identity"]), "The party concerned, whose break stops nothing."),
            .init("basis", .word(.roundBasis), "What a later round follows from."),
            .init("extension_ref", .reference(["entente-act"]), "The act that extended the round before."),
            .init("on_break", .word(.breakEffect), "What follows from a break."),
        ]
    )

    private static let workingHours: [Property] = [
        .init("key", .text, required: true, "Stable name of this element within the record."),
        .init("party_ref", .reference(["identity"]), required: true, "Whose capital."),
        .init("zone", .text, required: true, "Its time zone, by its IANA name."),
        .init("weekdays", .list(.text), required: true, "On which days it works: monday, tuesday, ..."),
        .init("from", .integer, required: true, "When work begins, in minutes after midnight."),
        .init("to", .integer, required: true, "When work ends, in minutes after midnight."),
        .init("holidays", .list(.text), "Days without work, as YYYY-MM-DD."),
    ]

    /// An act about a decision.
    public static let act = CoordinationKind(
        "entente-act",
        "Act",
        "acts",
        .type,
        "What a party or the secretariat did about a decision.",
        [
            .init("kind", .word(.actKind), "What was done."),
            .init("decision_ref", .reference(["entente-decision"]), "About which decision."),
            .init("round", .integer, "About which of its rounds."),
            .init("party_ref", .reference(["identity"]), "For whom."),
            .init("person_ref", .reference(["identity"]), "By whom."),
            .init("received", .timestamp, "When the server received it."),
            .init("break_kind", .word(.breakKind), "How a break is meant."),
            .init("alignment", .word(.alignment), "Where an associate stands."),
            .init("until", .timestamp, "When silence ends by an extension."),
            .init("entered_by_ref", .reference(["identity"]), "Who entered what came on paper."),
            .init("evidence", .text, "The reference of the paper, or how the text was served."),
            .init("handed_in", .timestamp, "When the paper was handed in, or the text served."),
            .init("withheld", .boolean, "Whether it says not who broke silence, and why."),
            .init("names_ref", .reference(["entente-act"]), "The act of which it says whose it is."),
            .init("number", .text, "The number under which a text was issued."),
            .init("text", .text, "Its words."),
        ]
    )

    /// What a party notes for itself about a text.
    public static let mark = CoordinationKind(
        "entente-mark",
        "Mark",
        "marks",
        .type,
        "What a party notes for itself about a text; nobody else reads it.",
        [
            .init("kind", .word(.markKind), "What is noted."),
            .init("document_ref", .reference(["entente-document"]), "About which text."),
            .init("document_version", .timestamp, "About which version of it."),
            .init("document_sha256", .sha256, "The hash of its canonical bytes."),
            .init("person_ref", .reference(["identity"]), "By whom."),
        ]
    )

    /// Every kind, parts first, in the order in which they are listed.
    public static let all: [CoordinationKind] = [
        party, link, topic, programme, objective, goal, assessment, activity, position, outcome, contribution, post,
        document, claim, need, recommendation, decision, act, mark,
    ]

    /// The kind of a STIX type.
    public static func named(_ type: String) -> CoordinationKind? { byType[type] }

    private static let byType = Dictionary(uniqueKeysWithValues: all.map { ($0.type, $0) })
}
