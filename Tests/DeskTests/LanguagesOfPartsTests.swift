import HTTPTypes
import HummingbirdTesting
import JSON
import Labels
import NIOCore
import Testing
import Web
import WebSupport

@testable import Desk
@testable import Localization

/// Texts of the record on a page in another language (WCAG 2.2, 3.1.2), and names in the language of the page.
@Suite struct LanguagesOfPartsTests {
    private static let names: [JSONValue] = [
        Thing.identity(
            20,
            "Eastland",
            [
                "kind": "state", "code": "EAS",
                "names": [
                    ["key": "a", "text": "L'Est", "kind": "short", "lang": "fr"],
                    ["key": "b", "text": "\u{C9}tat de l\u{2019}Est", "kind": "official", "lang": "fr"],
                    ["key": "c", "text": "Vieil Est", "kind": "former", "lang": "fr"],
                ],
            ]
        ),
        Thing.identity(21, "Westland", ["kind": "state", "code": "WES"]),
        Thing.own(
            "entente-need",
            20,
            [
                "name": "Alarmes", "text": "Les alarmes doivent \u{EA}tre partag\u{E9}es.", "lang": "fr",
                "who_refs": [.string(Thing.id("identity", 20))], "sources": Thing.sources(1),
            ]
        ),
    ]

    private static func translation(_ number: Int, of id: String, _ name: String) -> JSONValue {
        [
            "type": "language-content", "spec_version": "2.1", "id": .string(Thing.id("language-content", number)),
            "created": "2026-01-01T00:00:00.000Z", "modified": "2026-01-01T00:00:00.000Z", "object_ref": .string(id),
            "contents": ["fr": ["name": .string(name)]],
        ]
    }

    private func bench() async throws -> DeskBench {
        let bench = try DeskBench()
        try await bench.store(Thing.record + Self.names)
        try await bench.store([Self.translation(1, of: Thing.id("identity", 21), "Ouest")])
        return bench
    }

    private func french(_ target: String, _ bench: DeskBench, signedIn: Bool = false) async throws -> String {
        let desk = Desk(
            records: bench.records,
            settings: Desk.Settings(site: "Test record", origin: "https://node.example"),
            language: "fr",
            stockroom: bench.desk.stockroom
        )
        let person = SignedIn(person: DeskBench.person, name: "Delegate of Norland")
        let door = TestDoor(
            try RouteTable(try desk.routes()),
            authenticator: TestAuthenticator(sessions: ["s": person]),
            faces: ErrorFaces(page: desk.face())
        )
        let fields: HTTPFields = signedIn ? [.cookie: "entente=s"] : [:]
        let answer = try await door.send(.get, target, fields)
        #expect(answer.status == .ok, "\(target)")
        return String(buffer: answer.body)
    }

