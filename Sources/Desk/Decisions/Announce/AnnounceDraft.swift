internal import Localization
internal import Records
internal import STIX
internal import Silence

/// A text, or several, to be put under silence, as the secretariat fills it in.
struct AnnounceDraft: Hashable, Sendable {
    /// One text: each becomes a decision with a course of its own.
    struct Item: Hashable, Sendable {
        let document: String
        /// The version's name; empty is the last one.
        var version: String
        /// What the decision is called.
        var name: String
    }

    var items: [Item] = []
    /// The decision that was broken and gets a new text; empty for a new one.
    var decision = ""
    var kind = "adopt"
    /// Codes of parties, as typed.
    var roster = ""
    var associates = ""
    var readers = ""
    /// By the clock of the zone; empty is at once.
    var opens = ""
    var expires = ""
    var zone = "Europe/Brussels"
    var hours = "24"
    var isWorking = false
    /// When each capital works, in lines.
    var capitals = ""
    /// The code of the party concerned; empty is consensus.
    var concerned = ""
    var falls = false
    /// The format from which the roster is filled, and the day on which its members are taken.
    var format = ""
    var day = ""

    /// How many texts are put in one go.
    static let most = 20

    /// What the form begins with.
    init(_ query: Posted, now: Instant, seat: Zone?) {
        items = Array(Set(query.all("document"))).sorted().prefix(Self.most).map {
            Item(document: $0, version: query.first("version"), name: "")
        }
        decision = query.first("decision")
        if let seat { zone = seat.name }
        let week = Instant(microseconds: now.microseconds + 7 * 86_400_000_000)
        if let seat = Zone(zone) { expires = String(WallTime.text(week, in: seat).prefix(14)) + "00:00" }
        day = String(now.text.prefix(10))
    }

    init(_ posted: Posted) {
        items = posted.all("document").prefix(Self.most).enumerated().map { index, document in
            Item(
                document: document,
                version: posted.first("version.\(index)"),
                name: FormValue.trimmed(posted.first("name.\(index)"))
            )
        }
        decision = posted.first("decision")
        kind = posted.first("kind")
        roster = posted.first("roster")
        associates = posted.first("associates")
        readers = posted.first("readers")
        opens = posted.first("opens")
        expires = posted.first("expires")
        zone = FormValue.trimmed(posted.first("zone"))
        hours = FormValue.trimmed(posted.first("hours"))
        isWorking = posted.first("count") == "working"
        capitals = posted.first("capitals")
        concerned = FormValue.trimmed(posted.first("concerned"))
        falls = posted.first("onbreak") == "falls"
        format = posted.first("format")
        day = posted.first("day")
    }

    /// Every field with its value, for a form that only confirms.
    var fields: [(name: String, value: String)] {
        let texts = items.enumerated().flatMap { index, item in
            [("document", item.document), ("version.\(index)", item.version), ("name.\(index)", item.name)]
        }
        return texts + [
            ("decision", decision), ("kind", kind), ("roster", roster), ("associates", associates),
            ("readers", readers), ("opens", opens), ("expires", expires), ("zone", zone), ("hours", hours),
            ("count", isWorking ? "working" : "straight"), ("capitals", capitals), ("concerned", concerned),
            ("onbreak", falls ? "falls" : "redraft"), ("format", format), ("day", day),
        ]
    }

    /// The codes in a field.
    static func codes(_ text: String) -> [String] {
        text.split { $0.isWhitespace || $0 == "," || $0 == ";" }.map(String.init)
    }
}
