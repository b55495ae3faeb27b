import Accounts
import STIX
import Testing

@Suite struct FirstPersonTests {
    private static let party = "identity--00000000-0000-4000-8000-00000000000b"
    private static let person = "identity--00000000-0000-4000-8000-000000000011"
    private static let password = "a password of one's own"

    private func first(_ bench: Bench, local: String = "administrator") async throws -> FirstPerson {
        let ends = Instant(microseconds: bench.clock.now().microseconds + 3_600_000_000)
        return try await bench.accounts.firstPerson(
            of: Self.party,
            realm: "Sudmark",
            local: local,
            display: "Administrator",
            person: Self.person,
            ends: ends
        )
    }

    @Test func `a party's first person comes in by a link and chooses a password`() async throws {
        let bench = try Bench()
        let accounts = bench.accounts
        #expect(try await accounts.hasPeople(Self.party) == false)
        let made = try await first(bench)
        #expect(made.name.description == "administrator@sudmark")
        #expect(made.person == Self.person)
        #expect(try await accounts.state(ofLink: made.link, isLocal: false) == .password(made.name))
        #expect(try await accounts.enter(link: made.link, choosing: Self.password, isLocal: false) != nil)
        #expect(try await accounts.hasPeople(Self.party))
        await #expect(throws: AccountError.notFirst) { try await first(bench) }
    }

    @Test func `asking again makes a new link for the same person and voids the old one`() async throws {
        let bench = try Bench()
        let accounts = bench.accounts
        let one = try await first(bench)
        let two = try await first(bench)
        #expect(one.person == two.person)
        #expect(try await accounts.state(ofLink: one.link, isLocal: false) == .void)
        #expect(try await accounts.enter(link: two.link, choosing: Self.password, isLocal: false) != nil)
    }

    @Test func `the link is void once anybody of the party can sign in`() async throws {
        let bench = try Bench()
        let accounts = bench.accounts
        let made = try await first(bench)
        let name = try #require(SignInName("second@sudmark"))
        let second = "identity--00000000-0000-4000-8000-000000000012"
        try await accounts.add(Account(person: second, party: Self.party, name: name, display: "Second"))
        #expect(try await accounts.state(ofLink: made.link, isLocal: false) != .void)
        try await accounts.setPassword(Self.password, of: second)
        #expect(try await accounts.state(ofLink: made.link, isLocal: false) == .void)
        #expect(try await accounts.enter(link: made.link, choosing: Self.password, isLocal: false) == nil)
        #expect(try await accounts.person(name: "administrator@sudmark", password: Self.password, isLocal: true) == nil)
    }

    @Test func `until they come in, their realm may get another name`() async throws {
        let bench = try Bench()
        let accounts = bench.accounts
        let made = try await first(bench)
        try await accounts.setProvider(
            OpenIDProvider(realm: "sudmark", issuer: "https://id.example", clientID: "e", clientSecret: "s"),
            for: Self.party
        )
        try await accounts.openRealm("Sud", for: Self.party)
        let name = try #require(SignInName("administrator@sud"))
        #expect(try await accounts.state(ofLink: made.link, isLocal: false) == .password(name))
        #expect(try await accounts.provider(realm: "sud")?.clientSecret == "s")
        #expect(try await accounts.party(ofRealm: "sudmark") == nil)
        _ = try await accounts.enter(link: made.link, choosing: Self.password, isLocal: false)
        await #expect(throws: AccountError.realmUnusable("other")) {
            try await accounts.openRealm("other", for: Self.party)
        }
        #expect(try await accounts.person(name: "administrator@sud", password: Self.password, isLocal: false) != nil)
    }

    @Test func `of two who follow it at once, one comes in`() async throws {
        let bench = try Bench()
        let accounts = bench.accounts
        let made = try await first(bench)
        let entered = await withTaskGroup(of: Bool.self) { group in
            for number in 0..<4 {
                group.addTask {
                    let password = "a password of number \(number)"
                    let step = try? await accounts.enter(link: made.link, choosing: password, isLocal: false)
                    return step != nil
                }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(entered == 1)
    }

    @Test func `an example reader is nobody's first person, and keeps the way open`() async throws {
        let bench = try Bench()
        let accounts = try await bench.populated()
        let ends = Instant(microseconds: bench.clock.now().microseconds + 3_600_000_000)
        await #expect(throws: AccountError.notFirst) {
            try await accounts.firstPerson(
                of: Bench.party,
                realm: "x",
                local: "y",
                display: "Y",
                person: "identity--y",
                ends: ends
            )
        }
        try await accounts.openRealm("sudmark", for: Self.party)
        let name = try #require(SignInName("reader@sudmark"))
        try await accounts.add(
            Account(person: "identity--r", party: Self.party, name: name, display: "R", isExample: true)
        )
        await #expect(throws: AccountError.taken("reader@sudmark")) { try await first(bench, local: "reader") }
        await #expect(throws: AccountError.nameUnusable("a b")) { try await first(bench, local: "a b") }
        #expect(try await first(bench).name.description == "administrator@sudmark")
    }
}
