import HTTPTypes
import Labels
import Records

/// The checks before a handler: sizes, host, credentials, access, forms.
struct Gate: Sendable {
    /// Who came in.
    struct Pass: Sendable {
        let visitor: Visitor
        /// The session's token, where the visitor has one.
        let session: String?
        let formToken: String
        /// True when the client sent a session that means nothing any more.
        let isStale: Bool
        /// Whether the visitor sets a second factor before anything else.
        var needsFactor = false

        static let anonymous = Pass(visitor: .anonymous, session: nil, formToken: "", isStale: false)
        static let stale = Pass(visitor: .anonymous, session: nil, formToken: "", isStale: true)
    }

    let settings: WebSettings
    let authenticator: any Authenticator
    let tokens: FormTokens
    let limiter: RequestLimiter?
    let log: any SignInLog
    let entries: CredentialEntries
    let demandsFactor: WebResponder.FactorDemand

    func checkSizes(_ head: HTTPRequest) throws(Problem) {
        let limits = settings.limits
        guard (head.path ?? "").utf8.count <= limits.targetBytes else {
            throw .uriTooLong(limit: limits.targetBytes)
        }
        var bytes = 0
        for field in head.headerFields { bytes += field.name.rawName.utf8.count + field.value.utf8.count + 4 }
        guard bytes <= limits.fieldBytes, head.headerFields.count <= limits.fieldCount else {
            throw .fieldsTooLarge(limit: limits.fieldBytes)
        }
    }

    /// Refuses host names that are not served here, so that no foreign name can be pointed at this machine's node.
    func checkHost(_ head: HTTPRequest) throws(Problem) {
        guard !settings.hosts.isEmpty else { return }
        guard settings.hosts.contains(Self.host(head.authority ?? "")) else { throw .misdirected }
    }

    /// A proxy on this machine makes every client look local; its own fields give it away. Whom a known proxy speaks for
    /// stands last in its list: what stands before, the client may have written.
    func connection(_ connection: Connection, _ fields: HTTPFields) -> Connection {
        let isForwarded = [HTTPField.Name.forwarded, .xForwardedFor, .xForwardedHost, .xRealIP, .via]
            .contains { fields[$0] != nil }
        guard isForwarded else { return connection }
        let named = fields[.xForwardedFor]?.split(separator: ",").last.map { $0.filter { $0 != " " } }
        let isKnown = connection.peer.map(settings.proxies.contains) ?? false
        return Connection(peer: isKnown ? named ?? connection.peer : connection.peer, isLoopback: false)
    }

    /// Who asks. No credentials is the public; wrong ones are a 401 at every door.
    func visitor(_ fields: HTTPFields, _ connection: Connection) async throws -> Pass {
        if let authorization = fields[.authorization] {
            return try await credentials(authorization, connection)
        }
        let name = SessionCookies.sessionName(isSecure: settings.isSecure)
        guard let session = CookieText.value(of: name, in: fields) else { return .anonymous }
        guard let person = try await authenticator.person(session: session, connection: connection) else {
            return .stale
        }
        let view = CookieText.value(of: SessionCookies.viewName(isSecure: settings.isSecure), in: fields)
            .flatMap(ReducedView.init(rawValue:))
        return Pass(
            visitor: Visitor(person, ceiling: view?.ceiling, proof: .session),
            session: session,
            formToken: tokens.token(session: session),
            isStale: false,
            needsFactor: try await needsFactor(person)
        )
    }

    /// Whether somebody has no second factor of whom one is demanded.
    private func needsFactor(_ person: SignedIn) async throws -> Bool {
        guard person.lacksFactor, person.grant == nil else { return false }
        return try await demandsFactor(Principal(person: person.person))
    }

