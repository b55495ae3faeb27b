internal import Localization

/// The form that ends one session, or all.
struct EndSessionsPage: Sendable {
    /// The one; nil for all.
    let session: AccountModel.Session?
    let proof: ProofPart
    var faults: [FieldFault] = []

    var title: Text { session == nil ? .sessionsEndAll : .sessionEndTitle }

    func body(formToken: String, _ words: Words) -> HTML {
        let advice: HTML = session == nil ? "<p>\(words[.sessionsEndAdvice])</p>" : ""
        let form = proof.form(
            session.map { "/account/sessions/\($0.id)/end" } ?? "/account/sessions/end",
            token: formToken,
            button: words[session == nil ? .sessionsEndAll : .sessionEnd],
            faults,
            words
        )
        return """
            \(faultSummary(faults, words))<h1>\(words[title])</h1>
            \(with(session) { $0.facts(words) })\(advice)\(form)\
            <p><a href="/account/#sessions">\(words[.tokenBack])</a></p>
            """
    }
}

extension AccountModel.Session {
    /// When and where the session began, and when it was used.
    fileprivate func facts(_ words: Words) -> HTML {
        """
        <dl class="facts"><dt>\(words[.sessionBegan])</dt><dd>\(began)</dd>
        <dt>\(words[.sessionUsed])</dt><dd>\(used)</dd>
        <dt>\(words[.sessionPlace])</dt><dd>\(isolated(place))</dd></dl>

        """
    }
}
