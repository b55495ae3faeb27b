internal import Localization

extension EndsTree {
    func html(_ words: Words) -> HTML {
        let loose: HTML = when(
            !self.loose.isEmpty,
            """
            \(when(!ends.isEmpty, "<h3>\(words[.treeLooseGoals])</h3>"))\
            <ul class="ends">\(each(self.loose) { way($0, deep: !ends.isEmpty, words) })</ul>
            """
        )
        return when(!ends.isEmpty, "<ul class=\"ends\">\(each(ends) { end($0, words) })</ul>") + loose
    }

    private func end(_ end: End, _ words: Words) -> HTML {
        let below = each(end.ends) { self.end($0, words) } + each(end.ways) { way($0, deep: true, words) }
        let topics = each(end.topics, between: ", ") { $0.html(words) }
        return """
            <li class="end"><h3><span class="step">\(words[.stepEnd])</span> \(end.line.link.html(words))\
            \(with(end.line.label) { " \($0.html)" })</h3>\
            \(with(end.title) { "<p>\($0.html(words))</p>" })\
            \(when(!end.topics.isEmpty, "<p class=\"small soft\">\(words[.factTopics]): \(topics)</p>"))\
            \(sourceLine(end.line.sources, words: words))\
            \(when(!below.isEmpty, "<ul class=\"ends\">\(below)</ul>"))\
            \(when(below.isEmpty, "<p class=\"small absent\">\(words[.treeNoWays])</p>"))</li>

            """
    }

    /// - Parameter deep: whether it stands under an objective's heading
    private func way(_ way: GoalCard, deep: Bool, _ words: Words) -> HTML {
        let heading: HTML = deep ? "h4" : "h3"
        return """
            <li class="way"><\(heading)><span class="step">\(words[.stepWay])</span> \(way.title(words))</\(heading)>\
            \(way.details(words))</li>

            """
    }
}
