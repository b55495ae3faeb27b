internal import Charts
internal import Coordination
internal import Labels
internal import Localization
internal import Records

/// What the record holds, what waits for the reader, and what is new in it.
struct OverviewModel: Sendable {
    struct Tally: Hashable, Sendable {
        let words: String
        let address: Address
    }

    /// How many of the latest arrivals are shown.
    static let shownChanges = 10
    /// How many of the next activities are shown.
    static let shownComing = 5

    let tallies: [Tally]
    let threatTallies: [Tally]
    /// Requests to which the reader can agree, and those of their own that wait for others; nil for those to whom
    /// nothing can come.
    let requests: RequestsModel?
    /// What runs under silence for the reader's party; nil where nothing does.
    let silence: UnderSilence?
    let changes: [Change]
    /// What lies before the day of the page, the next first.
    let coming: [EntryLine]
    let timeline: TimelineChart?
    let matrix: MatrixPicture?
    let attendance: AttendanceGrid
    let hasExercise: Bool
    let isEmpty: Bool

    init(_ shelf: Shelf, words: Words) throws {
        let programmes = try shelf.all("entente-programme")
        let activities = try shelf.all("entente-activity")
        let partners = try Partners.chosen(programmes: programmes, shelf: shelf)
        let counts = try shelf.counts()
        tallies = try Self.tallies(counts, shelf: shelf, words: words)
        threatTallies = Self.threatTallies(counts, words: words)
        requests = shelf.view.party == nil ? nil : try RequestsModel(shelf, words: words)
        silence = try UnderSilence(shelf, words: words)
        timeline = Self.timeline(partners, programmes + activities, shelf: shelf, words: words)
        matrix = MatrixPicture(
            partners: partners,
            topics: try shelf.all("entente-topic"),
            counted: programmes + activities,
            words: words
        )
        attendance = try AttendanceGrid(
            partners,
            at: AttendanceGrid.summits(of: partners, among: activities),
            shelf: shelf,
            words: words
        )
        changes = try ChangeReader(shelf: shelf, words: words).latest(Self.shownChanges, of: counts.keys)
        let next = Self.next(activities, after: shelf.present(words).day)
        coming = try next.map { try shelf.line(for: $0, words: words) }
        hasExercise =
            changes.contains(where: \.link.isExercise) || (programmes + activities).contains(where: \.isExercise)
        isEmpty = counts.values.allSatisfy { $0 == 0 }
    }

    /// The partners over time; nil where nothing of theirs has a date.
    private static func timeline(
        _ partners: [Entry],
        _ entries: [Entry],
        shelf: Shelf,
        words: Words
    ) -> TimelineChart? {
        let lines = partners.map { party in
            let own = entries.filter { $0.parties.contains(party.id) }
            return TimelinePicture.Line.of(party, own, selection: Selection(), words: words)
        }
        guard lines.contains(where: { $0.entries.contains { $0.period != nil } }) else { return nil }
        let caption = Caption(
            id: "timeline",
            title: words[.timelineHeading],
            description: words(.timelineDescription, ["lines": words.list(partners.map(\.name))])
        )
        return TimelinePicture(caption: caption, lines: lines, today: shelf.present(words), mostBars: 40).chart(words)
    }

    /// What may still come, the next first.
    private static func next(_ activities: [Entry], after day: Day) -> [Entry] {
        let ahead = activities.filter { ($0.period?.earliest).map { $0 > day } ?? false }
        return Array(
            ahead.sorted { ($0.firstDay, $0.name, $0.id) < ($1.firstDay, $1.name, $1.id) }.prefix(shownComing)
        )
    }

    /// Each count leads to a list of just that length.
    private static func tallies(_ counts: [String: Int], shelf: Shelf, words: Words) throws -> [Tally] {
        let identities = try shelf.all("identity")
        var tallies: [Tally] = []
        for (register, text) in [(Register.parties, Text.tallyParties), (.formats, .tallyFormats)] {
            let count = identities.count(where: register.includes)
            if count > 0 { tallies.append(Tally(words: words.count(count, text), address: Address(register.path))) }
        }
        for facts in TypeFacts.coordination where facts.type != "identity" {
            guard let count = counts[facts.type], count > 0 else { continue }
            let text = words.count(
                count,
                .tallyOfType,
                ["type": count == 1 ? words[facts.singular] : words[facts.plural]]
            )
            tallies.append(Tally(words: text, address: Register.address(ofType: facts.type)))
        }
        return tallies
    }

    /// What the record holds of the standard's own types.
    private static func threatTallies(_ counts: [String: Int], words: Words) -> [Tally] {
        counts.filter { TypeFacts.of($0.key) == nil && $0.value > 0 && !ChangeReader.machinery.contains($0.key) }
            .sorted { $0.key < $1.key }
            .map { type, count in
                let name = count == 1 ? TypeFacts.singular(type, words: words) : TypeFacts.plural(type, words: words)
                return Tally(
                    words: words.count(count, .tallyOfType, ["type": name]),
                    address: Register.address(ofType: type)
                )
            }
    }
}

extension TimelinePicture.Line {
    /// The line of a party.
    ///
    /// - Parameter selection: what the activities are narrowed by beside the party
    static func of(_ party: Entry, _ entries: [Entry], selection: Selection, words: Words) -> Self {
        var selection = selection
        selection.party = party.choiceValue
        var all = selection
        all.types = [TypeFacts.work]
        return Self(
            name: ChartCell(RecordLink(party), words: words),
            subject: party.name,
            selection: selection,
            all: all.address(Register.everything.path),
            entries: entries
        )
    }
}
