import HTTPTypes
import HummingbirdTesting
import NIOCore
import Synchronization
import Testing
import WebSupport

@testable import Web

/// Time that moves when it is told to.
private final class Hands: Sendable {
    private let microseconds = Mutex(Int64(0))

    var time: RequestLimiter.Time { { self.microseconds.withLock { $0 } } }

    func move(seconds: Int64) { microseconds.withLock { $0 += seconds * 1_000_000 } }
}

@Suite struct RateTests {
    private static let rates: RequestRates = {
        var rates = RequestRates()
        rates.addressBurst = 10
        rates.addressPerSecond = 1
        rates.personBurst = 20
        rates.personPerSecond = 2
        rates.failureCost = 5
        rates.localFactor = 100
        return rates
    }()

    private func door(_ hands: Hands, isLoopback: Bool = false) throws -> TestDoor {
        let probes: Route.Probes = { _ in [ProbeRequest(.get, "/")] }
        let someone = SignedIn(person: "identity--d", name: "Delegate")
        return TestDoor(
            try RouteTable([
                Route(.get, "/", name: "top", kind: .page, probes: probes) { _, _ in .page("top") },
                Route(.get, "/taxii2/", name: "tool", kind: .taxii, probes: probes) { _, _ in .empty(.ok) },
                Route(.post, "/in", name: "in", kind: .page, probes: probes) { _, _ in .refusal("wrong") },
            ]),
            authenticator: TestAuthenticator(people: ["d": ("p", someone)], sessions: ["s": someone]),
            isLoopback: isLoopback,
            limiter: RequestLimiter(Self.rates, time: hands.time)
        )
    }

    private func statuses(_ door: TestDoor, _ count: Int, _ fields: HTTPFields = [:]) async throws -> [Int] {
        var codes: [Int] = []
        for _ in 0..<count { codes.append(try await door.send(.get, "/", fields).status.code) }
        return codes
    }

    @Test func `an address gets its burst, then what flows in, and is told how long to wait`() async throws {
        let hands = Hands()
        let door = try door(hands)
        #expect(try await statuses(door, 10).allSatisfy { $0 == 200 })
        let refused = try await door.send(.get, "/nowhere")
        #expect(refused.status.code == 429)
        #expect(refused.headers[.retryAfter] == "1")
        let tool = try await door.send(.get, "/taxii2/")
        #expect(tool.status.code == 429)
        hands.move(seconds: 3)
        #expect(try await statuses(door, 4) == [200, 200, 200, 429])
    }

    @Test func `wrong credentials cost more, and nothing is checked any more when they were too many`() async throws {
        let hands = Hands()
        let door = try door(hands)
        let wrong: HTTPFields = [.authorization: "Basic ZDp3cm9uZw=="]
        let right: HTTPFields = [.authorization: "Basic ZDpw"]
        #expect(try await statuses(door, 3, wrong) == [401, 401, 429])
        #expect(try await statuses(door, 1, right) == [429])
        // Sessions cannot be guessed: who has one goes on, whatever the neighbours do.
        #expect(try await statuses(door, 2, [.cookie: "entente=s"]) == [200, 200])
        hands.move(seconds: 1)
        #expect(try await statuses(door, 1, right) == [200])
    }

    @Test func `wrong passwords on a page count alike`() async throws {
        let door = try door(Hands())
        var codes: [Int] = []
        for _ in 0..<3 { codes.append(try await door.send(.post, "/in").status.code) }
        #expect(codes == [401, 401, 429])
    }

    @Test func `a person has a bucket of their own, wherever they are`() async throws {
        let hands = Hands()
        let door = try door(hands)
        let session: HTTPFields = [.cookie: "entente=s"]
        #expect(try await statuses(door, 21, session).suffix(2) == [200, 429])
        #expect(try await statuses(door, 1, [.authorization: "Basic ZDpw"]) == [429])
        #expect(try await statuses(door, 10).allSatisfy { $0 == 200 })
        hands.move(seconds: 1)
        #expect(try await statuses(door, 3, session) == [200, 200, 429])
    }

    @Test func `this machine gets more, unless a proxy speaks for others`() async throws {
        let here = try door(Hands(), isLoopback: true)
        #expect(try await statuses(here, 100).allSatisfy { $0 == 200 })
        let proxied: HTTPFields = [try #require(.xForwardedFor): "198.51.100.7"]
        #expect(try await statuses(here, 11, proxied).suffix(2) == [200, 429])
    }

    @Test func `a known proxy says whom it speaks for, and others are taken for themselves`() {
        let gate = Gate(
            settings: WebSettings(),
            authenticator: TestAuthenticator(),
            tokens: FormTokens(WebKeys(secret: Array(0..<32))),
            limiter: nil,
            log: NoSignInLog(),
            entries: CredentialEntries(),
            demandsFactor: { _ in false }
        )
        var fields = HTTPFields()
        fields[.xForwardedFor] = "203.0.113.9, 198.51.100.7"
        let local = gate.connection(Connection(peer: "127.0.0.1", isLoopback: true), fields)
        #expect(local == Connection(peer: "198.51.100.7", isLoopback: false))
        let strange = gate.connection(Connection(peer: "192.0.2.1", isLoopback: false), fields)
        #expect(strange == Connection(peer: "192.0.2.1", isLoopback: false))
    }

    @Test(arguments: [
        ("192.0.2.1", "192.0.2.1"), ("::ffff:192.0.2.1", "192.0.2.1"), ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("2001:0db8::1", "2001:db8:0:0::/64"), ("::1", "0:0:0:0::/64"), ("fe80::1%eth0", "fe80:0:0:0::/64"),
        ("2001:DB8:0:0::", "2001:db8:0:0::/64"),
    ])
    func `an address that a client can choose freely counts as one network`(peer: String, key: String) {
        #expect(ClientAddress.key(peer) == key)
    }
}
