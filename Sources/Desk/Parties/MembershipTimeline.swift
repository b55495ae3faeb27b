internal import Charts
internal import Coordination
internal import Localization

/// Memberships over time, of one party or of one format.
///
/// Drawn only where a date is recorded: lines through all years would say nothing. Where there are many, those without
/// dates stay in the list beside it.
struct MembershipTimeline: Sendable {
    /// The most bars that a picture has room for, and the most of those without dates.
    private static let most = 40
    private static let mostUndated = 8

    let id: String
    let owner: RecordLink
    let bars: [Membership]
    /// How many memberships the picture leaves out.
    let rest: Int

    init(_ owner: RecordLink, _ memberships: [Membership], id: String) {
        self.id = id
        self.owner = owner
        let dated = memberships.filter { $0.span != nil }
        let undated = memberships.filter { $0.span == nil }
        bars =
            dated.isEmpty
            ? [] : Array(dated.prefix(Self.most)) + (undated.count <= Self.mostUndated ? undated : [])
        rest = memberships.count - bars.count
    }

    /// The picture; nil where no date is recorded.
    func chart(_ words: Words, row: Text, other: Text) -> MembershipChart? {
        guard !bars.isEmpty else { return nil }
        let memberships = bars.map { bar in
            let date = bar.period.map(words.date) ?? words[.periodNotRecorded]
            return MembershipChart.Membership(
                ChartCell(bar.link.name, address: bar.record.address?.text),
                period: bar.span,
                date: date,
                words: "\(bar.link.name), \(date)"
            )
        }
        return MembershipChart(
            Caption(
                id: "memberships-" + id,
                title: words(.membershipsPicture, ["party": owner.name]),
                description: memberships.map(\.words).joined(separator: "; ") + "."
            ),
            rows: [.init(ChartCell(owner.name), memberships: memberships)],
            words: MembershipChart.Words(
                row: words[row],
                membership: words[other],
                date: words[.columnDate],
                certain: words[.membershipCertain],
                possible: words[.membershipWithin],
                undated: words[.membershipUndated],
                unknown: words[.membershipUnknownEnd],
                today: ""
            )
        )
    }

    func html(_ words: Words, row: Text, other: Text) -> HTML {
        guard let chart = chart(words, row: row, other: other) else { return "" }
        let rest = when(self.rest > 0, #"<p class="small soft">\#(words.count(self.rest, .membershipsRest))</p>"#)
        return "<h3>\(words[.membershipsOverTime])</h3>\n" + ChartFigure(chart, breadth: .column).html(words) + rest
    }
}
