import Coordination
import STIX
import TestSupport
import Testing

@testable import Export

@Suite struct CalendarTests {
    @Test func `a calendar is written as it always was`() throws {
        let writer = try Samples.calendar()
        let bytes = writer.finish(description: "Days alone; 2 left out")
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(GoldenFolder("Export").difference(of: text, from: "calendar.ics") == nil)
    }

    @Test func `a calendar keeps the rules of RFC 5545`() throws {
        let reader = CalendarReader(try Samples.calendar().finish())
        #expect(reader.faults.isEmpty, "\(reader.faults)")
        let calendar = try #require(reader.components("VCALENDAR").first)
        #expect(calendar.count { $0.name == "PRODID" } == 1)
        #expect(calendar.filter { $0.name == "VERSION" }.map(\.value) == ["2.0"])
        let events = reader.components("VEVENT")
        #expect(events.count == 4)
        for event in events {
            for name in ["UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY"] {
                #expect(event.count { $0.name == name } == 1, "\(name)")
            }
            let start = try #require(event.first { $0.name == "DTSTART" })
            let end = try #require(event.first { $0.name == "DTEND" })
            #expect(start.parameters == "VALUE=DATE" && end.parameters == "VALUE=DATE")
            #expect(start.value.count == 8 && end.value.count == 8 && start.value < end.value)
        }
        let stamps = events.compactMap { $0.first { $0.name == "DTSTAMP" }?.value }
        #expect(stamps == ["20230801T120000Z", "20260120T083000Z", "20260120T083000Z", "20260120T083000Z"])
        #expect(Set(events.flatMap { $0.filter { $0.name == "UID" }.map(\.value) }).count == 4)
        let ends = events.compactMap { $0.first { $0.name == "DTEND" }?.value }
        #expect(ends == ["20230713", "20241018", "20250101", "20240301"])
    }

    @Test func `only what is known to the day appears, the rest is listed`() throws {
        let writer = try Samples.calendar()
        #expect(writer.count == 4)
        #expect(writer.leftOut.map(\.omission) == [.precision, .open])
        #expect(writer.leftOut.map(\.event.summary) == ["Some day in July", "Goes on"])
        let text = String(decoding: writer.finish(), as: UTF8.self)
        #expect(!text.contains("Some day") && !text.contains("Goes on"))
    }

    @Test func `any text survives folding and escaping`() throws {
        var random = SplitMix64(seed: propertySeed)
        let pieces = [
            "\\", ";", ",", "\n", ":", "\"", " ", "\t", "word ", "日本", "e\u{301}", "\u{1F600}", "\\n",
            "ABCDEFGHIJKLMNOP",
        ]
        for round in 0..<300 {
            let text = (0..<Int.random(in: 0...60, using: &random)).map { _ in
                pieces.randomElement(using: &random) ?? ""
            }
            .joined()
            var writer = try CalendarWriter(name: "n", product: "p", stamp: try #require(Samples.stamp))
            try writer.append(
                CalendarEvent(
                    id: "e\(round)",
                    summary: text,
                    period: try Samples.period("2024-01-01"),
                    categories: [text, "b"]
                )
            )
            let reader = CalendarReader(writer.finish())
            #expect(reader.faults.isEmpty, "seed \(propertySeed): \(reader.faults)")
            let summary = try #require(reader.lines.first { $0.name == "SUMMARY" })
            let found = CalendarReader.text(summary.value)
            #expect(found.map { Array($0.utf8) } == Array(text.utf8), "seed \(propertySeed)")
        }
    }

    @Test func `line ends of all systems are one line break, control characters none`() {
        #expect(ContentLine.text("a\r\nb\rc\nd\u{7}\u{7F}") == "a\\nb\\nc\\nd")
    }

    @Test func `an empty calendar still has a component`() throws {
        let writer = try CalendarWriter(name: "n", product: "p", stamp: try #require(Samples.stamp))
        let reader = CalendarReader(writer.finish())
        #expect(reader.faults.isEmpty)
        #expect(reader.components("VTIMEZONE").count == 1 && reader.components("STANDARD").count == 1)
    }

    @Test func `identifiers given twice, bad addresses and too many events are refused`() throws {
        var writer = try CalendarWriter(
            name: "n",
            product: "p",
            stamp: try #require(Samples.stamp),
            limits: ExportLimits(count: 2, bytes: 10_000, field: 10)
        )
        try writer.append(try Samples.event("a", "A", "2024-01-01"))
        func rule(_ event: CalendarEvent) -> ExportError.Rule? {
            #expect(throws: ExportError.self) { try writer.append(event) }?.rule
        }
        #expect(rule(try Samples.event("a", "A", "2024-01-01")) == .duplicate)
        #expect(rule(try Samples.event("", "A", "2024-01-01")) == .empty)
        #expect(rule(try Samples.event("b", "longer than ten", "2024-01-01")) == .field)
        for address in ["/r/1", "https://x y", "javascript", "https://x\r\nX:1", ""] {
            let event = CalendarEvent(id: "b", summary: "", period: try Samples.period("2024-01-01"), address: address)
            #expect(rule(event) == .address, "\(address)")
        }
        try writer.append(try Samples.event("b", "B", "2024"))
        #expect(rule(try Samples.event("c", "C", "2024-01-01")) == .count)
    }
}
