import Accounts
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Testing
import Web
import WebSupport

@testable import Desk

/// What is asked for once more on the pages of one's own account.
@Suite struct ProofPageTests {
    private let agent = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"

    @Test func `people see their sessions with browser and address, and end one`() async throws {
        let bench = try await AccountBench()
        let browser = try await bench.browser()
        let form: HTTPFields = [.contentType: "application/x-www-form-urlencoded", .userAgent: agent]
        let body = Array("name=delegate%40norland&password=correct+horse+battery".utf8)
        let entered = try await browser.door.send(.post, "/sign-in", form, body: body)
        let other = try #require(entered.headers[values: .setCookie].first?.split(separator: ";").first)
        let page = try await browser.get("/account/").text
        #expect(page.contains("Firefox, Linux, 192.0.2.1") && page.contains("not known"))
        let ways = page.matches(of: /href="(\/account\/sessions\/[0-9a-f]+\/end)"/).map { String($0.1) }
        #expect(ways.count == 1)
        let way = try #require(ways.first)
        #expect(try await browser.get(way).text.contains("Firefox, Linux, 192.0.2.1"))
        let refused = try await browser.post(way, [("password", "wrong")])
        #expect(refused.text.contains(##"<a href="#password">The present password is wrong.</a>"##))
        #expect(refused.text.contains(#"aria-describedby="password-fault" aria-invalid="true""#))
        #expect(try await browser.door.send(.get, "/account/", [.cookie: String(other)]).status == .ok)
        let ended = try await browser.post(way, [("password", AccountBench.password)])
        #expect(ended.headers[.location] == "/account/#sessions")
        #expect(try await browser.door.send(.get, "/account/", [.cookie: String(other)]).status == .seeOther)
        #expect(try await browser.get("/account/").status == 200)
        #expect(bench.log.lines.suffix(2) == ["session-ended refused", "session-ended done"])
    }

    @Test func `a session of somebody else's and one that never was are one answer`() async throws {
        let bench = try await AccountBench()
        let browser = try await bench.browser()
        _ = try await bench.browser(AccountBench.example)
        let foreign = try #require(try await bench.accounts.sessions(of: AccountBench.example, asking: nil).first)
        for id in [foreign.id, "0123456789abcdef", "0"] {
            let page = try await browser.door.send(
                .get,
                "/account/sessions/\(id)/end",
                [.cookie: "entente=\(browser.session)"]
            )
            #expect(page.status == .seeOther && page.headers[.location] == "/account/#sessions")
            let sent = try await browser.post("/account/sessions/\(id)/end", [("password", AccountBench.password)])
            #expect(sent.status == .seeOther && sent.headers[.location] == "/account/#sessions")
        }
        #expect(try await bench.accounts.sessions(of: AccountBench.example, asking: nil).count == 1)
        #expect(bench.log.lines.isEmpty)
    }

    @Test func `a token is made with the password, and a code where there is a second factor`() async throws {
        let bench = try await AccountBench()
        let browser = try await bench.browser()
        let good = [
            ("name", "poller"), ("scope", "read"), ("days", "30"), ("level", "UNCLASSIFIED"), ("keeps", "party"),
        ]
        for password in ["", "wrong"] {
            let refused = try await browser.post("/account/tokens/new", good + [("password", password)])
            #expect(refused.text.contains(##"<a href="#password">The present password is wrong.</a>"##))
            #expect(refused.text.contains(#"value="poller""#))
        }
        let offered = try await bench.accounts.offerSecondFactor(to: AccountBench.person)
        let codes = try await bench.accounts.confirmSecondFactor(
            of: AccountBench.person,
            code: try #require(AuthenticatorApp.code(key: offered.secret, at: bench.clock.now())),
            password: AccountBench.password,
            keeping: browser.session
        )
        let proof = good + [("password", AccountBench.password)]
        let half = try await browser.post("/account/tokens/new", proof)
        #expect(half.text.contains(##"<a href="#code">The code is wrong, or was used before.</a>"##))
        // What cannot be made for another reason costs no code.
        let unnamed = [("name", "")] + proof.dropFirst() + [("code", codes[0])]
        #expect(try await browser.post("/account/tokens/new", unnamed).text.contains(##"<a href="#name">"##))
        #expect(try await browser.post("/account/tokens/new", proof + [("code", codes[0])]).status == .ok)
        #expect(try await bench.accounts.tokens(of: AccountBench.person).count == 1)
        #expect(bench.log.lines == Array(repeating: "token-made refused", count: 3) + ["token-made done"])
    }

