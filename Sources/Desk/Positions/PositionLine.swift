internal import Coordination
internal import JSON
internal import Localization

/// A position, as it stands below its proposition: who holds what, since when, how surely, why, by which source.
struct PositionLine: Hashable, Sendable {
    /// The position's own record.
    let record: RecordLink
    let holder: RecordLink
    let topic: RecordLink
    /// The sentence that the stance answers; nil where none is recorded.
    let proposition: RecordText?
    /// As recorded; nil where none is.
    let stance: String?
    /// In words.
    let stanceWords: String
    /// Its period or the date that it is attested for, how surely, whether said or inferred.
    let facts: [String]
    let reason: RecordText?
    let sources: [SourceLine]
    /// The label where it restricts; nil for what everyone may read.
    let label: LabelMark?

    func html(_ words: Words, heading: HTML, namesTopic: Bool) -> HTML {
        let topicLine = when(
            namesTopic,
            #"<p class="small">\#(words[.filterTopic]): \#(topic.html(words))</p>\#(statement(words))"#
        )
        return """
            <li><\(heading)>\(holder.html(words)) \(stanceLink(words))\(with(label) { " \($0.html)" })</\(heading)>\
            \(topicLine)<p class="small soft">\(facts.joined(separator: " \u{B7} "))</p>\
            \(with(reason) { "<p class=\"small\">\($0.html(words))</p>" })\(sourceLine(sources, words: words))</li>

            """
    }

    private func stanceLink(_ words: Words) -> HTML {
        let text: HTML = "<b>\(stanceWords)</b>\(stanceSign(stance))"
        guard let address = record.address else { return text }
        return #"<a class="stance" href="\#(address)">\#(text)</a>\#(exerciseMark(record.isExercise, words))"#
    }

    private func statement(_ words: Words) -> HTML {
        #"<p class="small">\#(words[.propositionLabel]) \#(propositionHTML(proposition, words))</p>"#
    }
}

/// The sign of a stance, beside its words.
func stanceSign(_ stance: String?) -> HTML {
    with(stance.flatMap(Stance.init)) { stance in
        #" <span class="sign \#(stance.tone)" aria-hidden="true">\#(stance.sign)</span>"#
    }
}

/// The sentence that positions answer, or that none is recorded.
func propositionHTML(_ proposition: RecordText?, _ words: Words) -> HTML {
    guard let proposition else { return #"<span class="absent">\#(words[.propositionNotRecorded])</span>"# }
    return "<q>\(proposition.html(words))</q>"
}

extension Shelf {
    /// A position as a line.
    func positionLine(_ entry: Entry, words: Words) throws -> PositionLine {
        let topic = try entry.reference("topic_ref").flatMap { try self.entry($0) }
        let missing = RecordLink(name: words[.notRecorded], address: entry.permanentAddress)
        return PositionLine(
            record: RecordLink(entry),
            holder: try entry.reference("holder_ref").map(link) ?? missing,
            topic: try entry.reference("topic_ref").map(link) ?? missing,
            proposition: topic?.said("proposition"),
            stance: entry.text("stance"),
            stanceWords: entry.text("stance").map { words.term($0, in: "stance") } ?? words[.notRecorded],
            facts: positionFacts(entry, words: words),
            reason: entry.said("reason"),
            sources: try sources(of: entry, words: words),
            label: restriction(of: entry, words: words)
        )
    }

    private func positionFacts(_ entry: Entry, words: Words) -> [String] {
        var facts: [String] = []
        if let period = entry.text("period") { facts.append(words.date(period)) }
        if let day = entry.text("as_of") { facts.append(words(.positionAsOf, ["date": words.date(day)])) }
        if facts.isEmpty { facts.append(words[.dateNotRecorded]) }
        if times.truth(of: entry) == .possible { facts.append(words[.timesPossible]) }
        if let isExplicit = entry.own?["explicit"]?.boolean {
            facts.append(words[isExplicit ? .positionStated : .positionInferred])
        }
        facts.append(entry.confidenceWords(words))
        return facts
    }
}

extension Entry {
    /// STIX's confidence as one of its own words; nil where none is recorded.
    var confidence: Confidence? {
        whole["confidence"]?.integer.map { Confidence(scale: Int(clamping: $0)) }
    }

    /// How sure it is, in the words of the source where it has any, or that it is not recorded.
    func confidenceWords(_ words: Words) -> String {
        if let own = text("confidence_words") { return words(.confidenceIs, ["word": own]) }
        guard let confidence else { return words[.confidenceNotRecorded] }
        return words(.confidenceIs, ["word": words.term(confidence.rawValue, in: "confidence")])
    }
}

extension Words {
    /// A confidence of STIX's scale, with its word.
    func confidence(scale: Int64) -> String {
        let word = Confidence(scale: Int(clamping: scale)).rawValue
        return self(.confidenceScale, ["word": term(word, in: "confidence"), "number": String(scale)])
    }
}
