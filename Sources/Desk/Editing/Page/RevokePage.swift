internal import Localization

/// The page on which a record is withdrawn.
struct RevokePage: Sendable {
    let id: String
    let name: String
    let version: String
    let reason: String
    let faults: [FormFault]
    let formToken: String

    /// Where the form is sent.
    var action: Address { Address("/records/\(Address.encode(id))/revoke/") }

    func body(_ words: Words) -> HTML {
        let summary: HTML =
            faults.isEmpty
            ? ""
            : """
            <div class="fault summary" role="alert" tabindex="-1" autofocus>\
            <h2>\(words.count(faults.count, .editFaults))</h2><ul>\
            \(each(faults) { "<li><a href=\"#f.\($0.path)\">\($0.message)</a></li>" })</ul></div>
            """
        let fault = { (path: String) in
            each(faults.filter { $0.path == path }) { #"<p class="fault">\#($0.message)</p>"# }
        }
        return """
            <h1>\(isolated(words(.editRevokeTitle, ["name": name])))</h1>
            \(summary)<p>\(words[.editRevokeAdvice])</p>
            <form class="edit" method="post" action="\(action)">
            <input type="hidden" name="form_token" value="\(formToken)">\
            <input type="hidden" name="version" value="\(version)">
            <div class="field" id="f.reason"><label for="reason">\(words[.editRevokeReason])</label>\
            <p class="help" id="h.reason">\(words[.editRevokeReasonHelp])</p>\(fault("reason"))\
            <textarea id="reason" name="reason" rows="3" aria-describedby="h.reason">
            \(reason)</textarea></div>
            <div class="field" id="f.sure">\(fault("sure"))<label class="choice">\
            <input type="checkbox" name="sure" value="yes"> \(words[.editRevokeSure])</label></div>
            <p class="acts"><button class="button" name="do" value="revoke">\(words[.editRevoke])</button> \
            <a href="\(Entry.address(of: id))">\(words[.editCancel])</a></p></form>
            """
    }
}
