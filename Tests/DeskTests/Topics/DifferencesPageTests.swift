import JSON
import Labels
import Testing

@testable import Desk

@Suite struct DifferencesPageTests {
    private static let id = Thing.id("entente-document", 5)
    private static let address = "/records/\(id)/differences/"
    private static let versions = ["2026-01-01T00:00:00.000Z", "2026-02-01T00:00:00.000Z"]

    private static let paragraphs: [JSONValue] = [
        ["key": "a", "text": "We met in Port Selva.", "kind": "text"],
        ["key": "b", "text": "We share every alarm within two hours of its being given.", "kind": "text"],
        ["key": "c", "text": "We answer rumours in every language.", "kind": "text"],
        ["key": "d", "text": "We thank our hosts.", "kind": "text"],
    ]
    private static let amended: [JSONValue] = [
        ["key": "a", "text": "We met in Port Selva.", "kind": "text"],
        ["key": "c", "text": "We answer rumours in every language.", "kind": "item"],
        ["key": "e", "text": "We will meet <again>.", "kind": "text"],
        ["key": "b", "text": "We share every alarm within one hour of its being given.", "kind": "text"],
    ]

    private func document(_ paragraphs: [JSONValue], _ version: String, language: String = "en") -> JSONValue {
        var value = Thing.own(
            "entente-document",
            5,
            ["name": "Statement", "language": .string(language), "paragraphs": .array(paragraphs)]
        )
        value["modified"] = .string(version)
        return value
    }

    private func bench(_ language: String = "en") async throws -> DeskBench {
        let bench = try DeskBench()
        try await bench.store(Thing.record)
        for (paragraphs, version) in zip([Self.paragraphs, Self.amended], Self.versions) {
            try await bench.store([document(paragraphs, version, language: language)])
        }
        return bench
    }

    @Test func `each paragraph says what became of it, and words are marked by more than a colour`() async throws {
        let text = try await bench().page(Self.address).text
        #expect(text.contains("<h1>What changed in Statement</h1>"))
        #expect(text.contains("Moved here; was paragraph 3; now of the kind item</p>"))
        #expect(text.contains("Here stood paragraph 3; it is now paragraph 2</p>"))
        #expect(
            text.contains(
                "within <del><span class=\"hidden\">Taken out: </span>two hours</del>"
                    + "<ins><span class=\"hidden\">Put in: </span>one hour</ins> of its"
            )
        )
        #expect(text.contains("<p class=\"what small\">Changed</p>"))
        #expect(text.contains("Removed; was paragraph 4</p>"))
        #expect(text.contains("<ins><span class=\"hidden\">Put in: </span>We will meet &lt;again&gt;.</ins>"))
        for count in ["1 paragraph changed", "1 paragraph moved", "1 paragraph added", "1 paragraph removed"] {
            #expect(text.contains("<li class=\"number\">\(count)</li>"))
        }
    }

    @Test func `versions are chosen in the address, and the way back is shown`() async throws {
        let bench = try await bench()
        let back = Self.address + "?from=\(Self.versions[1])&to=\(Self.versions[0])"
        let text = try await bench.page(back).text
        #expect(text.contains("one hour</del>") && text.contains("two hours</ins>"))
        #expect(text.contains("<option value=\"\(Self.versions[1])\" selected>"))
        let same = try await bench.page(Self.address + "?from=\(Self.versions[0])&to=\(Self.versions[0])").text
        #expect(same.contains("Nothing that you may read is different between these texts."))
    }

    @Test func `a text in another language says so, and what the page says in it does not`() async throws {
        let text = try await bench("fr").page(Self.address).text
        #expect(text.contains("<p dir=\"auto\" lang=\"fr\">We share every alarm"))
        #expect(text.contains("<del><span class=\"hidden\" lang=\"en\">Taken out: </span>"))
    }

    @Test func `the history of a document leads here`() async throws {
        let text = try await bench().page("/records/\(Self.id)/history/").text
        let query = "?from=2026-01-01T00%3A00%3A00.000Z&amp;to=2026-02-01T00%3A00%3A00.000Z"
        #expect(text.contains("<a href=\"\(Self.address)\(query)\">Compare the texts paragraph by paragraph</a>"))
    }

    @Test func `a hidden version, one that never was and a record without a text have one answer`() async throws {
        let (with, without) = (try await bench(), try await bench())
        let hidden = "2026-03-01T00:00:00.000Z"
        try await with.store([document(Self.paragraphs, hidden)], as: Marking(level: "RESTRICTED", clauses: []))
        without.clock.move(seconds: 1)
        for query in ["", "?to=\(hidden)", "?from=\(hidden)", "?from=\(hidden)&to=\(Self.versions[0])", "?to=x"] {
            let (one, other) = (try await with.page(Self.address + query), try await without.page(Self.address + query))
            #expect(one.status == other.status && one.text == other.text)
            #expect(one.status == (query.isEmpty ? 200 : 404))
        }
        let absent = try await with.page("/records/\(Thing.id("entente-document", 999))/differences/")
        let plain = try await with.page("/records/\(Thing.id("entente-programme", 1))/differences/")
        let never = try await with.page(Self.address + "?to=\(hidden)")
        #expect(absent.status == 404 && absent.text == plain.text && absent.text == never.text)
        try await with.clear()
        #expect(try await with.page(Self.address + "?to=\(hidden)", signedIn: true).status == 200)
    }

    @Test func `a long text comes in pages, and each stays small`() async throws {
        let bench = try DeskBench()
        try await bench.store(Thing.record)
        let texts = (0..<600).map { "Paragraph \($0) says what its members have agreed upon among themselves." }
        let long = [String(repeating: "Every word of this is new. ", count: 9_000)]
        for (version, amended) in [texts, texts.map { $0 + " So it is." } + long].enumerated() {
            let paragraphs = amended.enumerated().map { index, text -> JSONValue in
                ["key": .string("k\(index)"), "text": .string(text), "kind": "text"]
            }
            try await bench.store([document(paragraphs, Self.versions[version])])
        }
        var (address, changed, pages): (String?, Int, Int) = (Self.address, 0, 0)
        while let next = address, pages < 20 {
            let text = try await bench.page(next).text
            #expect(text.utf8.count < 100_000)
            changed += text.matches(of: /> So it is.<\/ins>/).count
            pages += 1
            address = text.firstMatch(of: /rel="next" href="([^"]*)"/).map { match in
                String(match.1).replacing("&amp;", with: "&")
            }
        }
        #expect(changed == 600)
        #expect((2..<20).contains(pages))
    }
}
