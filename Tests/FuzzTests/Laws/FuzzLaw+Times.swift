import Coordination
import STIX
import Web

@testable import Desk

extension FuzzLaw {
    /// A time that is accepted is printed as what is read as the same time; ends come after beginnings; and what is asked
    /// of a page is read or told to be at fault.
    static let times = FuzzLaw("times") { input in
        guard let text = String(validating: input, as: UTF8.self) else { return }
        if let instant = Instant(text) {
            try hold(Instant(instant.text) == instant, "an instant is read as it is printed: \(instant)")
            try hold(Timestamp(text)?.instant == instant, "a timestamp names the instant of its text")
        }
        if let timestamp = Timestamp(text) {
            try hold(timestamp.text == text && Timestamp(timestamp.text) == timestamp, "a timestamp keeps its text")
        }
        if let date = WorldDate(text) {
            try hold(date.text == text && date.earliest <= date.latest, "a date is its text: \(date)")
            try hold(WorldDate(date.latest).text.hasPrefix(text), "a date holds its last day")
        }
        if let period = Period(text) {
            try hold(Period(period.description) == period, "a period is read as it is printed: \(period)")
            if let earliest = period.earliest, let latest = period.latest {
                try hold(earliest <= latest, "a period ends after its beginning")
                try hold(period.truth(on: earliest) != .no || period.truth(on: latest) != .no, "a period has a day")
            }
        }
        try checkPage(text)
    }

    private static func checkPage(_ text: String) throws {
        let names = [Times.asOfName, Times.onName]
        for query in [Query(items: names.map { Query.Item(name: $0, value: text) }), try? Query(parsing: text)] {
            guard let query else { continue }
            let times = Times(query)
            for name in names {
                guard let asked = query.first(name), !asked.isEmpty else { continue }
                let isTold = times.asked[name] == asked || times.faults.contains(asked)
                try hold(isTold, "what is asked is read or told to be at fault: \(asked)")
            }
            let isNarrowed = times.asOf != nil || times.on != nil
            try hold(isNarrowed == !times.asked.isEmpty, "a page at a time says so")
            if let asOf = times.asOf { try hold(asOf >= .distantPast && asOf <= .distantFuture, "a time is a time") }
        }
    }
}
