internal import JSON
internal import Localization

/// Where sources disagree: each answer with all its sources in full, side by side and never merged.
struct ClaimAnswers: RecordFeature {
    /// One answer.
    struct Answer: Hashable, Sendable {
        let value: RecordText
        let sources: [SourceLine]
    }

    /// The question, where the record is not named by it.
    let question: RecordText?
    let answers: [Answer]
    let place = RecordPlace.top

    init(_ request: FeatureRequest) throws {
        let entry = request.entry
        question = entry.said("question").flatMap { $0.text == entry.name ? nil : $0 }
        answers = try request.shelf.disagreement(entry, words: request.words).answers.map {
            Answer(value: $0.value, sources: $0.sources)
        }
    }

    func html(_ words: Words) -> HTML {
        let asked = with(question) { "<p class=\"asked\">\($0.html(words))</p>" }
        guard !answers.isEmpty else {
            return """
                <section aria-labelledby="answers"><h2 id="answers">\(words[.claimHeading])</h2>\(asked)
                <p class="absent">\(words[.notRecorded])</p></section>

                """
        }
        let items = each(answers) { answer in
            """
            <li><h3>\(answer.value.html(words))</h3>\(sourceList(answer.sources, words: words))</li>

            """
        }
        return """
            <section aria-labelledby="answers"><h2 id="answers">\(words[.claimHeading])</h2>\(asked)
            <p class="small soft">\(words.count(answers.count, .claimAnswers))</p>
            <ul class="answers">\(items)</ul></section>

            """
    }
}
