internal import JSON
internal import Localization

/// One party's presence at one activity, as a source gives it.
struct Presence: Hashable, Sendable {
    /// `attended`, `absent` …
    let attendance: String?
    /// `leader`, `minister` …
    let level: String?
    let role: String?
    let person: String?

    /// How high the level is, 1 to 4; nil where none is recorded or nobody came.
    var rank: Int? {
        guard attendance == nil || attendance == "attended" || attendance == "represented" else { return nil }
        return switch level {
        case "leader": 4
        case "deputy": 3
        case "minister": 2
        case .some: 1
        case nil: nil
        }
    }

    /// Level, attendance where it is not plain attendance, role and person, in words.
    func words(_ words: Words) -> String {
        [standing(words), person].compactMap(\.self).joined(separator: ", ")
    }

    /// The same without the person.
    func standing(_ words: Words) -> String {
        var parts: [String] = []
        if let attendance, attendance != "attended" || level == nil {
            parts.append(words.term(attendance, in: "attendance"))
        }
        if let level { parts.append(words.term(level, in: "level")) }
        if let role { parts.append(words.term(role, in: "role")) }
        return parts.isEmpty ? words[.notRecorded] : parts.joined(separator: ", ")
    }
}

extension Entry {
    /// How a party took part in an activity; empty where nothing is recorded of it.
    func presences(of party: String) -> [Presence] {
        list("participation").filter { $0["party_ref"]?.string == party }.map { Presence($0) }
    }
}

/// Attendance at a series of summits: partners down, summits across.
struct AttendanceModel: Sendable {
    struct Row: Sendable {
        let party: RecordLink
        /// For each summit what is recorded; empty for nothing.
        let cells: [[Presence]]
    }

    /// The most columns that a page has room for.
    static let most = 5

    let summits: [RecordLink]
    let dates: [String]
    let rows: [Row]

    /// The latest summits at which a partner's attendance with a level is recorded, oldest first.
    init(partners: [Entry], activities: [Entry], words: Words) {
        let attended = activities.filter { activity in
            activity.kind == "summit"
                && partners.count { !activity.presences(of: $0.id).filter { $0.level != nil }.isEmpty } * 2
                    > partners.count
        }
        let shown = attended.sorted { ($0.firstDay, $0.id) < ($1.firstDay, $1.id) }.suffix(Self.most)
        summits = shown.map { RecordLink($0) }
        dates = shown.map { words.date($0.dateText ?? "") }
        rows = partners.map { party in
            Row(party: RecordLink(party), cells: shown.map { $0.presences(of: party.id) })
        }
    }
}
