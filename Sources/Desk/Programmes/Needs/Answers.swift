internal import Coordination
internal import Localization

/// What answers a need, or the needs that a recommendation answers: by the relation "answers", with who says so.
struct Answers: RecordFeature, LinePart {
    /// One answer, or one thing answered.
    struct Item: Sendable {
        let link: RecordLink
        /// What it is: a recommendation, a programme.
        let type: String
        let text: RecordText?
        /// Whom it concerns.
        let who: [RecordLink]
        /// The relation's own record.
        let relation: RecordLink
        /// Who says that it is an answer.
        let sources: [SourceLine]
        /// The relation's label, where it restricts.
        let label: LabelMark?
    }

    /// What answers the record.
    let answers: [Item]
    /// What the record answers.
    let answered: [Item]
    /// Whether an answer is looked for: for needs.
    let isNeed: Bool
    /// The relations that are shown.
    let shown: Set<String>

    static let relation = "answers"
    /// How many a page has room for.
    private static let most = 30

    init(_ entry: Entry, referring: [Entry], shelf: Shelf, words: Words) throws {
        let relations = referring.filter {
            $0.type == "relationship" && $0.standard("relationship_type") == Self.relation
        }
        let to = relations.filter { $0.standard("target_ref") == entry.id }.prefix(Self.most)
        let from = relations.filter { $0.standard("source_ref") == entry.id }.prefix(Self.most)
        answers = try to.compactMap { try shelf.answer($0, end: "source_ref", words: words) }
        answered = try from.compactMap { try shelf.answer($0, end: "target_ref", words: words) }
        isNeed = entry.type == "entente-need"
        shown = Set((to + from).map(\.id))
    }

    func html(_ words: Words) -> HTML {
        let sections: [(Text, [Item], Text?)] = [
            (.answersHeading, answers, isNeed ? .answersNone : nil),
            (.answeredHeading, answered, isNeed ? nil : .answeredNone),
        ]
        return each(sections) { heading, items, empty in
            guard !items.isEmpty else {
                return with(empty) {
                    "<section><h2>\(words[heading])</h2><p class=\"absent\">\(words[$0])</p></section>\n"
                }
            }
            return """
                <section><h2>\(words[heading])</h2><ul class="list">\
                \(each(items) { $0.html(words, heading: "h3") })</ul></section>

                """
        }
    }

    /// Under the line of a need or a recommendation in a list.
    func part(_ words: Words) -> HTML {
        let sections: [(Text, [Item], Text?)] = [
            (.answersLabel, answers, isNeed ? .answersNone : nil),
            (.answeredLabel, answered, isNeed ? nil : .answeredNone),
        ]
        return each(sections) { label, items, empty in
            guard !items.isEmpty else { return with(empty) { #"<p class="small absent">\#(words[$0])</p>"# } }
            return """
                <p class="step">\(words[label])</p><ul class="means">\(each(items) { $0.html(words, heading: nil) })</ul>
                """
        }
    }
}

extension Answers.Item {
    func html(_ words: Words, heading: HTML?) -> HTML {
        let name: HTML = "\(link.html(words))\(with(label) { " \($0.html)" })"
        let title = with(heading) { "<\($0)>\(name)</\($0)>" }
        let names = each(who, between: ", ") { $0.html(words) }
        let whom: HTML = who.isEmpty ? "" : " \u{B7} \(names)"
        return """
            <li>\(heading == nil ? name : title) <span class="small soft">\(type)\(whom)</span>\
            \(with(text) { "<p class=\"small\">\($0.html(words))</p>" })\(sourceLine(sources, words: words))</li>
            """
    }
}

extension Shelf {
    /// One end of a relation as an answer.
    fileprivate func answer(_ relation: Entry, end: String, words: Words) throws -> Answers.Item? {
        guard let id = relation.standard(end) else { return nil }
        let entry = try entry(id)
        return Answers.Item(
            link: try link(id),
            type: entry.map { TypeFacts.singular($0.type, words: words) } ?? "",
            text: entry?.said("text") ?? entry?.said("description"),
            who: try links(entry?.texts("who_refs") ?? []),
            relation: RecordLink(relation),
            sources: try sources(of: relation, words: words),
            label: restriction(of: relation, words: words)
        )
    }
}
