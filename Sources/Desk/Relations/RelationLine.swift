internal import Coordination
internal import Localization

/// A link between two records with its evidence: what does what to what, how surely, by which source.
struct RelationLine: Hashable, Sendable {
    /// The link's own record.
    let record: RecordLink
    let source: RecordLink
    let target: RecordLink
    let sourceID: String
    let targetID: String
    /// The type of the link as recorded.
    let kind: String
    /// What says so; nil where nothing is recorded.
    let evidence: RecordText?
    /// How surely, and when.
    let facts: [String]
    let sources: [SourceLine]
    /// The label where it restricts; nil for what everyone may read.
    let label: LabelMark?

    /// The link as a line of a list.
    ///
    /// - Parameter heading: the level of the line's heading
    func html(_ words: Words, heading: HTML) -> HTML {
        """
        <li><\(heading)>\(sentence(words))\(with(label) { " \($0.html)" })</\(heading)>\(proof(words))</li>

        """
    }

    /// Both ends with what is between them; what is between leads to the link's own record.
    func sentence(_ words: Words) -> HTML { "\(source.html(words)) \(verb(words)) \(target.html(words))" }

    /// What is between the ends.
    func verb(_ words: Words) -> HTML {
        let text = words.term(kind, in: "relationship_type")
        guard let address = record.address else { return "<b>\(text)</b>" }
        return #"<a class="verb" href="\#(address)">\#(text)</a>\#(exerciseMark(record.isExercise, words))"#
    }

    /// What it rests on.
    func proof(_ words: Words) -> HTML {
        let evidence: HTML =
            self.evidence.map { $0.html(words) } ?? #"<span class="absent">\#(words[.relationNoEvidence])</span>"#
        return """
            <p class="small">\(evidence)</p>\
            <p class="small soft">\(facts.joined(separator: " \u{B7} "))</p>\(sourceLine(sources, words: words))
            """
    }
}

extension Shelf {
    /// A link as a line.
    func relationLine(_ entry: Entry, words: Words) throws -> RelationLine {
        let from = entry.standard("source_ref") ?? ""
        let to = entry.standard("target_ref") ?? ""
        var facts = [entry.confidenceWords(words)]
        if let period = entry.text("period") { facts.append(words.date(period)) }
        if times.truth(of: entry) == .possible { facts.append(words[.timesPossible]) }
        return RelationLine(
            record: RecordLink(entry),
            source: try link(from),
            target: try link(to),
            sourceID: from,
            targetID: to,
            kind: entry.standard("relationship_type") ?? "",
            evidence: (entry.standard("description") ?? entry.text("note")).map { RecordText($0, entry.language) },
            facts: facts,
            sources: try sources(of: entry, words: words),
            label: restriction(of: entry, words: words)
        )
    }
}
