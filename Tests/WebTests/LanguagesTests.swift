import HTTPTypes
import HummingbirdTesting
import NIOCore
import Testing
import Web
import WebSupport

@Suite struct LanguagesTests {
    private let languages = Languages(tags: ["en", "fr", "ja"])

    private func chosen(_ accepted: String?, cookie: String? = nil) -> String {
        var fields: HTTPFields = [:]
        if let accepted { fields[.acceptLanguage] = accepted }
        if let cookie { fields[.cookie] = cookie }
        return languages.tags[languages.choice(for: fields)]
    }

    @Test(arguments: [
        (nil, "en"), ("", "en"), ("fr", "fr"), ("FR", "fr"), ("fr, en", "fr"), ("en, fr", "en"), ("de, fr, en", "fr"),
        ("de", "en"), ("*", "en"), ("*, fr;q=0.5", "fr"),
    ])
    func `a browser's first wish that can be met is met`(accepted: String?, expected: String) {
        #expect(chosen(accepted) == expected)
    }

    @Test(arguments: [
        ("en;q=0.5, fr;q=0.9", "fr"), ("fr;q=0.9, en", "en"), ("ja;q=0.8,fr;q=0.8", "ja"), ("fr;q=0, ja;q=0.1", "ja"),
        ("fr;q=0", "en"), ("fr ; q=0.4 , ja ;q=0.6", "ja"), ("fr;level=1;q=0.2, ja;q=0.3", "ja"),
        ("fr;Q=0.2, ja;q=0.1", "fr"),
    ])
    func `weights put wishes in order, and equal ones keep theirs`(accepted: String, expected: String) {
        #expect(chosen(accepted) == expected)
    }

    @Test(arguments: [
        ("fr-BE", "fr"), ("fr-CA, en;q=0.5", "fr"), ("zh-Hant-TW, ja-JP;q=0.5", "ja"), ("frr", "en"), ("-fr", "en"),
    ])
    func `a region's wish is met by its language`(accepted: String, expected: String) {
        #expect(chosen(accepted) == expected)
    }

    @Test(arguments: [
        (",,,", "en"), (";q=1", "en"), ("fr;q=", "en"), ("fr;q=much", "en"), ("fr;q=nan", "en"), ("fr;q=-1", "en"),
        ("fr;q=x, ja", "ja"), ("\u{E9}, fr", "fr"), ("{}\"'<script>, ja", "ja"), ("fr;;;;", "fr"),
    ])
    func `garbage is passed over`(accepted: String, expected: String) {
        #expect(chosen(accepted) == expected)
    }

    @Test func `more wishes than anybody has are not read`() {
        let others = (0..<31).map { "x\($0)" }.joined(separator: ",")
        #expect(chosen(others + ",fr") == "fr")
        #expect(chosen(others + ",x31,fr") == "en")
    }

    @Test func `several header fields are one list of wishes`() {
        var fields = HTTPFields()
        fields.append(HTTPField(name: .acceptLanguage, value: "de"))
        fields.append(HTTPField(name: .acceptLanguage, value: "ja;q=0.4, fr;q=0.5"))
        #expect(languages.choice(for: fields) == 1)
    }

    @Test(arguments: [
        ("language=fr", "fr"), ("entente=s; language=ja", "ja"), ("language=tlh", "en"), ("language=", "en"),
        ("language=fr-BE", "en"), ("languages=fr", "en"),
    ])
    func `an own choice goes first, if it is one of the languages`(cookie: String, expected: String) {
        #expect(chosen("en", cookie: cookie) == expected)
    }
}

@Suite struct LanguageRoutesTests {
    private static let languages = Languages(tags: ["en", "fr"])

    private static func route(_ name: String, _ path: String, _ text: String) throws -> Route {
        let probes: Route.Probes = { _ in [ProbeRequest(.get, path)] }
        return try Route(.get, path, name: name, kind: .page, probes: probes) { _, _ in .page(text) }
    }

