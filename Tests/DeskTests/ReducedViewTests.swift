import JSON
import Labels
import Records
import Testing

@testable import Desk

/// A view that visitors choose for themselves only ever reduces.
@Suite struct ReducedViewTests {
    @Test func `a reduced view shows less, says so, and takes every role away`() async throws {
        let people = try await PeopleBench()
        let close = Marking(level: "UNCLASSIFIED", clauses: [Clause([.party(Thing.norland)])])
        try await people.bench.store([Thing.own("entente-need", 1, ["name": "Kept need"])], as: close)
        try await people.bench.store([Thing.own("entente-need", 2, ["name": "Shared need"])], as: Marking(tlp: .green))
        try await people.bench.store([Thing.own("entente-need", 3, ["name": "Open need"])])
        func read(_ view: String?) async throws -> [Bool] {
            var found: [Bool] = []
            for number in 1...3 {
                let path = "/records/\(Thing.id("entente-need", number))/"
                found.append(try await people.page(path, as: .nora, view: view).status == 200)
            }
            return found
        }
        #expect(try await read(nil) == [true, true, true])
        #expect(try await read("account") == [false, true, true])
        #expect(try await read("public") == [false, false, true])
        // A word that means nothing reduces nothing; the public has nothing to reduce.
        #expect(try await read("everything") == [true, true, true])
        let open = "/records/\(Thing.id("entente-need", 2))/"
        #expect(try await people.page(open, as: nil, view: "account").status == 404)
        let mine = try await people.page("/me/", as: .nora, view: "account").text
        #expect(mine.contains("everybody with an account here sees") && mine.contains("View as myself"))
        let shared = try await people.page(open, as: .nora, view: "account").text
        #expect(!shared.contains("release/\"") && shared.contains("why/\""))
        let raise = [("label", "text"), ("label.text", "RESTRICTED"), ("reason", "x"), ("do", "raise")]
        let sent = try await people.send(open + "raise/", raise, as: .nora, view: "account")
        #expect(sent.status == 200 && sent.text.contains("which you do not have in this view"))
    }
}
