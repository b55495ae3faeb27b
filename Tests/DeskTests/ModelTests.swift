import Coordination
import Localization
import Testing
import Web

@testable import Desk

@Suite struct SelectionTests {
    @Test func `an address is read and written alike`() throws {
        let text =
            "q=two%20words&type=entente-need&type=entente-post&kind=itpp&party=JPN&topic=1&year=2023&status=x"
            + "&since=2022-01-01&until=2023-12-31&to=identity--1&sort=oldest&offset=50"
        let selection = Selection(try Query(parsing: text))
        #expect(selection.address("/records/").text == "/records/?" + text)
        #expect(selection.isNarrowed)
    }

    @Test func `what a form sends empty and what means nothing is passed over`() throws {
        let selection = Selection(try Query(parsing: "q=&kind=&year=soon&since=never&sort=sideways&offset=-3&x=y"))
        #expect(selection == Selection())
        #expect(!selection.isNarrowed)
        #expect(selection.address("/calendar/").text == "/calendar/")
    }
}

@Suite struct TimeScaleTests {
    private let scale = TimeScale(marks: [1990: 1, 2023: 30, 2024: 20], span: 1990...2026, left: 100, width: 900)

    @Test func `later is further to the right, all within the scale`() throws {
        var last = 99.0
        for year in 1990...2026 {
            for month in [1, 4, 7, 10] {
                let position = scale.position(try #require(Day(year: year, month: month, day: 1)))
                #expect(position > last)
                last = position
            }
        }
        #expect(last <= 1000.001)
        #expect(scale.position(try #require(Day(year: 1900, month: 1, day: 1))) - 100 < 0.001)
        #expect(scale.position(try #require(Day(year: 2100, month: 1, day: 1))) - 1000 < 0.001)
    }

    @Test func `a full year is wider than an empty one`() throws {
        func width(_ year: Int) throws -> Double {
            scale.position(try #require(Day(year: year + 1, month: 1, day: 1)))
                - scale.position(try #require(Day(year: year, month: 1, day: 1)))
        }
        #expect(try width(2023) > 4 * width(2000))
    }

    @Test func `years on the axis do not touch`() {
        let ticks = scale.ticks(apart: 44)
        #expect(ticks.count > 4)
        for (left, right) in zip(ticks, ticks.dropFirst()) {
            #expect(right.position - left.position >= 44 && left.year < right.year)
        }
    }
}

@Suite struct PresenceTests {
    private let words = Words.english

    @Test(arguments: [("leader", 4), ("deputy", 3), ("minister", 2), ("official", 1), ("harbour master", 1)])
    func `the level is told in words and by its rank`(level: String, rank: Int) {
        let presence = Presence(attendance: "attended", level: level, role: nil, person: "A. Person")
        #expect(presence.rank == rank)
        #expect(presence.words(words) == "\(level), A. Person")
    }

    @Test func `who was absent has no rank, whatever their level`() {
        let presence = Presence(attendance: "absent", level: "leader", role: nil, person: nil)
        #expect(presence.rank == nil)
        #expect(presence.words(words) == "absent, leader")
    }

    @Test func `nothing recorded is said`() {
        let presence = Presence(attendance: nil, level: nil, role: nil, person: nil)
        #expect(presence.words(words) == "not recorded")
    }
}
