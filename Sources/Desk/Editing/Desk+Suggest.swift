internal import HTTPTypes
internal import JSON
internal import Localization
internal import Records
internal import Web

extension Desk {
    /// Records by a few of their words, for the script of the forms: what the visitor may read, and nothing else.
    func suggestionRoutes() throws(RouteTableError) -> [Route] {
        [
            try Route(
                .get,
                "/suggest/",
                name: "desk.suggest",
                kind: .plain,
                outline: Self.suggestOutline,
                probes: { sample in
                    let plain = ["", "?q=", "?types=identity&q="]
                    let words = (sample.words + sample.codes + sample.ids).map { "?q=" + Address.encode($0) }
                    let typed = sample.types.flatMap { type in
                        sample.words.map { "?types=" + Address.encode(type) + "&q=" + Address.encode($0) }
                    }
                    return (plain + words + typed).map { ProbeRequest(.get, "/suggest/" + $0) }
                },
                handler: suggest
            )
        ]
    }

    private func suggest(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        let query = try request.query()
        let text = FormValue.trimmed(query.first("q") ?? "")
        let types = (query.first("types") ?? "").split(separator: " ").prefix(8).map(String.init)
        let visitor = context.visitor
        let bytes = try await records.read(as: visitor.principal, ceiling: visitor.ceiling) { [words] view in
            let found =
                text.isEmpty ? [] : try FormFindings.find(text, types: types, shelf: Shelf(view), words: words)
            let records: [JSONValue] = found.map { choice in
                ["id": .string(choice.id), "name": .string(choice.name), "detail": .string(choice.detail)]
            }
            return JSONValue.object(["records": .array(records)]).canonicalBytes()
        }
        return WebResponse(mediaType: "application/json", bytes: bytes)
    }
}
