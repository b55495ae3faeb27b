public import Accounts
import HTTPTypes

/// The doors by which a session begins and ends: sign in, follow a link, sign out, view as the public.
public struct SessionRoutes: Sendable {
    private let accounts: Accounts
    private let settings: WebSettings
    private let pages: SessionPages

    /// Doors over accounts, drawn by `pages`.
    public init(accounts: Accounts, settings: WebSettings, pages: SessionPages) {
        self.accounts = accounts
        self.settings = settings
        self.pages = pages
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
                try Route(.get, "/enter/{link}", name: "enter", kind: .page, probes: enterProbes, handler: enter),
                try Route(
                    .post,
                    "/enter/{link}",
                    name: "enter.send",
                    kind: .page,
                    probes: enterSendProbes,
                    handler: follow
                ),
                try Route(.post, "/sign-out", name: "sign-out", kind: .page, probes: signOutProbes, handler: signOut),
                try Route(.post, "/view-as", name: "view-as", kind: .page, probes: viewProbes, handler: viewAs),
            ]
        }
    }

    @Sendable private func form(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        .page(pages.signIn(Self.local(try request.query().first("next")), nil))
    }

    @Sendable private func signIn(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        let form = try await request.form(limit: settings.limits.formBytes)
        let next = Self.local(form.first("next"))
        let found = try await AccountsAuthenticator(accounts).person(
            name: form.first("name") ?? "",
            password: form.first("password") ?? "",
            connection: context.connection
        )
        guard let found else {
            var page = WebResponse.page(pages.signIn(next, "The name or the password is wrong."), status: .unauthorized)
            // A scheme of the page's own, so that browsers show the page and ask nothing themselves.
            page.fields[.wwwAuthenticate] = #"Form realm="Entente""#
            return page
        }
        return began(try await accounts.beginSession(of: found.person), next: next)
    }

    /// The link of an example reader signs in at once: it is printed on this machine and opened on this machine. Any
    /// other link waits for a button, so that what merely looks at links uses none up.
    @Sendable private func enter(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        let link = request.parameter("link")
        switch try await accounts.state(ofLink: link, isLocal: context.connection.isLoopback) {
        case .void: throw Problem.notFound
        case .once: return .page(pages.follow("/enter/" + PercentCoding.encode(link)))
        // HEAD looks and does not enter.
        case .always: return request.method == .get ? try await follow(request, context) : .seeOther("/")
        }
    }

    @Sendable private func follow(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        let entry = try await accounts.follow(
            link: request.parameter("link"),
            isLocal: context.connection.isLoopback
        )
        guard let entry else { throw Problem.notFound }
        return began(entry.session, next: "/")
    }

    @Sendable private func signOut(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        if let session = request.cookie(SessionCookies.sessionName(isSecure: settings.isSecure)) {
            try await accounts.endSession(session)
        }
        var response = WebResponse.seeOther("/")
        response.setCookies([
            SessionCookies.end(isSecure: settings.isSecure),
            SessionCookies.view(asPublic: false, isSecure: settings.isSecure),
        ])
        return response
    }

    @Sendable private func viewAs(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        let form = try await request.form(limit: settings.limits.formBytes)
        guard let view = form.first("as"), view == "public" || view == "myself" else {
            throw Problem.badRequest("as is public or myself")
        }
        var response = WebResponse.seeOther(Self.local(form.first("next")))
        response.setCookies([SessionCookies.view(asPublic: view == "public", isSecure: settings.isSecure)])
        return response
    }

    private func began(_ session: String, next: String) -> WebResponse {
        var response = WebResponse.seeOther(next)
        response.setCookies([
            SessionCookies.begin(session, isSecure: settings.isSecure),
            SessionCookies.view(asPublic: false, isSecure: settings.isSecure),
        ])
        return response
    }

    /// A path of this server, else `/`: nobody is sent elsewhere after signing in.
    private static func local(_ next: String?) -> String {
        guard let next, next.hasPrefix("/"), !next.hasPrefix("//"), !next.hasPrefix("/\\"),
            next.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
        else { return "/" }
        return next
    }
}

extension SessionRoutes {
    private var formField: HTTPFields { [.contentType: "application/x-www-form-urlencoded"] }

    private var signInProbes: Route.Probes {
        { [settings] sample in
            [ProbeRequest(.get, settings.signInPath)]
                + sample.ids.prefix(1).map { id in
                    let next = Query(items: [Query.Item(name: "next", value: "/records/" + id)])
                    return ProbeRequest(.get, settings.signInPath + "?" + next.text)
                }
        }
    }

    private var signInSendProbes: Route.Probes {
        { [settings, formField] sample in
            (sample.words + ["nobody@nowhere"]).map { name in
                let form = Query(items: [
                    Query.Item(name: "name", value: name), Query.Item(name: "password", value: "not a password"),
                ])
                return ProbeRequest(.post, settings.signInPath, fields: formField, body: Array(form.text.utf8))
            }
        }
    }

    private var enterProbes: Route.Probes {
        { sample in (sample.ids + ["0"]).map { ProbeRequest(.get, "/enter/" + PercentCoding.encode($0)) } }
    }

    private var enterSendProbes: Route.Probes {
        { sample in (sample.ids + ["0"]).map { ProbeRequest(.post, "/enter/" + PercentCoding.encode($0)) } }
    }

    private var signOutProbes: Route.Probes {
        { [formField] _ in [ProbeRequest(.post, "/sign-out", fields: formField, body: [])] }
    }

    private var viewProbes: Route.Probes {
        { [formField] _ in
            ["public", "myself", "nobody"].map { view in
                ProbeRequest(.post, "/view-as", fields: formField, body: Array("as=\(view)&next=%2F".utf8))
            }
        }
    }
}
