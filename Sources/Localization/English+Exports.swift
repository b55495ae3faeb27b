extension English {
    /// Files of lists and records, and the downloads of everything.
    static let exports: [Text: String] = [
        .exportHeading: "Files of this list:",
        .exportRecordHeading: "Files of this record:",
        .exportEverything: "Everything, with codebook",
        .exportCSV: "Table (CSV)",
        .exportJSON: "JSON",
        .exportSTIX: "STIX 2.1",
        .exportFeed: "Feed (Atom)",
        .exportParticipation: "Participation (CSV)",
        .exportCalendar: "Calendar (iCalendar)",
        .exportTooLong: "There is more than one file holds; narrow the list down.",
        .exportNamesOf: "What {column} names, as far as this reader is served it; the id of what is not held here.",
        .exportID: "The record\u{2019}s STIX id. It never changes.",
        .exportRecordID: "The STIX id of the record in which the element stands. Id and key together never change.",
        .exportType: "The record\u{2019}s STIX type.",
        .exportName: "What the record is called; a relation is named by its two ends.",
        .exportDescription: "What it is, in prose.",
        .exportKind: "The kind within the type.",
        .exportDate: "When it was or is, at the precision recorded: a date or a period (EDTF).",
        .exportStatus: "The state or stage, whichever the type has.",
        .exportProposition: "The sentence that a stance answers; without it a stance means nothing.",
        .exportStance: "The stance towards the proposition, in five steps.",
        .exportAmount: "How much, as recorded. Amounts of different units or stages are never to be added up.",
        .exportUnit: "Of what: a currency of ISO 4217 or a counted thing.",
        .exportBound: "How the amount is meant: exactly, at least, about.",
        .exportParties: "The identities that the record names.",
        .exportTopics: "The topics that the record names.",
        .exportText: "A sentence of the record\u{2019}s own: outcome, reason, text or note, the first that is there.",
        .exportSourceRefs: "The documents that say so.",
        .exportSources: "The documents that say so by name, with the place in each.",
        .exportExercise: "Whether it says of itself that it is invented for an exercise.",
        .exportLabel: "Who may read it, in the text form of labels, as this reader sees it.",
        .exportOrigin: "The party that sent it.",
        .exportCreated: "When its first version was made.",
        .exportVersion: "The name of the version: when it was made.",
        .exportAddress: "The permanent address of the record.",
        .exportRelation: "The kind of link between the two.",
        .exportRelationFrom: "Where the link begins.",
        .exportRelationTo: "Where the link leads.",
        .exportFactPath: "Where the value stands in the record.",
        .exportFactName: "What the property is called.",
        .exportFactValue: "The value as recorded.",
        .exportFactWords: "The value in words: the name behind an id, the word of a vocabulary, a date.",
        .exportRowOfKind: "One record of this kind.",
        .exportRowOfParticipation:
            "One row for each party named in each activity: whether it came, at what level, who spoke for it.",
        .exportRowOfAnswers: "One row for each answer to a question on which sources disagree.",
        .exportRowOfObjections: "One row for each objection to a reported outcome.",
        .exportRowOfParagraphs: "One row for each paragraph of a document.",
        .exportRowOfNames: "One row for each other name of a party.",
        .exportRowOfSources: "One row for each source of each record, with the place in the document.",
        .exportRowOfRecords: "Every record of the coordination in one table: what is known of any of them.",
        .exportRowOfOthers: "Everything else that is held here: threat reports and other types of STIX.",
        .exportRowOfAttendance:
            """
        One row for each party at each activity of the page for attendance, also where nothing is recorded of the \
        party: the fields of attendance are then empty.
        """,
        .exportRowOfComparison:
            """
        What the page lays side by side: each programme (part \u{201C}programme\u{201D}), each area for each programme \
        (\u{201C}area\u{201D}), each goal (\u{201C}goal\u{201D}), and the latest assessment by each side \
        (\u{201C}assessment\u{201D}).
        """,
        .exportRowOfAgreed:
            """
        What was agreed with the party, in the order of its page: programmes in force, what sources disagree on, goals, \
        the latest assessment by each side, projects, meetings with an outcome, reported outcomes, contributions, and \
        programmes that are over (\u{201C}past\u{201D}).
        """,
        .exportPart: "The part of the page that the row stands in.",
        .exportUnder: "What the row stands under: the programme of a goal or an area, what an assessment judges.",
        .exportTrueOn:
            "Whether the programme was in force on the day that the file is about (\u{201C}on\u{201D}): yes, no, possible.",
        .exportArea: "An area that at least one of the programmes names.",
        .exportNamed: "Whether the programme of the row names the area.",
        .exportAreaGoals: "How many goals of the programme are in the area.",
        .exportBy: "Who judges, or who decided.",
        .exportFormat:
            "The format in which the activity took place; without one it belongs to no format\u{2019}s series.",
        .exportParty: "The party whose attendance the row tells.",
        .feedSubtitle: "What arrived last comes first; at most {count} entries.",
        .feedLabel: "May be read by: {label}",
        .calendarAbout: "Shows what is known to the day.",
        .calendarLeftOut:
            """
        {count} activity is left out, because its day is not recorded.|{count} activities are left \
        out, because their days are not recorded.
        """,
        .downloadsTitle: "Downloads",
        .downloadsIntro:
            """
        The whole record as you may read it, at the times of this page. Nothing that is hidden from \
        you is in these files, and nothing in them says that it exists.
        """,
        .downloadsWhole: "Everything in one file",
        .downloadsBundle: "STIX 2.1 bundle",
        .downloadsBundleHelp:
            "Every record with its markings, for programs that exchange threat reports or coordination records.",
        .downloadsLines: "Records as JSON, one a line",
        .downloadsLinesHelp: "The same records for tools that read line by line.",
        .downloadsCodebook: "Codebook",
        .downloadsCodebookHelp: "What every column of every table means, with the values of each vocabulary, to read.",
        .downloadsCodebookTable: "Codebook as a table",
        .downloadsCodebookTableHelp: "The same for statistics programs.",
        .downloadsTables: "Tables",
        .downloadsCaption: "Tables of the whole record, with what a row of each is",
        .downloadsTablesAdvice:
            """
        Tables fit together by the columns that end in id and _ref. They are guarded for \
        spreadsheets; with \u{201C}?for=program\u{201D} behind the address every field is exactly as \
        recorded.
        """,
        .downloadsTable: "Table",
        .downloadsRow: "What a row is",
        .downloadsRows: "Rows",
        .downloadsFiles: "Files",
        .downloadsUncounted: "counted in the file",
        .downloadsPrograms: "For programs that come back",
        .downloadsProgramsAdvice:
            """
        Every list has its files and its feed at its foot: they hold what the list holds, however it \
        is narrowed, all pages of it. Calendars and feeds can be subscribed to by their address.
        """,
        .downloadsFeedsAdvice:
            """
        A program that does not sign in gets what the public may read. Give it a token of your own \
        (under your account) to let it read what you may.
        """,
        .codebookTitle: "{site}: codebook",
        .codebookReader:
            """
        The tables hold what the reader who fetched them may read, and nothing else; two readers may \
        get different files from one address.
        """,
        .codebookFiles:
            """
        CSV is UTF-8 with a byte order mark, RFC 4180, one header line. An empty field is not \
        recorded; it is neither no nor zero. Text that a spreadsheet would run as a formula has an \
        apostrophe before it; with ?for=program behind the address there is neither apostrophe nor \
        byte order mark. JSON has the same columns, with null for what is not recorded.
        """,
        .codebookLists:
            """
        Several values in one field are separated by \u{201C}; \u{201D}; a ; or \\ inside a value \
        has a \\ before it.
        """,
        .codebookDates:
            """
        Dates are at the precision recorded: 2023, 2023-07, 2023-07-11. Periods are intervals of \
        EDTF: 2018/.. goes on, 2018/ has an end that is not recorded. A month or a year must not be \
        read as its first day.
        """,
        .codebookAmounts:
            """
        Amounts are never to be added up across stages or units, nor with one that part_of_ref says \
        holds them already.
        """,
        .codebookIDs:
            """
        Ids never change and are never given again. What a column of ids names and the reader is not \
        served stands as its id.
        """,
        .codebookColumn: "Column",
        .codebookKind: "Holds",
        .codebookMeaning: "Meaning",
        .codebookTerms: "Values",
        .codebookList: "several values, separated by ;",
        .kindText: "text",
        .kindIdentifier: "id of a record",
        .kindDate: "date or period (EDTF)",
        .kindInstant: "instant in UTC (RFC 3339)",
        .kindNumber: "decimal number",
        .kindBoolean: "true or false",
        .kindTerm: "word of a vocabulary",
        .kindAddress: "address of the web",
    ]
}
