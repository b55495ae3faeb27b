internal import Localization
internal import Records
internal import STIX

/// One page of a log, as plain values.
struct LogModel: Sendable {
    /// One entry, with names where the reader sees them.
    struct Line: Hashable, Sendable {
        let at: String
        let actor: String
        let action: String
        let target: RecordLink?
        let version: String?
        let refusal: String?
        let detail: String?
    }

    let filter: LogFilter
    let faults: [FormFault]
    let lines: [Line]
    /// The place to go on from: the last entry's instant, and how many of that instant have been shown.
    let next: LogPlace?

    /// As many entries stand on a page.
    static let shown = 50

    /// - Parameters:
    ///   - place: where the page before ended
    ///   - names: names of people by id, where the reader knows them otherwise than by their records
    init(
        _ filter: LogFilter,
        after place: LogPlace?,
        names: LogNames,
        words: Words
    ) throws {
        self.filter = filter
        let asked = filter.query(words)
        var query = asked.query
        faults = asked.faults
        guard faults.isEmpty else {
            lines = []
            next = nil
            return
        }
        query.limit = Self.shown + (place?.count ?? 0)
        if let place { query.after = place.start }
        let page = try names.shelf.view.audit(query)
        let skipped = place.map { place in page.entries.prefix(place.count).count { $0.at == place.at } } ?? 0
        let entries = page.entries.dropFirst(skipped).prefix(Self.shown)
        lines = try entries.map { try names.line($0, words: words) }
        let hasMore = page.more || page.entries.count - skipped > Self.shown
        next =
            hasMore
            ? entries.last.map { last in
                let count = entries.count { $0.at == last.at }
                return LogPlace(at: last.at, count: count + (place?.at == last.at ? skipped : 0))
            } : nil
    }
}

/// A place in a log: an instant, and how many of its entries come before.
///
/// Entries of one instant are those of one act; no other is added to them later.
struct LogPlace: Hashable, Sendable {
    let at: Instant
    let count: Int

    /// Before all entries of the instant.
    var start: AuditQuery.Place { AuditQuery.Place(at: at, id: "~") }
}

/// Names in a log: of people as their administrator knows them, of everything else as the reader is served it.
struct LogNames {
    let shelf: Shelf
    let people: [String: String]

    /// The name of whoever did something; the id where the reader sees no name.
    func name(of id: String) throws -> String {
        try people[id] ?? shelf.entry(id)?.name ?? id
    }

    func line(_ entry: AuditEntry, words: Words) throws -> LogModel.Line {
        let target = try entry.target.map { id -> RecordLink in
            guard let known = try shelf.entry(id) else {
                return people[id].map { RecordLink(name: $0, address: PersonPage.address(of: id)) }
                    ?? RecordLink(missing: id)
            }
            return RecordLink(name: try shelf.title(of: known, words: words), of: known)
        }
        return LogModel.Line(
            at: words.instant(entry.at.text),
            actor: try entry.actor.map(name) ?? words[.logNobody],
            action: words.term(entry.action.rawValue, in: "audit"),
            target: target,
            version: entry.version.map { words.instant($0) },
            refusal: entry.refusal,
            detail: try entry.detail.map { $0.hasPrefix("identity--") ? try name(of: $0) : $0 }
        )
    }
}
