internal import Coordination
internal import HTTPTypes
public import Localization
public import Records
internal import STIX
public import Web

#if DEBUG
internal import Mutants
#endif

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
        /// Whether the node sends mail.
        public var sendsMail: Bool

        /// What the pages say about a node.
        public init(site: String, origin: String? = nil, signInPath: String = "/sign-in", sendsMail: Bool = false) {
            self.site = site
            self.origin = origin
            self.signInPath = signInPath
            self.sendsMail = sendsMail
        }
    }

    let records: Records
    let settings: Settings
    let words: Words
    /// Gives ids to what is written with forms.
    let identifiers: any IdentifierSource
    /// What readers were shown, kept while nothing changes.
    let stockroom: Stockroom

    /// Pages that read from `records`, and write to it for those who may.
    ///
    /// - Parameters:
    ///   - language: the tag of one of ``languages``; of any other, the pages are in English
    ///   - stockroom: shared by the desks of all languages
    public init(
        records: Records,
        settings: Settings,
        language: String = "en",
        identifiers: any IdentifierSource = RandomIdentifiers(),
        stockroom: Stockroom = Stockroom()
    ) {
        self.records = records
        self.settings = settings
        self.words = Words.catalogues[language] ?? .english
        self.identifiers = identifiers
        self.stockroom = stockroom
    }

    /// The tags of the languages that pages can be written in, English first.
    public static let languages = ["en"] + Words.catalogues.keys.filter { $0 != "en" }.sorted()

    /// Every route of this room.
    ///
    /// - Throws: when a path is not a pattern: a mistake in the program.
    public func routes() throws(RouteTableError) -> [Route] {
        try registerRoutes() + calendarRoutes() + recordRoutes() + programmeRoutes() + siteRoutes() + editingRoutes()
            + suggestionRoutes()
            + releaseRoutes() + exportRoutes() + downloadRoutes() + remarkRoutes() + topicRoutes() + referenceRoutes()
            + differenceRoutes() + decisionRoutes() + decisionFileRoutes() + pageEventRoutes() + announceRoutes()
            + paperRoutes() + assetRoutes()
    }

    /// The node, as citations name it.
    var place: RecordReference.Place { RecordReference.Place(site: settings.site, origin: settings.origin) }

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
    /// The page is kept while nothing changes: it must depend on nothing but the view, the reader and the address, unless
    /// its frame says that it is fleeting. Pages
    /// of forms, and pages that show something once, are for `answer`.
    ///
    /// - Parameter make: makes the frame and the body from the shelf; nil is answered with the one 404
    func page(
        _ context: WebContext,
        _ make: @Sendable (Shelf, Frame.Reader) throws -> (frame: Frame, body: HTML)?
    ) async throws -> WebResponse {
        let times = Times(here: context.here)
        let reader = Frame.Reader(context)
        let visitor = context.visitor
        let text = try await records.read(as: visitor.principal, ceiling: visitor.ceiling, asOf: times.asOf) {
            view -> String? in
            let stock = try stockroom.stock(of: view)
            let day = Day(microseconds: view.at.microseconds).number
            let key = Stock.PageKey(language: words.locale.language.tag, reader: reader, day: day)
            if context.isReading, let known = stock.page(key) { return known }
            let shelf = Shelf(view, times: times, stock: stock, language: words.locale.language.tag)
            guard let made = try make(shelf, reader) else { return nil }
            var frame = made.frame
            frame.times = times
            let text = try self.text(of: PageAnswer(frame: frame, body: made.body), shelf)
            if context.isReading, !frame.isFleeting { stock.keep(text, as: key) }
            return text
        }
        guard let text else { throw Problem.notFound }
        #if DEBUG
        if LeakMutant.lastModifiedOfTheStore.isActive {
            var response = WebResponse.page(text)
            response.fields[.lastModified] = try await records.read(as: .anonymous) { $0.lastStamp.text }
            return response
        }
        #endif
        return .page(text)
    }
}