    private func door(isSecure: Bool = false) throws -> TestDoor {
        let greetings = [["top": "hello", "more": "more"], ["top": "bonjour", "more": "encore"]]
        let routes = try Self.languages.merged { index in
            try [("top", "/"), ("more", "/more/")].map { name, path in
                try Self.route(name, path, greetings[index][name] ?? "")
            }
        }
        var settings = WebSettings()
        settings.isSecure = isSecure
        return TestDoor(
            try RouteTable(routes + Self.languages.routes(settings: settings)),
            settings: settings,
            faces: ErrorFaces(languages: Self.languages) { index in { _ in "<p>\(["none", "rien"][index])</p>" } }
        )
    }

    private func text(_ target: String, _ fields: HTTPFields, at door: TestDoor) async throws -> String {
        String(buffer: try await door.send(.get, target, fields).body)
    }

    @Test func `one door answers in each language`() async throws {
        let door = try door()
        #expect(try await text("/", [:], at: door) == "hello")
        #expect(try await text("/", [.acceptLanguage: "fr-BE, en;q=0.8"], at: door) == "bonjour")
        #expect(try await text("/more/", [.acceptLanguage: "fr"], at: door) == "encore")
        #expect(try await text("/more/", [.acceptLanguage: "fr", .cookie: "language=en"], at: door) == "more")
        #expect(try await text("/nothing", [.acceptLanguage: "fr"], at: door) == "<p>rien</p>")
        #expect(door.responder.table.routes.map(\.name).sorted() == ["language", "more", "top"])
    }

    @Test func `languages whose doors differ are a mistake in the program`() throws {
        #expect(throws: RouteTableError(route: "fr", reason: "this language has other doors than en")) {
            try Self.languages.merged { index in
                try [Self.route("top", "/", ""), Self.route(index == 0 ? "more" : "less", "/more/", "")]
            }
        }
    }

    @Test func `choosing a language keeps the choice and goes back`() async throws {
        let answer = try await door().send(.get, "/language/fr?next=%2Fmore%2F%3Fon%3D2023-07-11")
        #expect(answer.status == .seeOther)
        #expect(answer.headers[.location] == "/more/?on=2023-07-11")
        #expect(answer.headers[.setCookie] == "language=fr; Path=/; HttpOnly; SameSite=Lax; Max-Age=31536000")
        #expect(answer.headers[.cacheControl] == "private, no-store")
        let secure = try await door(isSecure: true).send(.get, "/language/en?next=/")
        #expect(secure.headers[.setCookie]?.hasPrefix("__Host-language=en; ") == true)
        #expect(secure.headers[.setCookie]?.hasSuffix("; Secure") == true)
        #expect(
            try await text("/", [.cookie: "__Host-language=fr; language=en"], at: door(isSecure: true)) == "bonjour"
        )
    }

    @Test(arguments: [
        "", "?next=", "?next=https:%2F%2Felsewhere.example%2F", "?next=%2F%2Felsewhere.example",
        "?next=%2F%5Celsewhere.example", "?next=elsewhere", "?next=%2Fa%0D%0ASet-Cookie:%20a%3Db", "?other=%2Fmore%2F",
    ])
    func `nobody is sent elsewhere by choosing a language`(query: String) async throws {
        let answer = try await door().send(.get, "/language/fr" + query)
        #expect(answer.status == .seeOther)
        #expect(answer.headers[.location] == "/")
        #expect(answer.headers[values: .setCookie].count == 1)
    }

    @Test(arguments: ["/language/tlh", "/language/FR", "/language/", "/language/fr%0D%0A"])
    func `a language that there is no catalogue for is not found, and nothing is kept`(target: String) async throws {
        let answer = try await door().send(.get, target)
        #expect(answer.status == .notFound)
        #expect(answer.headers[.setCookie] == nil)
    }

    @Test func `every door has probes`() async throws {
        let door = try door()
        #expect(door.responder.table.unprobed(ProbeSample(ids: [])) == [])
        for route in door.responder.table.routes {
            for probe in route.probes(ProbeSample(ids: [])) {
                #expect(try await door.send(probe).status.code < 500)
            }
        }
    }
}
