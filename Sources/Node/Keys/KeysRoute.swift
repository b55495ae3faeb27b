import HTTPTypes
import Silence
import Web

/// The door at which everybody gets the keys that the node has published, to check certificates by.
enum KeysRoute {
    static let path = "/keys.txt"

    /// The route, for the table; the list is read anew each time, so that a replaced key is told at once.
    static func route(_ keys: @escaping @Sendable () throws -> PublishedKeys) throws(RouteTableError) -> Route {
        try Route(
            .get,
            path,
            name: "keys",
            access: .everyone,
            kind: .plain,
            outline: Outline(
                group: "Node",
                "The keys by which the node signs certificates, each with its time: what entente verify --keys takes.",
                contents: [Outline.Content("text/plain; charset=utf-8")]
            ),
            probes: { _ in [ProbeRequest(.get, path)] },
            handler: { _, _ in
                WebResponse(mediaType: "text/plain; charset=utf-8", bytes: Array(try keys().text.utf8))
            }
        )
    }
}
