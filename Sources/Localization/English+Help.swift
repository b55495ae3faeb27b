extension English {
    /// How to read the record.
    static let help: [Text: String] = [
        .titleHelp: "How to read this record",
        .helpSourcesHeading: "Sources",
        .helpSources: """
        Every fact names the documents it rests on, with their date. A document says how far it was read: the whole \
        text, an excerpt, or only as cited by another one; and whether it is official, a reprint or press.
        """,
        .helpDisagreements: """
        Where sources give different answers, all answers stand side by side, each with who gives it. Nothing is \
        averaged and nothing is left out.
        """,
        .helpNotRecorded: """
        \u{201C}Not recorded\u{201D} means just that: it is neither \u{201C}no\u{201D} nor \u{201C}nothing\u{201D}.
        """,
        .helpLabelsHeading: "Labels",
        .helpLabels: """
        Each record bears a label that says who may read it: a level, lists of those it is released to, and caveats. \
        A reader needs the level, a place in every list, and every caveat.
        """,
        .helpLabelForm: """
        REL[NATO, JPN] REL[AUS, KOR] means: members of NATO or Japan, and among them only those who also belong to \
        Australia or Korea.
        """,
        .helpHidden: """
        Numbers, lists and search cover what you may read, as if there were nothing else. A reference that says \
        \u{201C}not held here\u{201D} leads to something that this node cannot show you, for whatever reason.
        """,
        .helpDatesHeading: "Dates and versions",
        .helpDates: """
        A date is as precise as its source: \u{201C}July 2023\u{201D} is not the first of July. Whether something \
        was true on a day can be yes, no, or possible.
        """,
        .helpVersions: """
        Records are never edited in place: a change is a new version, and earlier versions stay where they were.
        """,
        .helpPositionsHeading: "Positions and contributions",
        .helpPositions: """
        A position answers a proposition, in five steps from strongly disagree to strongly agree. It is stated or \
        inferred, and says how sure it is.
        """,
        .helpContributions: """
        Contributions are never added up across stages (pledged, committed, delivered) or units.
        """,
        .helpExerciseHeading: "Exercise records",
        .helpExercise: """
        Records of an exercise are invented. Each one says so wherever it is named, and so does the page.
        """,
        .helpClientHeading: "Connect a client",
        .helpClient: """
        Tools read the same record over TAXII 2.1. Everything that you may read is one collection; start with the \
        discovery address:
        """,
        .helpClientCredentials: """
        Without credentials a client gets what is public. With a name and a token (HTTP Basic) it gets what that \
        account may read.
        """,
    ]
}
