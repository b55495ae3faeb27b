internal import HTTPTypes
internal import Localization
internal import Records
internal import Silence
internal import Web

extension Desk {
    /// The pages of decisions under silence: the list, one decision and what is done about it, and what was done.
    func decisionRoutes() throws(RouteTableError) -> [Route] {
        let (one, breaking) = ("/decisions/{id}/", "/decisions/{id}/break/")
        return [
            try Route(
                .get,
                DecisionListModel.path,
                name: "desk.decisions",
                kind: .page,
                probes: DecisionProbes.list,
                handler: decisionList
            ),
            try Route(.get, one, name: "desk.decision", kind: .page, probes: DecisionProbes.one(""), handler: decision),
            try decisionForm(.post, one, "desk.decision.send", DecisionProbes.deeds, decisionSend),
            try decisionForm(.get, breaking, "desk.decision.break", DecisionProbes.one("break/"), breakForm),
            try decisionForm(.post, breaking, "desk.decision.break.send", DecisionProbes.breaks, breakSend),
            try Route(
                .get,
                "/decisions/{id}/differences/",
                name: "desk.decision.differences",
                kind: .page,
                probes: DecisionProbes.one("differences/"),
                handler: decisionDifferences
            ),
            try Route(
                .get,
                "/decisions/{id}/acts/{act}/",
                name: "desk.decision.act",
                kind: .page,
                probes: DecisionProbes.acts,
                handler: actReceipt
            ),
        ]
    }

    /// A route for those who have signed in.
    func decisionForm(
        _ method: HTTPRequest.Method,
        _ path: String,
        _ name: String,
        _ probes: @escaping Route.Probes,
        _ handler: @escaping Route.Handler
    ) throws(RouteTableError) -> Route {
        try Route(method, path, name: name, access: .signedIn, kind: .page, probes: probes, handler: handler)
    }

    // Where a decision stands depends on the hour, so that none of these pages is kept.

    private func decisionList(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        let query = DecisionListModel.Selection(Posted(try request.query()))
        return try await answer(context) { [words] shelf, reader in
            let model = try DecisionListModel(shelf, query: query, words: words)
            let frame = Frame(
                title: words[.navDecisions],
                section: .decisions,
                reader: reader,
                hasExercise: model.hasExercise,
                isTimeless: true
            )
            let files: HTML = reader.name == nil ? "" : DecisionFiles.html(words)
            return PageAnswer(
                frame: frame,
                body: model.watch(words, query: query).html(words) + model.body(words) + files
            )
        }
    }

    private func decision(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        let (id, query) = (request.parameter("id"), Posted(try request.query()))
        return try await answer(context) { [words] shelf, reader in
            try DeedFlow(id, query: query, shelf: shelf, reader: reader, words: words)?.start(query)
        }
    }

    private func decisionSend(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        let (id, posted) = (request.parameter("id"), try await posted(request, context))
        return try await acting(context) { [words] shelf, reader, refusal in
            try DeedFlow(id, query: posted, shelf: shelf, reader: reader, words: words)?.step(posted, refusal: refusal)
        }
    }

    private func breakForm(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        let (id, query) = (request.parameter("id"), Posted(try request.query()))
        return try await answer(context) { [words] shelf, reader in
            try BreakFlow(id, shelf: shelf, reader: reader, words: words)?.start(query)
        }
    }

    private func breakSend(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        let (id, posted) = (request.parameter("id"), try await posted(request, context))
        return try await acting(context) { [words] shelf, reader, refusal in
            try BreakFlow(id, shelf: shelf, reader: reader, words: words)?.step(posted, refusal: refusal)
        }
    }

    private func decisionDifferences(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        let (id, query) = (request.parameter("id"), try request.query())
        let from = query.first("from")
        let offset = query.first("offset").flatMap { Int($0) } ?? 0
        return try await answer(context) { [words] shelf, reader in
            guard let reading = try CaseReading(id, shelf: shelf, words: words),
                let model = try DecisionDifferences(reading, from: from, offset: offset)
            else { return nil }
            let title = words(.differencesTitle, ["name": reading.found.name])
            return try DecisionPlace(reading, reader: reader).page(model.html(words), title: title)
        }
    }

    private func actReceipt(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        let (id, act) = (request.parameter("id"), request.parameter("act"))
        let zone = Zone(try request.query().first(ReaderZone.name) ?? "")
        return try await answer(context) { [words] shelf, reader in
            guard let reading = try CaseReading(id, zone: zone, shelf: shelf, words: words),
                let model = try ActReceipt(act, in: reading)
            else { return nil }
            return try DecisionPlace(reading, reader: reader).page(model.html(words), title: model.heading(words))
        }
    }
}
