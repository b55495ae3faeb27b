import Foundation
import JSON
import Labels
import Testing

@testable import Desk

@Suite struct CalendarPageTests {
    private func bench() async throws -> DeskBench {
        let bench = try DeskBench()
        try await bench.store(Thing.record + Self.more)
        return bench
    }

    /// A goal, an activity that served it, and outcomes with an objection and without.
    static let more: [JSONValue] = [
        Thing.own(
            "entente-goal",
            1,
            [
                "name": "One watch at sea", "programme_ref": .string(Thing.id("entente-programme", 1)),
                "state": "on-track", "sources": Thing.sources(1),
            ]
        ),
        Thing.own(
            "entente-activity",
            30,
            [
                "name": "Autumn exercise", "kind": "exercise", "date": "2023-06-29/2023-07-02",
                "programme_ref": .string(Thing.id("entente-programme", 1)),
                "goal_refs": [.string(Thing.id("entente-goal", 1)), .string(Thing.id("entente-goal", 404))],
                "participation": [
                    ["key": "a", "party_ref": .string(Thing.sudmark), "attendance": "invited"],
                    ["key": "b", "party_ref": .string(Thing.norland), "level": "official"],
                ],
                "sources": Thing.sources(2),
            ]
        ),
        Thing.own("entente-activity", 31, ["name": "Some time in the year", "kind": "visit", "date": "2023"]),
        Thing.own("entente-activity", 32, ["name": "Long mission", "kind": "mission", "date": "2020/2025"]),
        Thing.own(
            "entente-outcome",
            1,
            [
                "name": "A liaison office", "by_ref": .string(Thing.alliance), "status": "blocked",
                "date": "2023-07-12",
                "proposed_by_ref": .string(Thing.sudmark), "rule": "consensus", "result": "No word of it in the text.",
                "topic_refs": [.string(Thing.cyber)],
                "objections": [
                    [
                        "key": "a", "party_ref": .string(Thing.norland), "member": true, "reason": "Too far away.",
                        "date": "2023-07-07",
                    ],
                    ["key": "b", "party_ref": .string(Thing.sudmark), "member": false],
                ],
                "sources": Thing.sources(1),
            ]
        ),
        Thing.own("entente-outcome", 2, ["name": "A mission", "status": "taken", "date": "2018-05-24"]),
    ]

    private static let pages = [
        "/", "/calendar/month/?month=2023-07", "/calendar/month/", "/calendar/timeline/",
        "/calendar/timeline/?party=SUD", "/calendar/attendance/", "/calendar/attendance/?party=all&kind=exercise",
        "/outcomes/", "/records/\(Thing.id("entente-activity", 30))/", "/records/\(Thing.id("entente-outcome", 1))/",
    ]

    @Test func `a month tells its days, what went on, and what may have been`() async throws {
        let text = try await bench().page("/calendar/month/?month=2023-07").text
        #expect(text.contains("<h1>July 2023</h1>"))
        // The summit, the exercise that began before, and the mission that lasted.
        #expect(text.contains(#"<b class="number">3 activities</b>"#))
        #expect(text.contains(#"<h2 id="d-2023-07-11">Tuesday 11 July 2023</h2>"#))
        #expect(text.contains(##"<a href="#d-2023-07-12" aria-label="12 July 2023, 1 activity">12</a>"##))
        #expect(text.contains(#"<h2 id="d-2023-07-02">Sunday 2 July 2023</h2>"#))
        #expect(text.contains("goes on:"))
        #expect(text.contains("Going on in July 2023"))
        #expect(text.contains("and 1 that may have been in this month"))
        #expect(text.contains(#"rel="prev" href="/calendar/month/?month=2023-06""#))
        #expect(text.contains(#"rel="next" href="/calendar/month/?month=2023-08""#))
    }

    @Test func `a month whose day is not recorded is told apart`() async throws {
        let text = try await bench().page("/calendar/month/?month=2024-07").text
        #expect(text.contains("In July 2024, day not recorded") && text.contains("Southtown summit"))
    }

