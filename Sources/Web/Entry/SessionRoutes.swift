public import Accounts
import HTTPTypes
import Records

/// The doors by which a session begins and ends: sign in, follow a link, sign out, view as the public.
public struct SessionRoutes: Sendable {
    /// The name of the route that signs out.
    static let signOutName = "sign-out"

    private let accounts: Accounts
    let settings: WebSettings
    private let pages: SessionPages
    private let log: any SignInLog

    /// Doors over accounts, drawn by `pages`.
    public init(
        accounts: Accounts,
        settings: WebSettings,
        pages: SessionPages,
        log: any SignInLog = NoSignInLog()
    ) {
        self.accounts = accounts
        self.settings = settings
        self.pages = pages
        self.log = log
    }

    /// The routes, for the table.
    public var routes: [Route] {
        get throws(RouteTableError) {
            [
                try Route(.get, settings.signInPath, name: "sign-in", kind: .page, probes: signInProbes, handler: form),
                try Route(
                    .post,
                    settings.signInPath,
                    name: "sign-in.send",
                    kind: .page,
                    probes: signInSendProbes,
                    handler: signIn
                ),
                try Route(
                    .post,
                    settings.signInPath + "/code",
                    name: "sign-in.code",
                    kind: .page,
                    probes: codeProbes,
                    handler: code
                ),
                try Route(.get, "/enter/{link}", name: "enter", kind: .page, probes: enterProbes, handler: enter),
                try Route(
                    .post,
                    "/enter/{link}",
                    name: "enter.send",
                    kind: .page,
                    probes: enterSendProbes,
                    handler: choose
                ),
                try Route(
                    .post,
                    "/sign-out",
                    name: Self.signOutName,
                    kind: .page,
                    probes: signOutProbes,
                    handler: signOut
                ),
                try Route(.post, "/view-as", name: "view-as", kind: .page, probes: viewProbes, handler: viewAs),
            ]
        }
    }

    @Sendable private func form(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        let next = LocalPath.of(try request.query().first("next"))
        return context.session == nil ? .page(pages.signIn(next, nil)) : .seeOther(next)
    }

    @Sendable private func signIn(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        let form = try await request.form(limit: settings.limits.formBytes)
        let next = LocalPath.of(form.first("next"))
        let step = try await busyIsTold {
            try await accounts.signIn(
                name: form.first("name") ?? "",
                password: form.first("password") ?? "",
                isLocal: context.connection.isLoopback
            )
        }
        guard let step else {
            await note(.signIn, nil, .refused, name: form.first("name"), context)
            return .refusal(pages.signIn(next, .wrong))
        }
        return try await answer(step, .signIn, next: next, request, context)
    }

    @Sendable private func code(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        let form = try await request.form(limit: settings.limits.formBytes)
        let next = LocalPath.of(form.first("next"))
        let step = form.first("step") ?? ""
        let answer = try await accounts.signIn(
            step: step,
            code: form.first("code") ?? "",
            isLocal: context.connection.isLoopback
        )
        switch answer {
        case .done(let account, let session):
            await note(.code, account.person, .done, context)
            return try await began(session, next: next, request, context)
        case .wrong(let person):
            await note(.code, person, .refused, context)
            return .refusal(pages.code(step, next, .wrongCode))
        case .over:
            await note(.code, nil, .refused, context)
            return .refusal(pages.signIn(next, .over))
        }
    }

    /// The link of an example reader signs in at once: it is printed on this machine and opened on this machine. Any
    /// other link leads to a page on which its person chooses a password, so that what merely looks at links uses none up.
    @Sendable private func enter(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        let link = request.parameter("link")
        switch try await accounts.state(ofLink: link, isLocal: context.connection.isLoopback) {
        case .void: throw Problem.notFound
        case .password(let name): return choicePage(link, name, nil, context)
        case .always:
            // HEAD looks and does not enter.
            guard request.method == .get else { return .seeOther("/") }
            let entry = try await accounts.follow(link: link, isLocal: context.connection.isLoopback)
            guard let entry else { throw Problem.notFound }
            await note(.link, entry.account.person, .done, context)
            return try await began(entry.session, next: "/", request, context)
        }
    }

