internal import Export
internal import HTTPTypes
internal import JSON
internal import Localization
internal import Records
internal import Silence
internal import Web

/// The files of decisions for programs that come back: a calendar of deadlines, and a feed of changes.
enum DecisionFiles {
    static let calendar = DecisionListModel.path + "calendar.ics"
    static let feed = DecisionListModel.path + "feed.atom"

    /// The line that leads to them.
    static func html(_ words: Words) -> HTML {
        """
        <p class="files no-print"><b>\(words[.exportHeading])</b> \
        <a href="\(calendar)">\(words[.exportCalendar])</a> \u{B7} <a href="\(feed)">\(words[.exportFeed])</a></p>

        """
    }

    fileprivate static func outline(_ summary: String, _ mediaType: String) -> Outline {
        let zone = Outline.Parameter(
            ReaderZone.name,
            "The time zone of the reader's capital, by its IANA name.",
            ["type": "string"]
        )
        return Outline(
            group: "Decisions",
            summary,
            parameters: [zone],
            contents: [Outline.Content(mediaType)],
            problems: [422]
        )
    }
}

extension Desk {
    /// The files of decisions. Who has not signed in is asked to: calendar programs show a name and a password only where
    /// they are asked for them.
    func decisionFileRoutes() throws(RouteTableError) -> [Route] {
        [
            try decisionFile(
                DecisionFiles.calendar,
                DecisionFiles.outline(
                    "When silence ends in the decisions that the reader reads.",
                    CalendarWriter.mediaType
                )
            ) { title, _, file in
                WebResponse(
                    mediaType: CalendarWriter.mediaType,
                    bytes: try DeadlineFile(title: title, file: file).bytes()
                )
            },
            try decisionFile(
                DecisionFiles.feed,
                DecisionFiles.outline("What became of the decisions that the reader reads.", FeedWriter.mediaType)
            ) { title, zone, file in
                let address = Address(DecisionFiles.feed).setting(ReaderZone.name, zone?.name).text
                let feed = ChangeFile(title: title, address: address, file: file)
                return WebResponse(mediaType: FeedWriter.mediaType, bytes: try feed.bytes())
            },
        ]
    }

    private func decisionFile(
        _ path: String,
        _ outline: Outline,
        _ make: @escaping @Sendable (String, Zone?, DecisionFile) throws -> WebResponse
    ) throws(RouteTableError) -> Route {
        let ending = path.split(separator: "/").last.map(String.init) ?? ""
        return try Route(
            .get,
            path,
            name: "desk.decisions." + ending,
            access: .signedIn,
            kind: .plain,
            outline: outline,
            probes: DecisionProbes.file(path),
            handler: { request, context in
                let zone = Zone(try request.query().first(ReaderZone.name) ?? "")
                return try await timeless(request, context) { source in
                    let title = source.site + ": " + source.words[.navDecisions]
                    return try make(title, zone, DecisionFile(zone: zone, source: source))
                }
            }
        )
    }

    /// A file about no time but this one: where decisions stand depends on the hour.
    private func timeless(
        _ request: WebRequest,
        _ context: WebContext,
        _ make: @Sendable (ExportSource) throws -> WebResponse
    ) async throws -> WebResponse {
        let (visitor, origin) = (context.visitor, origin(of: request))
        do {
            return try await records.read(as: visitor.principal, ceiling: visitor.ceiling) { [words, settings] view in
                let shelf = Shelf(view, language: words.locale.language.tag)
                return try make(ExportSource(shelf: shelf, words: words, origin: origin, site: settings.site))
            }
        } catch let error as ExportError where error.rule == .count || error.rule == .size {
            throw Problem.unprocessable(words[.exportTooLong])
        }
    }
}
