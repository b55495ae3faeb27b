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

private let person = "identity--00000000-0000-4000-8000-000000000001"
private let reader = "identity--00000000-0000-4000-8000-000000000002"
private let party = "identity--00000000-0000-4000-8000-00000000000a"
private let password = "correct horse battery"
private let form: HTTPFields = [.contentType: "application/x-www-form-urlencoded"]

/// Keeps what is told to the audit record.
final class EventLog: SignInLog {
    private let kept = Mutex<[SignInEvent]>([])

    var events: [SignInEvent] { kept.withLock { $0 } }
    var lines: [String] { events.map { "\($0.action.rawValue) \($0.person ?? "nobody") \($0.outcome.rawValue)" } }

    func note(_ event: SignInEvent) async { kept.withLock { $0.append(event) } }
}

/// A door over real accounts in a folder of their own.
private final class Bench: Sendable {
    let accounts: Accounts
    let log = EventLog()
    let folder: String

    init() async throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
        let store = try Store(folder: folder, mode: .writing, migrations: Accounts.migrations)
        accounts = Accounts(
            store: store,
            clock: SystemClock(),
            cost: PasswordCost(log2Blocks: 4, blockSize: 1, parallelism: 1)
        )
        try await accounts.openRealm("norland", for: party)
        let delegate = try #require(SignInName("delegate@norland"))
        let example = try #require(SignInName("reader@norland"))
        try await accounts.add(Account(person: person, party: party, name: delegate, display: "Delegate"))
        try await accounts.add(
            Account(person: reader, party: party, name: example, display: "Reader", isExample: true)
        )
        try await accounts.setPassword(password, of: person)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: folder)
    }

    /// The delegate's second factor, switched on.
    func switchOnSecondFactor() async throws -> [String] {
        let offered = try await accounts.offerSecondFactor(to: person)
        return try await accounts.confirmSecondFactor(
            of: person,
            code: try #require(AuthenticatorApp.code(key: offered.secret, at: SystemClock().now())),
            password: password,
            keeping: nil
        )
    }

    func door(isLoopback: Bool = true, isSecure: Bool = false) throws -> TestDoor {
        var settings = WebSettings()
        settings.isSecure = isSecure
        let pages = SessionPages(
            signIn: { "sign in \($0) \($1.map { "\($0)" } ?? "")" },
            code: { "code \($0) \($1) \($2.map { "\($0)" } ?? "")" },
            choose: { "choose \($0) \($1) \($3.map { "\($0)" } ?? "")" },
            provider: { "\($0) \($1)" }
        )
        let sessions = try SessionRoutes(accounts: accounts, settings: settings, pages: pages, log: log).routes
        let probes: Route.Probes = { _ in [ProbeRequest(.get, "/")] }
        let top = try Route(.get, "/", name: "top", kind: .page, probes: probes) { _, context in
            .page("\(context.visitor.name ?? "public") \(context.formToken)")
        }
        return TestDoor(
            try RouteTable([top] + sessions),
            settings: settings,
            authenticator: AccountsAuthenticator(accounts),
            isLoopback: isLoopback
        )
    }
}

