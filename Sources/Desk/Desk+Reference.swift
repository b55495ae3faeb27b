internal import HTTPTypes
internal import Localization
internal import Records
internal import Web

extension Desk {
    /// The history of a record, and its short address.
    func referenceRoutes() throws(RouteTableError) -> [Route] {
        [
            try Route(
                .get,
                "/records/{id}/history/",
                name: "desk.record.history",
                kind: .page,
                probes: Self.historyProbes,
                handler: history
            ),
            try Route(
                .get,
                "/r/{code}",
                name: "desk.record.short",
                kind: .page,
                probes: Self.shortProbes,
                handler: short
            ),
        ]
    }

    private func history(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        let id = request.parameter("id")
        let offset = try request.query().first("offset").flatMap(Int.init) ?? 0
        return try await page(context) { [words] shelf, reader in
            guard let model = try HistoryModel(id, offset: max(0, offset), shelf: shelf, words: words)
            else { return nil }
            let list = RecordLink(name: words[model.section.name], address: Address(model.section.path))
            let frame = Frame(
                title: words(.historyTitle, ["name": model.title]),
                section: model.section,
                reader: reader,
                canonical: model.address,
                crumbs: [list, model.link],
                hasExercise: model.isExercise
            )
            return (frame, model.body(words))
        }
    }

    /// Leads on to the record that the short address means to this reader, at the times that were asked for.
    private func short(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        let code = request.parameter("code")
        let times = Times(here: context.here)
        let visitor = context.visitor
        let found = try await records.read(as: visitor.principal, ceiling: visitor.ceiling, asOf: times.asOf) { view in
            try view.record(shortAddress: code)?.id
        }
        guard let found else { throw Problem.notFound }
        let query = times.asked.sorted { $0.key < $1.key }.map { (name: $0.key, value: $0.value) }
        return .seeOther(Address(Entry.address(of: found).path, query: query).text)
    }

    private static func historyProbes(_ sample: ProbeSample) -> [ProbeRequest] {
        sample.ids.flatMap { id in
            let path = "/records/" + Address.encode(id) + "/history/"
            let instants = sample.instants.map { path + "?as-of=" + Address.encode($0) }
            return ([path, path + "?offset=20", path + "?offset=x&on=2024"] + instants).map { ProbeRequest(.get, $0) }
        }
    }

    private static func shortProbes(_ sample: ProbeSample) -> [ProbeRequest] {
        let codes = sample.ids.compactMap(ShortAddress.code) + sample.codes + ["00000000", "zzzzzzzz", "uuuuuuuu"]
        return codes.flatMap { code in
            ["", "?as-of=2030-01-01&on=2024"].map {
                ProbeRequest(.get, ShortAddress.folder + Address.encode(code) + $0)
            }
        }
    }
}
