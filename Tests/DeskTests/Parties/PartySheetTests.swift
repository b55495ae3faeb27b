import Foundation
import JSON
import Labels
import Testing

@testable import Desk

@Suite struct PartySheetTests {
    private func section(_ anchor: String, of page: String) throws -> String {
        let begin = try #require(page.range(of: "<h2 id=\"\(anchor)\">"), "no section \(anchor)")
        let rest = page[begin.lowerBound...]
        return String(rest[..<(rest.range(of: "</section>")?.lowerBound ?? rest.endIndex)])
    }

    @Test func `the sections of a fact sheet stand in its order, and are all linked to`() async throws {
        let page = try await PartyBench.make().page("/parties/SUD/").text
        let anchors = page.matches(of: /<section class="part" aria-labelledby="([a-z]+)">/).map { String($0.1) }
        #expect(
            anchors == [
                "programmes", "goals", "attendance", "positions", "contributions", "posts", "memberships",
                "parts",
            ]
        )
        for anchor in anchors { #expect(page.contains("<li><a href=\"#\(anchor)\">"), "\(anchor)") }
    }

    @Test func `a goal has its state and the latest judgement of each side`() async throws {
        let goals = try section("goals", of: try await PartyBench.make().page("/parties/SUD/").text)
        #expect(goals.contains("Alarms within an hour") && goals.contains("<b>under way</b>"))
        #expect(goals.contains("<b>on track</b>") && goals.contains("March 2025"))
        #expect(goals.contains("<b>achieved</b>") && goals.contains("February 2025"))
        #expect(!goals.contains("delayed"))
        #expect(goals.contains("Alliance, July 2023</a>"))
    }

