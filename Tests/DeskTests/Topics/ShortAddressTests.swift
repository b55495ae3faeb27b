import HTTPTypes
import HummingbirdTesting
import JSON
import Labels
import NIOCore
import Testing
import WebSupport

@testable import Desk

@Suite struct ShortAddressTests {
    private static let one = "entente-need--0123abcd-ef01-4222-8333-444455556666"
    private static let twin = "entente-topic--0123abcd-ef99-4222-8333-444455556666"

    private func need(_ id: String) -> JSONValue {
        var value = Thing.own("entente-need", 1, ["name": "Need"])
        value["id"] = .string(id)
        return value
    }

    private func topic(_ id: String) -> JSONValue {
        var value = Thing.own("entente-topic", 1, ["name": "Topic"])
        value["id"] = .string(id)
        return value
    }

    @Test func `eight signs stand for the first forty bits`() {
        for id in [Self.one, Thing.cyber, "x--ffffffff-ff00-4000-8000-000000000000"] {
            let code = ShortAddress.code(of: id)
            #expect(code?.utf8.count == 8)
            #expect(code.flatMap(ShortAddress.uuidBeginning).map { id.contains("--" + $0) } == true)
        }
        #expect(ShortAddress.code(of: "x--ffffffff-ff00-4000-8000-000000000000") == "zzzzzzzz")
        #expect(ShortAddress.code(of: Thing.cyber) == "00000000")
    }

    @Test(arguments: ["", "1234567", "123456789", "1234567u", "1234-678", "\u{E9}\u{E9}\u{E9}\u{E9}", "*"])
    func `what is no short address means nothing`(code: String) {
        #expect(ShortAddress.uuidBeginning(code) == nil)
    }

    @Test func `signs that look alike on paper mean the same`() {
        #expect(ShortAddress.uuidBeginning("OIL00000") == ShortAddress.uuidBeginning("01100000"))
    }

    @Test func `it leads to the record, and keeps the times`() async throws {
        let bench = try DeskBench()
        try await bench.store([need(Self.one)])
        let code = try #require(ShortAddress.code(of: Self.one))
        let answer = try await bench.door().send(.get, "/r/\(code)")
        #expect(answer.status == .seeOther)
        #expect(answer.headers[.location] == "/records/\(Self.one)/")
        let later = try await bench.door().send(.get, "/r/\(code.uppercased())?as-of=2031-01-01&on=2024")
        #expect(later.headers[.location] == "/records/\(Self.one)/?as-of=2031-01-01&on=2024")
        #expect(try await bench.page("/r/\(code)?as-of=2001-01-01").status == 404)
        let page = try await bench.page("/records/\(Self.one)/").text
        #expect(page.contains("<a href=\"/r/\(code)\"><code>https://node.example/r/\(code)</code></a>"))
    }

    @Test func `what is hidden makes nothing ambiguous`() async throws {
        let bench = try DeskBench()
        try await bench.store([need(Self.one)])
        try await bench.store([topic(Self.twin)], as: Marking(level: "RESTRICTED", clauses: []))
        try await bench.clear()
        let code = try #require(ShortAddress.code(of: Self.one))
        #expect(try await bench.page("/r/\(code)").status == 303)
        #expect(try await bench.page("/r/\(code)", signedIn: true).status == 404)
        #expect(try await bench.page("/records/\(Self.one)/").text.contains("/r/\(code)"))
        #expect(try await !bench.page("/records/\(Self.one)/", signedIn: true).text.contains("/r/\(code)"))
    }

    @Test func `what is hidden and what does not exist are not found alike`() async throws {
        let bench = try DeskBench()
        try await bench.store([need(Self.one)], as: Marking(level: "RESTRICTED", clauses: []))
        let code = try #require(ShortAddress.code(of: Self.one))
        let hidden = try await bench.page("/r/\(code)")
        let absent = try await bench.page("/r/zzzzzzzz")
        #expect(hidden.status == 404 && absent.status == 404)
        #expect(hidden.text == absent.text)
    }

    @Test func `a record is cited with who stands behind it, its date and the day of reading`() async throws {
        let bench = try DeskBench()
        try await bench.store(Thing.record)
        let document = try await bench.page("/records/\(Thing.id("entente-document", 1))/").text
        #expect(document.contains("Alliance (July 2023). Communiqu\u{E9}. Test record. https://node.example/records/"))
        #expect(document.contains("(seen on 1 January 2030)"))
        let programme = try await bench.page("/records/\(Thing.id("entente-programme", 1))/").text
        #expect(programme.contains("Alliance and Sudmark (2023 to 2026). Programme one. Test record."))
    }
}