/// The cookie that an answer sets first, as a client sends it back.
private func cookie(_ response: TestResponse) throws -> HTTPFields {
    let set = try #require(response.headers[values: .setCookie].first)
    return [.cookie: String(try #require(set.split(separator: ";").first))]
}

private func body(_ response: TestResponse) -> String { String(buffer: response.body) }

@Suite struct SessionRoutesTests {
    @Test func `sign in, be greeted, sign out`() async throws {
        let bench = try await Bench()
        let door = try bench.door()
        #expect(body(try await door.send(.get, "/sign-in?next=%2Fa")) == "sign in /a ")
        let sent = "name=Delegate%40norland&password=\(password.replacing(" ", with: "+"))&next=%2Fa%3Fb"
        let entered = try await door.send(.post, "/sign-in", form, body: Array(sent.utf8))
        #expect(entered.status == .seeOther)
        #expect(entered.headers[.location] == "/a?b")
        var session = try cookie(entered)
        let greeting = body(try await door.send(.get, "/", session)).split(separator: " ")
        #expect(greeting.first == "Delegate")
        session[.contentType] = "application/x-www-form-urlencoded"
        let token = try #require(greeting.last)
        let left = try await door.send(.post, "/sign-out", session, body: Array("form_token=\(token)".utf8))
        #expect(left.headers[values: .setCookie].count == 2)
        #expect(left.headers[try #require(HTTPField.Name("Clear-Site-Data"))] == #""cache", "storage""#)
        #expect(body(try await door.send(.get, "/", session)) == "public ")
    }

    @Test func `a wrong password shows the page again and asks no browser to ask`() async throws {
        let bench = try await Bench()
        let sent = Array("name=delegate@norland&password=wrong&next=//elsewhere.example".utf8)
        let answer = try await bench.door().send(.post, "/sign-in", form, body: sent)
        #expect(answer.status == .unauthorized)
        #expect(answer.headers[.wwwAuthenticate] == #"Form realm="Entente""#)
        #expect(body(answer) == "sign in / wrong")
        #expect(answer.headers[.setCookie] == nil)
    }

    @Test(arguments: ["//e.example", "/\\e.example", "https://e.example", "a", "", "/a%0Ab"])
    func `nobody is sent elsewhere`(next: String) async throws {
        let bench = try await Bench()
        #expect(body(try await bench.door().send(.get, "/sign-in?next=\(next)")) == "sign in / ")
    }

    @Test func `an example reader's link signs in each time, on this machine alone`() async throws {
        let bench = try await Bench()
        let link = try await bench.accounts.makeLink(for: reader, ends: nil)
        for _ in 0..<2 {
            let entered = try await bench.door().send(.get, "/enter/\(link)")
            #expect(entered.status == .seeOther)
            let session = try cookie(entered)
            #expect(body(try await bench.door().send(.get, "/", session)).hasPrefix("Reader "))
            #expect(body(try await bench.door(isLoopback: false).send(.get, "/", session)) == "public ")
            let proxied = session.merging([try #require(HTTPField.Name("Via")): "1.1 proxy"])
            #expect(body(try await bench.door().send(.get, "/", proxied)) == "public ")
        }
        #expect(try await bench.door(isLoopback: false).send(.get, "/enter/\(link)").status == .notFound)
        #expect(try await bench.door().send(.head, "/enter/\(link)").headers[.setCookie] == nil)
    }

    @Test func `any other link lets its person choose a password, once`() async throws {
        let bench = try await Bench()
        let door = try bench.door(isLoopback: false)
        let link = try await bench.accounts.makeLink(for: person, ends: .distantFuture)
        for _ in 0..<2 {
            let page = try await door.send(.get, "/enter/\(link)")
            #expect(body(page) == "choose /enter/\(link) delegate@norland ")
            #expect(page.headers[.cacheControl] == "private, no-store")
            #expect(page.headers[.eTag] == nil)
        }
        for (sent, problem) in [
            ("password=short&again=short", "password(minimum: 12, maximum: 1024)"),
            ("password=a+long+password&again=another+password", "differs"), ("password=a+long+password", "differs"),
        ] {
            let refused = try await door.send(.post, "/enter/\(link)", form, body: Array(sent.utf8))
            #expect(refused.status == .unprocessableContent)
            #expect(body(refused) == "choose /enter/\(link) delegate@norland \(problem)")
        }
        let sent = Array("password=a+long+password&again=a+long+password".utf8)
        let entered = try await door.send(.post, "/enter/\(link)", form, body: sent)
        #expect(body(try await door.send(.get, "/", try cookie(entered))).hasPrefix("Delegate "))
        #expect(try await door.send(.post, "/enter/\(link)", form, body: sent).status == .notFound)
        #expect(try await door.send(.get, "/enter/\(link)").status == .notFound)
        #expect(bench.log.lines == ["link \(person) done"])
    }

    @Test func `with a second factor a code follows the password`() async throws {
        let bench = try await Bench()
        let door = try bench.door(isLoopback: false)
        let recovery = try await bench.switchOnSecondFactor()
        let sent = "name=delegate%40norland&password=\(password.replacing(" ", with: "+"))&next=%2Fa"
        let asked = try await door.send(.post, "/sign-in", form, body: Array(sent.utf8))
        #expect(asked.status == .ok)
        #expect(asked.headers[.setCookie] == nil)
        #expect(asked.headers[.cacheControl] == "private, no-store")
        let words = body(asked).split(separator: " ")
        #expect(words.count == 3 && words[0] == "code" && words[2] == "/a")
        let wrong = Array("step=\(words[1])&code=000000&next=%2Fa".utf8)
        let refused = try await door.send(.post, "/sign-in/code", form, body: wrong)
        #expect(refused.status == .unauthorized)
        #expect(body(refused) == "code \(words[1]) /a wrongCode")
        let right = Array("step=\(words[1])&code=\(recovery[0])&next=%2Fa".utf8)
        let entered = try await door.send(.post, "/sign-in/code", form, body: right)
        #expect(entered.headers[.location] == "/a")
        #expect(body(try await door.send(.get, "/", try cookie(entered))).hasPrefix("Delegate "))
        let again = try await door.send(.post, "/sign-in/code", form, body: right)
        #expect(body(again) == "sign in /a over")
        #expect(
            bench.log.lines == [
                "password-shown \(person) done", "code \(person) refused", "code \(person) done", "code nobody refused",
            ]
        )
    }

    @Test func `what was refused is told alike for a name that nobody has and for a wrong password`() async throws {
        let bench = try await Bench()
        let door = try bench.door(isLoopback: false)
        var answers: Set<String> = []
        for name in ["delegate@norland", "nobody@norland", "nobody@nowhere", "reader@norland", ""] {
            let sent = Array("name=\(name)&password=wrong+password".utf8)
            answers.insert(answerText(try await door.send(.post, "/sign-in", form, body: sent)))
        }
        #expect(answers.count == 1)
        #expect(Set(bench.log.lines) == ["sign-in nobody refused"])
        #expect(
            bench.log.events.map(\.name) == [
                "delegate@norland", "nobody@norland", "nobody@nowhere", "reader@norland", nil,
            ]
        )
    }

    @Test func `who is signed in already goes on`() async throws {
        let bench = try await Bench()
        let session = try await bench.accounts.beginSession(of: person)
        let answer = try await bench.door().send(.get, "/sign-in?next=%2Fa", [.cookie: "entente=\(session)"])
        #expect(answer.headers[.location] == "/a")
    }

    @Test func `over HTTPS the cookies are secure`() async throws {
        let bench = try await Bench()
        let link = try await bench.accounts.makeLink(for: reader, ends: nil)
        let entered = try await bench.door(isSecure: true).send(.get, "/enter/\(link)")
        let set = entered.headers[values: .setCookie]
        #expect(set.count == 2)
        #expect(set[0].hasPrefix("__Host-entente="))
        #expect(set.allSatisfy { $0.contains("; HttpOnly; SameSite=Lax") && $0.hasSuffix("; Secure") })
        #expect(set.allSatisfy { $0.hasPrefix("__Host-") && $0.contains("; Path=/;") && !$0.contains("Domain") })
    }

    @Test func `a new session ends the one that the browser had`() async throws {
        let bench = try await Bench()
        let door = try bench.door()
        let old = try await bench.accounts.beginSession(of: person)
        let link = try await bench.accounts.makeLink(for: reader, ends: nil)
        let entered = try await door.send(.get, "/enter/\(link)", [.cookie: "entente=\(old)"])
        #expect(body(try await door.send(.get, "/", try cookie(entered))).hasPrefix("Reader "))
        #expect(try await bench.accounts.person(session: old, isLocal: true) == nil)
        let kept = try await bench.accounts.beginSession(of: person)
        #expect(try await door.send(.get, "/enter/nothing", [.cookie: "entente=\(kept)"]).status == .notFound)
        #expect(try await bench.accounts.person(session: kept, isLocal: true) != nil)
    }

    @Test func `every door has probes`() async throws {
        let bench = try await Bench()
        let door = try bench.door()
        #expect(door.responder.table.unprobed(ProbeSample(ids: [])) == [])
        for route in door.responder.table.routes {
            for probe in route.probes(ProbeSample(ids: ["identity--x"], words: ["word"])) {
                #expect(try await door.send(probe).status.code < 500)
            }
        }
    }
}

extension HTTPFields {
    fileprivate func merging(_ others: HTTPFields) -> HTTPFields {
        var all = self
        for field in others { all.append(field) }
        return all
    }
}
