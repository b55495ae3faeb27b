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

        static let anonymous = Pass(visitor: .anonymous, session: nil, formToken: "", isStale: false)
        static let stale = Pass(visitor: .anonymous, session: nil, formToken: "", isStale: true)
    }

    let settings: WebSettings
    let authenticator: any Authenticator
    let tokens: FormTokens

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

    /// A proxy on this machine makes every client look local; its own fields give it away.
    func connection(_ connection: Connection, _ fields: HTTPFields) -> Connection {
        let isForwarded = [HTTPField.Name.forwarded, .xForwardedFor, .xForwardedHost, .xRealIP, .via]
            .contains { fields[$0] != nil }
        return isForwarded ? Connection(peer: connection.peer, isLoopback: false) : connection
    }

    /// Who asks. No credentials is the public; wrong ones are a 401 at every door.
    func visitor(_ fields: HTTPFields, _ connection: Connection) async throws -> Pass {
        let ceiling: Clearance? =
            CookieText.value(of: SessionCookies.viewName, in: fields) == SessionCookies.viewPublic ? .anonymous : nil
        if let authorization = fields[.authorization] {
            guard let basic = BasicCredentials(authorization),
                let person = try await authenticator.person(
                    name: basic.name,
                    password: basic.password,
                    connection: connection
                )
            else { throw Problem.unauthorized }
            return Pass(
                visitor: Visitor(
                    principal: Principal(person: person.person),
                    ceiling: nil,
                    proof: .credentials,
                    name: person.name
                ),
                session: nil,
                formToken: "",
                isStale: false
            )
        }
        let name = SessionCookies.sessionName(isSecure: settings.isSecure)
        guard let session = CookieText.value(of: name, in: fields) else { return .anonymous }
        guard let person = try await authenticator.person(session: session, connection: connection) else {
            return .stale
        }
        return Pass(
            visitor: Visitor(
                principal: Principal(person: person.person),
                ceiling: ceiling,
                proof: .session,
                name: person.name
            ),
            session: session,
            formToken: tokens.token(session: session),
            isStale: false
        )
    }

    /// Sends the public away from doors that are for people who are signed in.
    func checkAccess(_ route: Route, _ pass: Pass, _ target: Target) throws(Problem) -> WebResponse? {
        guard route.access == .signedIn, pass.visitor.isPublic else { return nil }
        guard route.kind == .page else { throw .unauthorized }
        let next = target.query.isEmpty ? String(target.path) : "\(target.path)?\(target.query)"
        let query = Query(items: [Query.Item(name: "next", value: route.method == .get ? next : "/")])
        return .seeOther(settings.signInPath + "?" + query.text)
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
