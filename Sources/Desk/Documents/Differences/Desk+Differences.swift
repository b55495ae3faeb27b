internal import HTTPTypes
internal import Localization
internal import Web

extension Desk {
    /// The page that compares two versions of a document.
    func differenceRoutes() throws(RouteTableError) -> [Route] {
        [
            try Route(
                .get,
                "/records/{id}/differences/",
                name: "desk.record.differences",
                kind: .page,
                probes: Self.differenceProbes,
                handler: differences
            )
        ]
    }

    private func differences(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        let id = request.parameter("id")
        let query = try request.query()
        let (from, to) = (query.first("from"), query.first("to"))
        let offset = query.first("offset").flatMap(Int.init) ?? 0
        return try await page(context) { [words] shelf, reader in
            let made = try DifferencesModel(id, from: from, to: to, offset: offset, shelf: shelf, words: words)
            guard let model = made else { return nil }
            let list = RecordLink(name: words[model.section.name], address: Address(model.section.path))
            let frame = Frame(
                title: words(.differencesTitle, ["name": model.title]),
                section: model.section,
                reader: reader,
                canonical: DifferencesModel.address(of: id),
                crumbs: [list, model.link],
                hasExercise: model.isExercise
            )
            return (frame, model.body(words))
        }
    }

    private static func differenceProbes(_ sample: ProbeSample) -> [ProbeRequest] {
        sample.ids.flatMap { id in
            let path = "/records/" + Address.encode(id) + "/differences/"
            let instants = sample.instants.flatMap { instant in
                ["from", "to", "as-of"].map { path + "?\($0)=" + Address.encode(instant) }
            }
            return ([path, path + "?offset=5", path + "?from=x&to=y&offset=x"] + instants).map {
                ProbeRequest(.get, $0)
            }
        }
    }
}
