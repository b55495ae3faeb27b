import Accounts
import Database
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import STIX
import Synchronization
import Testing
import Web
import WebSupport

@testable import OpenID

private final class HandClock: WallClock {
    private let instant = Mutex(Int64(1_800_000_000_000_000))

    func now() -> Instant { Instant(microseconds: instant.withLock { $0 }) }
    func pass(_ instant: Instant, within microseconds: Int64) {}
    func move(seconds: Int64) { instant.withLock { $0 += seconds * 1_000_000 } }
}

/// A door with a provider behind it.
private final class Bench: Sendable {
    static let person = "identity--00000000-0000-4000-8000-000000000001"
    static let party = "identity--00000000-0000-4000-8000-00000000000a"

    let clock = HandClock()
    let provider = FakeProvider()
    let accounts: Accounts
    let door: TestDoor
    private let folder: String

    init() async throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
        let store = try Store(folder: folder, mode: .writing, migrations: Accounts.migrations)
        accounts = Accounts(
            store: store,
            clock: clock,
            cost: PasswordCost(log2Blocks: 4, blockSize: 1, parallelism: 1)
        )
        try await accounts.openRealm("norland", for: Self.party)
        let name = try #require(SignInName("delegate@norland"))
        try await accounts.add(Account(person: Self.person, party: Self.party, name: name, display: "Delegate"))
        try await accounts.setProvider(
            OpenIDProvider(
                realm: "norland",
                issuer: FakeProvider.issuer,
                clientID: "entente node",
                clientSecret: "s:+"
            ),
            for: Self.party
        )
        try await accounts.expect(.email("delegate@norland.example"), of: Self.person)
        let pages = SessionPages(
            signIn: { "sign in \($0) \($1.map { "\($0)" } ?? "")" },
            code: { "\($0) \($1) \(String(describing: $2))" },
            choose: { "\($0) \($1) \($2) \(String(describing: $3))" },
            provider: { "\($0) \($1)" }
        )
        let node = OpenIDRoutes.Surroundings(
            settings: WebSettings(),
            origin: "https://node.example",
            keys: WebKeys(secret: Array(0..<32)),
            pages: pages,
            fetch: provider
        )
        door = TestDoor(try RouteTable(try OpenIDRoutes(accounts: accounts, node: node).routes))
    }

    deinit {
        try? FileManager.default.removeItem(atPath: folder)
    }

    /// What a person carries to the provider and back.
    struct Trip {
        var cookie: HTTPFields
        let address: String
        let query: Query

        var state: String { query.first("state") ?? "" }
    }

    /// Sends a person out, and has the provider ready for them.
    func out(_ target: String = "/sign-in/openid?realm=norland&next=%2Fa") async throws -> Trip {
        let page = try await door.send(.get, target)
        try #require(page.status == .ok)
        let set = try #require(page.headers[.setCookie]?.split(separator: ";").first)
        let address = try #require(String(buffer: page.body).split(separator: " ").last.map(String.init))
        let parts = address.split(separator: "?", maxSplits: 1)
        let trip = Trip(
            cookie: [.cookie: String(set)],
            address: String(parts[0]),
            query: try Query(parsing: parts[1])
        )
        provider.expect([
            "iss": FakeProvider.issuer, "sub": "42", "aud": "entente node", "email": "Delegate@norland.example",
            "email_verified": true, "nonce": trip.query.first("nonce") ?? "",
            "exp": 1_800_000_300, "iat": 1_800_000_000,
        ])
        return trip
    }

    func back(_ trip: Trip, state: String? = nil, more: String = "") async throws -> TestResponse {
        try await door.send(
            .get,
            "/sign-in/openid/return?code=abc&state=\(state ?? trip.state)\(more)",
            trip.cookie
        )
    }
}

@Suite struct OpenIDTests {
    private static let failed = "sign in /a providerFailed"

    @Test func `out to the provider with state, nonce and challenge, and back into a session`() async throws {
        let bench = try await Bench()
        let trip = try await bench.out()
        #expect(trip.address == FakeProvider.issuer + "/authorize")
        #expect(trip.query.first("response_type") == "code")
        #expect(trip.query.first("client_id") == "entente node")
        #expect(trip.query.first("redirect_uri") == "https://node.example/sign-in/openid/return")
        #expect(trip.query.first("code_challenge_method") == "S256")
        let answer = try await bench.back(trip)
        #expect(answer.status == .seeOther)
        #expect(answer.headers[.location] == "/a")
        let session = try #require(answer.headers[values: .setCookie].first?.split(separator: ";").first)
        let found = try await bench.accounts.person(
            session: String(session.dropFirst("entente=".count)),
            isLocal: false
        )
        #expect(found?.person == Bench.person)
        #expect(answer.headers[values: .setCookie].contains { $0.hasPrefix("entente-openid=; ") })
    }

