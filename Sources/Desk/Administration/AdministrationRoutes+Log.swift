internal import Accounts
internal import HTTPTypes
internal import Localization
internal import Records
internal import STIX
internal import Web

extension AdministrationRoutes {
    /// The log of the party for its administrators, and everybody's own part of it.
    func logRoutes() throws(RouteTableError) -> [Route] {
        var routes: [Route] = []
        for log in Log.all {
            routes.append(try route(.get, log, .page, "") { try await page(log, $0, $1) })
            routes.append(try route(.get, log, .plain, "export.csv") { try await export(log, .csv, $0, $1) })
            routes.append(try route(.get, log, .plain, "export.json") { try await export(log, .json, $0, $1) })
        }
        return routes
    }

    private func route(
        _ method: HTTPRequest.Method,
        _ log: Log,
        _ kind: MediaKind,
        _ file: String,
        _ handler: @escaping Route.Handler
    ) throws(RouteTableError) -> Route {
        try Route(
            method,
            log.path + file,
            name: log.name + (file.isEmpty ? "" : "." + file),
            kind: kind,
            outline: kind == .plain ? LogExport.outline(file) : nil,
            probes: AdministrationProbes.log(log.path + file),
            handler: handler
        )
    }

    /// A log that has pages.
    private struct Log: Sendable {
        let path: String
        let name: String
        let title: Text
        let advice: Text
        /// Whether it is the party's, for its administrators.
        let isParty: Bool

        static let all = [
            Log(
                path: "/administration/audit/",
                name: "administration.audit",
                title: .auditTitle,
                advice: .auditAdvice,
                isParty: true
            ),
            Log(path: "/account/log/", name: "account.log", title: .ownLogTitle, advice: .ownLogAdvice, isParty: false),
        ]

        /// The filter as it is asked for: one's own log is of what one did oneself.
        func narrowed(_ filter: LogFilter, _ person: String?) -> LogFilter {
            guard !isParty else { return filter }
            var own = filter
            own.actor = person ?? ""
            return own
        }
    }

    /// Names of the party's people, for those who may read the log; the one 404 for everybody else.
    private func names(_ log: Log, _ context: WebContext) async throws -> [String: String] {
        if log.isParty {
            let accounts = try await asking(context) { $0.accounts.map { ($0.person, $0.display) } }
            return Dictionary(accounts, uniquingKeysWith: { one, _ in one })
        }
        guard let person = context.visitor.principal.person else { throw Problem.notFound }
        return [person: context.visitor.name ?? person]
    }

    private func page(_ log: Log, _ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        let people = try await names(log, context)
        let query = try request.query()
        let filter = log.narrowed(LogFilter(query), context.visitor.principal.person)
        let binding = CursorBinding(
            purpose: log.name,
            filters: filter.texts,
            reader: context.visitor.cursorReader
        )
        let place = try query.first("next").map { text throws(Problem) -> LogPlace in
            let cursor = try cursors.cursor(text, binding)
            return LogPlace(at: Instant(microseconds: cursor.first), count: Int(clamping: cursor.second))
        }
        return try await desk.answer(context) { [words, cursors] shelf, reader in
            let names = LogNames(shelf: shelf, people: people)
            let model = try LogModel(filter, after: place, names: names, words: words)
            let next = try model.next.map { place in
                filter.address(log.path)
                    .setting("next", try cursors.text(Cursor(place.at.microseconds, Int64(place.count)), binding))
            }
            let actors = people.map { RecordChoice(id: $0.key, name: $0.value) }
                .sorted { ($0.name, $0.id) < ($1.name, $1.id) }
            let page = LogPage(
                model: model,
                path: log.path,
                title: words[log.title],
                advice: log.advice,
                actors: log.isParty ? actors : [],
                next: next
            )
            let crumbs = [RecordLink(name: words[.adminTitle], address: Administration.home)]
            let frame = Frame(
                title: words[log.title],
                section: nil,
                reader: reader,
                crumbs: log.isParty ? crumbs : []
            )
            let status: HTTPResponse.Status = model.faults.isEmpty ? .ok : .badRequest
            return PageAnswer(frame: frame, body: page.body(words), status: status)
        }
    }

    private func export(
        _ log: Log,
        _ format: LogExport.Format,
        _ request: WebRequest,
        _ context: WebContext
    ) async throws -> WebResponse {
        let people = try await names(log, context)
        let filter = log.narrowed(LogFilter(try request.query()), context.visitor.principal.person)
        let (query, faults) = filter.query(words)
        if let fault = faults.first { throw Problem.badRequest(fault.message) }
        let visitor = context.visitor
        let bytes = try await desk.records.read(as: visitor.principal, ceiling: visitor.ceiling) { view in
            try LogExport(names: LogNames(shelf: Shelf(view), people: people), format: format).bytes(query)
        }
        return WebResponse(
            mediaType: format.mediaType,
            bytes: bytes,
            fields: [.contentDisposition: "attachment; filename=\"log.\(format.rawValue)\""]
        )
    }
}
