import Accounts
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Records
import Synchronization
import Testing
import Web
import WebSupport

@testable import Desk

/// A node that demands a second factor, and what tools show with each request.
@Suite struct FactorDemandTests {
    private static let everybody: WebResponder.FactorDemand = { _ in true }
    private static let factor = "/account/second-factor"

    private func basic(_ password: String) -> HTTPFields {
        [.authorization: "Basic " + Data("delegate@norland:\(password)".utf8).base64EncodedString()]
    }

    @Test func `who has none is led to set one, and then everything opens`() async throws {
        let bench = try await AccountBench()
        let browser = try await bench.browser(demandsFactor: Self.everybody)
        let fields: HTTPFields = [.cookie: "entente=\(browser.session)"]
        for target in [
            "/", "/me/", "/account/", "/account/tokens/new", "/account/password", "/records/", "/search/?q=a",
        ] {
            let answer = try await browser.door.send(.get, target, fields)
            #expect(answer.status == .seeOther, "\(target)")
            #expect(answer.headers[.location] == Self.factor + "?needed=yes", "\(target)")
        }
        let page = try await browser.get(Self.factor + "?needed=yes")
        #expect(page.status == 200 && page.text.contains("Here a second factor is asked of you."))
        let token = try #require(page.text.firstMatch(of: /name="form_token" value="([^"]+)"/)?.1)
        func post(_ target: String, _ items: [(String, String)] = []) async throws -> TestResponse {
            let query = Query(
                items: (items + [("form_token", String(token))]).map { Query.Item(name: $0.0, value: $0.1) }
            )
            var all = fields
            all[.contentType] = "application/x-www-form-urlencoded"
            return try await browser.door.send(.post, target, all, body: Array(query.text.utf8))
        }
        let made = try await post("/account/tokens/new", [("name", "a"), ("password", AccountBench.password)])
        #expect(made.headers[.location] == Self.factor + "?needed=yes")
        #expect(try await bench.accounts.tokens(of: AccountBench.person).isEmpty)
        _ = try await post(Self.factor + "/offer")
        let offered = try await bench.accounts.offeredSecondFactor(of: AccountBench.person)
        let code = try #require(AuthenticatorApp.code(key: offered.secret, at: bench.clock.now()))
        let on = try await post(Self.factor + "/confirm", [("code", code), ("password", AccountBench.password)])
        #expect(on.status == .ok)
        #expect(try await browser.get("/me/").status == 200)
        // Without it again, the next page leads back.
        try await bench.accounts.removeSecondFactor(of: AccountBench.person)
        let again = Browser(door: browser.door, session: try await bench.accounts.beginSession(of: AccountBench.person))
        #expect(try await again.get("/me/").status == 303)
        var out = fields
        out[.cookie] = "entente=\(again.session)"
        #expect(try await browser.door.send(.get, "/style.css", out).status != .seeOther)
    }

    @Test func `a password with a request is no way around it, and a token is unaffected`() async throws {
        let bench = try await AccountBench()
        let (_, secret) = try await bench.accounts.makeToken(
            for: AccountBench.person,
            name: "poller",
            scope: .read,
            ceiling: TokenCeiling(rank: 0, caveats: [], keepsParty: true, keepsFormats: false),
            days: 7
        )
        let door = try bench.door(demandsFactor: Self.everybody)
        #expect(try await bench.door().send(.get, "/me/", basic(AccountBench.password)).status == .ok)
        #expect(try await door.send(.get, "/me/", basic(AccountBench.password)).status == .unauthorized)
        #expect(try await door.send(.get, "/me/", basic(secret)).status == .ok)
        #expect(try await door.send(.get, "/me/", [.authorization: "Bearer \(secret)"]).status == .ok)
    }

    @Test func `it is demanded of those of whom the rule says so, of example readers and the public never`()
        async throws
    {
        let bench = try await AccountBench()
        let asked = Mutex<[String?]>([])
        let nobody: WebResponder.FactorDemand = { principal in
            asked.withLock { $0.append(principal.person) }
            return false
        }
        let browser = try await bench.browser(demandsFactor: nobody)
        #expect(try await browser.get("/me/").status == 200)
        #expect(asked.withLock { $0 } == [AccountBench.person])
        let example = try await bench.browser(AccountBench.example, demandsFactor: Self.everybody)
        #expect(try await example.get("/me/").status == 200)
        #expect(try await example.door.send(.get, "/").status == .ok)
    }

    @Test func `credentials of tools are noted once an hour and address, and each refusal`() async throws {
        let bench = try await AccountBench()
        let (token, secret) = try await bench.accounts.makeToken(
            for: AccountBench.person,
            name: "poller",
            scope: .read,
            ceiling: TokenCeiling(rank: 0, caveats: [], keepsParty: true, keepsFormats: false),
            days: 7
        )
        let time = Mutex<Int64>(0)
        let door = try bench.door(entries: CredentialEntries { time.withLock { $0 } })
        let bearer: HTTPFields = [.authorization: "Bearer \(secret)"]
        for _ in 0..<3 { _ = try await door.send(.get, "/me/", bearer) }
        #expect(bench.log.lines == ["token done"])
        for _ in 0..<3 { _ = try await door.send(.get, "/me/", basic(AccountBench.password)) }
        #expect(bench.log.lines == ["token done", "credentials done"])
        for _ in 0..<2 { _ = try await door.send(.get, "/me/", basic("wrong")) }
        #expect(bench.log.lines.suffix(2) == ["credentials refused", "credentials refused"])
        time.withLock { $0 = 3_599_000_000 }
        _ = try await door.send(.get, "/me/", bearer)
        #expect(bench.log.lines.count == 4)
        time.withLock { $0 = 3_600_000_000 }
        _ = try await door.send(.get, "/me/", bearer)
        #expect(bench.log.lines.last == "token done" && bench.log.lines.count == 5)
        #expect(bench.log.tools == [token.id, token.id])
    }
}
