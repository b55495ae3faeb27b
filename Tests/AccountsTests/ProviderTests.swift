import Accounts
import Testing

@Suite struct ProviderTests {
    private static let provider = OpenIDProvider(
        realm: "norland",
        issuer: "https://id.norland.example",
        clientID: "entente",
        clientSecret: "s"
    )

    private func identity(
        _ subject: String,
        email: String? = nil,
        issuer: String = provider.issuer,
        realm: String = "norland"
    ) -> OpenIDIdentity {
        OpenIDIdentity(realm: realm, issuer: issuer, subject: subject, verifiedEmail: email)
    }

    private func bench() async throws -> Bench {
        let bench = try Bench()
        try await bench.populated().setProvider(Self.provider, for: Bench.party)
        return bench
    }

    @Test func `a verified address binds the subject, which counts from then on`() async throws {
        let bench = try await bench()
        let accounts = bench.accounts
        try await accounts.expect(.email("Delegate@Norland.example"), of: Bench.delegate)
        #expect(try await accounts.signIn(openID: identity("1")) == nil)
        #expect(try await accounts.signIn(openID: identity("1", email: "other@norland.example")) == nil)
        let entered = try await accounts.signIn(openID: identity("1", email: "delegate@norland.example"))
        #expect(entered?.account.person == Bench.delegate)
        let session = try #require(entered?.session)
        #expect(try await accounts.person(session: session, isLocal: false)?.person == Bench.delegate)
        #expect(try await accounts.signIn(openID: identity("1", email: "renamed@norland.example")) != nil)
        #expect(try await accounts.signIn(openID: identity("2", email: "delegate@norland.example")) == nil)
    }

    @Test func `a subject that an administrator gave is enough`() async throws {
        let bench = try await bench()
        try await bench.accounts.expect(.subject("abc"), of: Bench.delegate)
        #expect(try await bench.accounts.signIn(openID: identity("abd")) == nil)
        #expect(try await bench.accounts.signIn(openID: identity("abc"))?.account.person == Bench.delegate)
    }

    @Test func `another issuer, another realm, or someone who may not sign in is nobody`() async throws {
        let bench = try await bench()
        let accounts = bench.accounts
        try await accounts.expect(.subject("abc"), of: Bench.delegate)
        #expect(try await accounts.signIn(openID: identity("abc", issuer: "https://other.example")) == nil)
        #expect(try await accounts.signIn(openID: identity("abc", realm: "sudmark")) == nil)
        try await accounts.setActive(false, person: Bench.delegate)
        #expect(try await accounts.signIn(openID: identity("abc")) == nil)
        await #expect(throws: AccountError.unknown) { try await accounts.expect(.subject("abc"), of: Bench.example) }
    }

    @Test func `two who expect one address are both left out`() async throws {
        let bench = try await bench()
        let accounts = bench.accounts
        let name = try #require(SignInName("second@norland"))
        try await accounts.add(Account(person: "identity--2", party: Bench.party, name: name, display: "Second"))
        for person in [Bench.delegate, "identity--2"] { try await accounts.expect(.email("a@b"), of: person) }
        #expect(try await accounts.signIn(openID: identity("1", email: "a@b")) == nil)
    }

    @Test func `a new issuer knows nobody whom the old one knew`() async throws {
        let bench = try await bench()
        let accounts = bench.accounts
        try await accounts.expect(.email("a@b"), of: Bench.delegate)
        _ = try await accounts.signIn(openID: identity("1", email: "a@b"))
        let other = OpenIDProvider(
            realm: "norland",
            issuer: "https://other.example",
            clientID: "entente",
            clientSecret: "s"
        )
        try await accounts.setProvider(other, for: Bench.party)
        #expect(try await accounts.signIn(openID: identity("1", issuer: "https://other.example")) == nil)
        try await accounts.removeProvider(realm: "norland")
        #expect(try await accounts.provider(realm: "norland") == nil)
        #expect(try await accounts.signIn(openID: identity("1", email: "a@b", issuer: "https://other.example")) == nil)
    }

    @Test func `a provider is its own realm's, at an address that can be trusted`() async throws {
        let bench = try await bench()
        let accounts = bench.accounts
        #expect(try await accounts.provider(realm: "NORLAND") == Self.provider)
        await #expect(throws: AccountError.foreignRealm("norland")) {
            try await accounts.setProvider(Self.provider, for: "identity--other")
        }
        for issuer in [
            "http://id.example", "ftp://id.example", "id.example", "", "https://a@id.example", "https://id.example?a",
        ] {
            let provider = OpenIDProvider(realm: "norland", issuer: issuer, clientID: "e", clientSecret: "s")
            await #expect(throws: AccountError.issuerUnusable(issuer)) {
                try await accounts.setProvider(provider, for: Bench.party)
            }
        }
        let local = OpenIDProvider(realm: "norland", issuer: "http://127.0.0.1:99", clientID: "e", clientSecret: "s")
        try await accounts.setProvider(local, for: Bench.party)
    }
}
