internal import Charts
internal import Coordination
internal import Localization
internal import Records
internal import Web

/// The timeline of all parties, of a kind of activity, or of one party by kind.
struct TimelinePage: Sendable {
    /// Where it is.
    static let path = "/calendar/timeline/"
    /// How many lines a picture has; the rest is counted.
    static let most = 12

    let filter: CalendarFilter
    /// Nil where nothing that was asked for has a date.
    let chart: TimelineChart?
    /// How many activities and programmes were asked for.
    let total: Int
    /// How many of these have no date, and stand on no line.
    let undated: Int
    /// How many parties with anything have no line.
    let left: Int
    let hasExercise: Bool

    init(_ query: Query, shelf: Shelf, words: Words) throws {
        let activities = try shelf.all("entente-activity")
        let programmes = try shelf.all("entente-programme")
        filter = try CalendarFilter(query, activities: activities, shelf: shelf, words: words)
        let work = filter.selection.kind == nil ? activities + programmes : activities
        let found = try filter.matching(work, shelf: shelf)
        let lines =
            if let asked = filter.selection.party {
                Self.byKind(found, with: try Self.name(asked, shelf: shelf), filter.selection, words: words)
            } else {
                try Self.byParty(found, filter.selection, shelf: shelf, words: words)
            }
        let shown = lines.prefix(Self.most)
        total = found.count
        undated = found.count { $0.period == nil }
        left = lines.count - shown.count
        hasExercise = found.contains(where: \.isExercise)
        guard shown.contains(where: { $0.entries.contains { $0.period != nil } }) else {
            chart = nil
            return
        }
        let caption = Caption(
            id: "timeline",
            title: words[.timelineHeading],
            description: words(.timelineDescription, ["lines": words.list(shown.map(\.name.text))])
        )
        chart = TimelinePicture(caption: caption, lines: Array(shown), today: shelf.present(words)).chart(words)
    }

    /// What a party is called that was asked for by its code or id.
    private static func name(_ asked: String, shelf: Shelf) throws -> String {
        try shelf.party(asked)?.name ?? asked
    }

    /// A line for each party, the one with the most first.
    private static func byParty(
        _ found: [Entry],
        _ selection: Selection,
        shelf: Shelf,
        words: Words
    ) throws -> [TimelinePicture.Line] {
        var byParty: [String: [Entry]] = [:]
        for entry in found {
            for party in entry.parties { byParty[party, default: []].append(entry) }
        }
        try shelf.prefetch(byParty.keys)
        let parties = try byParty.keys.compactMap { try shelf.entry($0) }.sorted { left, right in
            let (first, second) = (byParty[left.id]?.count ?? 0, byParty[right.id]?.count ?? 0)
            return (-first, left.name, left.id) < (-second, right.name, right.id)
        }
        return parties.map { .of($0, byParty[$0.id] ?? [], selection: selection, words: words) }
    }

    /// A line for each kind of activity of a party, and one for its programmes.
    private static func byKind(
        _ found: [Entry],
        with party: String,
        _ selection: Selection,
        words: Words
    ) -> [TimelinePicture.Line] {
        var byKind: [String: [Entry]] = [:]
        for entry in found where entry.type == "entente-activity" {
            byKind[entry.kind ?? "", default: []].append(entry)
        }
        let kinds = byKind.keys.sorted { (-(byKind[$0]?.count ?? 0), $0) < (-(byKind[$1]?.count ?? 0), $1) }
        var lines = kinds.map { kind in
            var narrowed = selection
            narrowed.kind = kind.isEmpty ? nil : kind
            let name = kind.isEmpty ? words[.notRecorded] : words.term(kind, in: "kind")
            return TimelinePicture.Line(
                name: ChartCell(
                    name.prefix(1).uppercased() + name.dropFirst(),
                    address: narrowed.address(Register.calendar.path).text
                ),
                subject: party,
                selection: narrowed,
                all: narrowed.address(Register.calendar.path),
                entries: byKind[kind] ?? [],
                isSelectable: !kind.isEmpty
            )
        }
        let programmes = found.filter { $0.type == "entente-programme" }
        if !programmes.isEmpty {
            let address = selection.address(Register.programmes.path)
            lines.insert(
                TimelinePicture.Line(
                    name: ChartCell(words[.navProgrammes], address: address.text),
                    subject: party,
                    selection: selection,
                    all: address,
                    entries: programmes
                ),
                at: 0
            )
        }
        return lines
    }

    func body(_ words: Words) -> HTML {
        """
        <h1>\(words[.timelineHeading])</h1>
        <p class="soft">\(words[.timelineIntro])</p>
        \(filter.form(Self.path, names: [.kind, .party, .topic], words: words))
        <p role="status"><b class="number">\(words.count(total, .timelineTotal))</b>\(notes(words))</p>
        \(picture(words))\(ExportLinks(page: list, words: words).html)
        """
    }

    private func notes(_ words: Words) -> HTML {
        when(undated > 0, " <span class=\"soft\">\(words.count(undated, .timelineUndated))</span>")
            + when(left > 0, " <span class=\"soft\">\(words.count(left, .timelineLeft))</span>")
            + when(filter.isNarrowed, #" <a class="no-print" href="\#(Self.path)">\#(words[.listReset])</a>"#)
    }

    private func picture(_ words: Words) -> HTML {
        guard let chart else {
            let why = total == 0 && !filter.isNarrowed ? words[.listEmpty] : words[.timelineEmpty]
            return #"<div class="empty"><p>\#(why)</p></div>"#
        }
        return ChartFigure(chart, most: 25, isPair: filter.selection.party != nil).html(words, all: list)
    }

    /// What is drawn, as a list with its files.
    private var list: Address {
        var selection = filter.selection
        guard selection.kind == nil else { return selection.address(Register.calendar.path) }
        selection.types = [TypeFacts.work]
        return selection.address(Register.everything.path)
    }
}
