import Accounts
import HTTPTypes
import HummingbirdTesting
import Labels
import NIOCore
import Records
import STIX
import Testing
import Web
import WebSupport

@testable import Desk

@Suite struct AccountPageTests {
    @Test func `the page says how one signs in, where, and what tools have`() async throws {
        let bench = try await AccountBench()
        let page = try await bench.browser().get("/account/")
        #expect(page.status == 200)
        #expect(page.text.contains("You sign in as delegate@norland."))
        #expect(page.text.contains("this one"))
        #expect(page.text.contains("href=\"/account/second-factor\""))
        #expect(page.text.contains("You have none."))
        let example = try await bench.browser(AccountBench.example).get("/account/")
        #expect(example.text.contains("you sign in by your link alone"))
        #expect(!example.text.contains("/account/password"))
    }

    @Test func `nobody comes here without a session`() async throws {
        let bench = try await AccountBench()
        let door = try bench.door()
        for target in ["/account/", "/account/password", "/account/second-factor", "/account/tokens/new"] {
            let answer = try await door.send(.get, target)
            #expect(answer.headers[.location]?.hasPrefix("/sign-in?next=%2Faccount%2F") == true, "\(target)")
            let basic = try await door.send(
                .get,
                target,
                [.authorization: "Basic ZGVsZWdhdGVAbm9ybGFuZDpjb3JyZWN0IGhvcnNlIGJhdHRlcnk="]
            )
            #expect(basic.status == .seeOther, "\(target)")
        }
    }

    @Test func `every form carries what ties it to the session, and is refused without it`() async throws {
        let bench = try await AccountBench()
        let browser = try await bench.browser()
        for target in ["/account/", "/account/password", "/account/second-factor", "/account/tokens/new"] {
            let text = try await browser.get(target).text
            let forms = text.matches(of: /<form [^>]*method="post"/).count
            #expect(forms > 0 && text.matches(of: /name="form_token"/).count == forms, "\(target)")
        }
        let fields: HTTPFields = [
            .cookie: "entente=\(browser.session)", .contentType: "application/x-www-form-urlencoded",
        ]
        for route in browser.door.responder.table.routes where route.method == .post && route.access == .session {
            let probe = try #require(route.probes(ProbeSample(ids: ["0"])).first)
            let answer = try await browser.door.send(.post, probe.target, fields, body: Array("a=b".utf8))
            #expect(answer.status == .badRequest, "\(route.name)")
        }
        #expect(bench.log.lines.isEmpty)
    }

    @Test func `a password is changed with the present one, and a new session follows`() async throws {
        let bench = try await AccountBench()
        let browser = try await bench.browser()
        let other = try await bench.browser()
        let new = "another long password"
        let wrong = try await browser.post("/account/password", [("old", "no"), ("password", new), ("again", new)])
        #expect(wrong.status == .unprocessableContent)
        #expect(wrong.text.contains(##"<a href="#old">The present password is wrong.</a>"##))
        #expect(wrong.text.contains(#"aria-describedby="old-fault" aria-invalid="true""#))
        let differs = try await browser.post("/account/password", [("old", "no"), ("password", new), ("again", "x")])
        #expect(differs.text.contains(##"<a href="#again">"##))
        let old = AccountBench.password
        let short = try await browser.post("/account/password", [("old", old), ("password", "a"), ("again", "a")])
        #expect(short.text.contains("A password has 12 to 1,024 characters"))
        let done = try await browser.post("/account/password", [("old", old), ("password", new), ("again", new)])
        #expect(done.headers[.location] == "/account/")
        #expect(try await browser.get("/account/").status == 303)
        #expect(try await other.get("/account/").status == 303)
        let cookie = try #require(done.headers[values: .setCookie].first?.split(separator: ";").first)
        let again = try await browser.door.send(.get, "/account/", [.cookie: String(cookie)])
        #expect(again.status == .ok)
        #expect(bench.log.lines == ["password refused", "password done"])
    }

    @Test func `signing out everywhere ends this session too`() async throws {
        let bench = try await AccountBench()
        let browser = try await bench.browser()
        let other = try await bench.browser()
        let form = try await browser.get("/account/sessions/end").text
        #expect(form.contains("This ends every session of yours"))
        #expect(form.contains(#"name="password" type="password""#) && !form.contains(#"name="code""#))
        let refused = try await browser.post("/account/sessions/end", [("password", "wrong")])
        #expect(refused.status == .unprocessableContent)
        #expect(refused.text.contains(##"<a href="#password">The present password is wrong.</a>"##))
        #expect(try await other.get("/account/").status == 200)
        let answer = try await browser.post("/account/sessions/end", [("password", AccountBench.password)])
        #expect(answer.headers[.location] == "/sign-in")
        #expect(bench.log.lines == ["sign-out-everywhere refused", "sign-out-everywhere done"])
        #expect(try await browser.get("/account/").status == 303)
        #expect(try await other.get("/account/").status == 303)
    }

