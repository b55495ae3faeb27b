import Coordination
import Foundation
import JSON
import STIX
import Testing
import Web

@testable import Desk

@Suite struct TimesTests {
    private func times(_ query: String) throws -> Times { Times(try Query(parsing: query)) }

    @Test func `a page without times is about now`() throws {
        #expect(try times("q=x").isNow)
        #expect(try times("on=&as-of=").isNow)
        #expect(Times(here: "/parties/").isNow)
    }

    @Test func `a day stands for its end in the record's time, and for its beginning in the world's`() throws {
        let times = try times("as-of=2025-06-30&on=2023-07-11")
        #expect(times.asOf?.text == "2025-06-30T23:59:59.999999Z")
        #expect(times.on?.description == "2023-07-11")
        #expect(try self.times("as-of=2025").asOf?.text == "2025-12-31T23:59:59.999999Z")
        #expect(try self.times("as-of=2025-06-30T12:00:00Z").asOf == Instant("2025-06-30T12:00:00Z"))
        #expect(Times(here: "/x/?on=2023-02").on?.description == "2023-02-01")
    }

    @Test func `what is no day is told and narrows nothing`() throws {
        let times = try times("on=yesterday&as-of=2025-02-30")
        #expect(times.isNow)
        #expect(times.faults.sorted() == ["2025-02-30", "yesterday"])
    }

    @Test func `links and search forms keep the times, everything else stays as it is`() throws {
        let links = TimesLinks(times: try times("on=2023-07-11&as-of=2025-06-30"))
        let carried = [
            (#"<a href="/parties/JPN/">"#, #"<a href="/parties/JPN/?as-of=2025-06-30&amp;on=2023-07-11">"#),
            (#"<a href="/search/?q=a#b">"#, #"<a href="/search/?q=a&amp;as-of=2025-06-30&amp;on=2023-07-11#b">"#),
            (#"<a href="/?on=2020">"#, #"<a href="/?on=2020&amp;as-of=2025-06-30">"#),
            (
                #"<form method="get" action="/x/">"#,
                #"<form method="get" action="/x/"><input type="hidden" name="as-of" value="2025-06-30">"#
                    + #"<input type="hidden" name="on" value="2023-07-11">"#
            ),
        ]
        for (before, after) in carried { #expect(links.carried(by: before) == after) }
        let kept = [
            #"<a href="https://example.org/">"#, #"<link href="/assets/x.css">"#, ##"<a href="#main">"##,
            #"<a href="/records/x/edit">"#, #"<form method="post" action="/x/">"#, "text href=&quot;/parties/&quot;",
            #"<form class="times" method="get" action="/x/">"#, #"<a href="/x/?on=&amp;as-of=">"#,
        ]
        for text in kept { #expect(links.carried(by: text) == text) }
        #expect(TimesLinks(times: .now).carried(by: carried[0].0) == carried[0].0)
    }
}

/// Pages at times, through the door.
@Suite struct TimedPageTests {
    private func bench() async throws -> DeskBench {
        let bench = try DeskBench()
        try await bench.store(Thing.record)
        return bench
    }

    @Test func `a list on a day has what was in force on it, and says how many`() async throws {
        let page = try await bench().page("/programmes/?on=2020-06-01").text
        #expect(page.contains("Programme two") && !page.contains("Programme one"))
        #expect(page.contains("1 entry"))
        #expect(page.contains("True on 1 June 2020"))
        #expect(page.contains(#"href="/calendar/?on=2020-06-01""#))
    }

    @Test func `what happened by the day has happened, what may have says so, what came later is not there`()
        async throws
    {
        let bench = try await bench()
        let page = try await bench.page("/calendar/?on=2024-07-15").text
        #expect(page.contains("Northtown summit") && page.contains("Southtown summit"))
        #expect(page.components(separatedBy: "possible at this precision").count == 2)
        let earlier = try await bench.page("/calendar/?on=2024-06-30").text
        #expect(earlier.contains("Northtown summit") && !earlier.contains("Southtown summit"))
    }

    @Test func `as of a day the record knows what had arrived by it`() async throws {
        let bench = try await bench()
        let before = bench.clock.now().text
        bench.clock.move(seconds: 3_600)
        try await bench.store([Thing.own("entente-topic", 2, ["name": "Later topic", "kind": "area"])])
        let now = try await bench.page("/topics/").text
        #expect(now.contains("Later topic") && now.contains("2 entries"))
        let then = try await bench.page("/topics/?as-of=" + Address.encode(before)).text
        #expect(!then.contains("Later topic") && then.contains("1 entry"))
        let id = Thing.id("entente-topic", 2)
        #expect(try await bench.page("/records/\(id)/?as-of=" + Address.encode(before)).status == 404)
        #expect(try await bench.page("/records/\(id)/").status == 200)
    }

    @Test func `the overview counts what its lists hold on the day`() async throws {
        let page = try await bench().page("/?on=2020-06-01").text
        #expect(page.contains("1 programme<"))
    }

    @Test func `a time that is none is told in the words of the page`() async throws {
        let page = try await bench().page("/calendar/?on=soon").text
        #expect(page.contains("\u{201C}soon\u{201D} is no date"))
        #expect(page.contains("Northtown summit"))
    }
}
