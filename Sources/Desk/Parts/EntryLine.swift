internal import Localization

/// A record as one entry of a list.
struct EntryLine: Hashable, Sendable {
    let link: RecordLink
    /// The kind in words.
    let kind: String?
    /// When it was, in words with its precision; nil where the type has no date.
    let date: String?
    /// Whether a date belongs to the type, so that its absence is worth saying.
    let hasDate: Bool
    /// State in words.
    let status: String?
    /// Further facts: places, levels, parties.
    var facts: [String]
    /// What a position or contribution says, so that it is never shown without what it is about.
    let statement: Statement?
    /// A sentence of the record's own.
    let detail: RecordText?
    let sources: [SourceLine]
    /// Whether the type carries sources, so that their absence is worth saying.
    let hasSources: Bool
    /// The label where it restricts; nil for what everyone may read.
    let label: LabelMark?
    /// Of a reported outcome: who objected.
    var objections: [Objection] = []

    /// - Parameter part: what stands under the line and its sources
    func html(_ words: Words, heading: HeadingLevel = .third, part: HTML = .empty) -> HTML {
        let meta = [kind, date ?? (hasDate ? words[.dateNotRecorded] : nil), status].compactMap(\.self) + facts
        let metaLine: HTML = meta.isEmpty ? "" : #"<p class="small soft">\#(meta.joined(separator: " \u{B7} "))</p>"#
        let mark = with(label) { " \($0.html)" }
        return """
            <li>\(heading.open)\(link.html(words))\(mark)\(heading.close)\
            \(with(statement) { $0.html(words) })\(metaLine)\(with(detail) { "<p class=\"small\">\($0.html(words))</p>" })\
            \(objectionList(words))\(when(hasSources, sourceLine(sources, words: words)))\(part)</li>
            """
    }

    private func objectionList(_ words: Words) -> HTML {
        guard !objections.isEmpty else { return "" }
        return """
            <p class="small">\(words[.objectionsHeading]):</p><ul class="small">\(each(objections) { $0.line(words) })</ul>
            """
    }
}

/// What someone holds of a proposition: never shown apart.
struct Statement: Hashable, Sendable {
    /// Who holds it.
    let holder: RecordLink?
    /// What it is about.
    let topic: RecordLink?
    /// The sentence that the stance answers; nil where none is recorded.
    let proposition: RecordText?
    /// The stance in words.
    let stance: String

    func html(_ words: Words) -> HTML {
        let said: HTML =
            if let proposition {
                "<q>\(proposition.html(words))</q>"
            } else {
                "<span class=\"absent\">\(words[.propositionNotRecorded])</span>"
            }
        return #"<p class="small">\#(words[.propositionLabel]) \#(said) <b>\#(stance)</b></p>"#
    }
}

/// The level of the headings in a list, so that no page skips one.
enum HeadingLevel: Sendable {
    case second
    case third

    var open: HTML { self == .second ? "<h2>" : "<h3>" }
    var close: HTML { self == .second ? "</h2>" : "</h3>" }
}

/// A list of records, or the reason why there is none.
func entryList(_ lines: [EntryLine], empty: Text, words: Words, heading: HeadingLevel = .third) -> HTML {
    guard !lines.isEmpty else { return #"<p class="absent">\#(words[empty])</p>"# }
    return #"<ul class="list">\#(each(lines) { $0.html(words, heading: heading) })</ul>"#
}
