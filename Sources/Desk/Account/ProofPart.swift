internal import Accounts
internal import Localization
internal import Web

/// The part of a form in which people show once more who they are, before something that a session left open somewhere
/// is not enough for.
struct ProofPart: Hashable, Sendable {
    let demanded: DemandedProof
    /// The page with the form, to come back to after a sign-in.
    let here: String
    /// Where people sign in.
    let signInPath: String
    /// The ids and names of the fields.
    var passwordField = "password"
    var codeField = "code"

    /// Where somebody whose proof is a sign-in just now is sent to: told by the summary of faults too.
    static let signInField = "sign-in-anew"

    /// The form with its fields and the proof's; in its place, where nothing is typed but a sign-in is needed, the way to it.
    func form(
        _ action: String,
        token: String,
        button: String,
        plain: Bool = false,
        fields: HTML = "",
        _ faults: [FieldFault],
        _ words: Words
    ) -> HTML {
        guard demanded.isReady else { return signInAnew(words) }
        return accountForm(action, token: token, button: button, plain: plain, fields + inputs(faults, words))
    }

    private func inputs(_ faults: [FieldFault], _ words: Words) -> HTML {
        guard case .password(let withCode) = demanded else { return "" }
        let password = AccountField(
            id: passwordField,
            label: words[.passwordOld],
            kind: .password,
            fills: "current-password"
        )
        guard withCode else { return password.html(faults) }
        let code = AccountField(
            id: codeField,
            label: words[.codeLabel],
            hint: words[.proofCodeHint],
            fills: "one-time-code"
        )
        return password.html(faults) + code.html(faults)
    }

    private func signInAnew(_ words: Words) -> HTML {
        let advice: HTML
        if case .provider(let realm, _) = demanded {
            let query = [("realm", realm), ("anew", "yes"), ("next", here)]
            let address = Address(signInPath + "/openid", query: query.map { (name: $0.0, value: $0.1) })
            advice = """
                <p>\(words[.proofByProvider])</p>
                <p><a class="button" href="\(address)">\(words[.proofSignIn])</a></p>
                """
        } else {
            advice = "<p>\(words[.proofByLink])</p>"
        }
        return """
            <div id="\(Self.signInField)" tabindex="-1">\(advice)</div>

            """
    }

    /// What a form that came in showed.
    func shown(_ form: Query, session: String?) -> FreshProof {
        FreshProof(
            password: form.first(passwordField) ?? "",
            code: form.first(codeField) ?? "",
            session: session
        )
    }

    /// What is wrong with what was shown, at its field; nil for what no field is to blame for.
    func fault(_ error: AccountError, _ words: Words) -> FieldFault? {
        switch error {
        case .wrongPassword: FieldFault(field: passwordField, text: words[.passwordWrong])
        case .wrongCode: FieldFault(field: codeField, text: words[.codeWrong])
        case .notShown: FieldFault(field: Self.signInField, text: words[.proofNotShown])
        default: nil
        }
    }
}
