import Accounts
import Foundation
import JSON
import Labels
import Records
import STIX
import Testing

@testable import Desk

/// Administration on pages: people under a ceiling, links shown once, and no reading by administering.
@Suite struct AdministrationPagesTests {
    private let home = "/administration/"
    private let new = "/administration/people/new/"

    private func bench(ceiling: String? = "RESTRICTED", node: Bool = false) async throws -> PeopleBench {
        let people = try await PeopleBench()
        if let ceiling {
            people.bench.clock.move(seconds: 1)
            let limit = PartyCeiling(party: Thing.norland, level: ceiling, administersNode: node)
            _ = try await people.bench.records.write(.ceiling(limit), by: .operating(for: Thing.alliance))
        }
        return people
    }

    private func person(_ someone: PeopleBench.Someone) -> String { "/administration/people/\(someone.person)/" }

    private func level(_ id: String, _ people: PeopleBench) async throws -> Level {
        try await people.bench.records.read(as: Principal(person: id)) { $0.clearance.level }
    }

    @Test func `to everybody but administrators these pages are addresses that there are not`() async throws {
        let people = try await bench()
        let unknown = try await people.page("/nowhere", as: .nora)
        let paths = [
            home, new, person(.nora), "/administration/parties/", "/administration/parties/new/",
            "/administration/policy/", "/administration/audit/", "/administration/people/x/",
        ]
        for path in paths {
            for someone in [PeopleBench.Someone.nora, .sara, .rolf, .alma, nil] {
                let seen = try await people.page(path, as: someone)
                #expect(seen.status == 404 && seen.text == unknown.text, "\(path) \(String(describing: someone))")
            }
            let reduced = try await people.page(path, as: .adam, view: "public")
            #expect(reduced.status == 404 && reduced.text == unknown.text)
        }
        for path in [new, person(.nora), "/administration/parties/", "/administration/policy/"] {
            let sent = try await people.send(path, [("do", "clear"), ("level", "RESTRICTED")], as: .nora)
            #expect(sent.status == 404 && sent.text == unknown.text, "\(path)")
        }
        // An administrator of a party is none of the node.
        for path in ["/administration/parties/", "/administration/parties/new/", "/administration/policy/"] {
            #expect(try await people.page(path, as: .adam).status == 404, "\(path)")
            let sent = try await people.send(path, [("do", "level"), ("name", "SECRET")], as: .adam)
            #expect(sent.status == 404, "\(path)")
        }
        #expect(try await people.page(home, as: .adam).status == 200)
    }

    @Test func `an administrator without clearance administers the cleared and reads nothing of theirs`() async throws {
        let people = try await bench()
        let close = Marking(level: "RESTRICTED", clauses: [Clause([.party(Thing.norland)])])
        try await people.bench.store([Thing.own("entente-need", 1, ["name": "Kept need"])], as: close)
        let page = try await people.page(home, as: .adam)
        #expect(page.text.contains("RESTRICTED") && page.text.contains("People of Norland"))
        #expect(!page.text.contains(PeopleBench.Someone.sara.person))
        for someone in [PeopleBench.Someone.sara, .alma] {
            #expect(try await people.page(person(someone), as: .adam).status == 404)
            #expect(try await people.send(person(someone), [("do", "take-away")], as: .adam).status == 404)
        }
        let raise = [("level", "RESTRICTED"), ("role", "reader"), ("do", "clear")]
        #expect(try await people.send(person(.adam), raise, as: .adam).status == 422)
        #expect(try await level(PeopleBench.Someone.adam.person, people) == .lowest)
        for path in [
            home, new, person(.nora), "/administration/audit/", "/administration/audit/export.csv",
            "/administration/audit/export.json", "/records/", "/search/?q=kept",
        ] {
            #expect(try await people.page(path, as: .adam).text.contains("Kept need") == false, "\(path)")
        }
        #expect(try await people.page("/records/\(Thing.id("entente-need", 1))/why/", as: .adam).status == 404)
    }

    @Test func `a clearance is changed under the ceiling, and taken away`() async throws {
        let people = try await bench()
        let nils = PeopleBench.Someone.nils
        let form = try await people.page(person(.nils), as: .adam)
        #expect(form.fields(of: person(.nils)).contains { $0 == ("role", "releaser") })
        let lower = [("level", "UNCLASSIFIED"), ("role", "author"), ("do", "clear")]
        let sent = try await people.send(person(.nils), lower, as: .adam, from: form)
        #expect(sent.status == 303)
        #expect(try await people.follow(sent, as: .adam).text.contains("has been changed"))
        #expect(try await level(nils.person, people) == .lowest)
        let roles = try await people.bench.records.read(as: nils.principal) { $0.roles }
        #expect(roles == [.reader, .author])
        let above = [("level", "COSMIC"), ("role", "author"), ("do", "clear")]
        let refused = try await people.send(person(.nils), above, as: .adam)
        #expect(refused.status == 422 && refused.text.contains("#f.level"))
        _ = try await people.send(person(.nils), [("do", "take-away")], as: .adam)
        #expect(try await people.bench.records.read(as: nils.principal) { $0.clearance } == .anonymous)
    }

