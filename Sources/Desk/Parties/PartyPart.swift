internal import Localization

/// A section of a party's fact sheet: it has a heading, can be jumped to, and may have nothing to say.
protocol PartyPart: RecordFeature {
    /// Its place on the page.
    var anchor: String { get }
    var heading: Text { get }
    /// Nothing of it is recorded for this reader.
    var isEmpty: Bool { get }
    /// Whether readers look for it on the page of this party, so that its absence is said.
    var isExpected: Bool { get }

    /// What stands under the heading.
    func content(_ words: Words) -> HTML
}

extension PartyPart {
    func html(_ words: Words) -> HTML {
        guard !isEmpty else { return "" }
        return """
            <section class="part" aria-labelledby="\(anchor)"><h2 id="\(anchor)">\(words[heading])</h2>
            \(content(words))</section>

            """
    }
}

/// What is on the page of a party, as links to its sections, where it is long enough to need them.
struct PartyContents: RecordFeature {
    struct Line: Hashable, Sendable {
        let anchor: String
        let heading: Text
    }

    /// The fewest sections that are worth a list of them.
    private static let fewest = 3

    let lines: [Line]
    let place = RecordPlace.top

    init(_ parts: [any PartyPart]) {
        lines = parts.filter { !$0.isEmpty }.map { Line(anchor: $0.anchor, heading: $0.heading) }
    }

    func html(_ words: Words) -> HTML {
        guard lines.count >= Self.fewest else { return "" }
        let items = each(lines) { "<li><a href=\"#\($0.anchor)\">\(words[$0.heading])</a></li>" }
        return """
            <nav class="jumps no-print" aria-label="\(words[.partyContents])"><ul>\(items)\
            <li><a href="#sources">\(words[.sourcesHeading])</a></li></ul></nav>

            """
    }
}

/// What readers look for on the page of a party and do not find: said once, because nothing recorded is not nothing.
struct PartyGaps: RecordFeature {
    let headings: [Text]

    init(_ parts: [any PartyPart]) {
        headings = parts.filter { $0.isEmpty && $0.isExpected }.map(\.heading)
    }

    func html(_ words: Words) -> HTML {
        guard !headings.isEmpty else { return "" }
        let names = each(headings) { "<li>\(words[$0])</li>" }
        return """
            <section class="part" aria-labelledby="gaps"><h2 id="gaps">\(words[.partyGaps])</h2>
            <ul class="absent">\(names)</ul></section>

            """
    }
}
