internal import Accounts
internal import Localization

extension AccountModel {
    /// The page of one's own account: how one signs in, where one is signed in, what tools have.
    func body(formToken: String, _ words: Words) -> HTML {
        """
        <h1>\(words[.accountTitle])</h1>
        <p>\(words(.accountSignInAs, ["name": name]))</p>
        \(proofs(words))\(mail(words))<h2 id="sessions">\(words[.sessionsHeading])</h2>
        \(sessionTable(words))\
        <p><a class="button plain" href="/account/sessions/end">\(words[.sessionsEndAll])</a></p>
        <h2 id="tokens">\(words[.tokensHeading])</h2>
        <p>\(words[.tokensAdvice])</p>
        \(tokenTable(formToken: formToken, words))\
        <p><a class="button" href="/account/tokens/new">\(words[.tokenNew])</a></p>
        """
    }

    private func proofs(_ words: Words) -> HTML {
        guard !isExample else { return "<p>\(words[.accountByLink])</p>\n" }
        guard factor.hasPassword else { return "<p>\(words[.accountByProvider])</p>\n" }
        let state =
            factor.isOn ? words.count(factor.recoveryCodesLeft, .factorIsOn) : words[.factorIsOff]
        let change = factor.isOn ? words[.factorManage] : words[.factorStart]
        return """
            <h2>\(words[.passwordHeading])</h2>
            <p><a href="/account/password">\(words[.passwordChange])</a></p>
            <h2>\(words[.factorHeading])</h2>
            <p>\(state)</p>
            <p><a href="/account/second-factor">\(change)</a></p>

            """
    }

    private func sessionTable(_ words: Words) -> HTML {
        let rows = each(sessions) { session in
            let mark: HTML = session.isCurrent ? " <b>(\(words[.sessionThis]))</b>" : ""
            return """
                <tr><th scope="row">\(session.began)\(mark)</th>\
                <td data-of="\(words[.sessionUsed])">\(session.used)</td>\
                <td data-of="\(words[.sessionPlace])">\(isolated(session.place))</td>\
                <td data-of="\(words[.sessionEnds])">\(session.ends)</td>\
                <td>\(ending(session, words))</td></tr>

                """
        }
        return """
            <table class="stack"><thead><tr><th scope="col">\(words[.sessionBegan])</th>\
            <th scope="col">\(words[.sessionUsed])</th><th scope="col">\(words[.sessionPlace])</th>\
            <th scope="col">\(words[.sessionEnds])</th>\
            <th scope="col"><span class="hidden">\(words[.sessionEnd])</span></th></tr></thead>
            <tbody>\(rows)</tbody></table>

            """
    }

    /// The way to end another session than this one, for which there is "Sign out" on every page.
    private func ending(_ session: Session, _ words: Words) -> HTML {
        guard !session.isCurrent else { return "" }
        return """
            <a href="/account/sessions/\(session.id)/end" \
            aria-label="\(words(.sessionEndNamed, ["began": session.began]))">\(words[.sessionEnd])</a>
            """
    }

    private func tokenTable(formToken: String, _ words: Words) -> HTML {
        guard !tokens.isEmpty else { return #"<p class="absent">\#(words[.tokensNone])</p>"# }
        let rows = each(tokens) { token in
            """
            <tr><th scope="row">\(isolated(token.name))</th>\
            <td data-of="\(words[.tokenScope])">\(token.limits)</td>\
            <td data-of="\(words[.tokenEnds])">\(token.ends)</td>\
            <td data-of="\(words[.tokenUsed])">\(token.used)</td>\
            <td><form method="post" action="/account/tokens/\(token.id)/revoke">\
            <input type="hidden" name="form_token" value="\(formToken)">\
            <button class="button plain" aria-label="\(words(.tokenRevokeNamed, ["name": token.name]))">\
            \(words[.tokenRevoke])</button></form></td></tr>

            """
        }
        return """
            <table class="stack"><thead><tr><th scope="col">\(words[.tokenName])</th>\
            <th scope="col">\(words[.tokenScope])</th><th scope="col">\(words[.tokenEnds])</th>\
            <th scope="col">\(words[.tokenUsed])</th>\
            <th scope="col"><span class="hidden">\(words[.tokenRevoke])</span></th></tr></thead>
            <tbody>\(rows)</tbody></table>

            """
    }
}
