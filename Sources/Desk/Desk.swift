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
    ///
    /// - Parameter language: the tag of one of ``languages``; of any other, the pages are in English.
    public init(
        records: Records,
        settings: Settings,
        language: String = "en",
        identifiers: any IdentifierSource = RandomIdentifiers()
    ) {
        self.records = records
        self.settings = settings
        self.words = Words.catalogues[language] ?? .english
        self.identifiers = identifiers
    }

    /// The tags of the languages that pages can be written in, English first.
    public static let languages = ["en"] + Words.catalogues.keys.filter { $0 != "en" }.sorted()

    /// Every route of this room.
    ///
    /// - Throws: when a path is not a pattern: a mistake in the program.
    public func routes() throws(RouteTableError) -> [Route] {
        try registerRoutes() + recordRoutes() + siteRoutes() + editingRoutes() + suggestionRoutes()
            + releaseRoutes() + assetRoutes()
    }

    /// How problems look to people, in this desk's language; nothing in them depends on who asks.
    public func face() -> ErrorFaces.Page {
        let notFound = Problem.notFound.page(site: settings.site, words: words)
        return { [settings, words] problem in
            problem.status == .notFound ? notFound : problem.page(site: settings.site, words: words)
        }
    }

    /// Makes a page about the record at the times that its address asks for: one reading as the visitor, then the model
    /// as HTML inside its frame.
    ///
    /// - Parameter make: makes the frame and the body from the shelf; nil is answered with the one 404
    func page(
        _ context: WebContext,
        _ make: @Sendable (Shelf, Frame.Reader) throws -> (frame: Frame, body: HTML)?
    ) async throws -> WebResponse {
        let times = Times(here: context.here)
        return try await answer(context, times: times) { shelf, reader in
            guard let made = try make(shelf, reader) else { return nil }
            var frame = made.frame
            frame.times = times
            return PageAnswer(frame: frame, body: made.body)
        }
    }
}
