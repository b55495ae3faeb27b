internal import HTTPTypes
internal import Localization
internal import Records
internal import STIX
internal import Web

extension Desk {
    /// The pages on which texts are put under silence.
    func announceRoutes() throws(RouteTableError) -> [Route] {
        [
            try decisionForm(.get, AnnounceFlow.path, "desk.decision.new", DecisionProbes.new, announceForm),
            try decisionForm(.post, AnnounceFlow.path, "desk.decision.new.send", DecisionProbes.announce, announceSend),
        ]
    }

    private func announceForm(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        let query = Posted(try request.query())
        return try await answer(context) { [words] shelf, reader in
            try AnnounceFlow(shelf: shelf, reader: reader, words: words).start(query)
        }
    }

    private func announceSend(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        let posted = Posted(try await request.form(limit: Self.mostFormBytes))
        let (visitor, words, reader) = (context.visitor, words, Frame.Reader(context))
        let step = try await records.read(as: visitor.principal, ceiling: visitor.ceiling) { view in
            let shelf = Shelf(view, language: words.locale.language.tag)
            return try AnnounceFlow(shelf: shelf, reader: reader, words: words).step(posted)
        }
        switch step {
        case .page(let page): return try await answer(context) { _, _ in page }
        case .check(let made):
            do {
                let lacking = try await records.lacking(made[0], by: visitor.principal)
                return try await answer(context) { shelf, reader in
                    try AnnounceFlow(shelf: shelf, reader: reader, words: words).checked(posted, made, lacking: lacking)
                }
            } catch let error as ActError {
                return try await refused(posted, error.reason, done: [], context)
            }
        case .announce(let made): return try await announce(made, posted, context)
        }
    }

    /// Announces one after the other, each a decision of its own; what is refused ends it, and is said with what was done.
    private func announce(
        _ made: [Announcement],
        _ posted: Posted,
        _ context: WebContext
    ) async throws -> WebResponse {
        var done: [String] = []
        for one in made {
            do {
                let receipt = try await records.write(.announce(one), by: context.visitor.principal)
                done += receipt.entries.prefix(1).map(\.id)
            } catch let error as ActError {
                return try await refused(posted, error.reason, done: done, context)
            }
        }
        guard done.count == 1, let id = done.first else { return .seeOther(DecisionListModel.path) }
        return .seeOther(CaseReading.address(of: id).setting("done", "announced").text)
    }

    private func refused(
        _ posted: Posted,
        _ reason: String,
        done: [String],
        _ context: WebContext
    ) async throws -> WebResponse {
        try await answer(context) { [words] shelf, reader in
            try AnnounceFlow(shelf: shelf, reader: reader, words: words).refused(posted, reason, done: done)
        }
    }
}