    @Test func `the code is shown with the verifier and the client's secret`() async throws {
        let bench = try await Bench()
        let trip = try await bench.out()
        _ = try await bench.back(trip)
        let form = try Query(parsing: try #require(bench.provider.forms.first))
        #expect(form.first("grant_type") == "authorization_code")
        #expect(form.first("code") == "abc")
        let verifier = try #require(form.first("code_verifier"))
        #expect(verifier.count == 43)
        #expect(bench.provider.authorizations == ["Basic " + Data("entente%20node:s%3A%2B".utf8).base64EncodedString()])
        bench.provider.answer { $0.discovery["token_endpoint_auth_methods_supported"] = ["client_secret_post"] }
        _ = try await bench.back(try await bench.out())
        let second = try Query(parsing: try #require(bench.provider.forms.last))
        #expect(second.first("client_secret") == "s:+")
        #expect(bench.provider.authorizations.last == .some(nil))
    }

    @Test func `the answer is taken from the browser that was sent, once and in time`() async throws {
        let bench = try await Bench()
        let trip = try await bench.out()
        let other = try await bench.out()
        var none = trip
        none.cookie = [:]
        #expect(try await bench.back(none).status == .badRequest)
        #expect(try await bench.back(trip, state: other.state).status == .badRequest)
        #expect(try await bench.back(trip, state: "").status == .badRequest)
        #expect(try await bench.back(trip, more: "&iss=https://other.example").status == .badRequest)
        var forged = trip
        forged.cookie = [.cookie: "entente-openid=AAAA"]
        #expect(try await bench.back(forged).status == .badRequest)
        let refusal = try await bench.door.send(
            .get,
            "/sign-in/openid/return?error=access_denied&state=\(trip.state)",
            trip.cookie
        )
        #expect(refusal.status == .badRequest)
        #expect(bench.provider.forms.isEmpty)
        #expect(try await bench.door.send(.head, "/sign-in/openid/return?code=a", trip.cookie).status == .seeOther)
        bench.clock.move(seconds: 600)
        #expect(try await bench.back(trip).status == .badRequest)
    }

    @Test func `a provider that says it names itself is not taken without its name`() async throws {
        let bench = try await Bench()
        bench.provider.answer { $0.discovery["authorization_response_iss_parameter_supported"] = true }
        #expect(try await bench.back(try await bench.out()).status == .badRequest)
        #expect(bench.provider.forms.isEmpty)
        let named = try await bench.back(try await bench.out(), more: "&iss=" + FakeProvider.issuer)
        #expect(named.status == .seeOther)
    }

    @Test func `who is asked anew has signed in just now, if the provider says so`() async throws {
        let bench = try await Bench()
        let plain = try await bench.out()
        #expect(plain.query.first("prompt") == nil && plain.query.first("max_age") == nil)
        _ = try await bench.back(plain)
        let target = "/sign-in/openid?realm=norland&anew=yes&next=%2Faccount%2Ftokens%2Fnew"
        let anew = try await bench.out(target)
        #expect(anew.query.first("prompt") == "login" && anew.query.first("max_age") == "0")
        // A provider that does not say when, or that it was long ago, has not asked.
        #expect(try await bench.back(anew).status == .badRequest)
        bench.provider.answer { $0.claims = ["auth_time": 1_799_999_900] }
        #expect(try await bench.back(try await bench.out(target)).status == .badRequest)
        bench.provider.answer { $0.claims = ["auth_time": 1_800_000_000] }
        let answer = try await bench.back(try await bench.out(target))
        #expect(answer.headers[.location] == "/account/tokens/new")
        let cookie = try #require(answer.headers[values: .setCookie].first?.split(separator: ";").first)
        let session = String(cookie.dropFirst("entente=".count))
        try await bench.accounts.prove(FreshProof(password: "", session: session), of: Bench.person)
        let usual = try #require(
            try await bench.accounts.signIn(
                openID: OpenIDIdentity(realm: "norland", issuer: FakeProvider.issuer, subject: "42", verifiedEmail: nil)
            )
        )
        await #expect(throws: AccountError.notShown) {
            try await bench.accounts.prove(FreshProof(password: "", session: usual.session), of: Bench.person)
        }
        #expect(
            try await bench.accounts.demandedProof(of: Bench.person, session: usual.session)
                == .provider(realm: "norland", isShown: false)
        )
        bench.clock.move(seconds: 600)
        await #expect(throws: AccountError.notShown) {
            try await bench.accounts.prove(FreshProof(password: "", session: session), of: Bench.person)
        }
    }

    static let wrong: [(String, [String: any Sendable])] = [
        ("iss", ["iss": "https://other.example"]), ("aud", ["aud": "someone else"]),
        ("aud list without azp", ["aud": ["entente node", "other"]]), ("azp", ["azp": "other"]),
        ("empty aud", ["aud": [String]()]), ("exp", ["exp": 1_799_999_900]), ("iat", ["iat": 1_800_000_100]),
        ("nbf", ["nbf": 1_800_000_100]), ("nonce", ["nonce": "another"]), ("sub", ["sub": ""]),
        ("long sub", ["sub": String(repeating: "a", count: 256)]),
    ]

    @Test(arguments: wrong.indices)
    func `a token with another claim is not taken`(index: Int) async throws {
        let (name, claims) = Self.wrong[index]
        let bench = try await Bench()
        bench.provider.answer { $0.claims = claims }
        let answer = try await bench.back(try await bench.out())
        #expect(answer.status == .badRequest, "\(name)")
        #expect(String(buffer: answer.body) == Self.failed, "\(name)")
    }

    @Test func `a token with another signature, or none, is not taken`() async throws {
        let bench = try await Bench()
        bench.provider.answer { $0.isForged = true }
        #expect(String(buffer: try await bench.back(try await bench.out()).body) == Self.failed)
        let none = Data(#"{"alg":"none"}"#.utf8).base64EncodedString() + ".e30."
        for token in [none, "", "a.b.c", "a.b"] {
            bench.provider.answer { $0.token = token }
            #expect(String(buffer: try await bench.back(try await bench.out()).body) == Self.failed)
        }
    }

    @Test func `a key without a name, an audience in a list and a truth in words are understood`() async throws {
        let bench = try await Bench()
        bench.provider.answer {
            $0.hasNamelessKey = true
            $0.claims = ["aud": ["entente node"], "email_verified": "true"]
        }
        #expect(try await bench.back(try await bench.out()).status == .seeOther)
    }

    @Test func `whom the provider knows and nobody here expects has no account`() async throws {
        let bench = try await Bench()
        let others: [[String: any Sendable]] = [
            ["email": "other@norland.example"], ["email_verified": false], ["email_verified": "false"],
        ]
        var answers: Set<String> = []
        for claims in others {
            bench.provider.answer { $0.claims = claims }
            answers.insert(answerText(try await bench.back(try await bench.out())))
        }
        try await bench.accounts.setActive(false, person: Bench.person)
        bench.provider.answer { $0.claims = [:] }
        answers.insert(answerText(try await bench.back(try await bench.out())))
        #expect(answers.count == 1)
        #expect(answers.first?.hasSuffix("sign in /a notKnown") == true)
    }

    @Test(arguments: ["", "sudmark", "a@sudmark", "no realm"])
    func `a realm without a provider and one that does not exist are answered alike`(realm: String) async throws {
        let bench = try await Bench()
        try await bench.accounts.openRealm("sudmark", for: "identity--b")
        let query = Query(items: [Query.Item(name: "realm", value: realm), Query.Item(name: "next", value: "/a")])
        let answer = try await bench.door.send(.get, "/sign-in/openid?" + query.text)
        #expect(answer.status == .unprocessableContent)
        #expect(String(buffer: answer.body) == "sign in /a noProvider")
    }

    @Test func `a provider whose own word cannot be trusted leads nowhere`() async throws {
        let bench = try await Bench()
        for (name, value) in [
            ("issuer", "https://other.example"), ("authorization_endpoint", "javascript:alert(1)"),
            ("token_endpoint", "http://id.norland.example/token"), ("jwks_uri", "https://a@b.example/keys"),
        ] {
            let bad = try await Bench()
            bad.provider.answer { $0.discovery[name] = value }
            let answer = try await bad.door.send(.get, "/sign-in/openid?realm=norland&next=%2Fa")
            #expect(String(buffer: answer.body) == Self.failed, "\(name)")
        }
        bench.provider.answer { $0.discovery = [:] }
        let answer = try await bench.door.send(.get, "/sign-in/openid?realm=norland&next=%2Fa")
        #expect(answer.status == .badRequest)
    }
}
