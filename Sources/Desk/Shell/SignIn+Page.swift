internal import Localization
public import Web

extension Desk {
    /// The pages of signing in, for the routes that do it.
    public func sessionPages() -> SessionPages {
        SessionPages(
            signIn: { [settings, words] next, problem in
                SignInPage(signInPath: settings.signInPath, next: next, problem: problem)
                    .page(site: settings.site, words: words)
            },
            follow: { [settings, words] action in
                FollowPage(action: action).page(site: settings.site, words: words)
            }
        )
    }
}

/// Name and password.
struct SignInPage: Sendable {
    let signInPath: String
    /// Where to go afterwards.
    let next: String
    /// What went wrong the time before.
    let problem: String?

    func page(site: String, words: Words) -> String {
        let fault = with(problem) { #"<p class="fault" role="alert" id="fault">\#($0)</p>"# }
        let described: HTML = problem == nil ? "" : #" aria-describedby="fault" aria-invalid="true""#
        let body: HTML = """
            <h1>\(words[.titleSignIn])</h1>
            \(fault)
            <form class="entry" method="post" action="\(signInPath)">
            <input type="hidden" name="next" value="\(next)">
            <div><label for="name">\(words[.signInName])</label>\
            <input id="name" name="name" autocomplete="username" autocapitalize="none" spellcheck="false" \
            required\(described)></div>
            <div><label for="password">\(words[.signInPassword])</label>\
            <input id="password" name="password" type="password" autocomplete="current-password" required\(described)></div>
            <div><button class="button">\(words[.signInApply])</button></div>
            </form>
            <p class="soft">\(words[.signInAdvice])</p>
            """
        return Frame(title: words[.titleSignIn], section: nil, reader: .nobody).page(body, site: site, words: words)
    }
}

/// One button that follows a sign-in link: what merely looks at links presses none.
struct FollowPage: Sendable {
    let action: String

    func page(site: String, words: Words) -> String {
        let body: HTML = """
            <h1>\(words[.titleSignIn])</h1>
            <p>\(words[.followAdvice])</p>
            <form method="post" action="\(action)"><button class="button">\(words[.signInApply])</button></form>
            """
        return Frame(title: words[.titleSignIn], section: nil, reader: .nobody).page(body, site: site, words: words)
    }
}
