internal import Localization
internal import STIX
internal import Silence

/// An instant on three clocks, each with its day of the week: the reader's capital, the seat, UTC.
struct ClocksView: Hashable, Sendable {
    let clocks: Clocks
    /// Whether the reader's capital is known; without it, two clocks are shown.
    let hasReader: Bool

    init(clocks: Clocks, hasReader: Bool) {
        self.clocks = clocks
        self.hasReader = hasReader
    }

    init(_ instant: Instant, seat: Zone, reader: ReaderZone) {
        clocks = Clocks(of: instant, seat: seat, reader: reader.zone)
        hasReader = reader.isKnown
    }

    /// Where each clock hangs, and what it shows.
    func rows(_ words: Words) -> [(place: String, time: String)] {
        var rows: [(String, String)] = []
        if hasReader {
            let place = words(.decisionClockCapital, ["place": Self.city(clocks.reader.zone)])
            rows.append((place, words.clock(clocks.reader.time)))
        }
        rows.append((words(.decisionClockSeat, ["place": Self.city(clocks.seat.zone)]), words.clock(clocks.seat.time)))
        // A seat that keeps UTC is one clock.
        if clocks.seat.zone.name != "UTC" { rows.append(("UTC", words.clock(clocks.utc))) }
        return rows
    }

    func html(_ words: Words) -> HTML {
        let rows = each(rows(words)) { "<div><dt>\($0.place)</dt><dd>\($0.time)</dd></div>" }
        return #"<dl class="clocks">\#(rows)</dl>"#
    }

    /// The city of a zone's name: New York of America/New_York.
    static func city(_ zone: Zone) -> String {
        let last = zone.name.split(separator: "/").last.map(String.init) ?? zone.name
        return String(last.map { $0 == "_" ? " " : $0 })
    }
}