    @Test func `goals lead to their list, with as many as it has, and say whose judgement is missing`() async throws {
        let bench = try await PartyBench.make()
        try await bench.store(
            (10..<50).map { number in
                Thing.own(
                    "entente-goal",
                    number,
                    ["name": .string("Goal \(number)"), "programme_ref": .string(Thing.id("entente-programme", 2))]
                )
            }
        )
        for code in ["SUD", "ALL"] {
            let goals = try section("goals", of: try await bench.page("/parties/\(code)/").text)
            let link = try #require(
                goals.firstMatch(of: /<a href="(\/goals\/\?party=[A-Z]+)">All goals: ([0-9]+)<\/a>/)
            )
            let list = try await bench.page(String(link.1)).text
            #expect(list.contains("<b class=\"number\">\(link.2) entries</b>"))
            #expect(goals.matches(of: /<tr role="row"><th scope="row"/).count == PartyGoals.most)
        }
        let none = try section("goals", of: try await bench.page("/parties/SUD/").text)
        #expect(none.contains("not recorded"))
    }

    @Test func `programmes without goals say that none are recorded`() async throws {
        let bench = try DeskBench()
        try await bench.store(Thing.record)
        let goals = try section("goals", of: try await bench.page("/parties/SUD/").text)
        #expect(goals.contains("No goals are recorded"))
    }

    @Test func `a position stands beside its proposition, with date and source`() async throws {
        let positions = try section("positions", of: try await PartyBench.make().page("/parties/SUD/").text)
        #expect(positions.contains("<q class=\"small\">Networks should be defended together.</q>"))
        #expect(positions.contains("<b>strongly agree</b>") && positions.contains("Said so."))
        #expect(positions.contains("Press, 2024</a>"))
    }

    @Test func `contributions have stage, amount and who gives to whom`() async throws {
        let text = try section("contributions", of: try await PartyBench.make().page("/parties/SUD/").text)
        #expect(text.contains("at least USD 7.0 billion") && text.contains("pledged"))
        #expect(text.contains("Sudmark to Norland"))
    }

    @Test func `posts in a country and those that its offices run stand apart, with the day of their state`()
        async throws
    {
        let posts = try section("posts", of: try await PartyBench.make().page("/parties/SUD/").text)
        let run = try #require(posts.range(of: "Run by Sudmark and its offices"))
        #expect(posts[..<run.lowerBound].contains("Contact point in Sudmark"))
        #expect(posts[..<run.lowerBound].contains("as of May 2024"))
        #expect(posts[..<run.lowerBound].contains("informs; helps"))
        #expect(posts[run.upperBound...].contains("Mission to the Alliance"))
        #expect(posts[run.upperBound...].contains("since 2018"))
    }

    @Test func `attendance is a picture with its table, and leads to the summits`() async throws {
        let text = try section("attendance", of: try await PartyBench.make().page("/parties/SUD/").text)
        #expect(text.contains("<svg") && text.contains("Sudmark at summits, from the earliest to the latest"))
        #expect(text.contains("<td>leader, A. Person</td>"))
    }

    @Test func `memberships are drawn where a date is recorded, and only then`() async throws {
        let bench = try await PartyBench.make()
        let norland = try section("memberships", of: try await bench.page("/parties/NOR/").text)
        #expect(norland.contains("Memberships over time: Norland") && norland.contains("2010 to 2015"))
        let sudmark = try section("memberships", of: try await bench.page("/parties/SUD/").text)
        #expect(!sudmark.contains("<svg") && sudmark.contains("dates not recorded"))
    }

    @Test func `what is looked for and not recorded is said once`() async throws {
        let bench = try DeskBench()
        try await bench.store([Thing.identity(1, "Norland", ["kind": "state", "code": "NOR"])])
        let gaps = try section("gaps", of: try await bench.page("/parties/NOR/").text)
        for name in ["Goals", "Positions", "Contributions", "Member of", "Attendance at summits"] {
            #expect(gaps.contains("<li>\(name)</li>"), "\(name)")
        }
    }

    @Test func `a format has its competences, its members and its parts, whose members are those of the day`()
        async throws
    {
        let bench = try await PartyBench.make()
        let now = try section("parts", of: try await bench.page("/formats/ALL/").text)
        #expect(now.contains("1 member:") && now.contains("Norland") && now.contains("Common fund"))
        let later = try section("parts", of: try await bench.page("/formats/ALL/?on=2020-01-01").text)
        #expect(later.contains("0 members on that day") && !later.contains("Norland"))
        let committee = try await bench.page("/formats/A+C/?on=2020-01-01")
        #expect(committee.status == 200)
        #expect(committee.text.contains("<h3>Lacks</h3><ul><li>money</li></ul>"))
        #expect(committee.text.contains("No membership is recorded."))
    }

    @Test func `members on a day are counted as sure and as possible`() async throws {
        let members = try section("members", of: try await PartyBench.make().page("/formats/ALL/?on=2010-01-01").text)
        #expect(members.contains("2 memberships held or may have held on 1 January 2010. Of these, 1 is only possible"))
    }

    @Test func `the form for the day sets it anew and keeps the other time`() async throws {
        let page = try await PartyBench.make().page("/formats/ALL/?on=2010-01-01&as-of=2030-01-01").text
        let form = try #require(
            page.firstMatch(of: /<form class="times" method="get" action="\/parties\/ALL\/">(.*?)<\/form>/)
        )
        #expect(form.1.matches(of: /name="on"/).count == 1)
        #expect(form.1.contains(#"name="as-of" value="2030-01-01""#))
    }

    @Test func `a state that is only attested for a day is possible before and after it`() async throws {
        let bench = try await PartyBench.make()
        let after = try await bench.page("/posts/?on=2026-01-01").text
        #expect(after.contains("Contact point in Sudmark") && after.contains("possible at this precision"))
        let before = try await bench.page("/posts/?on=2017-01-01").text
        #expect(before.contains("Contact point in Sudmark") && !before.contains("Mission to the Alliance"))
    }

    @Test func `posts are found by who runs them and where they are`() async throws {
        let bench = try await PartyBench.make()
        for (query, count) in [
            ("", "2 entries"), ("?host=SUD", "1 entry"), ("?run-by=\(PartyBench.office)", "1 entry"),
            ("?host=XXX", "0 entries"),
            ("?party=NOR", "2 entries"), ("?status=open&kind=partner-mission", "1 entry"), ("?host=-", "0 entries"),
        ] {
            #expect(try await bench.page("/posts/" + query).text.contains(">\(count)</b>"), "\(query)")
        }
        let page = try await bench.page("/posts/").text
        #expect(page.contains("run by Norland") && page.contains("in Sudmark") && page.contains("as of May 2024"))
    }

    @Test func `an empty record has its lists, which say so`() async throws {
        let bench = try DeskBench()
        for path in ["/posts/", "/contributions/"] {
            let page = try await bench.page(path)
            #expect(page.status == 200 && page.text.contains("class=\"empty\""))
        }
    }

    @Test func `what is hidden changes neither the fact sheet nor the lists`() async throws {
        let (with, without) = (try await PartyBench.make(), try await PartyBench.make())
        let hidden: [JSONValue] = [
            PartyBench.contribution(40, "5", "USD", stage: "pledged"),
            PartyBench.judgement(40, by: Thing.norland, on: "2026-01", "failed"),
            Thing.identity(
                40,
                "Hidden office",
                ["kind": "office", "code": "HID", "part_of_ref": .string(Thing.sudmark)]
            ),
            Thing.member(40, Thing.sudmark, of: Thing.format, period: "2001/.."),
            Thing.own(
                "entente-goal",
                40,
                ["name": "Hidden goal", "programme_ref": .string(Thing.id("entente-programme", 1))]
            ),
            Thing.own(
                "entente-post",
                40,
                [
                    "name": "Hidden post", "kind": "liaison-office", "host_ref": .string(Thing.sudmark),
                    "run_by_ref": .string(Thing.id("identity", 40)),
                ]
            ),
        ]
        try await with.store(hidden, as: Marking(level: "RESTRICTED", clauses: []))
        without.clock.move(seconds: 1)
        for target in [
            "/parties/SUD/", "/parties/NOR/", "/formats/ALL/", "/formats/A+P/", "/formats/ALL/?on=2010-01-01",
            "/parties/FUND/", "/posts/", "/posts/?host=SUD", "/posts/?run-by=HID", "/contributions/",
            "/contributions/?stage=pledged&unit=USD", "/contributions/?recipient=FUND",
        ] {
            #expect(try await with.page(target).text == without.page(target).text, "\(target)")
        }
        try await with.clear()
        #expect(try await with.page("/posts/", signedIn: true).text.contains("Hidden post"))
    }
}
