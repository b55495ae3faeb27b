internal import HTTPTypes
internal import Localization
internal import Records
internal import Web

extension Desk {
    /// The list pages.
    func registerRoutes() throws(RouteTableError) -> [Route] {
        var routes: [Route] = []
        for register in Register.all {
            let name = "desk" + register.path.split(separator: "/").map { "." + $0 }.joined()
            routes.append(
                try Route(.get, register.path, name: name, kind: .page, probes: { Self.probes(register, $0) }) {
                    request,
                    context in
                    let selection = Selection(try request.query())
                    return try await page(context) { [words] shelf, reader in
                        let model = try RegisterListModel(register, selection, shelf: shelf, words: words)
                        let frame = Frame(
                            title: words[register.title],
                            section: register.section,
                            reader: reader,
                            hasExercise: model.hasExercise
                        )
                        return (frame, model.body(words))
                    }
                }
            )
        }
        return routes
    }

    /// Plain, narrowed by each filter, sorted each way, beyond the end, and narrowed to what may be hidden.
    private static func probes(_ register: Register, _ sample: ProbeSample) -> [ProbeRequest] {
        let plain = [
            "", "?sort=name", "?programme=none", "?theme=words", "?status=answered", "?sort=arrival", "?sort=oldest",
            "?sort=newest", "?offset=50", "?offset=999999",
            "?year=2023",
            "?on=2023-07-11", "?on=2023&as-of=2030-01-01",
            "?kind=summit", "?status=in-force",
            "?since=2022-01-01&until=2024-12-31", "?stage=delivered", "?stage=-", "?unit=USD", "?unit=-",
        ]
        let words = sample.words.map { "?q=" + Address.encode($0) }
        let codes = sample.codes.map { "?party=" + Address.encode($0) }
        let types = sample.types.map { "?type=" + Address.encode($0) }
        let ids = sample.ids.flatMap { id in
            [
                "?to=" + Address.encode(id), "?topic=" + Address.encode(id), "?party=" + Address.encode(id),
                "?programme=" + Address.encode(id),
            ]
        }
        let roles = ["provider", "recipient", "host", "run-by"].flatMap { role in
            (sample.codes + sample.ids + ["-"]).map { "?\(role)=" + Address.encode($0) }
        }
        return (plain + words + codes + types + ids + roles).map { ProbeRequest(.get, register.path + $0) }
    }
}
