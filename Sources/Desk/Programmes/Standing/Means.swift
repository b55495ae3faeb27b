internal import Coordination
internal import Localization

/// What was done for a goal or under a programme: the latest activities, and where all of them are.
struct Means: Sendable {
    let lines: [EntryLine]
    /// How many activities name the goal or the programme.
    let total: Int
    /// The list of all of them.
    let all: Address
    let shown: Set<String>
    /// The activities that belong here, those beyond the room of the page with them.
    let ids: Set<String>

    /// How many are shown.
    static let most = 8

    func html(_ words: Words, heading: String) -> HTML {
        guard !lines.isEmpty else { return "" }
        let more = when(
            ids.count > lines.count,
            #"<p class="small"><a href="\#(all)">\#(words.count(total, .meansAll))</a></p>"#
        )
        return """
            <p class="step">\(heading)</p><ul class="means">\(each(lines) { briefLine($0, words) })</ul>\(more)
            """
    }
}

extension Shelf {
    /// What was done, the latest first.
    ///
    /// - Parameters:
    ///   - activities: those that are shown here
    ///   - referring: the records that refer to the subject, for how many activities name it at all
    func means(_ activities: [Entry], of subject: Entry, referring: [Entry], words: Words) throws -> Means {
        let latest = activities.sorted { ($0.latestFirst, $0.id) < ($1.latestFirst, $1.id) }.prefix(Means.most)
        return Means(
            lines: try latest.map { try line(for: $0, words: words) },
            total: referring.count { $0.type == "entente-activity" },
            all: Address("/records/", query: [("type", "entente-activity"), ("to", subject.id)]),
            shown: Set(latest.map(\.id)),
            ids: Set(activities.map(\.id))
        )
    }
}

extension Entry {
    /// A key that puts entries by name, those of an exercise last.
    var exerciseLast: (Int, String, String) { (isExercise ? 1 : 0, name, id) }
    /// A key that puts what began last first, and all of an exercise behind it.
    var latestThenExercise: (Int, Int, String, String) { (isExercise ? 1 : 0, latestFirst, name, id) }
    /// A key that puts what began last first, and what has no date last.
    var latestFirst: Int { period?.earliest.map { -$0.number } ?? .max }
}

/// A record in one line under another: name, kind, date and source.
func briefLine(_ line: EntryLine, _ words: Words) -> HTML {
    let meta = [line.kind, line.date ?? (line.hasDate ? words[.dateNotRecorded] : nil)].compactMap(\.self)
    return """
        <li>\(line.link.html(words))\(with(line.label) { " \($0.html)" }) \
        <span class="small soft">\(meta.joined(separator: " \u{B7} "))</span>\
        \(when(line.hasSources, sourceLine(line.sources, words: words)))</li>
        """
}
