public import JSON

extension AnnouncementOrder {
    /// The order that an object says.
    ///
    /// - Throws: `OperationFailure` with the member at fault and what was expected.
    init(_ json: JSONValue) throws {
        var reader = try OrderReader(json)
        self.init(
            title: try reader.need("title"),
            document: try reader.need("document"),
            expires: try reader.need("expires"),
            zone: try reader.need("zone")
        )
        kind = try reader.text("kind") ?? "adopt"
        version = try reader.text("version")
        roster = try reader.texts("roster")
        rosterFrom = try reader.text("roster_from")
        rosterOn = try reader.text("roster_on")
        associates = try reader.texts("associates")
        readers = try reader.texts("readers")
        opens = try reader.text("opens")
        noticeHours = try reader.integer("notice_hours") ?? 0
        workingHours = try reader.value("working_hours").map { try Self.capitals($0) }
        minusOne = try reader.text("minus_one")
        falls = try reader.flag("falls")
        redraftOf = try reader.text("redraft_of")
        try reader.finish()
    }

    /// The capitals of a list, as a file of working hours holds it: for each `party`, `zone`, `weekdays`, `from`, `to` and,
    /// where there are any, `holidays`.
    ///
    /// - Throws: `OperationFailure`.
    public static func capitals(_ json: JSONValue) throws -> [Capital] {
        guard let list = json.array else { throw wrong("working_hours", "a list of capitals") }
        return try list.map { element in
            var reader = try OrderReader(element)
            let capital = Capital(
                party: try reader.need("party"),
                zone: try reader.need("zone"),
                weekdays: try reader.texts("weekdays"),
                from: try reader.need("from"),
                to: try reader.need("to"),
                holidays: try reader.texts("holidays")
            )
            try reader.finish()
            return capital
        }
    }
}

extension DeedOrder {
    /// The order that an object says.
    ///
    /// - Throws: `OperationFailure` with the member at fault and what was expected.
    init(_ json: JSONValue) throws {
        var reader = try OrderReader(json)
        self.init(try reader.need("act"))
        breakKind = try reader.text("kind")
        alignment = try reader.text("alignment")
        until = try reader.text("until")
        number = try reader.text("number")
        text = try reader.text("text") ?? ""
        isWithheld = try reader.flag("withhold")
        round = try reader.integer("round")
        if let entry = reader.value("paper") {
            var entry = try OrderReader(entry)
            paper = Paper(
                party: try entry.need("party"),
                evidence: try entry.need("evidence"),
                handedIn: try entry.need("handed_in")
            )
            try entry.finish()
        }
        try reader.finish()
    }
}
