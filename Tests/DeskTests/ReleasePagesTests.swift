import Foundation
import JSON
import Labels
import Records
import Testing

@testable import Desk

/// Releasing and raising on pages: what is done, what is refused, and that nobody learns more by trying.
@Suite struct ReleasePagesTests {
    private let need = Thing.id("entente-need", 1)
    private var path: String { "/records/\(need)/" }
    private let close = Marking(level: "RESTRICTED", clauses: [Clause([.party(Thing.norland)])])
    private let both = Marking(
        level: "UNCLASSIFIED",
        clauses: [Clause([.party(Thing.norland), .party(Thing.sudmark)])]
    )

    private func bench(_ marking: Marking) async throws -> PeopleBench {
        let people = try await PeopleBench()
        try await people.bench.store([Thing.own("entente-need", 1, ["name": "Kept need"])], as: marking)
        return people
    }

    private func label(_ text: String) -> [(String, String)] { [("label", "text"), ("label.text", text)] }

    @Test func `a record leads to what its reader may do about it`() async throws {
        let people = try await bench(both)
        let links = ["release/", "raise/", "why/"].map { "href=\"\(path)\($0)\"" }
        func shown(_ someone: PeopleBench.Someone?) async throws -> [Bool] {
            let text = try await people.page(path, as: someone).text
            return links.map(text.contains)
        }
        #expect(try await shown(.nora) == [true, true, true])
        #expect(try await shown(.nils) == [true, true, true])
        #expect(try await shown(.sara) == [false, false, true])
        #expect(try await shown(.rolf) == [false, false, true])
        #expect(try await people.page("/records/\(Thing.cyber)/", as: nil).text.contains("why/\"") == false)
    }

    @Test func `a version is released after a look at what that does, and stays released`() async throws {
        let people = try await bench(close)
        let target = path + "release/"
        let form = try await people.page(target, as: .nora)
        #expect(form.status == 200 && form.fields(of: target).contains { $0.0 == "version" })
        let choice = label("UNCLASSIFIED REL[SUD]") + [("reason", "agreed <at> the \"meeting\""), ("do", "review")]
        let review = try await people.send(target, choice, as: .nora, from: form)
        #expect(review.status == 200)
        #expect(review.text.contains("People of Sudmark") && review.text.contains("agreed &lt;at&gt;"))
        #expect(try await people.reads(need, .rolf) == false)
        let sent = try await people.send(target, [("do", "release")], as: .nora, from: review)
        #expect(sent.status == 303)
        let done = try await people.follow(sent, as: .nora)
        #expect(done.text.contains("Who may now read") && done.text.contains("Sudmark"))
        #expect(try await people.reads(need, .rolf))
        #expect(try await people.reads(need, nil) == false)
    }

    @Test func `what is missing or wrong in a form is said, and what was typed is kept`() async throws {
        let people = try await bench(close)
        let target = path + "release/"
        let form = try await people.page(target, as: .nora)
        let empty = try await people.send(target, label("") + [("do", "review")], as: .nora, from: form)
        #expect(empty.status == 422 && empty.text.contains("href=\"#f.reason\"") && empty.text.contains("#f.label"))
        let unknown = label("REL[NOBODY]") + [("reason", "typed reason"), ("do", "review")]
        let wrong = try await people.send(target, unknown, as: .nora, from: form)
        #expect(wrong.status == 422 && wrong.text.contains("REL[NOBODY]") && wrong.text.contains("typed reason"))
        let foreign = [("version", "2020-01-01T00:00:00.000Z"), ("reason", "x"), ("do", "release")]
        let other = try await people.send(target, label("REL[SUD]") + foreign, as: .nora, from: form)
        #expect(other.status == 422 && other.text.contains("#f.version"))
        let same = label("RESTRICTED REL[NOR]") + [("reason", "x"), ("do", "review")]
        #expect(try await people.send(target, same, as: .nora, from: form).text.contains("has this label already"))
        #expect(try await people.reads(need, .rolf) == false)
    }

    @Test func `a confirmation made before somebody changed the label is shown again`() async throws {
        let people = try await bench(both)
        let target = path + "release/"
        let choice = label("TLP:CLEAR") + [("reason", "open"), ("do", "review")]
        let review = try await people.send(target, choice, as: .nora)
        let raise = LabelChange(id: need, marking: close, reason: "meanwhile")
        people.bench.clock.move(seconds: 1)
        _ = try await people.bench.records.write(.raise(raise), by: PeopleBench.Someone.nora.principal)
        let sent = try await people.send(target, [("do", "release")], as: .nora, from: review)
        #expect(sent.status == 422 && sent.text.contains("changed meanwhile"))
        #expect(try await people.reads(need, nil) == false)
        let again = try await people.send(target, [("do", "release")], as: .nora, from: sent)
        #expect(again.status == 303)
        #expect(try await people.reads(need, nil))
    }