    @Test(arguments: [
        ("/programmes/", #"<a href="/records/\#(Thing.id("entente-programme", 1))/" lang="en">Programme one</a>"#),
        ("/records/\(Thing.cyber)/", #"<span lang="en">Networks should be defended together.</span>"#),
        ("/records/\(Thing.cyber)/", #"<h1><span lang="en">Cyber defence</span></h1>"#),
        ("/records/\(Thing.id("entente-claim", 1))/", #"<h1><span lang="en">When does it end?</span></h1>"#),
        ("/parties/SUD/", #"<span lang="en">Said so.</span>"#),
        ("/parties/SUD/sheet/", #"<q><span lang="en">Networks should be defended together.</span></q>"#),
        ("/parties/SUD/handover/", #"lang="en">Northtown summit</a>"#),
        ("/calendar/timeline/", #"lang="en">Northtown summit</a>"#),
        ("/positions/", #"<span lang="en">Said so.</span>"#),
    ])
    func `what the record says in English is marked on a French page`(target: String, part: String) async throws {
        let bench = try await bench()
        let text = try await french(target, bench)
        #expect(text.contains(part), "\(target)")
        // In the page's own language nothing is marked.
        #expect(!(try await bench.page(target).text).contains(#" lang="en">"# + "<"))
        #expect(!(try await bench.page(target).text).contains(#"<span lang="en""#))
    }

    @Test func `what the record says in French is marked on an English page, and there alone`() async throws {
        let bench = try await bench()
        let target = "/needs/"
        let said = "Les alarmes doivent \u{EA}tre partag\u{E9}es."
        #expect(try await bench.page(target).text.contains("lang=\"fr\">\(said)<"))
        let text = try await french(target, bench)
        #expect(text.contains(">\(said)<"))
        #expect(!text.contains("lang=\"fr\">\(said)<"))
    }

    @Test func `a party is called by its full name in the language of the page, and stands where that belongs`()
        async throws
    {
        let bench = try await bench()
        let text = try await french("/parties/", bench)
        #expect(text.contains(#"<a href="/parties/EAS/">\#u{C9}tat de l\#u{2019}Est</a>"#))
        #expect(text.contains(#"<a href="/parties/WES/">Ouest</a>"#))
        #expect(!text.contains("Eastland"))
        let order = ["Alliance<", "tat de l\u{2019}Est<", "Norland<", "Ouest<", "Sudmark<"]
        let places = order.compactMap { text.firstRange(of: $0)?.lowerBound }
        #expect(places.count == order.count)
        #expect(places == places.sorted())
        let english = try await bench.page("/parties/").text
        #expect(english.contains("Eastland") && english.contains("Westland") && !english.contains("Ouest"))
        // The page of the record says all of its names, in every language.
        for page in [try await french("/parties/EAS/", bench), try await bench.page("/parties/EAS/").text] {
            for name in ["L&#39;Est", "Vieil Est"] { #expect(page.contains(name)) }
        }
        // Each in its own language.
        let page = try await bench.page("/parties/EAS/").text
        #expect(page.contains(#"<span lang="fr">L&#39;Est</span>"#))
        #expect(try await french("/parties/EAS/", bench).contains("<h1>\u{C9}tat de l\u{2019}Est</h1>"))
    }

    @Test(arguments: ["eastland", "l%27est", "%C3%A9tat"])
    func `a list that is narrowed by a name is the same in every language`(words: String) async throws {
        let bench = try await bench()
        for text in [
            try await bench.page("/parties/?q=" + words).text, try await french("/parties/?q=" + words, bench),
        ] {
            #expect(text.matches(of: /<ol class="list">.*?<\/ol>/.dotMatchesNewlines()).count == 1)
            #expect(text.contains(#"<a href="/parties/EAS/""#))
            #expect(!text.contains(#"<a href="/parties/WES/""#))
        }
    }

    @Test func `nobody else names a record, and no name tells of a translation that is not for all its readers`()
        async throws
    {
        let bench = try await bench()
        let norland = Thing.norland
        try await bench.store([Self.translation(2, of: norland, "Nom d'autrui")], by: Thing.sudmark)
        try await bench.store(
            [Self.translation(3, of: Thing.sudmark, "Nom secret")],
            as: Marking(level: "RESTRICTED", clauses: [])
        )
        try await bench.clear()
        for signedIn in [true, false] {
            let text = try await french("/parties/", bench, signedIn: signedIn)
            #expect(text.contains("Norland") && text.contains("Sudmark"))
            #expect(!text.contains("autrui") && !text.contains("secret"))
        }
    }
}

/// The order of names.
@Suite struct NameOrderTests {
    @Test func `letters with marks stand beside those without`() {
        let names = ["Zambie", "\u{C9}tats-Unis", "Espagne", "Estonie", "\u{65E5}\u{672C}", "zone"]
        let sorted = names.sorted { Words.order($0) < Words.order($1) }
        #expect(sorted == ["Espagne", "Estonie", "\u{C9}tats-Unis", "Zambie", "zone", "\u{65E5}\u{672C}"])
    }
}
