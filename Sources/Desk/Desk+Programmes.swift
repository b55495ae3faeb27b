internal import HTTPTypes
internal import Localization
internal import Records
internal import Web

extension Desk {
    /// Programmes side by side, and everything agreed with a party.
    func programmeRoutes() throws(RouteTableError) -> [Route] {
        [
            try Route(
                .get,
                Comparison.path,
                name: "desk.programmes.compare",
                kind: .page,
                probes: Self.compareProbes,
                handler: compare
            ),
            try Route(
                .get,
                AgreedModel.path,
                name: "desk.parties.agreed",
                kind: .page,
                probes: { sample in
                    sample.codes.flatMap { code in
                        ["", "?on=2023-07-11", "?as-of=2030-01-01"].map {
                            ProbeRequest(.get, AgreedModel.address(code: code).path + $0)
                        }
                    }
                },
                handler: agreed
            ),
        ]
    }

    private func compare(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        let asked = Comparison(try request.query())
        return try await page(context) { [words] shelf, reader in
            let model = try ComparisonModel(asked, shelf: shelf, words: words)
            let frame = Frame(
                title: words[.titleCompare],
                section: .programmes,
                reader: reader,
                hasExercise: model.hasExercise
            )
            return (frame, model.body(words))
        }
    }

    private func agreed(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        let code = request.parameter("code")
        return try await page(context) { [words] shelf, reader in
            guard let party = try shelf.view.record(code: code).flatMap({ try shelf.entry($0.id) }) else { return nil }
            let fitting = try PageRoom.fitting { room in
                let model = try AgreedModel(party, room: room, shelf: shelf, words: words)
                return (model, model.body(words))
            }
            guard let (model, body) = fitting else { return nil }
            let list = RecordLink(name: words[.navParties], address: Address(Section.parties.path))
            let frame = Frame(
                title: words(.agreedTitle, ["party": party.name]),
                section: .parties,
                reader: reader,
                crumbs: [list, RecordLink(party)],
                hasExercise: model.hasExercise
            )
            return (frame, body)
        }
    }

    private static func compareProbes(_ sample: ProbeSample) -> [ProbeRequest] {
        let ids = sample.ids.map { "?programme=" + Address.encode($0) }
        let all = "?" + sample.ids.map { "programme=" + Address.encode($0) }.joined(separator: "&")
        let codes = sample.codes.map { "?party=" + Address.encode($0) }
        let plain = ["", "?kind=itpp", "?kind=none", "?areas=shared", "?areas=none", "?on=2023-07-11", "?programme="]
        let narrowed = [all + "&areas=shared", all + "&areas=single", all + "&on=2023-07-11"]
        return (plain + ids + [all] + narrowed + codes).map { ProbeRequest(.get, Comparison.path + $0) }
    }
}