    @Test func `without a month the nearest with anything in it is shown and that is said`() async throws {
        let text = try await bench().page("/calendar/month/").text
        #expect(text.contains("<h1>July 2024</h1>"))
        #expect(text.contains("Nothing is recorded for January 2030."))
    }

    @Test func `what is no month is told, and an empty one says why`() async throws {
        let bench = try await bench()
        let wrong = try await bench.page("/calendar/month/?month=2023-13%3Cb%3E").text
        #expect(wrong.contains("\u{201C}2023-13&lt;b&gt;\u{201D} is no month"))
        let empty = try await bench.page("/calendar/month/?month=1999-01").text
        #expect(empty.contains("No activity is known to have been in January 1999."))
        let narrowed = try await bench.page("/calendar/month/?month=2023-07&kind=dance").text
        #expect(narrowed.contains("No activity known to have been in July 2023 fits all filters."))
    }

    @Test func `a timeline draws all parties, one kind, or one party by kind`() async throws {
        let bench = try await bench()
        let all = try await bench.page("/calendar/timeline/").text
        #expect(all.contains("Sudmark") && all.contains("Programme one, 2023 to 2026"))
        let kind = try await bench.page("/calendar/timeline/?kind=summit").text
        #expect(kind.contains(#"<b class="number">2 programmes and activities</b>"#))
        #expect(!kind.contains("Programme one, 2023 to 2026"))
        let party = try await bench.page("/calendar/timeline/?party=SUD").text
        #expect(party.contains(#"<a href="/calendar/?kind=summit&amp;party=SUD">"#))
        let none = try await bench.page("/calendar/timeline/?kind=dance").text
        #expect(none.contains("Nothing with a date fits all filters."))
    }

    @Test func `reported outcomes tell who objected, with what say, and why`() async throws {
        let bench = try await bench()
        let text = try await bench.page("/outcomes/").text
        #expect(text.contains(#"<b class="number">2 entries</b>"#))
        #expect(text.contains("None of them was taken with this program."))
        #expect(text.contains(">Norland</a> (member, 7 July 2023): Too far away.</li>"))
        #expect(text.contains(#">Sudmark</a> (not a member): <span class="absent">reason not recorded</span></li>"#))
        #expect(text.contains("decided by Alliance \u{B7} proposed by Sudmark \u{B7} rule: consensus"))
        #expect(try await bench.page("/outcomes/?party=NOR").text.contains(#"<b class="number">1 entry</b>"#))
        #expect(try await bench.page("/outcomes/?status=taken&q=mission").text.contains("A mission"))
        let page = try await bench.page("/records/\(Thing.id("entente-outcome", 1))/").text
        #expect(page.contains(#"<td data-of="Say in the decision">not a member</td>"#))
        #expect(page.contains("No word of it in the text."))
        let without = try await bench.page("/records/\(Thing.id("entente-outcome", 2))/").text
        #expect(without.contains("No objection is recorded."))
    }

    @Test func `an activity tells who took part and what it served`() async throws {
        let bench = try await bench()
        let text = try await bench.page("/records/\(Thing.id("entente-activity", 30))/").text
        #expect(text.contains("One watch at sea") && text.contains("on track"))
        #expect(text.contains("Programme one"))
        #expect(text.contains("<code>\(Thing.id("entente-goal", 404))</code> (not held here)"))
        #expect(text.contains(#"<td data-of="Part"> invited</td>"#))
        #expect(text.contains(#"<a href="/calendar/attendance/?kind=exercise">"#))
        #expect(text.contains(#"<a href="/calendar/month/?month=2023-06">June 2023</a>"#))
        let summit = try await bench.page("/records/\(Thing.id("entente-activity", 1))/").text
        #expect(summit.contains("No programme and no goal that it served is recorded."))
    }

    @Test func `a public page of the calendar is the same whether or not something hidden is there`() async throws {
        let with = try await bench()
        let without = try await bench()
        let hidden = [
            Thing.summit(60, "Hidden summit", "2023-07-20"), Thing.summit(61, "Hidden exercise", "2029-12-01"),
            Thing.own(
                "entente-outcome",
                60,
                [
                    "name": "Hidden outcome", "status": "taken",
                    "objections": [["key": "a", "party_ref": .string(Thing.sudmark)]],
                ]
            ),
            Thing.programme(60, "Hidden programme", "2020/2029"),
        ]
        try await with.store(hidden, as: Marking(level: "RESTRICTED", clauses: []))
        without.clock.move(seconds: 1)
        for target in Self.pages {
            #expect(try await with.page(target).text == without.page(target).text, "\(target)")
        }
        try await with.clear()
        let seen = try await with.page("/calendar/month/?month=2023-07", signedIn: true).text
        #expect(seen.contains("Hidden summit"))
    }

