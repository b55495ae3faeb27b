internal import HTTPTypes
internal import Localization
internal import Web

extension Desk {
    /// The pages beside the list of topics: positions, and what does what to what.
    func topicRoutes() throws(RouteTableError) -> [Route] {
        [
            try Route(
                .get,
                PositionSelection.path,
                name: "desk.topics.positions",
                kind: .page,
                probes: Self.positionProbes,
                handler: positions
            ),
            try Route(
                .get,
                RelationSelection.path,
                name: "desk.topics.relations",
                kind: .page,
                probes: Self.relationProbes,
                handler: relations
            ),
        ]
    }

    private func positions(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        let selection = PositionSelection(try request.query())
        return try await page(context) { [words] shelf, reader in
            let model = try PositionsModel(selection, shelf: shelf, words: words)
            let frame = Frame(
                title: words[.titlePositions],
                section: .topics,
                reader: reader,
                hasExercise: model.hasExercise
            )
            return (frame, model.body(words))
        }
    }

    private func relations(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        let selection = RelationSelection(try request.query())
        return try await page(context) { [words] shelf, reader in
            let model = try RelationsModel(selection, shelf: shelf, words: words)
            let frame = Frame(
                title: words[.titleRelations],
                section: .topics,
                reader: reader,
                hasExercise: model.hasExercise
            )
            return (frame, model.body(words))
        }
    }

    private static func positionProbes(_ sample: ProbeSample) -> [ProbeRequest] {
        let plain = [
            "", "?sort=holder", "?sort=newest", "?sort=sideways", "?offset=50", "?offset=999999", "?stance=agree",
            "?stance=unheard-of", "?basis=stated", "?basis=inferred", "?on=2023-07-11", "?on=2023&as-of=2030-01-01",
        ]
        return probes(PositionSelection.path, plain, ["topic", "party"], sample)
    }

    private static func relationProbes(_ sample: ProbeSample) -> [ProbeRequest] {
        let plain = [
            "", "?sort=relation", "?sort=confidence", "?sort=sideways", "?offset=50", "?offset=999999",
            "?kind=affects", "?kind=unheard-of", "?confidence=high", "?confidence=unheard-of", "?on=2023-07-11",
            "?on=2023&as-of=2030-01-01",
        ]
        let ways = zip(sample.ids, sample.ids.dropFirst()).map { from, to in
            ProbeRequest(.get, RelationSelection.path + "?from=\(Address.encode(from))&to=\(Address.encode(to))")
        }
        return probes(RelationSelection.path, plain, ["topic", "from", "to"], sample) + ways
    }

    /// Each plain query, and each parameter with everything that the sample knows.
    private static func probes(
        _ path: String,
        _ plain: [String],
        _ names: [String],
        _ sample: ProbeSample
    ) -> [ProbeRequest] {
        let words = sample.words.map { "?q=" + Address.encode($0) }
        let asked = names.flatMap { name in
            (sample.ids + sample.codes).map { "?\(name)=" + Address.encode($0) }
        }
        return (plain + words + asked).map { ProbeRequest(.get, path + $0) }
    }
}
