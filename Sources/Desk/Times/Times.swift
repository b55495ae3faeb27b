internal import Coordination
internal import Localization
internal import STIX
internal import Web

/// The two times of a page: "as of", by when the reader must have had something for the page to know it, and "true on",
/// the day of the world that the page is about.
///
/// Both stand in the address, so that a page at a time can be kept and sent on; links from it keep them.
struct Times: Hashable, Sendable {
    /// What had arrived for the reader by then is shown; nil is now.
    let asOf: Instant?
    /// What was in force on the day, and what had happened by it, is shown; nil is any day.
    let on: Day?
    /// What was asked for, as it was written, by the name of its parameter.
    let asked: [String: String]
    /// What was asked for and is no day.
    let faults: [String]

    /// Now, and any day.
    static let now = Times(Query())

    /// The names of the parameters.
    static let asOfName = "as-of"
    static let onName = "on"

    /// Reads an address. What is no day is not guessed at: it is told, and nothing is narrowed by it.
    init(_ query: Query) {
        var asked: [String: String] = [:]
        var faults: [String] = []
        func read<Value>(_ name: String, _ value: (String) -> Value?) -> Value? {
            guard let text = query.first(name), !text.isEmpty else { return nil }
            guard let value = value(text) else {
                faults.append(text)
                return nil
            }
            asked[name] = text
            return value
        }
        asOf = read(Self.asOfName, Self.instant)
        on = read(Self.onName) { WorldDate($0)?.earliest }
        self.asked = asked
        self.faults = faults
    }

    /// The address of a page with its query.
    init(here: String) {
        let query = here.split(separator: "?", maxSplits: 1).dropFirst().first ?? ""
        self = Times((try? Query(parsing: query)) ?? Query())
    }

    /// A day stands for its end: what arrived in the course of it had arrived.
    private static func instant(_ text: String) -> Instant? {
        if let date = WorldDate(text) {
            return Instant(microseconds: Day(number: date.latest.number + 1).microseconds - 1)
        }
        return Instant(text)
    }

    /// Whether the page is about now and any day.
    var isNow: Bool { asOf == nil && on == nil }

    /// Whether a record belongs on a page about the day, and how surely; nil where no day was asked for, or where the
    /// record has no time of its own.
    func truth(of entry: Entry) -> Truth? {
        guard let on, let manner = entry.timeManner else { return nil }
        guard manner == .lasts else { return entry.period?.begun(by: on) ?? .possible }
        // What is only attested for a day may have been so before and after it.
        guard let period = entry.span else {
            return entry.period?.truth(on: on) == .yes ? .yes : .possible
        }
        return period.truth(on: on)
    }
}

extension Entry {
    /// The time within which something lasts, as far as it is recorded; not a day for which it is only attested.
    fileprivate var span: Period? {
        (text("period") ?? text("date")).flatMap { Period($0) }
    }

    /// How records of a type stand in time.
    enum TimeManner: Sendable {
        /// In force for a while: a programme, a position, a membership.
        case lasts
        /// Happens, and from then on has happened: a summit, an assessment, a contribution.
        case happens
    }

    /// How the record stands in time; nil for what has no time of its own.
    var timeManner: TimeManner? {
        switch type {
        case "entente-programme", "entente-goal", "entente-position", "entente-post", "relationship": .lasts
        case "entente-activity", "entente-assessment", "entente-outcome", "entente-contribution", "entente-document",
            "entente-decision":
            .happens
        default: nil
        }
    }
}
