extension CoordinationKind {
    /// A programme.
    public static let programme = CoordinationKind(
        "entente-programme",
        "Programme",
        "programmes",
        .type,
        "What parties have agreed to do together; projects too.",
        [
            .init("kind", .word(.programmeKind), "What it is."),
            .init("party_refs", .list(.reference(["identity"])), "Whose it is."),
            .init("period", .period, "When it runs."),
            .init("status", .word(.programmeStatus), "Where it stands."),
            .init("status_on", .date, "The date of that status."),
            .init("predecessor_ref", .reference(["entente-programme"]), "What it follows."),
            .init("topic_refs", .list(.reference(["entente-topic"])), "What it is about."),
            .init("lead_refs", .list(.reference(["identity"])), "Who leads."),
            .init("beneficiary_refs", .list(.reference(["identity"])), "For whom it is, where that is another."),
            .init("launched_at_ref", .reference(["entente-activity"]), "Where it was launched."),
        ]
    )

    /// An objective.
    public static let objective = CoordinationKind(
        "entente-objective",
        "Objective",
        "objectives",
        .type,
        "An end that a programme serves.",
        [
            .init("programme_ref", .reference(["entente-programme"]), "The programme."),
            .init("parent_ref", .reference(["entente-objective"]), "The wider objective."),
            .init("title", .text, "The full title, where the name shortens it."),
            .init("topic_refs", .list(.reference(["entente-topic"])), "What it is about."),
        ]
    )

    /// A goal.
    public static let goal = CoordinationKind(
        "entente-goal",
        "Goal",
        "goals",
        .type,
        "A way towards an objective, with a measure.",
        [
            .init("programme_ref", .reference(["entente-programme"]), "The programme."),
            .init("objective_ref", .reference(["entente-objective"]), "The objective that it serves."),
            .init("topic_refs", .list(.reference(["entente-topic"])), "What it is about."),
            .init("lead_refs", .list(.reference(["identity"])), "Who leads."),
            .init("period", .period, "When it is to be reached."),
            .init("measure", .text, "By what it is judged."),
            .init("baseline", .text, "Where it started from."),
            .init("state", .word(.goalState), "Where it stands."),
        ]
    )

    /// An assessment.
    public static let assessment = CoordinationKind(
        "entente-assessment",
        "Assessment",
        "assessments",
        .type,
        "How one side judges a goal or a programme.",
        [
            .init(
                "subject_ref",
                .reference(["entente-goal", "entente-objective", "entente-programme"]),
                "What is judged."
            ),
            .init("by_ref", .reference(["identity"]), "Who judges."),
            .init("on", .date, "When."),
            .init("state", .word(.assessmentState), "The judgement in a word."),
            .init("text", .text, "The judgement in prose."),
        ]
    )

    /// An activity.
    public static let activity = CoordinationKind(
        "entente-activity",
        "Activity",
        "activities",
        .type,
        "Something that took place or is to: a summit, a visit.",
        [
            .init("kind", .word(.activityKind), "What it is."),
            .init("code", .text, "Its short code."),
            .init("date", .period, "When it took place."),
            .init("place", .text, "Where it took place."),
            .init("location_ref", .reference(["location"]), "Where it took place, as a record."),
            .init("format_ref", .reference(["identity"]), "In which format."),
            .init("programme_ref", .reference(["entente-programme"]), "Under which programme."),
            .init("goal_refs", .list(.reference(["entente-goal"])), "Which goals it serves."),
            .init("topic_refs", .list(.reference(["entente-topic"])), "What it was about."),
            .init("outcome", .text, "What came of it."),
            .init("participation", .list(.element(participant)), "Who took part, how and at what level."),
        ]
    )

    private static let participant: [Property] = [
        .key,
        .init("party_ref", .reference(["identity"]), required: true, "The party."),
        .init("attendance", .word(.attendance), "Whether and how it came."),
        .init("level", .word(.level), "At what level."),
        .init("role", .word(.role), "What it did there."),
        .init("person", .text, "Who spoke for it."),
    ]

    /// A decision that sources report.
    public static let outcome = CoordinationKind(
        "entente-outcome",
        "Outcome",
        "outcomes",
        .type,
        "A decision that sources report; never one that was taken with this program.",
        [
            .init("topic_refs", .list(.reference(["entente-topic"])), "What it is about."),
            .init("by_ref", .reference(["identity"]), "Who decides."),
            .init("proposed_by_ref", .reference(["identity"]), "Who proposed it."),
            .init("proposed_on", .date, "When it was proposed."),
            .init("status", .word(.outcomeStatus), "Where it stands."),
            .init("date", .date, "When it came to stand there, or was last seen there."),
            .init("rule", .word(.decisionRule), "By which rule."),
            .init("result", .text, "What came of it."),
            .init(
                "objections",
                .list(
                    .element([
                        .key,
                        .init("party_ref", .reference(["identity"]), required: true, "Who objects."),
                        .init("member", .boolean, "Whether it has a say in the decision."),
                        .init("reason", .text, "Why."),
                        .init("date", .date, "When."),
                    ])
                ),
                "Who objects and why."
            ),
        ]
    )

    /// A contribution.
    public static let contribution = CoordinationKind(
        "entente-contribution",
        "Contribution",
        "contributions",
        .type,
        "What a party gives, promises or does.",
        [
            .init("kind", .word(.contributionKind), "What it consists of."),
            .init("provider_ref", .reference(["identity"]), "Who gives."),
            .init("recipient_ref", .reference(["identity"]), "Who receives."),
            .init("via_ref", .reference(["identity"]), "Through whom."),
            .init("stage", .word(.stage), "How far it has come."),
            .init("amount", .decimal, "How much."),
            .init("unit", .text, "Of what: a currency of ISO 4217 or a counted thing."),
            .init("bound", .word(.bound), "How the amount is meant."),
            .init("in_kind", .boolean, "Whether it is given in kind."),
            .init("period", .period, "When, or within which time."),
            .init("part_of_ref", .reference(["entente-contribution"]), "The sum that already holds it."),
            .init("topic_refs", .list(.reference(["entente-topic"])), "What it is about."),
        ]
    )
}
