internal import Localization
internal import Web

extension DecisionModel {
    /// What a form on the page has left to say: its faults, and what was typed.
    struct Answer {
        var faults: [FormFault] = []
        var draft = Posted(Query(items: []))
        /// What was done, to be said once.
        var notice: String?
        let token: String
    }

    /// The page without its frame.
    func html(_ answer: Answer, _ words: Words) -> HTML {
        let parts = FormPart(faults: answer.faults, words: words)
        let notice = with(answer.notice) { #"<p role="status" class="card">\#($0)</p>"# }
        return """
            <h1>\(isolated(name))</h1>
            <p>\(state.html) \(label.html)\(exerciseMark(isExercise, words)) <span class="small soft">\(isolated(kind)) \u{B7} \(body.html(words))</span></p>
            \(when(digest != state.text, #"<p class="digest"><b>\#(isolated(digest))</b></p>"#))
            \(parts.summary)\(notice)<div class="columns case"><div class="aside">\(window(words))
            \(deeds.html(parts, draft: answer.draft, action: address, token: answer.token))\
            \(with(cleared) { $0.html(parts, draft: answer.draft, action: address, token: answer.token) })</div>
            <div>\(main(words))</div></div>
            \(with(desk) { $0.html(parts, draft: answer.draft, action: address, token: answer.token) })
            """
    }

    /// When silence ends, where the own party stands, and what is expected of it.
    private func window(_ words: Words) -> HTML {
        let left = with(left) { #"<p class="number"><b>\#(words(.decisionIn, ["time": $0]))</b></p>"# }
        let own = with(ownWord) { "<p>\(words[.decisionOwnWord]) \($0.html)</p>" }
        let next = with(next) { "<p><b>\(words[.decisionNext])</b> \($0)</p>" }
        return """
            <section class="card due" aria-labelledby="ends"><h2 id="ends">\(words[self.left == nil ? .decisionEnded : .decisionEnds])</h2>
            \(expires.html(words))\(left)\(own)\(next)
            <details class="small"><summary>\(words[.decisionOpens])</summary>\(opens.html(words))\
            \(ReaderZone.form(address, asked: zone, words))</details>
            <dl class="facts small"><dt>\(words[.decisionHash])</dt><dd><code>\(hash)</code></dd></dl>
            \(links(words))</section>
            """
    }

    private func links(_ words: Words) -> HTML {
        let certificate = when(
            hasCertificate,
            #"<p><a href="\#(address.path + "certificate/")">\#(words[.decisionCertificate])</a></p>"#
        )
        return certificate
    }

    private func main(_ words: Words) -> HTML {
        guard !isSealed else {
            return "<section><h2>\(words[.decisionText])</h2><p>\(words[.decisionSealed])</p></section>\n"
        }
        return textSection(words) + members(words) + actSection(words) + roundSection(words)
            + "<section><h2>\(words[.decisionRules])</h2><dl class=\"facts\">"
            + each(facts) { "<dt>\($0.label)</dt><dd>\($0.value.html(words))</dd>\n" } + "</dl></section>\n"
    }

    private func textSection(_ words: Words) -> HTML {
        guard let text else {
            return "<section><h2>\(words[.decisionText])</h2><p>\(words[.decisionTextUnread])</p></section>\n"
        }
        let compare = with(differences) { #"<a class="no-print" href="\#($0)">\#(words[.decisionCompare])</a>"# }
        let source = with(document) { "\($0.html(words)) " }
        return """
            <section aria-labelledby="text"><h2 id="text">\(words[.decisionText])</h2>
            <p class="small">\(source)\(compare)</p>
            \(text.html(words) { place in address.setting("from", place) })</section>

            """
    }

    private func members(_ words: Words) -> HTML {
        let lists: [(Text, Text, [Member])] = [
            (.decisionRoster, .decisionRosterCount, roster),
            (.decisionAssociates, .decisionAssociatesCount, associates),
        ]
        return each(lists) { heading, count, members in
            guard !members.isEmpty else { return "" }
            return """
                <section><h2>\(words[heading])</h2>
                <p class="small">\(words.count(members.count, count)) \u{B7} \(received(members, words))</p>
                \(StackTable(
                    caption: words[heading],
                    isCaptionHidden: true,
                    columns: [words[.columnParty], words[.decisionColumnWord], words[.decisionColumnReceipt]],
                    rows: members.map { [$0.link.html(words), $0.mark.html, receipt($0, words)] }
                ).html())</section>

                """
        }
    }

    private func received(_ members: [Member], _ words: Words) -> String {
        let received = members.count { $0.receipt != nil }
        let opened = members.count { $0.opening != nil }
        return words(
            .decisionReceived,
            ["received": String(received), "opened": String(opened), "all": String(members.count)]
        )
    }

    private func receipt(_ member: Member, _ words: Words) -> HTML {
        guard let receipt = member.receipt else {
            return #"<span class="absent">\#(words[.decisionWordNotReceived])</span>"#
        }
        return "<span class=\"number small\">\(receipt)</span>"
    }

    private func actSection(_ words: Words) -> HTML {
        let earlier = each(earlierActs) { round, acts in
            when(
                !acts.isEmpty,
                """
                <details><summary>\(words(.decisionActsOfRound, ["number": String(round)]))</summary>
                \(actTable(acts, caption: words(.decisionActsOfRound, ["number": String(round)]), words))</details>

                """
            )
        }
        let rest = when(actsLeft > 0, "<p>\(words.count(actsLeft, .decisionActsLeft))</p>")
        return """
            <section aria-labelledby="acts"><h2 id="acts">\(words[.decisionActs])</h2>
            \(actTable(acts, caption: words[.decisionActs], words))\(rest)\(earlier)</section>

            """
    }

    private func roundSection(_ words: Words) -> HTML {
        guard rounds.count > 1 else { return "" }
        let items = each(rounds) { round -> HTML in
            let difference = with(round.difference) { #" <a href="\#($0)">\#(words[.decisionCompareWithLast])</a>"# }
            return """
                <li><h3>\(words(.decisionRoundHeading, ["number": String(round.number)]))</h3>
                <p>\(isolated(round.digest))\(difference)</p>
                <p class="small soft">\(words[.decisionEnds]) \(round.expires) \u{B7} <code>\(round.hash)</code></p></li>

                """
        }
        return "<section><h2>\(words[.decisionRounds])</h2><ol class=\"list\">\(items)</ol></section>\n"
    }
}