    @Sendable private func choose(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        let link = request.parameter("link")
        let isLocal = context.connection.isLoopback
        guard case .password(let name) = try await accounts.state(ofLink: link, isLocal: isLocal) else {
            throw Problem.notFound
        }
        let form = try await request.form(limit: settings.limits.formBytes)
        let password = form.first("password") ?? ""
        guard password == form.first("again") else { return choicePage(link, name, .differs, context) }
        do {
            let step = try await busyIsTold {
                try await accounts.enter(link: link, choosing: password, isLocal: isLocal)
            }
            guard let step else { throw Problem.notFound }
            return try await answer(step, .link, next: "/", request, context)
        } catch AccountError.password(let minimum, let maximum) {
            return choicePage(link, name, .password(minimum: minimum, maximum: maximum), context)
        } catch AccountError.passwordGuessable {
            return choicePage(link, name, .guessable, context)
        } catch AccountError.passwordListed {
            return choicePage(link, name, .listed, context)
        }
    }

    private func choicePage(
        _ link: String,
        _ name: SignInName,
        _ problem: SignInProblem?,
        _ context: WebContext
    ) -> WebResponse {
        let action = "/enter/" + PercentCoding.encode(link)
        let page = pages.choose(action, name.description, context.formToken, problem)
        var response = WebResponse.page(page, status: problem == nil ? .ok : .unprocessableContent)
        response.caching = .nothing
        return response
    }

    @Sendable private func signOut(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        if let session = context.session {
            try await accounts.endSession(session)
            await note(.signOut, context.visitor.principal.person, .done, context)
        }
        return .ended(next: "/", isSecure: settings.isSecure)
    }

    @Sendable private func viewAs(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        let form = try await request.form(limit: settings.limits.formBytes)
        let asked = form.first("as") ?? ""
        let view = ReducedView(rawValue: asked)
        guard view != nil || asked == "myself" else { throw Problem.badRequest("as is public, account or myself") }
        var response = WebResponse.seeOther(LocalPath.of(form.first("next")))
        response.setCookies([SessionCookies.view(as: view, isSecure: settings.isSecure)])
        return response
    }

    // MARK: - Answers

    private func answer(
        _ step: SignInStep,
        _ action: SignInEvent.Action,
        next: String,
        _ request: WebRequest,
        _ context: WebContext
    ) async throws -> WebResponse {
        switch step {
        case .done(let account, let session):
            await note(action, account.person, .done, context)
            return try await began(session, next: next, request, context)
        case .code(let step, let person):
            await note(.passwordShown, person, .done, context)
            var response = WebResponse.page(pages.code(step, next, nil))
            response.caching = .nothing
            return response
        }
    }

    /// Begins a session in the browser, and ends the one that it had.
    private func began(
        _ session: String,
        next: String,
        _ request: WebRequest,
        _ context: WebContext
    ) async throws -> WebResponse {
        if let old = context.session { try await accounts.endSession(old) }
        try await accounts.note(session, from: request, context)
        return .began(session, next: next, isSecure: settings.isSecure)
    }

    private func note(
        _ action: SignInEvent.Action,
        _ person: String?,
        _ outcome: SignInEvent.Outcome,
        name: String? = nil,
        _ context: WebContext
    ) async {
        let peer = context.connection.peer
        await log.note(SignInEvent(action, person: person, outcome: outcome, name: name, peer: peer))
    }

    private func busyIsTold<T>(_ work: () async throws -> T) async throws -> T {
        do {
            return try await work()
        } catch AccountError.busy {
            throw Problem.busy(seconds: 1)
        }
    }
}
