internal import Localization
internal import Records

/// Pages beside the register that can be had as files.
extension ListExport {
    static let positions = ListExport(
        path: PositionSelection.path,
        title: .titlePositions,
        names: ["topic", "party"]
    ) { asked in
        let found = try PositionSelection(asked.query).positions(asked.shelf)
        return Selected(found, types: ["entente-position"], asked.source)
    }

    static let relations = ListExport(
        path: RelationSelection.path,
        title: .titleRelations,
        names: ["topic", "from", "to"]
    ) { asked in
        let found = try RelationSelection(asked.query).found(asked.shelf).entries
        return Selected(found, types: ["relationship"], asked.source)
    }

    static let comparison = ListExport(
        path: Comparison.path,
        title: .titleCompare,
        formats: [.csv, .json, .stix],
        names: ["programme"]
    ) { asked in
        let compared = try ComparisonSelection(Comparison(asked.query), shelf: asked.shelf)
        let rows = try compared.rows(asked.source)
        let areas = try compared.areas.compactMap { try asked.shelf.entry($0.id) }
        return Selected(rows.map(\.entry) + areas, table: .comparison, rows: rows)
    }

    static let agreed = ListExport(
        path: AgreedModel.path,
        title: .agreedLink,
        formats: [.csv, .json, .stix],
        names: []
    ) { asked in
        let known = try asked.shelf.view.record(code: asked.code)
        guard let party = try known.flatMap({ try asked.shelf.entry($0.id) }) else { return nil }
        let referring = try asked.shelf.referring(to: party)
        let rows = try AgreedSelection(party, referring: referring, shelf: asked.shelf).rows(asked.source)
        return Selected(rows.map(\.entry), table: .agreed, rows: rows)
    }

    static let attendance = ListExport(
        path: AttendanceSelection.path,
        title: .attendanceTitle,
        formats: [.csv, .json, .stix, .feed, .calendar],
        names: ["format", "party"]
    ) { asked in
        let selection = try AttendanceSelection(asked.query, shelf: asked.shelf)
        return Selected(selection.series, table: .attendance, rows: selection.rows(asked.source))
    }
}

extension AttendanceSelection {
    /// One row for each party at each activity, the earliest activity first; several where a party is recorded twice.
    func rows(_ source: ExportSource) -> [ExportRow] {
        series.flatMap { activity in
            parties.flatMap { party -> [ExportRow] in
                let place = ExportRow.Place(party: party)
                let elements = activity.participations(of: party.id)
                guard !elements.isEmpty else { return [ExportRow(activity, at: place, source)] }
                return elements.map { ExportRow(activity, element: $0, at: place, source) }
            }
        }
    }
}

extension ComparisonSelection {
    /// The programmes with what each side thinks of them, their areas, and their goals with what each side thinks.
    func rows(_ source: ExportSource) throws -> [ExportRow] {
        let (shelf, programmes) = (source.shelf, columns.map(\.programme))
        let facts = try programmes.flatMap { try shelf.judgedRows($0, part: "programme", sides: $0.sides, source) }
        let named = areas.flatMap { area in
            zip(programmes, area.columns).map { programme, column in
                let place = ExportRow.Place(
                    part: "area",
                    under: programme,
                    area: (area.id, column.isNamed, column.goals)
                )
                return ExportRow(programme, at: place, source)
            }
        }
        let goals = try columns.flatMap { column in
            try column.goals.flatMap { goal in
                try shelf.judgedRows(goal, part: "goal", under: column.programme, sides: column.programme.sides, source)
            }
        }
        return facts + named + goals
    }
}

extension AgreedSelection {
    /// Everything that the page has room for and everything that it has not, part by part.
    func rows(_ source: ExportSource) throws -> [ExportRow] {
        let shelf = source.shelf
        func rows(_ part: String, _ entries: [Entry]) -> [ExportRow] {
            entries.map { ExportRow($0, at: ExportRow.Place(part: part), source) }
        }
        func goalRows(_ goals: [Entry]) throws -> [ExportRow] {
            try goals.flatMap { goal in
                let programme = try goal.reference("programme_ref").flatMap(shelf.entry)
                return try shelf.judgedRows(
                    goal,
                    part: "goal",
                    under: programme,
                    sides: programme?.sides ?? [],
                    source
                )
            }
        }
        let programmes = try current.flatMap { programme in
            let claims = try shelf.claims(about: programme).map {
                ExportRow($0, at: ExportRow.Place(part: "disagreement", under: programme), source)
            }
            return try shelf.judgedRows(programme, part: "programme", sides: programme.sides, source)
                + claims + goalRows(goals(of: programme))
        }
        return try programmes + goalRows(goals(besides: current)) + rows("project", projects)
            + rows("meeting", meetings) + rows("outcome", outcomes) + rows("contribution", contributions)
            + rows("past", past)
    }
}

extension Shelf {
    /// A row of a record, and under it one for the latest assessment of it by each who judges.
    fileprivate func judgedRows(
        _ entry: Entry,
        part: String,
        under: Entry? = nil,
        sides: [String],
        _ source: ExportSource
    ) throws -> [ExportRow] {
        let judged = try judgements(of: entry, referring: try referring(to: entry), sides: sides).map {
            ExportRow($0.assessment, at: ExportRow.Place(part: "assessment", under: entry), source)
        }
        return [ExportRow(entry, at: ExportRow.Place(part: part, under: under), source)] + judged
    }

    /// What sources disagree on about a record.
    func claims(about entry: Entry) throws -> [Entry] {
        try referring(to: entry).filter { $0.type == "entente-claim" && $0.text("subject_ref") == entry.id }
    }
}

extension Entry {
    /// The parties of a programme: whose judgement of it is expected.
    fileprivate var sides: [String] { texts("party_refs") }
}
