import Coordination
import Localization
import Testing
import Web

@testable import Desk

@Suite struct SelectionTests {
    @Test func `an address is read and written alike`() throws {
        let text =
            "q=two%20words&type=entente-need&type=entente-post&kind=itpp&party=JPN&topic=1&year=2023&status=x"
            + "&since=2022-01-01&until=2023-12-31&marks=2023-07-11%2F2023-09-15~&to=identity--1&sort=oldest"
            + "&offset=50"
        let selection = Selection(try Query(parsing: text))
        #expect(selection.address("/records/").text == "/records/?" + text)
        #expect(selection.isNarrowed)
    }

    @Test func `what a form sends empty and what means nothing is passed over`() throws {
        let selection = Selection(
            try Query(parsing: "q=&kind=&year=soon&since=never&marks=2023&sort=sideways&offset=-3&x=y")
        )
        #expect(selection == Selection())
        #expect(!selection.isNarrowed)
        #expect(selection.address("/calendar/").text == "/calendar/")
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

    @Test func `a level without attendance claims no presence`() {
        let presence = Presence(attendance: nil, level: "minister", role: nil, person: nil)
        #expect(presence.rank == nil)
        #expect(presence.words(words) == "minister, attendance not recorded")
    }

    @Test func `nothing recorded is said`() {
        let presence = Presence(attendance: nil, level: nil, role: nil, person: nil)
        #expect(presence.words(words) == "not recorded")
    }
}
