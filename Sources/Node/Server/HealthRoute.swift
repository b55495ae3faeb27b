import HTTPTypes
import Web

/// The door for those who watch whether the node runs. It tells nothing about what the node holds.
enum HealthRoute {
    static let path = "/health/"

    /// The route, for the table.
    static var route: Route {
        get throws(RouteTableError) {
            try Route(
                .get,
                path,
                name: "health",
                access: .everyone,
                kind: .plain,
                outline: Outline(
                    group: "Node",
                    "Whether the node runs.",
                    contents: [Outline.Content("text/plain; charset=utf-8")]
                ),
                probes: { _ in [ProbeRequest(.get, path)] },
                handler: { _, _ in WebResponse(mediaType: "text/plain; charset=utf-8", bytes: Array("ok\n".utf8)) }
            )
        }
    }

    static let region = Region(prefix: "/health", kind: .plain)
}
