internal import HTTPTypes
internal import Localization
internal import Records
internal import Web

extension Desk {
    /// Overview, search, what the reader may read, help.
    func siteRoutes() throws(RouteTableError) -> [Route] {
        [
            try Route(
                .get,
                "/",
                name: "desk.overview",
                kind: .page,
                probes: { sample in
                    (["/", "/?on=2023-07-11"] + sample.instants.map { "/?as-of=" + Address.encode($0) })
                        .map { ProbeRequest(.get, $0) }
                },
                handler: overview
            ),
            try Route(.get, "/search/", name: "desk.search", kind: .page, probes: Self.searchProbes, handler: search),
            try Route(
                .get,
                "/me/",
                name: "desk.me",
                kind: .page,
                probes: { _ in [ProbeRequest(.get, "/me/")] },
                handler: me
            ),
            try Route(
                .get,
                "/help/",
                name: "desk.help",
                kind: .page,
                probes: { _ in [ProbeRequest(.get, "/help/")] },
                handler: help
            ),
        ]
    }

    private func overview(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        try await page(context) { [words, settings] shelf, reader in
            let model = try OverviewModel(shelf, words: words)
            let frame = Frame(
                title: words[.navOverview],
                section: .overview,
                reader: reader,
                hasExercise: model.hasExercise,
                isFleeting: model.silence != nil
            )
            return (frame, model.body(site: settings.site, words))
        }
    }

    private func search(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        let query = try request.query()
        return try await page(context) { [words] shelf, reader in
            let model = try SearchModel(query, shelf: shelf, words: words)
            let frame = Frame(
                title: words[.titleSearch],
                section: .search,
                reader: reader,
                hasExercise: model.hasExercise
            )
            return (frame, model.body(words))
        }
    }

    private static func searchProbes(_ sample: ProbeSample) -> [ProbeRequest] {
        let words = sample.words.flatMap { word in
            ["", "&offset=20", "&on=2023-07-11", "&on=2023-07-11&offset=20"].map { "?q=" + Address.encode(word) + $0 }
        }
        let narrowed = sample.words.prefix(3).flatMap { word in
            sample.types.map { "?q=" + Address.encode(word) + "&type=" + Address.encode($0) }
        }
        return (["", "?q="] + words + narrowed).map { ProbeRequest(.get, "/search/" + $0) }
    }

    private func me(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        try await page(context) { [words] shelf, reader in
            let model = try ReaderModel(shelf, reader: reader, words: words)
            return (
                Frame(title: words[.titleReader], section: nil, reader: reader, isTimeless: true), model.body(words)
            )
        }
    }

    private func help(_ request: WebRequest, _ context: WebContext) async throws -> WebResponse {
        try await page(context) { [words, settings] _, reader in
            let body = HelpPage(origin: settings.origin).body(words)
            return (Frame(title: words[.titleHelp], section: nil, reader: reader, isTimeless: true), body)
        }
    }

    /// The files that every page uses.
    func assetRoutes() throws(RouteTableError) -> [Route] {
        var routes: [Route] = []
        for (index, asset) in Asset.all.enumerated() {
            routes.append(
                try Route(
                    .get,
                    asset.path,
                    name: "desk.asset.\(index)",
                    access: .everyone,
                    kind: .asset,
                    probes: { _ in [ProbeRequest(.get, asset.path)] },
                    handler: { _, _ in
                        WebResponse(mediaType: asset.mediaType, bytes: asset.bytes, caching: .immutable)
                    }
                )
            )
        }
        return routes
    }
}
