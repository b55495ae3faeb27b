internal import Localization

extension GoalCard {
    /// What stands under the goal's name: period, leads, measure, both sides' assessments, means.
    func details(_ words: Words) -> HTML {
        """
        \(facts(words))\(sourceLine(sources, words: words))\
        <div class="judged">\(standing.html(words))</div>\(means.html(words, heading: words[.stepMeans]))
        """
    }

    /// Name, state and label in one line.
    func title(_ words: Words) -> HTML {
        "\(link.html(words)) \(stateHTML(state, words: words))\(with(label) { " \($0.html)" })"
    }

    /// When, who leads, by what it is judged and where it began; what is not recorded is said.
    func facts(_ words: Words) -> HTML {
        let rows = [
            Property(label: words[.factPeriod], value: period.map { .text(words.date($0)) } ?? .absent),
            Property(label: words[.factLeads], value: .linkList(leads)),
            Property(label: words[.factMeasure], value: measure.map { .text($0) } ?? .absent),
            Property(label: words[.factBaseline], value: baseline.map { .text($0) } ?? .absent),
        ]
        return briefList(rows, words)
    }
}
