package import Accounts
internal import Desk
package import Exchange
internal import OpenID
package import Records
package import Web

/// Every door of a node over its rooms, in one table: pages, exchange, sign-in, health.
package struct Doors {
    /// All routes.
    package let table: RouteTable
    /// The pages that say why there is no answer.
    package let faces: ErrorFaces

    /// The doors over given rooms.
    ///
    /// - Parameters:
    ///   - site: the name of the record, as it stands on every page.
    ///   - origin: the node's address as clients reach it; nil where it is served as it listens.
    ///   - signing: the keys by which the node signs, read anew each time.
    ///   - sendsMail: whether the node sends mail.
    ///   - log: where events of signing in go.
    package init(
        records: Records,
        accounts: Accounts,
        books: ExchangeBooks,
        keys: WebKeys,
        settings: WebSettings,
        site: String,
        origin: String?,
        signing: @escaping @Sendable () throws -> SigningKeys,
        sendsMail: Bool = false,
        log: any SignInLog = NoSignInLog()
    ) throws {
        let languages = Languages(tags: Desk.languages)
        let stockroom = Stockroom()
        let desks = Desk.languages.map { language in
            Desk(
                records: records,
                settings: Desk.Settings(site: site, origin: origin, sendsMail: sendsMail),
                language: language,
                stockroom: stockroom
            )
        }
        var exchangeSettings = ExchangeSettings()
        exchangeSettings.title = site
        let exchange = try ExchangeRoutes(
            records: records,
            books: books,
            settings: exchangeSettings,
            keys: keys
        )
        let pages = try languages.merged { index in
            try Self.pages(
                of: desks[index],
                accounts: accounts,
                keys: keys,
                settings: settings,
                origin: origin,
                log: log
            ) + Self.certificates(of: desks[index], signing: signing)
        }
        let plain =
            try [HealthRoute.route, KeysRoute.route { try signing().published }] + DecisionRoutes(records).routes()
        let routes = try pages + exchange.routes + languages.routes(settings: settings) + plain
        let description = try APIDescription(of: routes, title: site) {
            ExchangeRoutes.schemas.merging(Desk.schemas) { first, _ in first }
        }
        table = try RouteTable(
            routes + [description.route],
            regions: [ExchangeRoutes.region, HealthRoute.region, APIDescription.region]
        )
        faces = ErrorFaces(languages: languages) { desks[$0].face() }
    }

    /// The doors to certificates.
    private static func certificates(
        of desk: Desk,
        signing: @escaping @Sendable () throws -> SigningKeys
    ) throws -> [Route] {
        try CertificateRoutes(desk: desk) {
            let keys = try signing()
            return CertificateRoutes.Signing(published: keys.published, certify: Certifier(keys).certificate)
        }.routes()
    }

    /// The doors that people see, in the language of a desk.
    private static func pages(
        of desk: Desk,
        accounts: Accounts,
        keys: WebKeys,
        settings: WebSettings,
        origin: String?,
        log: any SignInLog
    ) throws -> [Route] {
        let pages = desk.sessionPages()
        let sessions = SessionRoutes(accounts: accounts, settings: settings, pages: pages, log: log)
        let account = AccountRoutes(desk: desk, accounts: accounts, web: settings, log: log)
        let surroundings = OpenIDRoutes.Surroundings(
            settings: settings,
            origin: origin,
            keys: keys,
            pages: pages,
            log: log
        )
        let providers = OpenIDRoutes(accounts: accounts, node: surroundings)
        let administration = AdministrationRoutes(desk: desk, accounts: accounts, keys: keys)
        return try desk.routes() + administration.routes() + sessions.routes + account.routes() + providers.routes
    }
}
