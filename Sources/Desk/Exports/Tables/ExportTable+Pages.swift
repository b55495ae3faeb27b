internal import Coordination
internal import Export
internal import Localization

/// Tables of pages that are no list of records: what is laid out there in parts, or as a grid.
extension ExportTable {
    /// Attendance at a series: one row for each party and each activity, also where nothing is recorded of it.
    static let attendance = ExportTable(
        "attendance",
        .exportRowOfAttendance,
        types: ["entente-activity"],
        fields: ExportField.ofRecord + ExportField.ofActivity + ExportField.ofParty
            + participation.fields.filter { ["attendance", "level", "role", "person"].contains($0.name) }
            + ExportField.besideElement
    )

    /// Programmes side by side: each of them, its areas, its goals, and the latest assessment by each side.
    static let comparison = ExportTable(
        "comparison",
        .exportRowOfComparison,
        types: [],
        fields: [.part] + ExportField.under + ExportField.ofArea + [.trueOn] + ExportField.judge + ExportField.general
    )

    /// What was agreed with a party, part by part as on its page.
    static let agreed = ExportTable(
        "agreed",
        .exportRowOfAgreed,
        types: [],
        fields: [.part] + ExportField.under + ExportField.judge + ExportField.general
    )

    /// The tables that belong to a page; the codebook tells their columns too.
    static let pages = [attendance, comparison, agreed]
}

extension ExportField {
    static let part = ExportField("part", .term, .text(.exportPart)) { .clean($0.place.part) }

    /// Whether a programme was true on the day that the page is about.
    static let trueOn = ExportField("true_on", .term, .text(.exportTrueOn)) { row in
        .clean(row.place.part == "programme" ? row.source.shelf.times.truth(of: row.entry)?.word : nil)
    }

    /// What a row stands under.
    static let under: [ExportField] = [
        ExportField("under_ref", .identifier, .text(.exportUnder)) { .clean($0.place.under?.id) },
        ExportField("under_name", .text, .names(of: "under_ref")) { row in
            .clean(try row.place.under.map { try row.source.shelf.title(of: $0, words: row.source.words) })
        },
    ]

    /// An area, whether the programme of the row names it, and how many of its goals are in it.
    static let ofArea: [ExportField] = [
        ExportField("area_ref", .identifier, .text(.exportArea)) { .clean($0.place.area?.id) },
        ExportField("area_name", .text, .names(of: "area_ref")) { row in
            .clean(try row.place.area.map { try row.source.name($0.id) })
        },
        ExportField("named", .boolean, .text(.exportNamed)) { $0.place.area.map { .boolean($0.isNamed) } ?? .none },
        ExportField("goals", .number, .text(.exportAreaGoals)) { row in
            row.place.area.map { .number(String($0.goals)) } ?? .none
        },
    ]

    /// Who made an assessment, decided, or else stands behind the row's record.
    static let judge = references("by_ref", isList: false, .text(.exportBy))

    /// The format in which an activity took place.
    static let ofActivity: [ExportField] = [
        ExportField("format_ref", .identifier, .text(.exportFormat)) { .clean($0.entry.text("format_ref")) },
        ExportField("format_name", .text, .names(of: "format_ref")) { row in
            .clean(try row.entry.text("format_ref").map(row.source.name))
        },
    ]

    /// The party whose attendance a row tells.
    static let ofParty: [ExportField] = [
        ExportField("party_ref", .identifier, .text(.exportParty)) { .clean($0.place.party?.id) },
        ExportField("party_name", .text, .names(of: "party_ref")) { .clean($0.place.party?.name) },
    ]
}

extension Truth {
    /// The answer as a word of files.
    fileprivate var word: String {
        switch self {
        case .yes: "yes"
        case .no: "no"
        case .possible: "possible"
        }
    }
}
