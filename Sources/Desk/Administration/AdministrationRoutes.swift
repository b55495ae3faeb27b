public import Accounts
internal import HTTPTypes
internal import Localization
internal import Records
internal import STIX
public import Web

/// The doors to the administration of a party's people, for those who administer the node to its parties and policy, and
/// to the logs.
///
/// Administering is no reading: every page is made from what the administrator's own clearance shows. Everybody else
/// gets the one 404.
public struct AdministrationRoutes: Sendable {
    let desk: Desk
    let accounts: Accounts
    let cursors: Cursors

    /// Doors over accounts, with the desk's frame around their pages.
    public init(desk: Desk, accounts: Accounts, keys: WebKeys) {
        self.desk = desk
        self.accounts = accounts
        cursors = Cursors(keys)
    }

    var words: Words { desk.words }

    /// Every route of this part.
    ///
    /// - Throws: when a path is not a pattern: a mistake in the program.
    public func routes() throws(RouteTableError) -> [Route] {
        let people = "/administration/people/"
        return try [
            route(.get, "/administration/", "administration", nil, overview),
            route(.get, people + "new/", "administration.new", nil, newPerson),
            route(.post, people + "new/", "administration.new.send", nil, sendNewPerson),
            route(.get, people + "{person}/", "administration.person", AdministrationProbes.person(.get), person),
            route(
                .post,
                people + "{person}/",
                "administration.person.send",
                AdministrationProbes.person(.post),
                sendPerson
            ),
        ] + nodeRoutes() + logRoutes()
    }

    func route(
        _ method: HTTPRequest.Method,
        _ path: String,
        _ name: String,
        _ probes: Route.Probes?,
        _ handler: @escaping Route.Handler
    ) throws(RouteTableError) -> Route {
        try Route(
            method,
            path,
            name: name,
            kind: .page,
            probes: probes ?? AdministrationProbes.plain(method, path),
            handler: handler
        )
    }

    // MARK: - What all of them need

    /// The accounts of the administrator's party.
    ///
    /// - Throws: the one 404 for everybody who administers nobody.
    private func ownAccounts(_ context: WebContext) async throws -> [Account] {
        let visitor = context.visitor
        let party = try await desk.records.read(as: visitor.principal, ceiling: visitor.ceiling) { view in
            view.roles.contains(.administrator) ? view.party : nil
        }
        guard let party else { throw Problem.notFound }
        return try await accounts.accounts(of: party)
    }

    /// A page made from one reading as an administrator; nil is answered with the one 404.
    func page(
        _ context: WebContext,
        _ make: @Sendable (Administration) throws -> PageAnswer?
    ) async throws -> WebResponse {
        let accounts = try await ownAccounts(context)
        return try await desk.answer(context) { [words] shelf, reader in
            try Administration(shelf, reader: reader, words: words, accounts: accounts).flatMap(make)
        }
    }

    /// Decides in one reading as an administrator, does what there is to do, and says what became of it.
    func acting(
        _ context: WebContext,
        _ decide: @Sendable (Administration, _ refusal: String?) throws -> ActStep?
    ) async throws -> WebResponse {
        let accounts = try await ownAccounts(context)
        return try await desk.acting(context) { [words] shelf, reader, refusal in
            try Administration(shelf, reader: reader, words: words, accounts: accounts).flatMap {
                try decide($0, refusal)
            }
        }
    }

    /// What an administrator's reading says, as plain values; nil is answered with the one 404.
    func asking<T: Sendable>(
        _ context: WebContext,
        _ make: @Sendable (Administration) throws -> T?
    ) async throws -> T {
        let accounts = try await ownAccounts(context)
        let (visitor, reader) = (context.visitor, Frame.Reader(context))
        let made = try await desk.records.read(as: visitor.principal, ceiling: visitor.ceiling) {
            [words] view -> T? in
            try Administration(
                Shelf(view, language: words.locale.language.tag),
                reader: reader,
                words: words,
                accounts: accounts
            ).flatMap(make)
        }
        guard let made else { throw Problem.notFound }
        return made
    }

    /// The form that came in; whoever administers nobody is told so before anything that was sent is looked at.
    func posted(_ request: WebRequest, _ context: WebContext) async throws -> Posted {
        _ = try await ownAccounts(context)
        return Posted(try await request.form(limit: Desk.mostFormBytes))
    }

    /// Writes down what was done to an account.
    func note(_ action: AuditAction, _ person: String, _ context: WebContext, party: String? = nil) async throws {
        _ = try await desk.records.write(
            .note(AuditNote(action, party: party, person: person)),
            by: context.visitor.principal
        )
    }

    /// For how long a one-time link works, in seconds: a week.
    private static let linkTime: Int64 = 7 * 86_400

    /// The instant until which a link works that is made now.
    func linkEnd(_ context: WebContext) async throws -> Instant {
        let now = try await desk.records.read(as: context.visitor.principal) { $0.at }
        return Instant(microseconds: now.microseconds + Self.linkTime * 1_000_000)
    }

    /// A link by which a person comes in once, and the instant until which it works.
    func link(for person: String, _ context: WebContext) async throws -> OneTimeLink {
        let ends = try await linkEnd(context)
        let secret = try await accounts.makeLink(for: person, ends: ends)
        return OneTimeLink(path: "/enter/" + secret, origin: desk.settings.origin, ends: ends.text)
    }
}
