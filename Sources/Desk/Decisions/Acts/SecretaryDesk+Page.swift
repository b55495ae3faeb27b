internal import Localization

extension SecretaryDesk {
    func html(_ parts: FormPart, draft: Posted, action: Address, token: String) -> HTML {
        let words = parts.words
        func form(_ content: HTML) -> HTML {
            """
            \(parts.open(action, token: token))\(parts.hidden("round", String(round)))\(content)</form>

            """
        }
        func piece(_ name: String, _ heading: Text, _ content: HTML, isGrave: Bool = false) -> HTML {
            let style: HTML = isGrave ? "stop" : "plain"
            return """
                <details\(when(draft.action.name == name, " open"))><summary>\(words[heading])</summary>\
                \(form(content + "<p><button class=\"button \(style)\" name=\"do\" value=\"\(name)\">\(words[heading])</button></p>"))\
                </details>

                """
        }
        let until = parts.moment(
            "until",
            .decisionUntil,
            value: draft.has("until") ? draft.first("until") : expires,
            zone: zone
        )
        let sure = parts.ticks("sure", .decisionWithdraw, [("yes", "\(words[.decisionSure])")], chosen: [])
        let number = parts.line("number", .decisionIssueNumber, value: draft.first("number"), short: true)
        let redraft = with(redraft) { #"<p><a class="button" href="\#($0)">\#(words[.decisionNewText])</a></p>"# }
        return """
            <section class="no-print" id="desk" aria-labelledby="desk-heading">\
            <h2 id="desk-heading">\(words[.decisionDesk])</h2>
            \(receipts(words))\(redraft)\
            \(when(mayIssue, piece("issue", .decisionIssue, "<p>\(words[.decisionIssueAdvice])</p>" + number)))\
            \(when(mayExtend, piece("extend", .decisionExtend, "<p>\(words[.decisionExtendAdvice])</p>" + until)))\
            \(when(mayEnter, piece("enter", .decisionEnter, entry(parts, draft))))\
            \(when(mayWithdraw, piece("withdraw", .decisionWithdraw, "<p>\(words[.decisionWithdrawAdvice])</p>" + sure, isGrave: true)))\
            </section>

            """
    }

    /// Who has not received the text, who has not opened it, and how long is left.
    private func receipts(_ words: Words) -> HTML {
        let left = with(left) { "<p class=\"number\"><b>\(words(.decisionIn, ["time": $0]))</b></p>" }
        func list(_ text: Text, _ links: [RecordLink]) -> HTML {
            guard !links.isEmpty else { return "" }
            let names = each(links, between: ", ") { $0.html(words) }
            return "<p><b>\(words.count(links.count, text))</b> \(names)</p>"
        }
        let all: HTML = missing.isEmpty && unopened.isEmpty ? "<p>\(words[.decisionAllOpened])</p>" : ""
        return left + list(.decisionMissing, missing) + list(.decisionUnopened, unopened) + all
    }

    /// What came on paper.
    private func entry(_ parts: FormPart, _ draft: Posted) -> HTML {
        let words = parts.words
        let choose = (value: "", name: words[.formChoose])
        let served = [choose] + parties.map { (value: $0.id, name: $0.name) }
        let kinds =
            [choose]
            + SecretaryForm.entries.map { entry in
                (value: entry.name, name: words.name(of: entry.kind) { words.precise($0) })
            }
        return "<p>\(words[.decisionEnterAdvice])</p>"
            + parts.select("served", .decisionServed, served, chosen: draft.first("served"))
            + parts.select("what", .decisionWhat, kinds, chosen: draft.first("what"))
            + parts.line("evidence", .decisionEvidence, help: .decisionEvidenceHelp, value: draft.first("evidence"))
            + parts.moment(
                "handed",
                .decisionHanded,
                value: draft.has("handed") ? draft.first("handed") : present,
                zone: zone
            )
            + parts.area("paper", .decisionWords, help: .decisionPaperHelp, value: draft.first("paper"))
    }
}

extension FormPart {
    /// A day and an hour by the clock of a zone, which the label names.
    func moment(_ id: String, _ label: Text, help: Text? = nil, value: String, zone: String) -> HTML {
        let own = faults.filter { $0.path == id }
        let fault = when(
            !own.isEmpty,
            #"<p class="fault" id="e.\#(id)">\#(each(own, between: " ") { "\($0.message)" })</p>"#
        )
        let hint = with(help) { #"<p class="help" id="h.\#(id)">\#(words[$0])</p>"# }
        let ids = [help == nil ? nil : "h." + id, own.isEmpty ? nil : "e." + id].compactMap(\.self)
        let described: HTML = ids.isEmpty ? "" : #" aria-describedby="\#(ids.joined(separator: " "))""#
        let invalid: HTML = own.isEmpty ? "" : #" aria-invalid="true""#
        let place = zone.isEmpty ? "" : " (\(zone))"
        return """
            <div class="field" id="f.\(id)"><label for="\(id)">\(words[label])\(place)</label>\(hint)\(fault)\
            <input type="datetime-local" step="1" id="\(id)" name="\(id)" value="\(value)" class="short"\(described)\(invalid)></div>

            """
    }
}
