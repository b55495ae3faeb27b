import Foundation
import JSON
import Labels
import Testing

@testable import Desk

@Suite struct DocumentPageTests {
    private func document(_ paragraphs: JSONValue) -> JSONValue {
        Thing.own("entente-document", 5, ["name": "Statement", "language": "en", "paragraphs": paragraphs])
    }

    private func bench() async throws -> DeskBench {
        let bench = try DeskBench()
        try await bench.store(Thing.record)
        try await bench.store([
            document([
                ["key": "w8dk", "text": "The heading", "kind": "heading"],
                ["key": "t2fn", "text": "First.\n\nWith a gap.", "kind": "text"],
            ]),
            Thing.own(
                "entente-need",
                5,
                [
                    "name": "Need of a place",
                    "sources": [
                        ["key": "a", "document_ref": .string(Thing.id("entente-document", 5)), "where": "t2fn"],
                        [
                            "key": "b", "document_ref": .string(Thing.id("entente-document", 5)), "where": "page 3",
                            "accessed": "2024-08-02",
                        ],
                    ],
                ]
            ),
        ])
        return bench
    }

    @Test func `each paragraph has an address of its own`() async throws {
        let text = try await bench().page("/records/\(Thing.id("entente-document", 5))/").text
        #expect(text.contains("<ol class=\"paragraphs\" lang=\"en\">"))
        #expect(
            text.contains(
                "<li id=\"p-t2fn\"><a class=\"anchor\" href=\"#p-t2fn\" aria-label=\"Address of paragraph 2\">2</a>"
            )
        )
        #expect(text.contains("<h3>The heading</h3>"))
    }

    @Test func `who cites it is told with the place, which leads to the paragraph`() async throws {
        let text = try await bench().page("/records/\(Thing.id("entente-document", 5))/").text
        #expect(text.contains("<a href=\"#p-t2fn\">t2fn</a>"))
        #expect(text.contains("page 3</td>") && text.contains("2 August 2024</td>"))
        #expect(text.contains("Needs <span class=\"soft number\">1"))
    }

    @Test func `where nothing says where, that is said once`() async throws {
        let text = try await bench().page("/records/\(Thing.id("entente-document", 2))/").text
        #expect(text.contains("The place in it is not recorded."))
    }

    @Test func `paragraphs count what the reader sees`() async throws {
        let (with, without) = (try await bench(), try await bench())
        let path = "/records/\(Thing.id("entente-document", 5))/"
        let hidden = Thing.own(
            "entente-need",
            6,
            [
                "name": "Hidden need",
                "sources": [["key": "a", "document_ref": .string(Thing.id("entente-document", 5))]],
            ]
        )
        try await with.store([hidden], as: Marking(level: "RESTRICTED", clauses: []))
        without.clock.move(seconds: 1)
        #expect(try await with.page(path).text == without.page(path).text)
        try await with.clear()
        #expect(try await with.page(path, signedIn: true).text.contains("Hidden need"))
    }

    @Test func `a disagreement stands with all sources of each answer`() async throws {
        let text = try await bench().page("/records/\(Thing.id("entente-claim", 1))/").text
        #expect(text.contains("2 answers, side by side, each with its sources."))
        let second = try #require(text.range(of: "<h3>2027</h3>"))
        #expect(text[second.upperBound...].prefix(400).contains("Report</a>"))
        #expect(!text.contains("<dt>Question</dt>"))
    }
}
