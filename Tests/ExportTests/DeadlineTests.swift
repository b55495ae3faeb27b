import STIX
import TestSupport
import Testing

@testable import Export

@Suite struct DeadlineTests {
    private static let expiry = Instant("2026-03-29T00:59:59.999Z")

    private func written(_ deadlines: [CalendarDeadline]) throws -> CalendarReader {
        var writer = try CalendarWriter(name: "n", product: "p", stamp: try #require(Samples.stamp))
        for deadline in deadlines { try writer.append(deadline) }
        return CalendarReader(writer.finish())
    }

    @Test func `a deadline is an event at an instant in UTC, with reminders, class, status and sequence`() throws {
        let deadline = CalendarDeadline(
            id: "entente-decision--1;round=1",
            summary: "Silence ends: harbours, and more",
            instant: try #require(Self.expiry),
            description: "Reference D-1",
            categories: ["silence"],
            address: "https://node.example/d/1",
            access: .confidential,
            alarms: [60, 1_440, 90, 60],
            modified: Instant("2026-03-20T10:00:00Z"),
            sequence: 2
        )
        var writer = try CalendarWriter(name: "n", product: "p", stamp: try #require(Samples.stamp))
        try writer.append(deadline)
        let text = String(decoding: writer.finish(), as: UTF8.self)
        let event = """
            BEGIN:VEVENT
            UID:entente-decision--1\\;round=1
            DTSTAMP:20260320T100000Z
            DTSTART:20260329T005959Z
            SUMMARY:Silence ends: harbours\\, and more
            DESCRIPTION:Reference D-1
            CATEGORIES:silence
            URL:https://node.example/d/1
            CLASS:CONFIDENTIAL
            STATUS:CONFIRMED
            SEQUENCE:2
            TRANSP:TRANSPARENT
            BEGIN:VALARM
            ACTION:DISPLAY
            DESCRIPTION:Silence ends: harbours\\, and more
            TRIGGER:-P1D
            END:VALARM
            BEGIN:VALARM
            ACTION:DISPLAY
            DESCRIPTION:Silence ends: harbours\\, and more
            TRIGGER:-PT90M
            END:VALARM
            BEGIN:VALARM
            ACTION:DISPLAY
            DESCRIPTION:Silence ends: harbours\\, and more
            TRIGGER:-PT1H
            END:VALARM
            END:VEVENT

            """
        #expect(text.replacing("\r\n", with: "\n").contains(event), "\(text)")
        #expect(CalendarReader(Array(text.utf8)).faults.isEmpty)
    }

    @Test func `a deadline that no longer holds keeps its identifier, is cancelled and reminds nobody`() throws {
        let instant = try #require(Self.expiry)
        func deadline(_ sequence: Int, isCancelled: Bool) -> CalendarDeadline {
            CalendarDeadline(
                id: "d1",
                summary: "s",
                instant: instant,
                alarms: [60],
                isCancelled: isCancelled,
                sequence: sequence
            )
        }
        let before = try #require(try written([deadline(0, isCancelled: false)]).components("VEVENT").first)
        let cancelled = try written([deadline(1, isCancelled: true)])
        let after = try #require(cancelled.components("VEVENT").first)
        func value(_ name: String, _ lines: [CalendarReader.Line]) -> String? { lines.first { $0.name == name }?.value }
        #expect(value("UID", before) == "d1" && value("UID", after) == "d1")
        #expect(value("STATUS", before) == "CONFIRMED" && value("STATUS", after) == "CANCELLED")
        #expect(value("SEQUENCE", before) == "0" && value("SEQUENCE", after) == "1")
        #expect(value("CLASS", after) == "PRIVATE" && cancelled.components("VALARM").isEmpty)
    }

    @Test func `reminders that make no sense are left out, and identifiers are unique among days and deadlines`() throws
    {
        let instant = try #require(Self.expiry)
        #expect(CalendarDeadline(id: "a", summary: "", instant: instant, alarms: [0, -5, 600_000, 1]).alarms == [1])
        var writer = try CalendarWriter(
            name: "n",
            product: "p",
            stamp: instant,
            limits: ExportLimits(count: 2, bytes: 10_000, field: 10)
        )
        try writer.append(try Samples.event("a", "A", "2024-01-01"))
        func rule(_ id: String, summary: String = "", address: String? = nil) -> ExportError.Rule? {
            let deadline = CalendarDeadline(id: id, summary: summary, instant: instant, address: address)
            return #expect(throws: ExportError.self) { try writer.append(deadline) }?.rule
        }
        #expect(rule("a") == .duplicate && rule("") == .empty && rule("b", summary: "longer than ten") == .field)
        #expect(rule("b", address: "https://x\r\nX:1") == .address)
        try writer.append(CalendarDeadline(id: "b", summary: "B", instant: instant))
        #expect(rule("c") == .count && writer.count == 2)
    }

    @Test func `any text of a deadline survives folding and escaping`() throws {
        var random = SplitMix64(seed: propertySeed)
        let pieces = ["\\", ";", ",", "\n", ":", "\"", " ", "word ", "日本", "e\u{301}", "\u{1F600}", "END:VALARM"]
        for round in 0..<100 {
            let text = (0..<Int.random(in: 0...60, using: &random))
                .map { _ in pieces.randomElement(using: &random) ?? "" }
                .joined()
            let reader = try written([
                CalendarDeadline(id: "d\(round)", summary: text, instant: try #require(Self.expiry), alarms: [5])
            ])
            #expect(reader.faults.isEmpty, "seed \(propertySeed): \(reader.faults)")
            let event = try #require(reader.components("VEVENT").first)
            let alarm = try #require(reader.components("VALARM").first)
            for line in [event.first { $0.name == "SUMMARY" }, alarm.first { $0.name == "DESCRIPTION" }] {
                let found = line.flatMap { CalendarReader.text($0.value) }
                #expect(found.map { Array($0.utf8) } == Array(text.utf8), "seed \(propertySeed)")
            }
        }
    }
}
