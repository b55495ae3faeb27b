import Foundation
import HTTPTypes
import HummingbirdTesting
import JSON
import Labels
import NIOCore
import Records
import Testing
import Web
import WebSupport

@testable import Desk

/// Reports of errors: written by readers, answered by the party that keeps the record, read by these two alone.
@Suite struct RemarkPagesTests {
    private let programme = Thing.id("entente-programme", 1)
    private var page: String { "/records/\(programme)/" }
    private var form: String { page + "report/" }

    private func report(_ people: PeopleBench, _ text: String = "It ends in 2027") async throws -> PeopleBench.Seen {
        try await people.send(form, [("text", text), ("place", "Report, page 2")], as: .rolf)
    }

    /// The way to the answer that a page offers.
    private func answerWay(_ seen: PeopleBench.Seen) -> String? {
        seen.text.firstMatch(of: /href="(\/records\/note--[0-9a-f-]+\/answer\/)"/).map { String($0.1) }
    }

    @Test func `the public is told how to sign in`() async throws {
        let people = try await PeopleBench()
        #expect(try await people.page(page, as: nil).text.contains("Report an error (after signing in)"))
        let told = try await people.page(form, as: nil)
        #expect(told.status == 200 && told.text.contains("/sign-in?next=%2Frecords%2F"))
        #expect(!told.text.contains("<textarea"))
        let door = try people.door()
        let sent = try await door.send(
            .post,
            form,
            [.contentType: "application/x-www-form-urlencoded"],
            body: Array("text=x".utf8)
        )
        #expect(sent.status == .seeOther && sent.headers[.location]?.hasPrefix("/sign-in") == true)
    }

    @Test func `a reader reports, the keeper is led to it and answers, the reader sees the answer`() async throws {
        let people = try await PeopleBench()
        #expect(try await people.page(form, as: .rolf).text.contains("people of Sudmark and of Norland"))
        let sent = try await report(people)
        #expect(sent.status == 303 && sent.location == page)
        let seen = try await people.follow(sent, as: .rolf)
        #expect(seen.text.contains("It ends in 2027<br>Source: Report, page 2"))
        #expect(seen.text.contains("Not answered yet.") && answerWay(seen) == nil)
        // The keeper's authors are led to it everywhere.
        #expect(try await people.page("/me/", as: .nora).text.contains("Waiting for you (1)"))
        let waiting = try await people.page("/requests/", as: .nora)
        #expect(waiting.text.contains("Programme one") && waiting.text.contains("It ends in 2027"))
        let way = try #require(answerWay(waiting))
        #expect(answerWay(try await people.page(page, as: .nora)) == way)
        let answered = try await people.send(way, [("text", "Corrected, thank you.")], as: .nora)
        #expect(answered.status == 303 && answered.location == page)
        let final = try await people.page(page, as: .rolf).text
        #expect(final.contains("Corrected, thank you.") && !final.contains("Not answered yet."))
        #expect(try await !people.page("/me/", as: .nora).text.contains("Waiting for you"))
        #expect(try await !people.page("/requests/", as: .nora).text.contains("It ends in 2027"))
    }

    @Test func `nobody else reads a report or its answer`() async throws {
        let people = try await PeopleBench()
        let before = try await people.page(page, as: nil).text
        let third = try await people.page(page, as: .alma).text
        _ = try await report(people)
        let way = try #require(answerWay(try await people.page("/requests/", as: .nora)))
        _ = try await people.send(way, [("text", "Answered.")], as: .nora)
        #expect(try await people.page(page, as: nil).text == before)
        #expect(try await people.page(page, as: .alma).text == third)
        #expect(try await people.page("/records/?type=note", as: .alma).text.contains("0 entries"))
        for someone in [PeopleBench.Someone.alma, .rolf, .sara, .nils] {
            #expect(try await people.page(way, as: someone).status == 404)
            let sent = try await people.send(way, [("text", "Mine")], as: someone)
            #expect(sent.status == 404)
        }
    }

    @Test func `a report of what is hidden is a report of nothing`() async throws {
        let people = try await PeopleBench()
        let hidden = Thing.own("entente-need", 9, ["name": "Hidden need"])
        try await people.bench.store(
            [hidden],
            as: Marking(level: "RESTRICTED", clauses: [Clause(.party(Thing.norland))])
        )
        for number in [9, 10] {
            let target = "/records/\(Thing.id("entente-need", number))/report/"
            #expect(try await people.page(target, as: .rolf).status == 404)
            #expect(try await people.page(target, as: nil).status == 404)
            #expect(try await people.send(target, [("text", "x")], as: .rolf).status == 404)
        }
    }

    @Test func `a report of a restricted record is read by those who may read the record`() async throws {
        let people = try await PeopleBench()
        let both = Marking(
            level: "RESTRICTED",
            clauses: [Clause([.party(Thing.norland), .party(Thing.sudmark), .party(Thing.alliance)])]
        )
        try await people.bench.store([Thing.own("entente-need", 8, ["name": "Kept"])], as: both)
        let target = "/records/\(Thing.id("entente-need", 8))/"
        let sent = try await people.send(target + "report/", [("text", "Not so")], as: .sara)
        #expect(sent.status == 303)
        #expect(try await people.page(target, as: .nora).text.contains("Not so"))
        #expect(try await !people.page(target, as: .alma).text.contains("Not so"))
        #expect(try await people.page("/records/?type=note", as: .rolf).text.contains("0 entries"))
    }

    @Test func `what cannot be sent is said, and a second press makes no second report`() async throws {
        let people = try await PeopleBench()
        let empty = try await people.send(form, [("text", "  ")], as: .rolf)
        #expect(empty.status == 422 && empty.text.contains("Write what is wrong."))
        let long = try await people.send(form, [("text", String(repeating: "a", count: 4_001))], as: .rolf)
        #expect(long.status == 422 && long.text.contains("at most 4,000 characters"))
        _ = try await report(people)
        let again = try await report(people)
        #expect(again.status == 303)
        let text = try await people.page(page, as: .rolf).text
        #expect(text.components(separatedBy: "It ends in 2027").count == 2)
    }

    @Test func `whoever sees what the public sees reports nothing`() async throws {
        let people = try await PeopleBench()
        let sent = try await people.send(form, [("text", "x")], as: .rolf, view: "public")
        #expect(sent.status == 200 && sent.text.contains("no party has cleared you"))
        #expect(try await !people.page(page, as: .rolf).text.contains("Not answered yet."))
    }

    @Test func `hostile text stays text`() async throws {
        let people = try await PeopleBench()
        _ = try await report(people, "<script>alert(1)</script>")
        #expect(try await !people.page(page, as: .nora).text.contains("<script>alert"))
    }
}
