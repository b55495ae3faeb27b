internal import Charts
internal import Localization

/// A party at summits, from the earliest to the latest: whether it came, and at which level.
struct PartyAttendance: PartyPart {
    struct Summit: Hashable, Sendable {
        let link: RecordLink
        let date: String
        let presences: [Presence]
    }

    /// How many summits a picture has room for.
    static let most = 8

    let anchor = "attendance"
    let heading = Text.partyAttendance
    let isExpected: Bool
    let party: RecordLink
    /// The latest summits of which something is recorded of the party.
    let summits: [Summit]
    /// How many summits name the party.
    let total: Int
    /// The list of all of them.
    let all: Address

    init(_ request: FeatureRequest) {
        let party = request.entry
        // Of a format its members are there; that it is at its own summits says nothing.
        let activities = party.isFormat ? [] : request.referring(of: "entente-activity")
        let named = activities.filter { $0.kind == "summit" }
        let recorded = named.filter { !$0.presences(of: party.id).isEmpty }
            .sorted { ($0.firstDay, $0.name, $0.id) < ($1.firstDay, $1.name, $1.id) }
        self.party = RecordLink(party)
        summits = recorded.suffix(Self.most).map { summit in
            Summit(
                link: RecordLink(summit),
                date: summit.dateText.map(request.words.date) ?? request.words[.dateNotRecorded],
                presences: summit.presences(of: party.id)
            )
        }
        total = named.count
        all = Address(Register.calendar.path, query: [("kind", "summit"), ("party", party.choiceValue)])
        isExpected = party.kind == "state"
    }

    var isEmpty: Bool { summits.isEmpty }

    /// The picture: one line, an event for each summit.
    func chart(_ words: Words) -> AttendanceChart {
        let told = summits.map { summit in
            let parts = summit.presences.map { $0.words(words) }.joined(separator: "; ")
            return "\(summit.link.name), \(summit.date): \(parts)."
        }
        return AttendanceChart(
            Caption(
                id: "party-attendance",
                title: words(.partyAttendanceTitle, ["party": party.name]),
                description: told.joined(separator: " ")
            ),
            events: summits.map { .init(ChartCell($0.link.name, address: $0.link.address?.text), date: $0.date) },
            rows: [.init(ChartCell(party.name), cells: summits.map { $0.presences.map { $0.sign(words) } })],
            words: Presence.chartWords(words)
        )
    }

    func content(_ words: Words) -> HTML {
        let more: HTML =
            total > summits.count ? #"<p><a href="\#(all)">\#(words.count(total, .partySummitsAll))</a></p>"# : ""
        return ChartFigure(chart(words), breadth: .column).html(words) + more
    }
}

extension Presence {
    /// The levels that have a letter of their own in a picture, the highest first.
    private static let letters: [(level: String, letter: String)] = [
        ("leader", "L"), ("deputy", "D"), ("minister", "M"), ("vice-minister", "V"), ("ambassador", "A"),
        ("official", "O"), ("military", "X"),
    ]

    /// The presence as a sign of a picture.
    fileprivate func sign(_ words: Words) -> AttendanceChart.Presence {
        let standing = attendance.map { AttendanceChart.Standing(rawValue: $0) ?? .other } ?? .attended
        return AttendanceChart.Presence(
            standing,
            rank: rank,
            letter: rank == nil ? nil : Self.letters.first { $0.level == level }?.letter,
            words: self.words(words)
        )
    }

    /// The words of a picture of attendance.
    fileprivate static func chartWords(_ words: Words) -> AttendanceChart.Words {
        let standings = AttendanceChart.Standing.allCases.filter { $0 != .other }.map { standing in
            (standing, words.term(standing.rawValue, in: "attendance"))
        }
        let levels = letters.map { level, letter in
            let rank = Presence(attendance: nil, level: level, role: nil, person: nil).rank ?? 1
            return AttendanceChart.LevelWords(letter, rank: rank, words: words.term(level, in: "level"))
        }
        return AttendanceChart.Words(
            corner: words[.columnParty],
            unrecorded: words[.notRecorded],
            higher: words[.partyAttendanceHigher],
            lower: words[.partyAttendanceLower],
            standings: Dictionary(uniqueKeysWithValues: standings),
            letters: levels
        )
    }
}
