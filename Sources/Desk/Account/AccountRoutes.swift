public import Accounts
internal import HTTPTypes
internal import Localization
internal import Records
public import Web

/// The doors to one's own account: password, second factor, sessions, tokens. For people who signed in on a page; a tool
/// with a token never comes here.
public struct AccountRoutes: Sendable {
    let desk: Desk
    let accounts: Accounts
    let web: WebSettings
    let log: any SignInLog

    /// Doors over accounts, with the desk's frame around their pages.
    public init(desk: Desk, accounts: Accounts, web: WebSettings, log: any SignInLog = NoSignInLog()) {
        self.desk = desk
        self.accounts = accounts
        self.web = web
        self.log = log
    }

    /// Every route of one's own account.
    ///
    /// - Throws: when a path is not a pattern: a mistake in the program.
    public func routes() throws(RouteTableError) -> [Route] {
        [
            try route(.get, "/account/", "account", overview),
            try route(.get, "/account/password", "account.password", passwordForm),
            try route(.post, "/account/password", "account.password.send", changePassword),
            try route(.get, Self.mailPath, "account.mail", mailForm),
            try route(.post, Self.mailPath, "account.mail.send", changeMail),
            try route(.get, "/account/sessions/end", "account.sessions.ending", endSessionsForm),
            try route(.post, "/account/sessions/end", "account.sessions.end", endSessions),
            try named(.get, "/account/sessions/{session}/end", "account.session.ending", endSessionForm),
            try named(.post, "/account/sessions/{session}/end", "account.session.end", endSession),
            try route(.get, "/account/second-factor", "account.factor", factorPage),
            try route(.post, "/account/second-factor/offer", "account.factor.offer", offerFactor),
            try route(.post, "/account/second-factor/confirm", "account.factor.confirm", confirmFactor),
            try route(.post, "/account/second-factor/codes", "account.factor.codes", renewCodes),
            try route(.post, "/account/second-factor/off", "account.factor.off", removeFactor),
            try route(.get, "/account/tokens/new", "account.token", tokenForm),
            try route(.post, "/account/tokens/new", "account.token.send", makeToken),
            try named(.post, "/account/tokens/{token}/revoke", "account.token.revoke", revokeToken),
        ]
    }

    /// A route of one thing of the account's, named in its address between the other parts.
    private func named(
        _ method: HTTPRequest.Method,
        _ path: String,
        _ name: String,
        _ handler: @escaping Route.Handler
    ) throws(RouteTableError) -> Route {
        try Route(
            method,
            path,
            name: name,
            access: .session,
            kind: .page,
            probes: { sample in
                let parts = path.split(separator: "/").map(String.init)
                return (sample.ids + ["0"]).map { id in
                    let filled = parts.map { $0.hasPrefix("{") ? Address.encode(id) : $0 }
                    return Self.probe(method, "/" + filled.joined(separator: "/"))
                }
            },
            handler: handler
        )
    }

    private func route(
        _ method: HTTPRequest.Method,
        _ path: String,
        _ name: String,
        _ handler: @escaping Route.Handler
    ) throws(RouteTableError) -> Route {
        try Route(
            method,
            path,
            name: name,
            access: .session,
            kind: .page,
            probes: { _ in [Self.probe(method, path)] },
            handler: handler
        )
    }

    private static func probe(_ method: HTTPRequest.Method, _ path: String) -> ProbeRequest {
        guard method == .post else { return ProbeRequest(method, path) }
        return ProbeRequest(method, path, fields: [.contentType: "application/x-www-form-urlencoded"])
    }

    // MARK: - What all of them need

    /// The account of whoever asks. A person without one (an example's authenticator may know such) has no such pages.
    func own(_ context: WebContext) async throws -> Account {
        guard let person = context.visitor.principal.person, let account = try await accounts.account(of: person)
        else { throw Problem.notFound }
        return account
    }

    func form(_ request: WebRequest) async throws -> Query {
        try await request.form(limit: web.limits.formBytes)
    }

    /// A page in the desk's frame.
    func page(
        _ title: Text,
        _ context: WebContext,
        status: HTTPResponse.Status = .ok,
        _ body: @escaping @Sendable (Shelf, Frame.Reader) throws -> HTML
    ) async throws -> WebResponse {
        var response = try await desk.answer(context) { shelf, reader in
            let frame = Frame(title: desk.words[title], section: nil, reader: reader)
            return PageAnswer(frame: frame, body: try body(shelf, reader), status: status)
        }
        response.caching = .nothing
        return response
    }

    func note(_ action: SignInEvent.Action, _ context: WebContext, _ outcome: SignInEvent.Outcome = .done) async {
        await log.note(
            SignInEvent(
                action,
                person: context.visitor.principal.person,
                outcome: outcome,
                peer: context.connection.peer
            )
        )
    }

    /// Says that the node is busy where too many passwords wait to be checked, and how long somebody waits who was wrong
    /// too often.
    func busyIsTold<T>(_ work: () async throws -> T) async throws -> T {
        do {
            return try await work()
        } catch AccountError.busy {
            throw Problem.busy(seconds: 1)
        } catch AccountError.tooManyTries(let seconds) {
            throw Problem.tooManyRequests(seconds: seconds)
        }
    }
}