    @Test func `whoever reads and may not act is told so, and nothing happens`() async throws {
        let people = try await bench(both)
        let choice = label("TLP:CLEAR") + [("version", "2026-01-01T00:00:00.000Z"), ("reason", "try")]
        for (act, someone) in [
            ("release", PeopleBench.Someone.sara), ("raise", .sara), ("release", .rolf), ("raise", .rolf),
        ] {
            let target = path + act + "/"
            let page = try await people.page(target, as: someone)
            #expect(page.status == 200 && page.fields(of: target).isEmpty, "\(act) \(someone)")
            for step in ["review", act, "change", ""] {
                let sent = try await people.send(target, choice + [("do", step)], as: someone)
                #expect(sent.status == 200 && sent.fields(of: target).isEmpty, "\(act) \(someone) \(step)")
            }
        }
        // The releaser of another party is told whose it is.
        #expect(try await people.page(path + "release/", as: .sara).text.contains("came from Norland"))
        // Who sees what the public sees does no more than the public.
        try await people.bench.store([Thing.own("entente-need", 2, ["name": "Open need"])])
        let open = "/records/\(Thing.id("entente-need", 2))/raise/"
        let reduced = try await people.send(open, choice + [("do", "raise")], as: .nora, view: "public")
        #expect(reduced.status == 200 && reduced.text.contains("which you do not have in this view"))
        #expect(try await people.reads(need, nil) == false)
    }

    @Test func `what cannot be read is answered as what never was, whatever is asked of it`() async throws {
        let people = try await bench(close)
        var answers: Set<String> = []
        for id in [need, Thing.id("entente-need", 404), "no id"] {
            for page in ["release/", "raise/", "why/", "why/?party=\(Thing.norland)", "memberships/", "nonsense/"] {
                let seen = try await people.page("/records/\(Address.encode(id))/\(page)", as: .sara)
                answers.insert("\(seen.status) \(seen.text)")
            }
            for page in ["release/", "raise/", "memberships/"] {
                let form = label("TLP:CLEAR") + [("reason", "x"), ("do", "release")]
                let seen = try await people.send("/records/\(Address.encode(id))/\(page)", form, as: .sara)
                answers.insert("\(seen.status) \(seen.text)")
            }
        }
        let unknown = try await people.page("/nowhere", as: .sara)
        #expect(answers == ["404 \(unknown.text)"])
        // The public is sent to sign in, wherever the address leads.
        let signIn = try await people.page(path + "release/", as: nil)
        #expect(signIn.status == 303 && signIn.location?.hasPrefix("/sign-in?") == true)
        let absent = try await people.page("/records/\(Thing.id("entente-need", 404))/release/", as: nil)
        #expect(absent.status == 303)
    }

    @Test func `a raise names its versions and what still tells of them, and takes effect at once`() async throws {
        let people = try await bench(both)
        let note: JSONValue = [
            "type": "note", "spec_version": "2.1", "id": .string(Thing.id("note", 1)),
            "created": "2026-01-01T00:00:00.000Z", "modified": "2026-01-01T00:00:00.000Z",
            "content": "A note that tells of the need", "object_refs": [.string(need)],
        ]
        try await people.bench.store([note], as: both)
        #expect(try await people.reads(need, .rolf))
        let target = path + "raise/"
        let form = try await people.page(target, as: .nora)
        let review = try await people.send(
            target,
            label("RESTRICTED REL[NOR]") + [("reason", "later"), ("do", "review")],
            as: .nora,
            from: form
        )
        #expect(review.status == 200 && review.text.contains("A note that tells of the need"))
        #expect(review.text.contains("People of Sudmark") && review.text.contains("There may be more"))
        let sent = try await people.send(target, [("do", "raise")], as: .nora, from: review)
        #expect(sent.status == 303)
        #expect(try await people.follow(sent, as: .nora).text.contains("A note that tells of the need"))
        #expect(try await people.reads(need, .sara) == false)
        let none = try await people.send(target, [("version", ""), ("reason", "x"), ("do", "review")], as: .nora)
        #expect(none.status == 422 && none.text.contains("#f.version"))
    }
}
