internal import Charts
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

    /// Whether it was there, itself or by somebody else.
    var came: Bool { attendance == "attended" || attendance == "represented" }

    /// How high the level is, 1 to 4; nil where none is recorded or nobody came.
    var rank: Int? {
        guard came else { return nil }
        return level.map { Level($0)?.rank ?? 1 }
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
        guard !parts.isEmpty else { return words[.notRecorded] }
        return (parts + (attendance == nil ? [words[.attendanceNotRecorded]] : [])).joined(separator: ", ")
    }

    /// The same for a picture.
    func drawn(_ words: Words) -> AttendanceChart.Presence {
        AttendanceChart.Presence(
            attendance.flatMap { AttendanceChart.Standing(rawValue: $0) } ?? .other,
            rank: rank,
            letter: rank == nil ? nil : level.flatMap { Level($0) }.map { words[$0.letter] },
            words: self.words(words)
        )
    }
}

extension Presence {
    /// Reads an element of a list of participation.
    init(_ node: JSONNode) {
        self.init(
            attendance: node["attendance"]?.string,
            level: node["level"]?.string,
            role: node["role"]?.string,
            person: node["person"]?.string
        )
    }

    /// The levels of the vocabulary, the highest first.
    enum Level: String, CaseIterable {
        case leader
        case deputy
        case minister
        case viceMinister = "vice-minister"
        case ambassador
        case official
        case military

        init?(_ text: String) {
            self.init(rawValue: text)
        }

        /// From 4, the highest, to 1.
        var rank: Int {
            switch self {
            case .leader: 4
            case .deputy: 3
            case .minister: 2
            case .viceMinister, .ambassador, .official, .military: 1
            }
        }

        /// What stands beside the bars, so that equal bars are told apart.
        var letter: Text {
            switch self {
            case .leader: .letterLeader
            case .deputy: .letterDeputy
            case .minister: .letterMinister
            case .viceMinister: .letterViceMinister
            case .ambassador: .letterAmbassador
            case .official: .letterOfficial
            case .military: .letterMilitary
            }
        }
    }
}

extension Entry {
    /// How a party took part in an activity, those who came first; empty where nothing is recorded of it.
    func presences(of party: String) -> [Presence] {
        participations(of: party).map { Presence($0) }
    }

    /// The elements of its list of participation that name a party, those that say that it came first.
    func participations(of party: String) -> [JSONNode] {
        let all = list("participation").filter { $0["party_ref"]?.string == party }
        return all.filter { Presence($0).came } + all.filter { !Presence($0).came }
    }
}

/// Four bars, filled up to a rank: the level at a glance, beside the word for it.
func levelBars(_ rank: Int) -> HTML {
    let bars = each(0..<4) { index in
        let height = 4 + index * 3
        let state: HTML = index < rank ? #" class="on""# : ""
        return #"<rect\#(state) x="\#(index * 7 + 1)" y="\#(15 - height)" width="5" height="\#(height)"/>"#
    }
    return #"<svg class="level bars" width="30" height="17" aria-hidden="true">\#(bars)</svg>"#
}