    @Test func `nothing in the record is said on every page`() async throws {
        let bench = try DeskBench()
        for target in ["/calendar/month/", "/calendar/month/?month=2023-07"] {
            #expect(try await bench.page(target).text.contains("No activity is known to have been in"), "\(target)")
        }
        #expect(try await bench.page("/calendar/timeline/").text.contains("Nothing is here that you may read."))
        #expect(try await bench.page("/calendar/attendance/").text.contains("No activity of the kind"))
        #expect(try await bench.page("/outcomes/").text.contains("Nothing is here that you may read."))
    }

    @Test func `the pages of a large calendar stay small`() async throws {
        let bench = try await bench()
        try await bench.store(
            (100..<900).map { number in
                Thing.summit(
                    number,
                    "Meeting number \(number) with a name of ordinary length",
                    number % 4 == 0 ? "2023" : "2023-07-\(number % 20 + 10)"
                )
            }
        )
        for target in Self.pages {
            let text = try await bench.page(target).text
            #expect(text.utf8.count < 100_000, "\(target): \(text.utf8.count) bytes")
            #expect(!text.contains(" style="), "\(target)")
        }
    }
}

@Suite struct OverviewTests {
    private func bench() async throws -> DeskBench {
        let bench = try DeskBench()
        try await bench.store(Thing.record)
        return bench
    }

    /// What is said of the latest arrival.
    private func latest(_ bench: DeskBench, signedIn: Bool = false) async throws -> String {
        let text = try await bench.page("/", signedIn: signedIn).text
        let list = try #require(text.range(of: #"<ul class="list small">"#))
        return String(text[list.upperBound...].prefix { $0 != "\n" })
    }

    @Test func `what is new says what is new about it`() async throws {
        let bench = try await bench()
        try await bench.store([Thing.own("entente-need", 5, ["name": "Ships"])])
        #expect(try await latest(bench).contains("need \u{B7} new \u{B7} 1 January 2030"))
        var changed = Thing.programme(1, "Programme one", "2023/2027")
        changed["modified"] = "2026-02-01T00:00:00.000Z"
        try await bench.store([changed])
        #expect(try await latest(bench).contains("programme \u{B7} changed: period \u{B7} 1 January 2030"))
        changed["modified"] = "2026-03-01T00:00:00.000Z"
        changed["revoked"] = true
        try await bench.store([changed])
        #expect(try await latest(bench).contains("programme \u{B7} withdrawn \u{B7} 1 January 2030"))
    }

    @Test func `what is restricted carries its label`() async throws {
        let bench = try await bench()
        let marking = Marking(level: "RESTRICTED", clauses: [])
        try await bench.store([Thing.own("entente-need", 6, ["name": "Held close"])], as: marking)
        try await bench.clear()
        #expect(try await latest(bench, signedIn: true).contains(#"<span class="label restricted">"#))
        #expect(try await !bench.page("/").text.contains("Held close"))
    }

    @Test func `what is to come stands on the overview`() async throws {
        let bench = try await bench()
        #expect(try await bench.page("/").text.contains("No activity after today is recorded."))
        try await bench.store([Thing.summit(70, "Next summit", "2030-07")])
        let text = try await bench.page("/").text
        let coming = try #require(text.range(of: #"id="coming-heading""#))
        #expect(text[coming.upperBound...].prefix(400).contains("Next summit"))
    }

    @Test func `people with a party are told what waits for them, the public is not`() async throws {
        let bench = try await bench()
        try await bench.clear()
        #expect(try await bench.page("/", signedIn: true).text.contains("Nothing waits for you."))
        #expect(try await !bench.page("/").text.contains("waits for you"))
    }
}