    @Test func `a person is added with a link that is shown once, and comes in by it`() async throws {
        let people = try await bench()
        let empty = try await people.send(new, [("display", ""), ("local", "no space"), ("level", "")], as: .adam)
        #expect(empty.status == 422)
        for field in ["#f.display", "#f.local", "#f.level"] { #expect(empty.text.contains(field), "\(field)") }
        let form = [
            ("display", "Desk officer"), ("local", "desk"), ("level", "RESTRICTED"), ("role", "author"), ("do", "add"),
        ]
        let added = try await people.send(new, form, as: .adam)
        #expect(added.status == 200)
        let link = try #require(added.text.firstMatch(of: #/href="/enter/([^"]+)"/#)?.1)
        #expect(added.text.contains("https://node.example/enter/"))
        let account = try #require(try await people.accounts.accounts(of: Thing.norland).first)
        #expect(account.name.description == "desk@nor" && account.display == "Desk officer")
        #expect(try await people.accounts.state(ofLink: String(link), isLocal: false) != .void)
        #expect(try await level(account.person, people) > .lowest)
        let page = try await people.page("/administration/people/\(account.person)/", as: .adam)
        #expect(page.status == 200 && !page.text.contains("/enter/"))
        let again = try await people.send(new, form, as: .adam)
        #expect(again.status == 422 && again.text.contains("has an account already"))
        // The identity is for the party alone.
        #expect(try await people.reads(account.person, .nora))
        #expect(try await people.reads(account.person, .sara) == false)
    }

    @Test func `an account is disabled and enabled, and what was done stands in the log`() async throws {
        let people = try await bench()
        try await people.accounts.openRealm("nor", for: Thing.norland)
        let name = try #require(SignInName(local: "nora", realm: "nor"))
        try await people.accounts.add(
            Account(
                person: PeopleBench.Someone.nora.person,
                party: Thing.norland,
                name: name,
                display: "Nora =1+1"
            )
        )
        _ = try await people.send(person(.nora), [("do", "disable")], as: .adam)
        #expect(try await people.accounts.account(of: PeopleBench.Someone.nora.person)?.isActive == false)
        _ = try await people.send(person(.nora), [("do", "enable")], as: .adam)
        // No second factor is there: nothing to take away, and nothing to write down.
        let factor = try await people.page(person(.nora), as: .adam)
        #expect(!factor.text.contains("second factor away"))
        _ = try await people.send(person(.nora), [("do", "factor")], as: .adam)
        #expect(
            try await people.page("/administration/audit/?action=second-factor", as: .adam).text.contains("Nothing")
        )
        let linked = try await people.send(person(.nora), [("do", "link")], as: .adam)
        #expect(linked.text.contains("/enter/"))
        let log = try await people.page("/administration/audit/", as: .adam).text
        for deed in ["disabled an account", "enabled an account", "made a one-time link", "Nora =1+1"] {
            #expect(log.contains(deed), "\(deed)")
        }
    }

    @Test func `whoever administers the node sets ceilings, adds parties with a first person, and adds levels`()
        async throws
    {
        let people = try await bench(node: true)
        let parties = "/administration/parties/"
        let form = [("party", Thing.sudmark), ("level", "UNCLASSIFIED"), ("do", "ceiling")]
        #expect(try await people.send(parties, form, as: .adam).status == 303)
        #expect(try await level(PeopleBench.Someone.sara.person, people) == .lowest)
        let absent = [("party", "identity--x"), ("level", "NONE"), ("do", "ceiling")]
        let refused = try await people.send(parties, absent, as: .adam)
        #expect(refused.status == 422 && refused.text.contains("#f.party") && refused.text.contains("#f.level"))
        let party = [
            ("name", "Westland"), ("code", "wes"), ("kind", "state"), ("realm", "wes"), ("level", "RESTRICTED"),
            ("display", "First of Westland"), ("local", "first"), ("do", "add"),
        ]
        let added = try await people.send(parties + "new/", party, as: .adam)
        #expect(added.status == 200 && added.text.contains("/enter/"), "\(added.text)")
        let westland = try await people.bench.records.read(as: .anonymous) { try $0.record(code: "WES")?.id }
        let id = try #require(westland)
        let first = try #require(try await people.accounts.accounts(of: id).first)
        let roles = try await people.bench.records.read(as: Principal(person: first.person)) { $0.roles }
        #expect(roles == [.reader, .administrator])
        #expect(try await people.page("/administration/people/\(first.person)/", as: .adam).status == 404)
        let again = try await people.send(parties + "new/", party, as: .adam)
        #expect(again.status == 422 && again.text.contains("#f.code"))
        let policy = "/administration/policy/"
        let level = [("name", "SECRET"), ("above", "RESTRICTED"), ("do", "level")]
        #expect(try await people.send(policy, level, as: .adam).status == 303)
        #expect(try await people.send(policy, level, as: .adam).text.contains("names must differ"))
        #expect(try await people.send(policy, [("caveat", "ATOMAL"), ("do", "caveat")], as: .adam).status == 303)
        #expect(try await people.send(policy, [("second", "RESTRICTED"), ("do", "second")], as: .adam).status == 303)
        let shown = try await people.page(policy, as: .adam).text
        #expect(shown.contains("SECRET") && shown.contains("ATOMAL"))
    }
}
