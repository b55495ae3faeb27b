internal import Coordination
internal import HTTPTypes
internal import Localization
internal import Records
internal import Web

#if DEBUG
internal import Mutants
#endif

extension Desk {
    /// The pages of single records: by permanent address, and parties and formats by their code too.
    func recordRoutes() throws(RouteTableError) -> [Route] {
        [
            try Route(
                .get,
                "/records/{id}/",
                name: "desk.record",
                kind: .page,
                probes: Self.recordProbes,
                handler: { request, context in
                    let id = request.parameter("id")
                    return try await recordPage(request, context) { _ in id }
                }
            ),
            try codeRoute("/parties/{code}/", name: "desk.party"),
            try codeRoute("/formats/{code}/", name: "desk.format"),
        ]
    }

    private func codeRoute(_ path: String, name: String) throws(RouteTableError) -> Route {
        let folder = path.prefix { $0 != "{" }
        return try Route(
            .get,
            path,
            name: name,
            kind: .page,
            probes: { sample in
                sample.codes.flatMap { code in
                    ["", "?on=2023-06-30", "?as-of=2030-01-01&on=2024", "?version=2024-01-01T00:00:00.000Z"].map {
                        query in
                        ProbeRequest(.get, folder + Address.encode(code) + "/" + query)
                    }
                }
            },
            handler: { request, context in
                let code = request.parameter("code")
                return try await recordPage(request, context) { try $0.view.record(code: code)?.id }
            }
        )
    }

    private func recordPage(
        _ request: WebRequest,
        _ context: WebContext,
        _ find: @escaping @Sendable (Shelf) throws -> String?
    ) async throws -> WebResponse {
        #if DEBUG
        let record = request.parameter("id")
        if LeakMutant.logNamesTheHidden.isActive, try await records.holds(record) {
            context.note("asked for \(record)")
        }
        if LeakMutant.notModifiedBeforeView.isActive, request.fields[.ifNoneMatch] != nil,
            try await records.holds(record)
        {
            return .empty(.notModified)
        }
        #endif
        let asked = RecordRequest(version: try request.query().first("version"), place: place)
        return try await page(context) { [words] shelf, reader in
            guard let id = try find(shelf) else { return nil }
            let fitting = try PageRoom.fitting { room in
                var asked = asked
                asked.room = room
                return try RecordModel(id, request: asked, shelf: shelf, words: words).map { ($0, $0.body(words)) }
            }
            guard let (model, body) = fitting else { return nil }
            let list = RecordLink(name: words[model.section.name], address: Address(model.section.path))
            let frame = Frame(
                title: model.title,
                titleLanguage: model.titleLanguage,
                section: model.section,
                reader: reader,
                canonical: model.permanentAddress,
                crumbs: [list],
                hasExercise: model.hasExercise
            )
            return (frame, body)
        }
    }

    private static func recordProbes(_ sample: ProbeSample) -> [ProbeRequest] {
        sample.ids.flatMap { id in
            let path = "/records/" + Address.encode(id) + "/"
            let versions = sample.instants.flatMap { instant in
                ["version", "as-of"].map { path + "?\($0)=" + Address.encode(instant) }
            }
            return ([path, path + "?on=2023-06-30"] + versions).map { ProbeRequest(.get, $0) }
        }
    }
}