    @Test func `a second factor is set up, used, renewed and taken away`() async throws {
        let bench = try await AccountBench()
        let browser = try await bench.browser()
        let base = "/account/second-factor"
        #expect(try await browser.get(base).text.contains("Set up a second factor"))
        #expect(try await browser.post(base + "/offer").headers[.location] == base)
        let page = try await browser.get(base).text
        let key = try #require(page.firstMatch(of: /secret=([A-Z2-7]+)&/)?.1)
        #expect(page.contains("otpauth://totp/Entente:delegate%40norland?secret="))
        let wrong = try await browser.post(
            base + "/confirm",
            [("code", "000000"), ("password", AccountBench.password)]
        )
        #expect(wrong.status == .unprocessableContent)
        #expect(wrong.text.contains(##"<a href="#code">The code is wrong, or was used before.</a>"##))
        let code = try #require(AuthenticatorApp.code(key: String(key), at: bench.clock.now()))
        let on = try await browser.post(base + "/confirm", [("code", code), ("password", AccountBench.password)])
        #expect(on.status == .ok)
        #expect(on.headers[.cacheControl] == "private, no-store")
        let codes = on.text.matches(of: /<li><code>([a-z2-7-]+)<\/code><\/li>/).map { String($0.1) }
        #expect(Set(codes).count == 10)
        #expect(try await browser.get("/account/").text.contains("You have 10 recovery codes left."))
        let again = try await browser.post(base + "/confirm", [("code", code), ("password", AccountBench.password)])
        #expect(again.text.contains("That was done already"))
        let bare = try await browser.post(base + "/codes", [("password", AccountBench.password)])
        #expect(bare.text.contains(##"<a href="#code">The code is wrong, or was used before.</a>"##))
        let renewed = try await browser.post(
            base + "/codes",
            [("password", AccountBench.password), ("code", codes[0])]
        )
        let kept = renewed.text.matches(of: /<li><code>([a-z2-7-]+)<\/code><\/li>/).map { String($0.1) }
        #expect(kept.count == 10 && Set(kept).isDisjoint(with: codes))
        let refused = try await browser.post(base + "/off", [("off-password", "wrong"), ("off-code", kept[0])])
        #expect(refused.text.contains(##"<a href="#off-password">"##))
        let half = try await browser.post(base + "/off", [("off-password", AccountBench.password)])
        #expect(half.text.contains(##"<a href="#off-code">"##))
        let off = try await browser.post(
            base + "/off",
            [("off-password", AccountBench.password), ("off-code", kept[0])]
        )
        #expect(off.headers[.location] == base)
        #expect(try await browser.get("/account/").text.contains("Off. With it"))
        #expect(
            bench.log.lines == [
                "second-factor-on refused", "second-factor-on done", "recovery-codes refused", "recovery-codes done",
                "second-factor-off refused", "second-factor-off refused", "second-factor-off done",
            ]
        )
    }
}

@Suite struct TokenPageTests {
    private let good = [
        ("name", "poller <1>"), ("scope", "read"), ("days", "30"), ("level", "UNCLASSIFIED"), ("keeps", "party"),
        ("password", AccountBench.password),
    ]

