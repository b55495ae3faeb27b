internal import Coordination
internal import JSON
internal import Records
internal import Web

/// Whose attendance at what is asked for, read from an address: a series of activities, and parties.
struct AttendanceSelection {
    /// The kind of activity; nil asks for every kind.
    let kind: String?
    /// The format as asked for: a code or an id, or that none is recorded.
    let format: String?
    /// The parties as asked for.
    let asked: [String]
    /// The activities that were asked for, the earliest first.
    let series: [Entry]
    /// The parties that were asked for, or the usual ones.
    let parties: [Entry]
    /// Whether no kind was asked for.
    private let isUsual: Bool

    /// Where the page is.
    static let path = "/calendar/attendance/"
    /// Asks for every kind, or for every party that is named in the series.
    static let everything = "all"
    /// The kind that is shown where none is asked for.
    static let usual = "summit"

    init(_ query: Query, shelf: Shelf) throws {
        let kind = query.filled("kind")
        isUsual = kind == nil
        self.kind = kind == Self.everything ? nil : kind ?? Self.usual
        format = query.filled("format")
        asked = query.values("party").filter { !$0.isEmpty }
        let wanted = try format.map { $0 == Selection.unrecorded ? nil : try shelf.partyID($0) }
        series = try shelf.all("entente-activity").filter { [kind = self.kind] activity in
            (kind.map { activity.kind == $0 } ?? true) && (wanted.map { activity.text("format_ref") == $0 } ?? true)
        }.sorted { ($0.firstDay, $0.name, $0.id) < ($1.firstDay, $1.name, $1.id) }
        parties = try Self.parties(asked, in: series, shelf: shelf)
    }

    /// The parties that were asked for; where none was, the partners with programmes that the series names, or else all
    /// that it names, those named most often first.
    private static func parties(_ asked: [String], in series: [Entry], shelf: Shelf) throws -> [Entry] {
        var counts: [String: Int] = [:]
        for activity in series {
            let named = Set(activity.list("participation").compactMap { $0["party_ref"]?.string })
            for party in named { counts[party, default: 0] += 1 }
        }
        if !asked.isEmpty, !asked.contains(everything) {
            var seen: Set<String> = []
            return try asked.compactMap(shelf.party).filter { seen.insert($0.id).inserted }
        }
        if asked.isEmpty {
            let programmes = try shelf.all("entente-programme")
            let partners = try Partners.chosen(programmes: programmes, shelf: shelf).filter { counts[$0.id] != nil }
            if !partners.isEmpty { return partners }
        }
        try shelf.prefetch(counts.keys)
        return try counts.keys.compactMap { try shelf.entry($0) }.sorted { left, right in
            (-(counts[left.id] ?? 0), left.name, left.id) < (-(counts[right.id] ?? 0), right.name, right.id)
        }
    }

    /// The selection as an address.
    var address: Address {
        let values: [(String, String?)] =
            [("kind", isUsual ? nil : kind ?? Self.everything), ("format", format)] + asked.map { ("party", $0) }
        return Address(Self.path, query: values.compactMap { name, value in value.map { (name, $0) } })
    }

    /// Every activity and every party.
    static let all = Address(path, query: [("kind", everything), ("party", everything)])

    /// Whether anything is left out: the usual page has summits and partners alone.
    var isNarrowed: Bool { kind != nil || format != nil || !asked.contains(Self.everything) }
}
