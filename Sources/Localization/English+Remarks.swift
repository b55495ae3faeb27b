extension English {
    /// Reports of errors and their answers.
    static let remarks: [Text: String] = [
        .remarkReport: "Report an error",
        .remarkReportPublic: "Report an error (after signing in)",
        .remarksHeading: "Errors reported",
        .remarksWaiting: "Errors reported in your records",
        .remarksWho: "Only the party that reported and the party that keeps the record read this.",
        .remarkBy: "Reported by",
        .remarkAnswerBy: "Answered by",
        .remarkUnanswered: "Not answered yet.",
        .remarkAnswer: "Answer this report",
        .remarkTitle: "Report an error: {name}",
        .remarkPublic:
            """
        Reports go to the party that keeps the record, so it must be known who writes and where to \
        answer. Sign in first. Accounts are given by the administrators of the parties that use this \
        node; if you have none, write to the party that keeps the record.
        """,
        .remarkNoParty:
            """
        You see what others may read, or no party has cleared you: reports are written as yourself, \
        by people of a party.
        """,
        .remarkReaders:
            """
        This will be read by people of {own} and of {party} who may read the record, and by nobody \
        else. The answer will stand on the record\u{2019}s page.
        """,
        .remarkReadersOwn:
            "Your own party keeps this record: people of {party} who may read it will read this, and nobody else.",
        .remarkText: "What is wrong, and what is right?",
        .remarkTextHelp: "Name the fact. It cannot be changed afterwards.",
        .remarkPlace: "Where is that written? (optional)",
        .remarkPlaceHelp: "A document and the place in it, or an address.",
        .remarkPlaceLine: "Source: {place}",
        .remarkSend: "Send the report",
        .remarkTextNeeded: "Write what is wrong.",
        .remarkTextLong: "A report or answer has at most {limit} characters.",
        .remarkTextUnfit: "The text holds something that no record can hold.",
        .remarkAbstract: "Error report: {name}",
        .remarkAnswerTitle: "Answer to a report: {name}",
        .remarkAnswerAdvice:
            """
        Correct the record first if the report is right. The answer is shown to the party that \
        reported it, on the record\u{2019}s page.
        """,
        .remarkAnswerText: "Answer",
        .remarkAnswerTextHelp: "What was changed, or why nothing was. It cannot be changed afterwards.",
        .remarkAnswerSend: "Send the answer",
        .remarkAnswerNeeded: "Write the answer.",
        .remarkAnswerRefused:
            "The answer was not stored. You may not be able to read everything that the report refers to.",
    ]
}
