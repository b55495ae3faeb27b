internal import Localization

extension Standing {
    /// Both sides' latest assessments side by side, and whose is missing.
    func html(_ words: Words) -> HTML {
        let items = each(verdicts) { "<li>\($0.html(words))</li>" }
        return when(differs, "<p class=\"differs\">\(words[.standingDiffers])</p>")
            + when(!verdicts.isEmpty, "<ul class=\"verdicts\">\(items)</ul>") + missing(words) + rest(words)
    }

    /// Whose assessment is not recorded.
    private func missing(_ words: Words) -> HTML {
        guard !silent.isEmpty else {
            return verdicts.isEmpty ? #"<p class="small absent">\#(words[.standingNone])</p>"# : ""
        }
        let names = each(silent, between: ", ") { $0.html(words) }
        return #"<p class="small"><span class="absent">\#(words[.standingMissing])</span> \#(names)</p>"#
    }

    private func rest(_ words: Words) -> HTML {
        when(
            total > verdicts.count,
            #"<p class="small"><a href="\#(all)">\#(words.count(total, .standingAll))</a></p>"#
        )
    }
}

extension Standing.Verdict {
    func html(_ words: Words) -> HTML {
        let who = judge?.html(words) ?? #"<span class="absent">\#(words[.judgeNotRecorded])</span>"#
        let stands = with(side) { #" <span class="soft">\#(words(.judgeSpeaksFor, ["side": $0.name]))</span>"# }
        let when = date.map(words.date) ?? words[.dateNotRecorded]
        let mark = with(label) { " \($0.html)" }
        return """
            <p><b>\(who)</b>\(stands) \(stateHTML(state, words: words))\(mark)</p>\
            \(with(text) { "<p>\($0.html(words))</p>" })\
            <p class="source">\(dated(when))\(sourced(words))</p>
            """
    }

    /// The date leads to the assessment's own record.
    private func dated(_ date: String) -> HTML {
        guard let address = record.address else { return "\(date)" }
        return #"<a href="\#(address)">\#(date)</a>"#
    }

    private func sourced(_ words: Words) -> HTML {
        guard !sources.isEmpty else { return " \u{B7} \(words[.sourceNotRecorded])" }
        let named = each(sources, between: "; ") { source in
            guard let address = source.document.address else { return source.document.html(words) }
            return #"<a href="\#(address)">\#(isolated(source.short))</a>"#
        }
        return " \u{B7} \(words[.sourceLabel]) \(named)"
    }
}
