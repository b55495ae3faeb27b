import Testing

@testable import Export

@Suite struct CitationTests {
    private let words = Citation.Words(undated: "no date", accessed: "seen on", and: "and")

    private func citation(_ issuers: [String], date: String?, title: String = "ITPP Japan") -> Citation {
        Citation(
            issuers: issuers,
            date: date,
            title: title,
            container: "NATO and its partners",
            address: "https://example.org/r/abc",
            accessed: "20 January 2026"
        )
    }

    @Test func `issuers, date, title, container, address, day of reading`() {
        #expect(
            citation(["NATO", "Japan"], date: "July 2023").text(words)
                == "NATO and Japan (July 2023). ITPP Japan. NATO and its partners. https://example.org/r/abc "
                + "(seen on 20 January 2026)"
        )
    }

    @Test func `without issuers the title comes first, without a date that is said`() {
        #expect(
            citation([], date: nil, title: "Who\n came?").text(words)
                == "Who came? (no date). NATO and its partners. https://example.org/r/abc (seen on 20 January 2026)"
        )
    }

    @Test func `three issuers and a version`() {
        let text = Citation(
            issuers: ["A", "B", "C"],
            date: "2023",
            title: "T",
            container: "R",
            address: "https://x/",
            version: "version 2",
            accessed: "1 May 2026"
        ).text(words)
        #expect(text == "A, B and C (2023). T [version 2]. R. https://x/ (seen on 1 May 2026)")
    }
}
