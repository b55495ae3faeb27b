extension English {
    /// What a capital cleared, for its delegates alone.
    static let cleared: [Text: String] = [
        .clearedHeading: "What your capital cleared",
        .clearedPrivate: "Private: only people of {party} read this.",
        .clearedRound:
            "Your delegation marked the text of round {number} as cleared: {instant}, by {person}.",
        .clearedVersion:
            "Your delegation marked the version of {version} as cleared: {instant}, by {person}.",
        .clearedByDelegate: "a delegate of your party",
        .clearedByParty: "the operator for your party",
        .clearedSame: "This is the text that your capital cleared.",
        .clearedChanged:
            "The text has changed since, in {count} paragraph.|The text has changed since, in {count} paragraphs.",
        .clearedOther: "The text has changed since.",
        .clearedSee: "See the differences",
        .clearedRecord: "Record of this mark",
        .clearedForm: "Our capital has cleared this text",
        .clearedAdvice:
            "This notes for your own delegation that your capital has cleared the text of round {number}. It is no act: "
            + "nobody else is told.",
        .clearedNote: "Note (optional)",
        .clearedNoteHelp: "For your own delegation.",
        .clearedSend: "Mark as cleared",
        .clearedDone: "Marked as cleared. Only your delegation reads this.",
        .clearedRefused: "The mark could not be stored: you could not read it afterwards, or it was changed meanwhile.",
        .clearedOtherRound: "There is another round by now. Look at its text; nothing was marked.",
        .clearedUnread: "A text is marked by those who read it: confirm receipt first.",
        .clearedNoteUnfit: "This note is too long, or cannot be kept.",
        .clearedChoice: "the text that your capital cleared",
        .clearedShortSame: "Private: cleared text unchanged.",
        .clearedShortChanged: "Private: changed since your capital cleared it.",
        .helpDecisionsCleared:
            """
        A delegate can mark which text the capital has cleared. Only people of the own party read the mark; to \
        them the page says whether the text has changed since, and shows every word that did.
        """,
    ]
}
