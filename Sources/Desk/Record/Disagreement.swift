internal import JSON
internal import Localization

/// Where sources disagree: the question, and each answer with who gives it, side by side and never merged.
struct Disagreement: Hashable, Sendable {
    struct Answer: Hashable, Sendable {
        let value: RecordText
        let sources: [SourceLine]
    }

    let link: RecordLink
    let answers: [Answer]
    let note: RecordText?

    func html(_ words: Words, heading: HTML = "h3") -> HTML {
        let columns = each(answers) { answer in
            """
            <div><dt>\(answer.value.html(words))</dt>\
            <dd class="source">\(each(answer.sources, between: "; ") { source($0, words) })</dd></div>
            """
        }
        return """
            <div class="disagree"><\(heading)>\(link.html(words))</\(heading)>
            <p class="small">\(words[.sourcesDisagree])</p><dl>\(columns)</dl>\
            \(with(note) { "<p class=\"small soft\">\($0.html(words))</p>" })</div>

            """
    }

    private func source(_ source: SourceLine, _ words: Words) -> HTML {
        guard let address = source.document.address else { return source.document.html(words) }
        return #"<a href="\#(address)">\#(isolated(source.short))</a>"#
    }
}

/// Where sources disagree about one record, as many as a page has room for.
struct Disagreements: Sendable {
    let shown: [Disagreement]
    /// How many more there are.
    let rest: Int
    /// The list of all that name the record.
    let all: WholeList

    /// How many stand on the record's own page, and how many where it is one of several.
    static let (most, few) = (8, 3)

    func html(_ words: Words, heading: HTML = "h3") -> HTML {
        let more = when(
            rest > 0,
            #"<p><a href="\#(all.address)">\#(words.count(all.count, .disagreementsAll))</a></p>"#
        )
        return each(shown) { $0.html(words, heading: heading) } + more
    }
}

extension Shelf {
    /// What sources disagree on about a record, in the order of the record.
    func disagreements(about entry: Entry, among referring: [Entry], most: Int, words: Words) throws -> Disagreements {
        let naming = referring.filter { $0.type == "entente-claim" }
        let about = naming.filter { $0.text("subject_ref") == entry.id }
        return Disagreements(
            shown: try about.prefix(most).map { try disagreement($0, words: words) },
            rest: max(0, about.count - most),
            all: WholeList(
                address: Address(Register.everything.path, query: [("type", "entente-claim"), ("to", entry.id)]),
                count: naming.count
            )
        )
    }

    /// A claim as a disagreement.
    func disagreement(_ claim: Entry, words: Words) throws -> Disagreement {
        let answers = try claim.list("values").map { node in
            Disagreement.Answer(
                value: Self.words(of: node["value"], of: claim, words),
                sources: try answerSources(node, of: claim, words: words)
            )
        }
        return Disagreement(link: RecordLink(claim), answers: answers, note: claim.said("note"))
    }

    private static func words(of node: JSONNode?, of claim: Entry, _ words: Words) -> RecordText {
        guard let node else { return RecordText(words[.notRecorded], words.locale.language.tag) }
        return RecordText(node.string ?? node.value.canonicalText, claim.language)
    }

    /// The sources of an answer, by reference or by the key that they have in the claim's own list of sources.
    private func answerSources(_ node: JSONNode, of claim: Entry, words: Words) throws -> [SourceLine] {
        if let list = node["sources"], list.kind == .array {
            let keys = list.elements.compactMap(\.string)
            guard !keys.isEmpty else { return try sources(Array(list.elements), in: claim.language, words: words) }
            let named = claim.list("sources").filter { $0["key"]?.string.map(keys.contains) ?? false }
            return try sources(named, in: claim.language, words: words)
        }
        let ids = node["source_refs"].map { $0.kind == .array ? $0.elements.compactMap(\.string) : [] } ?? []
        return try ids.map { try source($0, words: words) }
    }
}
