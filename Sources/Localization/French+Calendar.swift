extension French {
    /// Charts on pages, the overview, the calendar and its pages, reported outcomes.
    static let calendar: [Text: String] = [
        .chartAsTable:
            "La même chose sous forme de tableau, {count} ligne|La même chose sous forme de tableau, {count} lignes",
        .chartTableRest: "{count} ligne de plus|{count} lignes de plus",
    ]
}
