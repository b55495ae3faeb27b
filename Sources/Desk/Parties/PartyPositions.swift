internal import Coordination
internal import Localization

/// The positions of a party, each with the proposition that it answers.
struct PartyPositions: PartyPart {
    struct Row: Sendable {
        let statement: Statement?
        let record: RecordLink
        let isOwn: Bool
        let date: String?
        let reason: RecordText?
        let sources: [SourceLine]
        /// What a restricted position is marked with.
        let label: LabelMark?
        /// Where the page is about a day and it is not sure that the position was held on it.
        let isPossible: Bool
    }

    /// The most positions that a page has room for.
    static let most = 16

    let anchor = "positions"
    let heading = Text.partyPositions
    let isExpected: Bool
    let rows: [Row]
    /// How many positions name the party.
    let total: Int
    /// The list of all of them.
    let all: Address
    let shown: Set<String>

    init(_ request: FeatureRequest) throws {
        let (party, shelf, words) = (request.entry, request.shelf, request.words)
        let positions = request.referring(of: "entente-position")
        try shelf.prefetch(positions.flatMap { $0.references.map(\.id) })
        let named = try positions.map { entry in
            (entry: entry, topic: try entry.reference("topic_ref").flatMap { try shelf.entry($0)?.name } ?? entry.name)
        }
        let sorted = named.sorted { ($0.topic.lowercased(), $0.entry.id) < ($1.topic.lowercased(), $1.entry.id) }
        rows = try sorted.prefix(request.room.most(Self.most)).map { entry, _ in
            Row(
                statement: try shelf.statement(entry, words: words),
                record: RecordLink(entry),
                isOwn: entry.reference("holder_ref") == party.id,
                date: entry.dateWords(words),
                reason: entry.said("reason"),
                sources: try shelf.sources(of: entry, words: words),
                label: shelf.restriction(of: entry, words: words),
                isPossible: shelf.times.truth(of: entry) == .possible
            )
        }
        total = positions.count
        shown = Set(positions.map(\.id))
        all = Address(Register.everything.path, query: [("type", "entente-position"), ("to", party.id)])
        isExpected = party.isActor
    }

    var isEmpty: Bool { rows.isEmpty }
}

extension PartyPositions {
    func content(_ words: Words) -> HTML {
        let table = StackTable(
            caption: words[.partyPositions],
            isCaptionHidden: true,
            columns: [
                words[.partyColumnProposition], words[.partyColumnStance], words[.columnDate],
                words[.partyColumnSource],
            ],
            rows: rows.map { cells($0, words) }
        )
        let more: HTML =
            total > rows.count ? #"<p><a href="\#(all)">\#(words.count(total, .partyPositionsAll))</a></p>"# : ""
        return table.html() + more
    }

    private func cells(_ row: Row, _ words: Words) -> [HTML] {
        let topic = with(row.statement?.topic) { "\($0.html(words))<br>" }
        let proposition: HTML =
            row.statement?.proposition.map { #"<q class="small">\#($0.html(words))</q>"# }
            ?? #"<span class="absent small">\#(words[.propositionNotRecorded])</span>"#
        let holder = row.isOwn ? "" : with(row.statement?.holder) { "\($0.html(words)): " }
        let stance = isolated(row.statement?.stance ?? words[.notRecorded])
        let linked: HTML = row.record.address.map { #"<a href="\#($0)"><b>\#(stance)</b></a>"# } ?? "<b>\(stance)</b>"
        let marks = exerciseMark(row.record.isExercise, words) + with(row.label) { " \($0.html)" }
        let reason = with(row.reason) { #"<br><span class="small soft">\#($0.html(words))</span>"# }
        let possible = when(row.isPossible, #"<br><span class="small">\#(words[.timesPossible])</span>"#)
        return [
            topic + proposition,
            "\(holder)\(linked)\(marks)\(reason)",
            "\(row.date ?? words[.notRecorded])\(possible)",
            sourceNames(row.sources, words: words),
        ]
    }
}
