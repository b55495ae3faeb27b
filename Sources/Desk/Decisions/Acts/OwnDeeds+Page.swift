internal import Localization

extension OwnDeeds {
    /// The forms, each for one act.
    func html(_ parts: FormPart, draft: Posted, action: Address, token: String) -> HTML {
        guard !isEmpty else { return "" }
        let words = parts.words
        func form(_ content: HTML) -> HTML {
            """
            \(parts.open(action, token: token))\(parts.hidden("round", String(round)))\(content)</form>

            """
        }
        func button(_ value: String, _ name: Text, isPlain: Bool = false) -> HTML {
            let plain: HTML = isPlain ? " plain" : ""
            return #"<p><button class="button\#(plain)" name="do" value="\#(value)">\#(words[name])</button></p>"#
        }
        func worded(_ kind: String, _ heading: Text, _ help: Text) -> HTML {
            let field = parts.area(kind, .decisionWords, help: help, value: draft.first(kind))
            return """
                <details\(when(draft.action.name == kind, " open"))><summary>\(words[heading])</summary>\
                \(form(field + button(kind, heading, isPlain: true)))</details>

                """
        }
        let breaking = Address(action.path + "break/")
        return """
            <section class="no-print" id="act" aria-labelledby="act-heading">\
            <h2 id="act-heading">\(isolated(words(.decisionAct, ["party": party])))</h2>
            \(when(mayReceive, form("<p>\(words[.decisionReceiveAdvice])</p>" + button("receive", .decisionReceive))))\
            \(when(mayOpen, form("<p>\(words[.decisionOpenAdvice])</p>" + button("open", .decisionOpen))))\
            \(when(mayAgree, form("<p>\(words[.decisionAgreeAdvice])</p>" + button("agree", .decisionAgree, isPlain: true))))\
            \(when(mayAssociate, form(button("aligns", .decisionAlign, isPlain: true))))\
            \(when(mayAssociate, worded("aligns-with-statement", .decisionAlignStatement, .decisionStateHelp)))\
            \(when(mayAssociate, form(button("does-not-align", .decisionDoNotAlign, isPlain: true))))\
            \(when(mayReserve, worded("reserve", .decisionReserve, .decisionReserveHelp)))\
            \(when(mayState, worded("state", .decisionState, .decisionStateHelp)))\
            \(when(mayBreak, leave(breaking, words)))</section>

            """
    }

    /// The ways to the page on which silence is broken.
    private func leave(_ address: Address, _ words: Words) -> HTML {
        guard !isLate else {
            return #"<p><a href="\#(address)">\#(words[.decisionLateBreak])</a></p>"#
        }
        return """
            <p><a class="button stop" href="\(address)">\(words[.decisionBreak])</a></p>
            <p><a href="\(address.setting("kind", "more-time"))">\(words[.decisionAskTime])</a></p>
            """
    }
}
