internal import HTTPTypes
internal import Localization
internal import Records
internal import Web

extension Desk {
    /// The pages on which an error is reported, and on which a report is answered.
    func remarkRoutes() throws(RouteTableError) -> [Route] {
        let (report, answer) = ("/records/{id}/report/", "/records/{id}/answer/")
        return [
            try Route(
                .get,
                report,
                name: "desk.report",
                kind: .page,
                probes: { Self.remarkProbes($0, .get, "report") },
                handler: reportForm
            ),
            try Route(
                .post,
                report,
                name: "desk.report.send",
                access: .signedIn,
                kind: .page,
                probes: { Self.remarkProbes($0, .post, "report") },
                handler: reportSend
            ),
            try Route(
                .get,
                answer,
                name: "desk.answer",
                access: .signedIn,
                kind: .page,
                probes: { Self.remarkProbes($0, .get, "answer") },
                handler: answerForm
            ),
            try Route(
                .post,
                answer,
                name: "desk.answer.send",
                access: .signedIn,
                kind: .page,
                probes: { Self.remarkProbes($0, .post, "answer") },
                handler: answerSend
            ),
        ]
    }

    private func draft(_ shelf: Shelf, _ context: WebContext) -> RemarkDraft {
        RemarkDraft(
            shelf: shelf,
            words: words,
            catalogue: records.catalogue,
            secret: context.formToken
        )
    }

    private func reportForm(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        let id = request.parameter("id")
        return try await answer(context) { shelf, reader in
            try ReportFlow(id, draft: draft(shelf, context), reader: reader)?.start()
        }
    }

    private func reportSend(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        let id = request.parameter("id")
        let posted = try await posted(request, context)
        return try await acting(context) { shelf, reader, refusal in
            try ReportFlow(id, draft: draft(shelf, context), reader: reader)?.step(posted, refusal: refusal)
        }
    }

    private func answerForm(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        let (id, query) = (request.parameter("id"), Posted(try request.query()))
        return try await answer(context) { shelf, reader in
            try AnswerFlow(id, draft: draft(shelf, context), reader: reader)?.start(query)
        }
    }

    private func answerSend(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        let id = request.parameter("id")
        let posted = try await posted(request, context)
        return try await acting(context) { shelf, reader, refusal in
            try AnswerFlow(id, draft: draft(shelf, context), reader: reader)?.step(posted, refusal: refusal)
        }
    }

    private static func remarkProbes(
        _ sample: ProbeSample,
        _ method: HTTPRequest.Method,
        _ page: String
    ) -> [ProbeRequest] {
        sample.ids.flatMap { id -> [ProbeRequest] in
            let path = "/records/" + Address.encode(id) + "/" + page + "/"
            guard method == .post else { return ["", "?refused=1"].map { ProbeRequest(.get, path + $0) } }
            return [[("text", "probe"), ("place", sample.words.first ?? "")], [("text", "")]].map { fields in
                let text = Query(items: fields.map { Query.Item(name: $0.0, value: $0.1) }).text
                let kind: HTTPFields = [.contentType: "application/x-www-form-urlencoded"]
                return ProbeRequest(.post, path, fields: kind, body: Array(text.utf8))
            }
        }
    }
}
