extension English {
    /// The times of a page, and the pages beside it.
    static let times: [Text: String] = [
        .timesAreNow: "Now. Show another time",
        .timesTrueOn: "True on {day}",
        .timesKnownBy: "As known on {instant}",
        .timesOn: "True on",
        .timesOnHelp: "What was in force on that day, and what had happened by it.",
        .timesAsOf: "As of",
        .timesAsOfHelp:
            "Only what had reached you by the end of that day. Labels and memberships are those of now.",
        .timesApply: "Show",
        .timesNow: "Back to now",
        .timesFault: "\u{201C}{text}\u{201D} is no date; write it as 2023-07-11.",
        .timesPossible: "possible at this precision",
        .navFamily: "Pages beside this one",
    ]
}
