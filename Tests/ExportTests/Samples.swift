import Coordination
import STIX
import Testing

@testable import Export

/// Columns, events and entries of the shipped record.
enum Samples {
    static let stamp = Instant("2026-01-20T08:30:00.123456Z")

    static let columns = [
        Column("id", .identifier, meaning: "The record's identifier; it never changes."),
        Column("name", .text, meaning: "What it is called | in English."),
        Column("date", .date, meaning: "When it was, at the recorded precision (EDTF)."),
        Column(
            "level",
            .term,
            meaning: "How high the party was represented.",
            terms: [Term("leader", "head of state or government"), Term("minister", "member of a government")]
        ),
        Column("amount", .number, meaning: "The amount, as it was recorded."),
        Column("in_kind", .boolean, meaning: "Whether it was given in kind."),
        Column("topics", .term, isList: true, meaning: "What it is about."),
    ]

    static let rows: [[Cell]] = [
        [
            .text("a--1"), .text("Howitzers, \"carriers\" and other equipment"), .text("2022-02/2023-08"),
            .text("leader"),
            .none, .boolean(true), .list(["support", "arms; sold"]),
        ],
        [
            .text("a--2"), .text("=HYPERLINK(\"https://example.org\")"), .text("2023"), .none, .number("7000000000.50"),
            .boolean(false), .list([]),
        ],
        [.text("a--3"), .text("日本 防衛\r\nsecond line "), .none, .text(""), .number("-12"), .none, .none],
    ]

    static func period(_ text: String) throws -> Period { try #require(Period(text)) }

    static func event(_ id: String, _ summary: String, _ period: String) throws -> CalendarEvent {
        CalendarEvent(id: id, summary: summary, period: try self.period(period))
    }

    static func calendar() throws -> CalendarWriter {
        var writer = try CalendarWriter(
            name: "NATO and its partners, calendar",
            product: "-//Entente//Record//EN",
            stamp: try #require(stamp),
            address: "https://example.org/calendar.ics"
        )
        let vilnius = CalendarEvent(
            id: "entente-activity--7d1a0b52-3f5b-4c43-9a53-000000000001",
            summary: "Vilnius summit; leaders of the four, with the Secretary General",
            period: try period("2023-07-11/2023-07-12"),
            description: "First line\nSecond line, with \\ and ; and 日本の防衛大臣が北大西洋条約機構の本部を訪問して会談した。",
            location: "Vilnius, Lithuania",
            categories: ["summit", "dialogue, formal"],
            address: "https://example.org/r/7d1a?x=1",
            status: .confirmed,
            modified: Instant("2023-08-01T12:00:00Z"),
            sequence: 3
        )
        try writer.append(vilnius)
        try writer.append(try event("entente-activity--2", "Defence ministers", "2024-10-17"))
        try writer.append(try event("entente-activity--3", "New Year's Eve", "2024-12-31"))
        try writer.append(try event("entente-activity--4", "Some day in July", "2023-07"))
        try writer.append(try event("entente-activity--5", "Goes on", "2023-07-11/.."))
        try writer.append(try event("entente-activity--6", "Leap day", "2024-02-28/2024-02-29"))
        return writer
    }

    static func feed() throws -> FeedWriter {
        let instant = try #require(stamp)
        var writer = try FeedWriter(
            .init(
                id: "urn:uuid:3a59a3b3-e864-43ca-8fdc-8095d62cf87f",
                title: "What changed <for> Japan & others",
                subtitle: "As Japan's delegate may read it",
                updated: instant,
                author: "Entente",
                address: "https://example.org/feed.atom?kind=activity&party=jpn",
                page: "https://example.org/calendar/",
                rights: "TLP:CLEAR",
                language: "en"
            )
        )
        try writer.append(
            FeedEntry(
                id: "https://example.org/r/1",
                title: "Vilnius \"summit\"",
                updated: instant,
                published: Instant("2023-07-12T00:00:00Z"),
                authors: ["NATO", "日本"],
                address: "https://example.org/r/1",
                categories: [Term("summit", "Summit & leaders")],
                summary: "Leaders <met>",
                content: .blocks([
                    .paragraph([.text("All four & "), .strong("leaders"), .text(" met.")]),
                    .list([
                        [.link("NATO", address: "https://nato.int/?a=1&b=2")], [.link("bad", address: "javascript:x")],
                    ]),
                ])
            )
        )
        try writer.append(
            FeedEntry(
                id: "urn:x:2",
                title: "Plain",
                updated: instant,
                address: nil,
                content: .text("a\r\nb\u{0}\u{1B}c")
            )
        )
        return writer
    }
}
