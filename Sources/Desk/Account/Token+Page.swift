internal import Accounts
internal import Labels
internal import Localization

/// The form that makes a token.
struct TokenPage: Sendable {
    let choices: TokenChoices
    let form: TokenForm
    let proof: ProofPart
    var faults: [FieldFault] = []

    func body(formToken: String, _ words: Words) -> HTML {
        let name = AccountField(
            id: "name",
            label: words[.tokenName],
            hint: words[.tokenNameHint],
            value: form.name,
            fills: "off"
        )
        let fields = name.html(faults) + scope(words) + days(words) + levels(words) + caveats(words) + keeps(words)
        return """
            \(faultSummary(faults, words))<h1>\(words[.tokenNew])</h1>
            <p>\(words[.tokensAdvice])</p>
            \(proof.form(
                "/account/tokens/new",
                token: formToken,
                button: words[.tokenApply],
                fields: fields,
                faults,
                words
            ))\
            <p><a href="/account/#tokens">\(words[.tokenBack])</a></p>
            """
    }

    private func scope(_ words: Words) -> HTML {
        let choices = [(TokenScope.read, Text.tokenScopeRead), (.readWrite, .tokenScopeWrite)]
        return group("scope", words[.tokenScope]) {
            each(choices) { scope, text in
                choice("radio", "scope", scope.rawValue, words[text], isOn: form.scope == scope.rawValue)
            }
        }
    }

    private func days(_ words: Words) -> HTML {
        let options = TokenForm.days.map { (value: String($0), name: words.count($0, .tokenDaysChoice)) }
        return accountSelect("days", words[.tokenDays], options, chosen: form.days, faults)
    }

    private func levels(_ words: Words) -> HTML {
        let options = choices.levels.map { (value: $0.name, name: $0.name) }
        return accountSelect("level", words[.tokenLevel], options, chosen: form.level, faults)
    }

    private func caveats(_ words: Words) -> HTML {
        guard !choices.caveats.isEmpty || faults.contains(where: { $0.field == "caveats" }) else { return "" }
        return group("caveats", words[.tokenCaveats]) {
            each(choices.caveats) { name in
                choice("checkbox", "caveat", name, name, isOn: form.caveats.contains(name))
            }
        }
    }

    private func keeps(_ words: Words) -> HTML {
        group("keeps", words[.tokenKeeps]) {
            choice("checkbox", "keeps", "party", words[.tokenKeepsParty], isOn: form.keepsParty)
                + choice("checkbox", "keeps", "formats", words[.tokenKeepsFormats], isOn: form.keepsFormats)
        }
    }

    // MARK: - Parts of the form

    private func group(_ id: String, _ legend: String, _ content: () -> HTML) -> HTML {
        """
        <fieldset id="\(id)" tabindex="-1"><legend>\(legend)</legend>\(note(id))\(content())</fieldset>

        """
    }

    private func choice(_ type: String, _ name: String, _ value: String, _ label: String, isOn: Bool) -> HTML {
        let checked: HTML = isOn ? " checked" : ""
        return """
            <label class="choice"><input type="\(type)" name="\(name)" value="\(value)"\(checked)> \(label)</label>

            """
    }

    private func fault(_ id: String) -> FieldFault? { faults.first { $0.field == id } }

    private func note(_ id: String) -> HTML {
        with(fault(id)) { #"<p class="stop" id="\#(id)-fault">\#($0.text)</p>"# }
    }
}

/// A token, shown once.
struct TokenMadePage: Sendable {
    let name: String
    let secret: String
    let signInName: String

    func body(_ words: Words) -> HTML {
        """
        <h1>\(words[.tokenMadeTitle])</h1>
        <p>\(isolated(name))</p>
        <p><b>\(words[.tokenMadeAdvice])</b></p>
        <pre class="raw" tabindex="0">\(secret)</pre>
        <p>\(words[.tokenMadeUse])</p>
        <pre class="raw" tabindex="0">Authorization: Bearer \(secret)
        curl -u '\(signInName):\(secret)' …</pre>
        <p><a class="button" href="/account/#tokens">\(words[.tokenBack])</a></p>
        """
    }
}