    @Test func `a token is made, shown once, works up to its limits, and is withdrawn`() async throws {
        let bench = try await AccountBench()
        let browser = try await bench.browser()
        let made = try await browser.post("/account/tokens/new", good)
        #expect(made.status == .ok)
        #expect(made.headers[.cacheControl] == "private, no-store")
        let secret = String(try #require(made.text.firstMatch(of: /entente-[0-9a-f]{64}/)?.0))
        let list = try await browser.get("/account/").text
        #expect(!list.contains(secret))
        #expect(list.contains("poller &lt;1&gt;"))
        #expect(list.contains("read; UNCLASSIFIED; what was released to your party or to you"))
        let bearer: HTTPFields = [.authorization: "Bearer \(secret)"]
        let page = String(buffer: try await browser.door.send(.get, "/me/", bearer).body)
        #expect(page.contains("UNCLASSIFIED") && !page.contains("RESTRICTED"))
        #expect(try await browser.get("/me/").text.contains("RESTRICTED"))
        let id = try #require(list.firstMatch(of: /tokens\/([0-9a-f]+)\/revoke/)?.1)
        #expect(try await browser.post("/account/tokens/0/revoke").status == .seeOther)
        #expect(try await browser.door.send(.get, "/me/", bearer).status == .ok)
        #expect(try await browser.post("/account/tokens/\(id)/revoke").status == .seeOther)
        #expect(try await browser.door.send(.get, "/me/", bearer).status == .unauthorized)
        #expect(bench.log.lines == ["token-made done", "token done", "token-revoked done", "credentials refused"])
    }

    @Test(arguments: [
        ("name", "", "name"), ("scope", "admin", "scope"), ("days", "31", "days"), ("level", "SECRET", "level"),
        ("level", "COSMIC", "level"), ("caveat", "ATOMAL", "caveats"), ("scope", "read-write", "keeps"),
    ])
    func `what is wrong is said at its field, and what was entered stays`(
        field: String,
        value: String,
        fault: String
    ) async throws {
        let bench = try await AccountBench()
        var items = good.filter { $0.0 != field } + [(field, value)]
        if fault == "keeps" { items.removeAll { $0.0 == "keeps" } }
        let answer = try await bench.browser().post("/account/tokens/new", items)
        #expect(answer.status == .unprocessableContent)
        #expect(answer.text.contains("<a href=\"#\(fault)\">"))
        #expect(answer.text.contains("id=\"\(fault)\""))
        if field != "name" { #expect(answer.text.contains("value=\"poller &lt;1&gt;\"")) }
        #expect(try await bench.accounts.tokens(of: AccountBench.person).isEmpty)
    }

    @Test func `levels and caveats that one does not hold are offered to nobody`() async throws {
        let bench = try await AccountBench()
        let policy = try Policy.standard.adding(level: "SECRET", above: "RESTRICTED").adding(caveat: "ATOMAL")
        bench.clock.move(seconds: 1)
        _ = try await bench.records.write(.policy(policy), by: .operating(for: Thing.norland))
        let text = try await bench.browser().get("/account/tokens/new").text
        #expect(text.contains("RESTRICTED") && !text.contains("SECRET") && !text.contains("ATOMAL"))
    }
}

@Suite struct EntryPageTests {
    @Test func `after a change of view one is back on the page`() async throws {
        let bench = try await AccountBench()
        let browser = try await bench.browser()
        let page = try await browser.get("/search/?q=a%20b&x=%22")
        #expect(page.text.contains(#"<input type="hidden" name="next" value="/search/?q=a%20b&amp;x=%22">"#))
        let answer = try await browser.post("/view-as", [("as", "public"), ("next", "/search/?q=a%20b")])
        #expect(answer.headers[.location] == "/search/?q=a%20b")
    }

    @Test func `signing in with a second factor, as pages say it`() async throws {
        let bench = try await AccountBench()
        let door = try bench.door()
        let form: HTTPFields = [.contentType: "application/x-www-form-urlencoded"]
        let wrong = Array("name=delegate%40norland&password=x".utf8)
        let refused = try await door.send(.post, "/sign-in", form, body: wrong)
        #expect(refused.text.contains(##"<a href="#name">The name or the password is wrong.</a>"##))
        let offered = try await bench.accounts.offerSecondFactor(to: AccountBench.person)
        let codes = try await bench.accounts.confirmSecondFactor(
            of: AccountBench.person,
            code: try #require(AuthenticatorApp.code(key: offered.secret, at: bench.clock.now())),
            password: AccountBench.password,
            keeping: nil
        )
        let right = Array("name=delegate%40norland&password=correct+horse+battery&next=%2Fme%2F".utf8)
        let asked = try await door.send(.post, "/sign-in", form, body: right).text
        #expect(asked.contains("<h1>Enter your code</h1>"))
        let step = try #require(asked.firstMatch(of: /name="step" value="([0-9a-f]+)"/)?.1)
        let entered = try await door.send(
            .post,
            "/sign-in/code",
            form,
            body: Array("step=\(step)&code=\(codes[0])&next=%2Fme%2F".utf8)
        )
        #expect(entered.headers[.location] == "/me/")
    }

    @Test func `a new person chooses a password`() async throws {
        let bench = try await AccountBench()
        let door = try bench.door()
        let link = try await bench.accounts.makeLink(for: AccountBench.person, ends: .distantFuture)
        let page = try await door.send(.get, "/enter/\(link)").text
        #expect(page.contains("You will sign in as delegate@norland."))
        #expect(page.contains(#"autocomplete="new-password""#))
        let form: HTTPFields = [.contentType: "application/x-www-form-urlencoded"]
        let guessed = Array("password=delegate2026&again=delegate2026".utf8)
        let refused = try await door.send(.post, "/enter/\(link)", form, body: guessed)
        #expect(refused.text.contains("That password is among the first that are guessed"))
    }

    @Test func `passwords are typed unseen, and keepers of passwords may help`() async throws {
        let bench = try await AccountBench()
        let browser = try await bench.browser()
        let link = try await bench.accounts.makeLink(for: AccountBench.person, ends: .distantFuture)
        var count = 0
        for target in ["/sign-in", "/enter/\(link)", "/account/password"] {
            let isOwn = target == "/account/password"
            let text = isOwn ? try await browser.get(target).text : try await bench.door().send(.get, target).text
            for match in text.matches(of: /<input [^>]*name="(?:password|again|old)"[^>]*>/) {
                let field = match.output
                count += 1
                #expect(field.contains(#"type="password""#), "\(target)")
                #expect(field.contains(/autocomplete="(new|current)-password"/), "\(target)")
                #expect(!field.contains("paste") && !field.contains("maxlength"), "\(target)")
            }
        }
        #expect(count == 6)
    }

    @Test func `no page of signing in or of one's account holds script or style of its own`() async throws {
        let bench = try await AccountBench()
        let browser = try await bench.browser()
        for target in ["/account/", "/account/password", "/account/second-factor", "/account/tokens/new"] {
            let text = try await browser.get(target).text
            #expect(!text.contains(" style=") && !text.contains("<style") && !text.contains("<script"), "\(target)")
            #expect(text.matches(of: /<h1>/).count == 1, "\(target)")
            #expect(text.utf8.count < 100_000)
        }
    }
}