    /// Who shows credentials with the request: a token as such, or name and password, or name and token.
    private func credentials(_ authorization: String, _ connection: Connection) async throws -> Pass {
        var person: SignedIn?
        var name: String?
        if let bearer = BearerCredentials(authorization) {
            person = try await authenticator.person(token: bearer.token, connection: connection)
        } else if let basic = BasicCredentials(authorization) {
            name = basic.name
            try limiter?.checkGuessing(connection)
            person = try await authenticator.person(
                name: basic.name,
                password: basic.password,
                connection: connection
            )
        } else {
            person = nil
        }
        // A password alone is no way around the factor that pages would demand.
        if let found = person, try await needsFactor(found) { person = nil }
        guard let person else {
            // Beyond its share an address is no longer told, nor noted: nobody fills the audit record by guessing.
            try limiter?.checkGuessing(connection)
            limiter?.fail(.anonymous, connection)
            await log.note(
                SignInEvent(.credentials, person: nil, outcome: .refused, name: name, peer: connection.peer)
            )
            throw Problem.unauthorized
        }
        if entries.isFirst(authorization, from: connection) {
            let action = person.grant == nil ? SignInEvent.Action.credentials : .token
            await log.note(
                SignInEvent(
                    action,
                    person: person.person,
                    outcome: .done,
                    peer: connection.peer,
                    tool: person.grant?.token
                )
            )
        }
        return Pass(
            visitor: Visitor(person, proof: .credentials),
            session: nil,
            formToken: "",
            isStale: false
        )
    }

    /// Sends the public away from doors that are for people who are signed in, and keeps tokens for reading from writing.
    func checkAccess(_ route: Route, _ pass: Pass, _ target: Target) throws(Problem) -> WebResponse? {
        let isRead = [.get, .head].contains(route.method)
        guard isRead || pass.visitor.canWrite else { throw .forbidden("This token is for reading.") }
        let isAdmitted =
            switch route.access {
            case .reader, .everyone: true
            case .signedIn: !pass.visitor.isPublic
            case .session: pass.visitor.proof == .session
            }
        guard !isAdmitted else { return nil }
        guard route.kind == .page else { throw .unauthorized }
        let next = route.method == .get ? target.text : "/"
        let query = Query(items: [Query.Item(name: "next", value: next)])
        return .seeOther(settings.signInPath + "?" + query.text)
    }

    /// Leads who needs a second factor to the page that sets one, and to nothing else but the way out.
    func checkFactor(_ route: Route, _ pass: Pass) throws(Problem) -> WebResponse? {
        let isOpen =
            route.access == .everyone || route.name == SessionRoutes.signOutName
            || route.pattern.text.hasPrefix(settings.factorPath)
        guard pass.needsFactor, !isOpen else { return nil }
        guard route.kind == .page else {
            throw .forbidden("A second factor is needed: set one on your account's page.")
        }
        return .seeOther(settings.factorPath + "?needed=yes")
    }

    /// Refuses what a page of another site made a browser send.
    ///
    /// - Returns: the request, its body read when it had to be.
    func checkForm(_ request: WebRequest, _ route: Route, _ pass: Pass) async throws(Problem) -> WebRequest {
        guard ![.get, .head].contains(request.method) else { return request }
        if let site = request.fields[.secFetchSite], site != "same-origin", site != "none", route.kind == .page {
            throw .badRequest("This form came from another site.")
        }
        guard let session = pass.session else { return request }
        if route.kind != .page || request.fields[.formToken] != nil {
            guard tokens.isToken(request.fields[.formToken] ?? "", ofSession: session) else { throw Self.outdated }
            return request
        }
        let read = request.with(body: try await request.bytes(limit: settings.limits.formBytes))
        let form = try await read.form(limit: settings.limits.formBytes)
        guard tokens.isToken(form.first("form_token") ?? "", ofSession: session) else { throw Self.outdated }
        return read
    }

    private static let outdated = Problem.badRequest("This form belongs to another session. Load it again.")

    private static func host(_ authority: String) -> String {
        let name = authority.lowercased()
        if name.hasPrefix("[") { return name.firstIndex(of: "]").map { String(name[...$0]) } ?? name }
        return name.firstIndex(of: ":").map { String(name[..<$0]) } ?? name
    }
}

extension HTTPField.Name {
    static let forwarded = HTTPField.Name("Forwarded")
    static let via = HTTPField.Name("Via")
    static let xForwardedFor = HTTPField.Name("X-Forwarded-For")
    static let xForwardedHost = HTTPField.Name("X-Forwarded-Host")
    static let xRealIP = HTTPField.Name("X-Real-IP")
    static let formToken = HTTPField.Name("X-Form-Token")
}
