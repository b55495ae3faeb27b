internal import JSON
internal import Localization

/// Where sources disagree: the question, and each answer with who gives it, side by side and never merged.
struct Disagreement: Hashable, Sendable {
    struct Answer: Hashable, Sendable {
        let value: String
        let sources: [SourceLine]
    }

    let link: RecordLink
    let answers: [Answer]
    let note: String?

    func html(_ words: Words, heading: HTML = "h3") -> HTML {
        let columns = each(answers) { answer in
            """
            <div><dt>\(isolated(answer.value))</dt>\
            <dd class="source">\(each(answer.sources, between: "; ") { source($0, words) })</dd></div>
            """
        }
        return """
            <div class="disagree"><\(heading)>\(link.html(words))</\(heading)>
            <p class="small">\(words[.sourcesDisagree])</p><dl>\(columns)</dl>\
            \(with(note) { "<p class=\"small soft\">\(isolated($0))</p>" })</div>

            """
    }

    private func source(_ source: SourceLine, _ words: Words) -> HTML {
        guard let address = source.document.address else { return source.document.html(words) }
        return #"<a href="\#(address)">\#(isolated(source.short))</a>"#
    }
}

extension Shelf {
    /// A claim as a disagreement.
    func disagreement(_ claim: Entry, words: Words) throws -> Disagreement {
        let answers = try claim.list("values").map { node in
            Disagreement.Answer(
                value: Self.words(of: node["value"], words),
                sources: try answerSources(node, of: claim, words: words)
            )
        }
        return Disagreement(link: RecordLink(claim), answers: answers, note: claim.text("note"))
    }

    private static func words(of node: JSONNode?, _ words: Words) -> String {
        guard let node else { return words[.notRecorded] }
        return node.string ?? node.value.canonicalText
    }

    /// The sources of an answer, by reference or by the key that they have in the claim's own list of sources.
    private func answerSources(_ node: JSONNode, of claim: Entry, words: Words) throws -> [SourceLine] {
        if let list = node["sources"], list.kind == .array {
            let keys = list.elements.compactMap(\.string)
            guard !keys.isEmpty else { return try sources(Array(list.elements), words: words) }
            let named = claim.list("sources").filter { $0["key"]?.string.map(keys.contains) ?? false }
            return try sources(named, words: words)
        }
        let ids = node["source_refs"].map { $0.kind == .array ? $0.elements.compactMap(\.string) : [] } ?? []
        return try ids.map { try source($0, words: words) }
    }
}
