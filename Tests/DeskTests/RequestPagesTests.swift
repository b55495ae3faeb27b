import Foundation
import JSON
import Labels
import Records
import Testing

@testable import Desk

/// What waits for others, and memberships, on pages.
@Suite struct RequestPagesTests {
    private let both = Marking(
        level: "UNCLASSIFIED",
        clauses: [Clause([.party(Thing.norland), .party(Thing.sudmark)])]
    )

    /// A note of Sudmark about a need of Norland, whose release both must agree to.
    private func joint() async throws -> (people: PeopleBench, note: String) {
        let people = try await PeopleBench()
        try await people.bench.store([Thing.own("entente-need", 1, ["name": "Kept need"])], as: both)
        let note: JSONValue = [
            "type": "note", "spec_version": "2.1", "id": .string(Thing.id("note", 1)),
            "created": "2026-01-01T00:00:00.000Z", "modified": "2026-01-01T00:00:00.000Z",
            "content": "About the need", "object_refs": [.string(Thing.id("entente-need", 1))],
        ]
        let narrow = Marking(level: "UNCLASSIFIED", clauses: [Clause([.party(Thing.norland)])])
        try await people.bench.store([note], by: Thing.sudmark, as: narrow)
        return (people, Thing.id("note", 1))
    }

    private func ask(_ people: PeopleBench, _ note: String) async throws -> PeopleBench.Seen {
        let target = "/records/\(note)/release/"
        let form = [("label", "text"), ("label.text", "TLP:CLEAR"), ("reason", "agreed together"), ("do", "review")]
        let review = try await people.send(target, form, as: .sara)
        #expect(review.text.contains("A releaser of Norland"))
        return try await people.send(target, [("do", "release")], as: .sara, from: review)
    }

    private func request(_ seen: PeopleBench.Seen) throws -> String {
        try #require(seen.location?.split(separator: "=").last.map(String.init))
    }

    @Test func `a release of what came from two parties waits for the other, who is shown all of it`() async throws {
        let (people, note) = try await joint()
        let sent = try await ask(people, note)
        #expect(sent.status == 303 && sent.location?.contains("waiting=") == true)
        #expect(try await people.follow(sent, as: .sara).text.contains("waits for a releaser of Norland"))
        let id = try request(sent)
        let answer = "/requests/\(id)/"
        // Only those to whom something waits are led to it.
        for (someone, leads) in [
            (PeopleBench.Someone.nora, true), (.nils, true), (.sara, false), (.rolf, false), (.adam, false),
        ] {
            #expect(try await people.page("/me/", as: someone).text.contains("Waiting for you (1)") == leads)
        }
        let page = try await people.page("/requests/", as: .nora)
        for text in ["About the need", "agreed together", "Sudmark", "Everyone, without an account", answer] {
            #expect(page.text.contains(text), "\(text)")
        }
        for someone in [PeopleBench.Someone.rolf, .adam, .alma] {
            #expect(try await people.page("/requests/", as: someone).text.contains(id) == false)
            let tried = try await people.send(answer, [("do", "agree")], as: someone)
            let absent = try await people.send("/requests/x/", [("do", "agree")], as: someone)
            #expect(tried.status == 404 && tried.text == absent.text)
        }
        let reduced = try await people.send(answer, [("do", "agree")], as: .nora, view: "public")
        #expect(reduced.status == 404)
        let own = try await people.send(answer, [("do", "agree")], as: .sara)
        #expect(own.status == 422)
        #expect(try await people.reads(note, nil) == false)
        let agreed = try await people.send(answer, [("do", "agree")], as: .nora)
        #expect(agreed.location == "/requests/?done=carried-out")
        #expect(try await people.reads(note, nil))
        #expect(try await people.page("/me/", as: .nora).text.contains("Waiting for you (") == false)
    }

    @Test func `declining needs a reason, taking back needs none`() async throws {
        let (people, note) = try await joint()
        let first = "/requests/\(try request(try await ask(people, note)))/"
        let bare = try await people.send(first, [("do", "decline"), ("reason", " ")], as: .nils)
        #expect(bare.status == 422 && bare.text.contains("Say why."))
        let declined = try await people.send(first, [("do", "decline"), ("reason", "not yet")], as: .nils)
        #expect(declined.location == "/requests/?done=declined")
        let second = "/requests/\(try request(try await ask(people, note)))/"
        #expect(try await people.page("/requests/", as: .sara).text.contains("Take back"))
        #expect(try await people.send(second, [("do", "decline")], as: .sara).status == 303)
        #expect(try await people.page("/requests/", as: .nora).text.contains("Nothing waits for you."))
        #expect(try await people.reads(note, nil) == false)
    }

    @Test func `the secretariat lets a party join a format and ends it, and nobody else does`() async throws {
        let people = try await PeopleBench()
        let target = "/records/\(Thing.alliance)/memberships/"
        let kept = Marking(level: "UNCLASSIFIED", clauses: [Clause([.format(Thing.alliance)])])
        try await people.bench.store([Thing.own("entente-need", 1, ["name": "For members"])], as: kept)
        let need = Thing.id("entente-need", 1)
        #expect(try await people.reads(need, .sara) == false)
        #expect(try await people.page(target, as: .rolf).fields(of: target).isEmpty)
        let form = [("member", Thing.sudmark), ("kind", "member"), ("start", ""), ("end", ""), ("do", "admit")]
        #expect(try await people.send(target, form, as: .rolf).status == 200)
        let foreign = try await people.send(target, form, as: .sara)
        #expect(foreign.status == 422 && foreign.text.contains("It was not done"))
        #expect(try await people.reads(need, .sara) == false)
        let wrong = [("member", "identity--nobody"), ("start", "soon"), ("do", "admit")]
        let refused = try await people.send(target, wrong, as: .alma)
        #expect(refused.status == 422 && refused.text.contains("#f.member") && refused.text.contains("#f.start"))
        let joined = try await people.send(target, form, as: .alma)
        #expect(joined.location?.hasSuffix("done=admitted") == true)
        #expect(try await people.reads(need, .sara))
        #expect(try await people.page(target, as: .alma).text.contains("Sudmark"))
        let sure = try await people.send(target, [("member", Thing.sudmark), ("do", "ask")], as: .alma)
        #expect(sure.text.contains("would lose at once"))
        #expect(try await people.send(target, [("do", "dismiss")], as: .alma, from: sure).status == 303)
        #expect(try await people.reads(need, .sara) == false)
    }
}
