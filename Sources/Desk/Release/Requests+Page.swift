internal import Localization

/// The list of requests as a page, with a form under each.
struct RequestsPage {
    let model: RequestsModel
    /// The request that was answered last and could not be, with what was typed and why not.
    var answered: (id: String, reason: String, fault: FormFault)?
    /// What became of the last answer.
    var notice: Text?
    let formToken: String

    func body(_ words: Words) -> HTML {
        let parts = FormPart(faults: answered.map { [$0.fault] } ?? [], words: words)
        return """
            <h1>\(words[.requestsTitle])</h1>
            \(parts.summary)\(with(notice) { #"<p role="status" class="card">\#(words[$0])</p>"# })
            <p>\(words[.requestsAdvice])</p>
            \(reports(words))\(list(words[.requestsWaitingHeading], model.waiting, none: words[.requestsNone], words))
            \(when(!model.asked.isEmpty, list(words[.requestsAskedHeading], model.asked, none: "", words)))
            \(when(!(model.waiting + model.asked).isEmpty, #"<p class="soft">\#(words[.moreAudience])</p>"#))
            """
    }

    /// What readers found wrong in the party's records.
    private func reports(_ words: Words) -> HTML {
        guard !model.reports.isEmpty else { return "" }
        return """
            <h2>\(words[.remarksWaiting])</h2>
            <ul class="list">\(each(model.reports) { $0.html(words, namesRecord: true) })</ul>

            """
    }

    private func list(_ heading: String, _ requests: [RequestsModel.Request], none: String, _ words: Words) -> HTML {
        guard !requests.isEmpty else { return "<h2>\(heading)</h2>\n<p class=\"empty\">\(none)</p>" }
        return "<h2>\(heading)</h2>\n" + each(requests) { request($0, words) }
    }

    private func request(_ request: RequestsModel.Request, _ words: Words) -> HTML {
        let isFaulty = answered?.id == request.id
        let faults = isFaulty ? answered.map { [$0.fault] } ?? [] : []
        let parts = FormPart(faults: faults, words: words)
        let key = "reason-" + request.id
        let field = faults.isEmpty ? "" : answered?.reason ?? ""
        let fault = each(faults) { #"<p class="fault">\#($0.message)</p>"# }
        let agree: HTML =
            request.canAgree
            ? #"<button class="button" name="do" value="agree">\#(words[.requestAgree])</button> "# : ""
        let decline: Text = request.canAgree ? .requestDecline : .requestTakeBack
        let help: Text = request.canAgree ? .requestReasonHelp : .requestTakeBackHelp
        let why: HTML = with(request.reason) { "<p>\(words[.formReason]): \(isolated($0))</p>" }
        let action = Address("/requests/\(Address.encode(request.id))/")
        return """
            <section class="card"><h3>\(isolated(request.title))</h3>
            \(why)\(factList(request.facts, words: words))
            \(parts.open(action, token: formToken))<div class="field" id="f.\(key)">\
            <label for="\(key)">\(words[.formReason])</label><p class="help" id="h.\(key)">\(words[help])</p>\(fault)\
            <input id="\(key)" name="reason" value="\(field)" aria-describedby="h.\(key)"></div>
            <p class="acts">\(agree)<button class="button plain" name="do" value="decline">\(words[decline])</button></p>
            </form></section>

            """
    }
}
