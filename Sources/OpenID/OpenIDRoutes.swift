public import Accounts
import Foundation
import HTTPTypes
import Logging
import STIX
public import Web

/// The doors of signing in with an organisation's own account: out to its provider, and back.
public struct OpenIDRoutes: Sendable {
    /// What the routes need of the node, beside accounts.
    public struct Surroundings: Sendable {
        /// What the node's configuration says about its doors.
        public var settings: WebSettings
        /// The node's address as clients reach it; nil where it is served as it listens.
        public var origin: String?
        /// The node's keys, for what browsers carry.
        public var keys: WebKeys
        /// The pages.
        public var pages: SessionPages
        /// Where events of signing in go.
        public var log: any SignInLog
        /// Asks providers.
        public var fetch: any ProviderFetching

        /// The node around the routes.
        public init(
            settings: WebSettings,
            origin: String?,
            keys: WebKeys,
            pages: SessionPages,
            log: any SignInLog = NoSignInLog(),
            fetch: any ProviderFetching = ProviderClient()
        ) {
            self.settings = settings
            self.origin = origin
            self.keys = keys
            self.pages = pages
            self.log = log
            self.fetch = fetch
        }
    }

    private let accounts: Accounts
    private let node: Surroundings
    private let sealer: Sealer

    /// Doors over accounts and their providers.
    public init(accounts: Accounts, node: Surroundings) {
        self.accounts = accounts
        self.node = node
        sealer = Sealer(node.keys, purpose: "sign-in at a provider")
    }

    /// The routes, for the table.
    public var routes: [Route] {
        get throws(RouteTableError) {
            let path = node.settings.signInPath + "/openid"
            return [
                try Route(.get, path, name: "openid", kind: .page, probes: { Self.outProbes(path, $0) }, handler: out),
                try Route(
                    .get,
                    path + "/return",
                    name: "openid.return",
                    kind: .page,
                    probes: { Self.backProbes(path + "/return", $0) },
                    handler: back
                ),
            ]
        }
    }

    private func signIn(at provider: OpenIDProvider) -> OpenIDSignIn {
        OpenIDSignIn(provider: provider, fetch: node.fetch, leastRSABits: node.settings.leastRSABits)
    }

    // MARK: - Out

    /// A page that leads on to the provider of a realm: one that has none and one that does not exist are answered alike.
    @Sendable private func out(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        let query = try request.query()
        let next = LocalPath.of(query.first("next"))
        // A whole sign-in name will do as well.
        let realm = (query.first("realm") ?? "").split(separator: "@").last.map(String.init) ?? ""
        guard let provider = try await accounts.provider(realm: realm) else {
            return .page(node.pages.signIn(next, .noProvider), status: .unprocessableContent)
        }
        let journey = Journey(
            realm: provider.realm,
            next: next,
            isAnew: query.first("anew") == "yes",
            random: Accounts.systemRandomness,
            now: accounts.instant.microseconds
        )
        let address: String
        do {
            address = try await signIn(at: provider).address(journey, returning: returning(request))
        } catch let error as OpenIDError {
            return failed(error, next: next, context)
        }
        let host = URLComponents(string: provider.issuer)?.host ?? provider.issuer
        var response = WebResponse.page(node.pages.provider(host, address))
        response.caching = .nothing
        response.setCookies([cookie(try sealer.seal(journey.bytes), seconds: Journey.seconds)])
        return response
    }

    // MARK: - Back

    /// The provider's answer: taken once, from the browser that was sent there.
    @Sendable private func back(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        // HEAD looks and does not enter.
        guard request.method == .get else { return .seeOther(node.settings.signInPath) }
        let query = try request.query()
        let journey = request.cookie(cookieName).flatMap { sealer.open($0) }.flatMap { Journey($0) }
        guard let journey, journey.ends > accounts.instant.microseconds,
            journey.isState(query.first("state") ?? ""), let code = query.first("code"),
            let provider = try await accounts.provider(realm: journey.realm),
            query.first("iss").map({ $0 == provider.issuer }) ?? true
        else { return failed(.claim("state"), next: "/", context) }
        let identity: OpenIDIdentity
        do {
            identity = try await signIn(at: provider).identity(
                code: code,
                isNamed: query.first("iss") != nil,
                journey,
                returning: returning(request),
                now: accounts.instant.microseconds
            )
        } catch let error as OpenIDError {
            return failed(error, next: journey.next, context)
        }
        guard let entry = try await accounts.signIn(openID: identity, isShown: journey.isAnew) else {
            await note(nil, .refused, context)
            var response = WebResponse.refusal(node.pages.signIn(journey.next, .notKnown))
            response.setCookies([cookie("", seconds: 0)])
            return response
        }
        await note(entry.account.person, .done, context)
        if let old = context.session { try await accounts.endSession(old) }
        try await accounts.note(entry.session, from: request, context)
        var response = WebResponse.began(
            entry.session,
            next: journey.next,
            isSecure: node.settings.isSecure
        )
        response.setCookies(response.fields[values: .setCookie] + [cookie("", seconds: 0)])
        return response
    }

    // MARK: - Parts

    /// Where the provider sends people back to.
    private func returning(_ request: WebRequest) -> String {
        (node.origin ?? "http://" + request.authority) + node.settings.signInPath + "/openid/return"
    }

    private var cookieName: String { CookieText.name("entente-openid", isSecure: node.settings.isSecure) }

    private func cookie(_ value: String, seconds: Int) -> String {
        CookieText.set(cookieName, value, seconds: seconds, isSecure: node.settings.isSecure)
    }

    /// People are told that it did not succeed; the log says at which step, and nothing of whom.
    private func failed(_ error: OpenIDError, next: String, _ context: WebContext) -> WebResponse {
        context.logger.notice("provider sign-in failed", metadata: ["step": "\(error.step)"])
        var response = WebResponse.page(node.pages.signIn(next, .providerFailed), status: .badRequest)
        response.caching = .nothing
        response.setCookies([cookie("", seconds: 0)])
        return response
    }

    private func note(_ person: String?, _ outcome: SignInEvent.Outcome, _ context: WebContext) async {
        await node.log.note(SignInEvent(.provider, person: person, outcome: outcome, peer: context.connection.peer))
    }

    // MARK: - Probes

    private static func outProbes(_ path: String, _ sample: ProbeSample) -> [ProbeRequest] {
        (["", "norland", "a@norland"] + sample.codes + sample.words).map { realm in
            ProbeRequest(.get, path + "?" + Query(items: [Query.Item(name: "realm", value: realm)]).text)
        }
    }

    private static func backProbes(_ path: String, _ sample: ProbeSample) -> [ProbeRequest] {
        [ProbeRequest(.get, path), ProbeRequest(.get, path + "?error=access_denied&state=0")]
            + sample.words.map { word in
                let items = [Query.Item(name: "code", value: word), Query.Item(name: "state", value: word)]
                return ProbeRequest(.get, path + "?" + Query(items: items).text)
            }
    }
}

extension OpenIDError {
    /// The step for the log, without anything that a provider wrote.
    var step: String {
        switch self {
        case .noAnswer: "answer"
        case .malformed(let part): part
        case .address: "address"
        case .signature: "signature"
        case .claim(let name): name
        }
    }
}
