internal import Localization
public import Web

extension Desk {
    /// The pages of signing in, for the routes that do it.
    public func sessionPages() -> SessionPages {
        let site = settings.site
        return SessionPages(
            signIn: { [settings, words] next, problem in
                SignInPage(signInPath: settings.signInPath, next: next, problem: problem).page(site: site, words: words)
            },
            code: { [settings, words] step, next, problem in
                CodePage(action: settings.signInPath + "/code", step: step, next: next, problem: problem)
                    .page(site: site, words: words)
            },
            choose: { [words] action, name, formToken, problem in
                ChoosePage(action: action, name: name, formToken: formToken, problem: problem)
                    .page(site: site, words: words)
            },
            provider: { [words] host, address in
                ProviderPage(host: host, address: address).page(site: site, words: words)
            }
        )
    }
}

extension SignInProblem {
    /// The problem in words, and the field that it is about.
    func fault(_ words: Words) -> FieldFault {
        switch self {
        case .wrong: FieldFault(field: "name", text: words[.signInWrong])
        case .over: FieldFault(field: "name", text: words[.signInOver])
        case .wrongCode: FieldFault(field: "code", text: words[.codeWrong])
        case .password(let minimum, let maximum):
            FieldFault(
                field: "password",
                text: words(
                    .chooseLength,
                    ["minimum": words.locale.grouped(minimum), "maximum": words.locale.grouped(maximum)]
                )
            )
        case .guessable: FieldFault(field: "password", text: words[.chooseGuessable])
        case .listed: FieldFault(field: "password", text: words[.chooseListed])
        case .differs: FieldFault(field: "again", text: words[.chooseDiffers])
        case .noProvider: FieldFault(field: "realm", text: words[.providerUnknown])
        case .providerFailed: FieldFault(field: "realm", text: words[.providerFailed])
        case .notKnown: FieldFault(field: "realm", text: words[.providerNotKnown])
        }
    }
}

/// A page of signing in: the same frame for everyone.
private func entryPage(
    _ title: Text,
    _ faults: [FieldFault],
    _ body: HTML,
    site: String,
    words: Words
) -> String {
    let whole: HTML = "\(faultSummary(faults, words))<h1>\(words[title])</h1>\n\(body)"
    return Frame(title: words[title], section: nil, reader: .nobody).page(whole, site: site, words: words)
}

/// Name and password, or an organisation's own account.
struct SignInPage: Sendable {
    let signInPath: String
    /// Where to go afterwards.
    let next: String
    /// What went wrong the time before.
    let problem: SignInProblem?

    func page(site: String, words: Words) -> String {
        let faults = problem.map { [$0.fault(words)] } ?? []
        let name = AccountField(
            id: "name",
            label: words[.signInName],
            hint: words[.signInNameHint],
            fills: "username"
        )
        let password = AccountField(
            id: "password",
            label: words[.signInPassword],
            kind: .password,
            fills: "current-password"
        )
        let realm = AccountField(id: "realm", label: words[.providerRealm], fills: "organization")
        let isOpen: HTML = faults.contains { $0.field == "realm" } ? " open" : ""
        let body: HTML = """
            <form class="entry" method="post" action="\(signInPath)">
            <input type="hidden" name="next" value="\(next)">
            \(name.html(faults))\(password.html(faults))\
            <div><button class="button">\(words[.signInApply])</button></div>
            </form>
            <details\(isOpen)><summary>\(words[.providerHeading])</summary>
            <form class="entry" method="get" action="\(signInPath)/openid">
            <input type="hidden" name="next" value="\(next)">
            \(realm.html(faults))<div><button class="button plain">\(words[.providerApply])</button></div>
            </form></details>
            <p class="soft">\(words[.signInAdvice])</p>
            """
        return entryPage(.titleSignIn, faults, body, site: site, words: words)
    }
}

/// The code of a second factor.
struct CodePage: Sendable {
    let action: String
    /// What stands for the password that was shown.
    let step: String
    /// Where to go afterwards.
    let next: String
    let problem: SignInProblem?

    func page(site: String, words: Words) -> String {
        let faults = problem.map { [$0.fault(words)] } ?? []
        let code = AccountField(
            id: "code",
            label: words[.codeLabel],
            hint: words[.codeHint],
            fills: "one-time-code"
        )
        let body: HTML = """
            <form class="entry" method="post" action="\(action)">
            <input type="hidden" name="next" value="\(next)"><input type="hidden" name="step" value="\(step)">
            \(code.html(faults))<div><button class="button">\(words[.codeApply])</button></div>
            </form>
            """
        return entryPage(.codeTitle, faults, body, site: site, words: words)
    }
}

/// A new person chooses a password: what merely looks at links chooses none.
struct ChoosePage: Sendable {
    let action: String
    /// What the person will sign in with.
    let name: String
    let formToken: String
    let problem: SignInProblem?

    func page(site: String, words: Words) -> String {
        let faults = problem.map { [$0.fault(words)] } ?? []
        let fields = newPasswordFields(faults, words)
        // Hidden from people, for the browser's own keeper of passwords.
        let keeper: HTML =
            #"<input class="hidden" name="name" value="\#(name)" autocomplete="username" readonly "#
            + #"tabindex="-1" aria-hidden="true">"#
        let form = accountForm(action, token: formToken, button: words[.chooseApply], keeper + fields)
        let body: HTML = "<p>\(words(.chooseAdvice, ["name": name]))</p>\n\(form)"
        return entryPage(.chooseTitle, faults, body, site: site, words: words)
    }
}

/// The way on to an organisation's provider: a link, since browsers may keep forms from leading elsewhere.
struct ProviderPage: Sendable {
    let host: String
    let address: String

    func page(site: String, words: Words) -> String {
        let body: HTML = """
            <p>\(words(.providerAdvice, ["host": host]))</p>
            <p><a class="button" href="\(address)" rel="noreferrer">\(words[.providerApply])</a></p>
            """
        return entryPage(.providerTitle, [], body, site: site, words: words)
    }
}

/// A password to be, twice.
func newPasswordFields(_ faults: [FieldFault], _ words: Words) -> HTML {
    let password = AccountField(
        id: "password",
        label: words[.passwordNew],
        kind: .password,
        hint: words(.chooseHint, ["minimum": "12"]),
        fills: "new-password"
    )
    let again = AccountField(id: "again", label: words[.chooseAgain], kind: .password, fills: "new-password")
    return password.html(faults) + again.html(faults)
}
