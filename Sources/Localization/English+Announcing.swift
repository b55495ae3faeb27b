extension English {
    /// Putting texts under silence.
    static let announcing: [Text: String] = [
        .announceTitle: "Put a text under silence",
        .announceNotRole: "This is for secretariats, and you are of none, or not in this view.",
        .announceIntro:
            "Choose the text. Several are put together and decided one by one: a break on one holds no other.",
        .announceFind: "Part of the name",
        .announceNoText: "No document with a text is found.",
        .announceMoreTexts: "{count} more: narrow it by the name.|{count} more: narrow it by the name.",
        .announceTexts: "Texts",
        .announceTextsHelp: "Your own stand first, then the latest.",
        .announceGoOn: "Go on",
        .announceOne:
            """
        Say to whom the text is put, until when, and by which rules. Nothing is sent before you have looked \
        at it.
        """,
        .announcePackage:
            "Each text becomes a decision with a course of its own, to the same parties and by the same rules.",
        .announceNewText:
            "A new text after the break, to the parties that read the decision. The round before stays as it is.",
        .announceName: "What the decision is called",
        .announceNameNeeded: "Give the decision a name.",
        .announceVersion: "Version",
        .announceKind: "What is done with the text",
        .announceTextNeeded: "Choose a text first.",
        .announceFormat: "Take the members of",
        .announceFormatHelp:
            "Fills the roster and the capitals below; change them as you like. Once announced they never change.",
        .announceDay: "on the day",
        .announceFill: "Fill in the members",
        .announceRoster: "Parties whose silence counts",
        .announceRosterHelp: "Their codes, with spaces or on lines.",
        .announceRosterNeeded: "Name at least one party.",
        .announceNoParty: "You see no party with the code {code}.",
        .announceAssociates: "Partners who may align themselves (optional)",
        .announceAssociatesHelp: "They cannot break silence.",
        .announceReaders: "Others who read the decision (optional)",
        .announceReadersHelp: "They have no part in it.",
        .announceWhen: "When",
        .announceZone: "Time zone of the seat",
        .announceZoneHelp: "Its name, such as Europe/Brussels. The days and hours below are by its clock.",
        .announceZoneNeeded: "There is no time zone of this name.",
        .announceExpires: "Silence ends",
        .announceOpens: "Silence begins (optional)",
        .announceOpensHelp: "Empty is at once.",
        .announceHours: "Shortest notice, in hours",
        .announceHoursHelp: "From 0 to 1440, between announcement and end.",
        .announceHoursNeeded: "Give a whole number of hours, from 0 to 1440.",
        .announceCount: "Which hours count",
        .announceStraight: "all of them",
        .announceWorking: "those in which each capital works",
        .announceCapitals: "When capitals work",
        .announceCapitalsHelp:
            """
        One line each: code, zone, hours, days from 1 (Monday) to 7, then days off. A party without a line \
        has 09:00-17:00 1-5.
        """,
        .announceLine: "This line cannot be read: {line}",
        .announceConcerned: "Party concerned (optional)",
        .announceConcernedHelp:
            "Its code, where a text is adopted without it: its objection is shown and stops nothing.",
        .announceCheck: "Look at it first",
        .announceCheckAdvice:
            """
        Nothing is sent yet. This text would be put under silence:|Nothing is sent yet. These texts would be \
        put under silence, each by itself:
        """,
        .announceDelegates: "Every party has a delegate who reads the decision.",
        .announceLacking:
            """
        {count} party has no delegate who could read the decision:|{count} parties have no delegate who \
        could read the decision:
        """,
        .announceNotice: "Notice, capital by capital",
        .announceCapital: "Capital",
        .announceCounted: "Counts",
        .announceEnough: "Enough?",
        .announceEarliest: "Earliest end (seat)",
        .announceEveryCapital: "every capital",
        .announceGiven: "given",
        .announceWanting: "{hours} wanting",
        .announceTooShort: "The notice is too short: it would be refused. Let silence end later.",
        .announceChanges: "What the new text changes",
        .announceNow: "Put it to the parties|Put them to the parties",
        .announceDoneBefore: "Announced before that, and running: {list}.",
    ]
}
