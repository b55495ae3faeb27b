internal import HTTPTypes
public import Localization
public import Records
public import Web

/// The pages for people: every page of the node, as routes for the table.
///
/// A page is made in three steps: a model of plain values is made from one reading of the record as the visitor, the
/// model is written as HTML, and the frame is put around it.
public struct Desk: Sendable {
    /// What the pages say about the node itself.
    public struct Settings: Sendable {
        /// The name of the record, as it stands on every page.
        public var site: String
        /// The node's address as clients reach it (`https://node.example`), for the advice on connecting a client.
        public var origin: String?
        /// Where people sign in.
        public var signInPath: String

        /// What the pages say about a node.
        public init(site: String, origin: String? = nil, signInPath: String = "/sign-in") {
            self.site = site
            self.origin = origin
            self.signInPath = signInPath
        }
    }

    let records: Records
    let settings: Settings
    let words: Words
    /// Gives ids to what is written with forms.
    let identifiers: any IdentifierSource

    /// Pages that read from `records`, and write to it for those who may.
    public init(
        records: Records,
        settings: Settings,
        words: Words = .english,
        identifiers: any IdentifierSource = RandomIdentifiers()
    ) {
        self.records = records
        self.settings = settings
        self.words = words
        self.identifiers = identifiers
    }

    /// Every route of this room.
    ///
    /// - Throws: when a path is not a pattern: a mistake in the program.
    public func routes() throws(RouteTableError) -> [Route] {
        try registerRoutes() + recordRoutes() + siteRoutes() + editingRoutes() + suggestionRoutes()
            + releaseRoutes() + assetRoutes()
    }

    /// How problems look to people; nothing in them depends on who asks.
    public func faces() -> ErrorFaces {
        let notFound = Problem.notFound.page(site: settings.site, words: words)
        return ErrorFaces { [settings, words] problem in
            problem.status == .notFound ? notFound : problem.page(site: settings.site, words: words)
        }
    }

    /// Makes a page: one reading of the record as the visitor, then the model as HTML inside its frame.
    ///
    /// - Parameter make: makes the frame and the body from the shelf; nil is answered with the one 404
    func page(
        _ context: WebContext,
        _ make: @Sendable (Shelf, Frame.Reader) throws -> (frame: Frame, body: HTML)?
    ) async throws -> WebResponse {
        try await answer(context) { shelf, reader in
            try make(shelf, reader).map { PageAnswer(frame: $0.frame, body: $0.body) }
        }
    }
}
