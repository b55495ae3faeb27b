internal import Charts
internal import Localization

/// A party at summits, from the earliest to the latest: whether it came, and at which level.
struct PartyAttendance: PartyPart {
    struct Summit: Hashable, Sendable {
        let link: RecordLink
        let date: String
        let presences: [Presence]
        /// Those before it, by place, that are of its series.
        let before: Set<Int>
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

    init(_ request: FeatureRequest) throws {
        let party = request.entry
        // Of a format its members are there; that it is at its own summits says nothing.
        let activities = party.isFormat ? [] : request.referring(of: "entente-activity")
        let named = activities.filter { $0.kind == "summit" }
        let recorded = named.filter { !$0.presences(of: party.id).isEmpty }
            .sorted { ($0.firstDay, $0.name, $0.id) < ($1.firstDay, $1.name, $1.id) }
        self.party = RecordLink(party)
        let shown = Array(recorded.suffix(request.room.most(Self.most)))
        let before = try ActivitySeries.before(shown, shelf: request.shelf)
        summits = zip(shown, before).map { summit, before in
            Summit(
                link: RecordLink(summit),
                date: summit.dateText.map(request.words.date) ?? request.words[.dateNotRecorded],
                presences: summit.presences(of: party.id),
                before: before
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
            events: summits.map { .init(ChartCell($0.link, words: words), date: $0.date, before: $0.before) },
            rows: [.init(ChartCell(party.name), cells: summits.map { $0.presences.map { $0.drawn(words) } })],
            words: .of(words)
        )
    }

    func content(_ words: Words) -> HTML {
        let more: HTML =
            total > summits.count ? #"<p><a href="\#(all)">\#(words.count(total, .partySummitsAll))</a></p>"# : ""
        return ChartFigure(chart(words), breadth: .column).html(words) + more
    }
}
