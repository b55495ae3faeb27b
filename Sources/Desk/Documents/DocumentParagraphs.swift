internal import JSON
internal import Localization

/// The text of a document, each paragraph with an address of its own.
struct DocumentParagraphs: RecordFeature {
    /// A paragraph that the reader is served.
    struct Paragraph: Hashable, Sendable {
        /// The key that stays, whatever is put before or taken out.
        let key: String
        let text: String
        let isHeading: Bool

        /// Where on the page it is.
        var anchor: String { "p-" + key }
    }

    let paragraphs: [Paragraph]
    /// The language of the text, where that is recorded as a tag.
    let language: String?
    /// Whether the text is of the kind that it belongs to have one: read in full.
    let isExpected: Bool

    init(_ request: FeatureRequest) {
        paragraphs = Self.paragraphs(of: request.entry)
        language = Self.language(of: request.entry)
        isExpected = request.entry.own?["paragraphs"] != nil
    }

    /// The language of a document's text, where that is recorded as a tag.
    static func language(of entry: Entry) -> String? {
        let tag = entry.text("language") ?? entry.standard("lang")
        return tag.flatMap { tag in
            tag.utf8.allSatisfy { byte in
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || byte == UInt8(ascii: "-")
            } && (2...12).contains(tag.utf8.count) ? tag : nil
        }
    }

    /// The paragraphs of a document, as the reader is served them.
    static func paragraphs(of entry: Entry) -> [Paragraph] {
        entry.list("paragraphs").enumerated().compactMap { index, node in
            guard let text = node["text"]?.string else { return nil }
            return Paragraph(
                key: node["key"]?.string ?? "\(index + 1)",
                text: text,
                isHeading: ["heading", "title"].contains(node["kind"]?.string ?? "")
            )
        }
    }

    func html(_ words: Words) -> HTML {
        guard !paragraphs.isEmpty else {
            return when(
                isExpected,
                "<section><h2>\(words[.paragraphsHeading])</h2><p class=\"absent\">\(words[.notRecorded])</p></section>\n"
            )
        }
        // Printed numbers count what the reader sees.
        let items = each(paragraphs.enumerated()) { index, paragraph in
            let said = words(.paragraphAnchorNumber, ["number": words.locale.grouped(index + 1)])
            let text: HTML =
                paragraph.isHeading
                ? "<h3>\(isolated(paragraph.text))</h3>" : "<p>\(isolated(paragraph.text))</p>"
            return """
                <li id="\(paragraph.anchor)"><a class="anchor" href="#\(paragraph.anchor)" aria-label="\(said)">\
                \(index + 1)</a><div>\(text)</div></li>

                """
        }
        let language = with(language) { #" lang="\#($0)""# }
        return """
            <section aria-labelledby="text"><h2 id="text">\(words[.paragraphsHeading])</h2>
            <p class="small soft no-print">\(words[.paragraphsAdvice])</p>
            <ol class="paragraphs"\(language)>\(items)</ol></section>

            """
    }
}
