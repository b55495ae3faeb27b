import HTTPTypes

extension Languages {
    /// Where the choice of a language leads.
    public static let path = "/language/"

    /// The door through which a visitor chooses a language: it keeps the choice in a cookie and goes back.
    ///
    /// By GET, so that it is a link like any other: it changes nothing but what the browser keeps.
    public func routes(settings: WebSettings) throws(RouteTableError) -> [Route] {
        [
            try Route(
                .get,
                Self.path + "{tag}",
                name: "language",
                access: .everyone,
                kind: .page,
                probes: { [tags] _ in
                    (tags + ["tlh"]).map { ProbeRequest(.get, Self.path + $0 + "?next=%2Fparties%2F") }
                },
                handler: { [tags] request, _ in
                    let tag = request.parameter("tag")
                    guard tags.contains(tag) else { throw Problem.notFound }
                    var response = WebResponse.seeOther(LocalPath.of(try request.query().first("next")))
                    response.setCookies([
                        CookieText.set(
                            CookieText.name(Self.cookie, isSecure: settings.isSecure),
                            tag,
                            seconds: Self.year,
                            isSecure: settings.isSecure
                        )
                    ])
                    response.caching = .nothing
                    return response
                }
            )
        ]
    }

    private static let year = 31_536_000
}
