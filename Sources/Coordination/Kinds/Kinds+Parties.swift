extension CoordinationKind {
    /// The part that an identity carries.
    public static let party = CoordinationKind(
        "identity",
        "Party",
        "parties",
        .part,
        "A state, organisation, body, format, office or person.",
        [
            .init("kind", .word(.partyKind), "What it is."),
            .init(
                "code",
                .text,
                "Short code in capitals, given by the administrator and never changed: JPN, NATO, IP4."
            ),
            .init(
                "names",
                .list(
                    .element([
                        .key,
                        .init("text", .text, required: true, "The name."),
                        .init("kind", .word(.nameKind), "What kind of name it is."),
                        .init("lang", .language, "Its language."),
                        .init("period", .period, "When it was used."),
                    ])
                ),
                "Its other names, in other languages and over time."
            ),
            .init("iso_3166", .text, "The country code of ISO 3166-1, three letters."),
            .init("part_of_ref", .reference(["identity"]), "What it is a part of."),
            .init("formal", .boolean, "Whether a treaty or a standing arrangement set it up."),
            .init("formal_basis", .text, "What set it up."),
            .init("competences", .list(.text), "What it has the power to deal with."),
            .init("lacks", .list(.text), "What it lacks."),
            .init("decision_rule", .word(.decisionRule), "How it decides."),
            .init("note", .text, "A remark of those who keep the record."),
            .sources,
        ]
    )

    /// The part that a relationship carries.
    public static let link = CoordinationKind(
        "relationship",
        "Link",
        "relations",
        .part,
        "A typed, evidenced link between two records.",
        [
            .init("period", .period, "When it holds, at the precision known."),
            .init("confidence_words", .text, "How sure it is, in the words of the source."),
            .init("note", .text, "A remark of those who keep the record."),
            .sources,
        ]
    )

    /// A topic.
    public static let topic = CoordinationKind(
        "entente-topic",
        "Topic",
        "topics",
        .type,
        "An area of work, an issue in dispute or a theatre.",
        [
            .init("kind", .word(.topicKind), "What it is."),
            .init("parent_ref", .reference(["entente-topic"]), "The wider topic."),
            .init("proposition", .text, "The sentence that a position on it answers."),
        ]
    )

    /// A position.
    public static let position = CoordinationKind(
        "entente-position",
        "Position",
        "positions",
        .type,
        "Where a party stands on a topic.",
        [
            .init("holder_ref", .reference(["identity"]), "Who holds it."),
            .init("topic_ref", .reference(["entente-topic"]), "On what."),
            .init("stance", .word(.stance), "The stance towards the topic's proposition, in five steps."),
            .init("period", .period, "When it is held."),
            .init("as_of", .date, "The date for which it is attested."),
            .init("explicit", .boolean, "Whether it was stated (true) or inferred (false)."),
            .init("reason", .text, "Why, as the sources put it."),
        ]
    )

    /// A contact-point embassy, a liaison office or a mission.
    public static let post = CoordinationKind(
        "entente-post",
        "Post",
        "posts",
        .type,
        "A contact-point embassy, a liaison office or a mission.",
        [
            .init("kind", .word(.postKind), "What it is."),
            .init("host_ref", .reference(["identity"]), "Where it is: the host state."),
            .init("run_by_ref", .reference(["identity"]), "Who runs it."),
            .init("counterpart_ref", .reference(["identity"]), "To whom it speaks, where that is not the host."),
            .init("place", .text, "The town."),
            .init("status", .word(.postStatus), "Where it stands."),
            .init("as_of", .date, "The date for which the status is attested."),
            .init("period", .period, "When it is open."),
            .init("tasks", .list(.text), "What it does."),
            .init("size", .dictionary(.integer), "How large it is: counted things by name."),
        ]
    )
}
