internal import HTTPTypes
internal import Localization
internal import Records
internal import STIX
internal import Silence
internal import Web

#if DEBUG
internal import Mutants
#endif

extension Desk {
    /// What tells open pages of decisions that they have changed.
    func pageEventRoutes() throws(RouteTableError) -> [Route] {
        [
            try Route(
                .get,
                "/decisions/events",
                name: "desk.decisions.events",
                kind: .page,
                probes: DecisionProbes.listEvents,
                handler: listEvents
            ),
            try Route(
                .get,
                "/decisions/{id}/events",
                name: "desk.decision.events",
                kind: .page,
                probes: DecisionProbes.events,
                handler: decisionEvents
            ),
        ]
    }

    private func listEvents(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        let query = DecisionListModel.Selection(Posted(try request.query()))
        return try await events(request, context) { [words] shelf in
            try DecisionListModel(shelf, query: query, words: words).watch(words, query: query)
        }
    }

    private func decisionEvents(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        let (id, query) = (request.parameter("id"), Posted(try request.query()))
        let (zone, from) = (Zone(query.first(ReaderZone.name)), query.first("from"))
        return try await events(request, context) { [words] shelf in
            guard let reading = try CaseReading(id, zone: zone, shelf: shelf, words: words) else { return nil }
            return try DecisionModel(reading, asked: zone, from: Int(from) ?? 0).watch(words, asked: zone, from: from)
        }
    }

    /// Answers with the mark of a page; nil is answered with the one 404.
    private func events(
        _ request: WebRequest,
        _ context: WebContext,
        _ make: @Sendable (Shelf) throws -> PageWatch?
    ) async throws -> WebResponse {
        let visitor = context.visitor
        let watch = try await records.read(as: visitor.principal, ceiling: visitor.ceiling) {
            [language = words.locale.language.tag, stockroom] view in
            let watch = try make(Shelf(view, stock: try stockroom.stock(of: view), language: language))
            #if DEBUG
            if LeakMutant.pageMarkedByTheStore.isActive {
                return watch.map { PageWatch($0.page, shown: $0.mark + view.lastStamp.text) }
            }
            #endif
            return watch
        }
        guard let watch else { throw Problem.notFound }
        return watch.response(last: request.fields[.lastEventID])
    }
}

extension HTTPField.Name {
    /// The mark that a browser was told last (HTML section 9.2.4).
    static let lastEventID = HTTPField.Name("Last-Event-ID")
}