    @Test func `people say where they are sent mail, with their password`() async throws {
        let bench = try await AccountBench()
        let browser = try await bench.browser()
        let before = try await browser.get("/account/").text
        #expect(before.contains("You are sent no mail.") && before.contains("This node sends no mail now."))
        let form = [("address", " desk@ministry.example "), ("language", "fr")]
        let refused = try await browser.post("/account/mail", form + [("password", "wrong")])
        #expect(refused.status == .unprocessableContent && refused.text.contains("The present password is wrong."))
        #expect(refused.text.contains(#"value="desk@ministry.example""#))
        #expect(refused.text.contains(#"<option value="fr" selected>Français</option>"#))
        let proof = [("password", AccountBench.password)]
        for address in ["desk", "desk@ministry.example\r\nBcc: x@y.example", "a@b@c"] {
            let faulty = try await browser.post("/account/mail", [("address", address), ("language", "xx")] + proof)
            #expect(faulty.text.contains(##"<a href="#address">That is no address of mail"##), "\(address)")
            #expect(faulty.text.contains(##"<a href="#language">Choose one of the languages.</a>"##))
        }
        #expect(try await bench.accounts.mailbox(of: AccountBench.person) == nil)
        let done = try await browser.post("/account/mail", form + proof)
        #expect(done.headers[.location] == "/account/#mail")
        let mailbox = try await bench.accounts.mailbox(of: AccountBench.person)
        #expect(mailbox?.address.description == "desk@ministry.example" && mailbox?.language == "fr")
        #expect(try await browser.get("/account/").text.contains("Mail goes to desk@ministry.example, in: Français."))
        let taken = try await browser.post("/account/mail", [("address", ""), ("language", "")] + proof)
        #expect(taken.status == .seeOther)
        #expect(try await bench.accounts.mailbox(of: AccountBench.person) == nil)
        #expect(bench.log.lines == ["mail-address refused", "mail-address done", "mail-address done"])
    }

    @Test func `wrong proofs end in 429, and the right one waits too`() async throws {
        let bench = try await AccountBench()
        let browser = try await bench.browser()
        for _ in 0..<10 { _ = try await browser.post("/account/sessions/end", [("password", "wrong")]) }
        let held = try await browser.post("/account/sessions/end", [("password", AccountBench.password)])
        #expect(held.status == .tooManyRequests)
        #expect(held.headers[.retryAfter] == "30")
        bench.clock.move(seconds: 30)
        let done = try await browser.post("/account/sessions/end", [("password", AccountBench.password)])
        #expect(done.headers[.location] == "/sign-in")
    }

    @Test func `who has no password is led to sign in once more`() async throws {
        let bench = try await AccountBench()
        let browser = try await bench.browser(AccountBench.example)
        for target in ["/account/tokens/new", "/account/sessions/end", "/account/mail"] {
            let page = try await browser.get(target).text
            #expect(page.contains("First open your sign-in link once more."), "\(target)")
            #expect(!page.contains(#"action="\#(target)""#), "\(target)")
            let sent = try await browser.post(
                target,
                [("name", "a"), ("scope", "read"), ("days", "7"), ("level", "UNCLASSIFIED"), ("keeps", "party")]
            )
            #expect(sent.status == .unprocessableContent, "\(target)")
            #expect(sent.text.contains(##"<a href="#sign-in-anew">"##), "\(target)")
        }
        #expect(try await bench.accounts.tokens(of: AccountBench.example).isEmpty)
        let link = try await bench.accounts.makeLink(for: AccountBench.example, ends: nil)
        let entry = try #require(try await bench.accounts.follow(link: link, isLocal: true))
        let fresh = Browser(door: browser.door, session: entry.session)
        let ended = try await fresh.post("/account/sessions/end")
        #expect(ended.headers[.location] == "/sign-in")
    }
}
