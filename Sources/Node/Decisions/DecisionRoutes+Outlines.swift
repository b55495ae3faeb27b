import HTTPTypes
import JSON
import Web

/// What the doors for decisions tell programs about themselves, and example requests of them.
extension DecisionRoutes {
    private static let group = "Decisions"
    private static let text: JSONValue = ["type": "string"]
    private static let texts: JSONValue = ["type": "array", "items": ["type": "string"]]
    private static let instant: JSONValue = ["type": "string", "format": "date-time"]
    private static let id = Outline.Parameter("id", in: .path, "The id of a decision.", text)

    private static let summary: [String: JSONValue] = [
        "id": text, "title": text, "kind": text, "body": text, "state": text, "digest": text,
        "finished": ["type": "boolean"], "exercise": ["type": "boolean"], "round": ["type": "integer"],
        "opens": instant, "expires": instant, "expires_at_seat": text, "zone": text, "label": text,
        "roster": ["type": "integer"],
        "received": ["type": "integer"], "opened": ["type": "integer"],
        "text": ["type": "object", "properties": ["document": text, "version": text, "sha256": text]],
    ]
    private static let objects: JSONValue = ["type": "array", "items": ["type": "object"]]
    /// Of the reader's own party alone.
    private static let cleared: JSONValue = [
        "type": "object", "required": ["mark", "marked", "changed", "document", "version", "sha256"],
        "properties": [
            "mark": text, "marked": instant, "changed": ["type": "boolean"], "document": text, "version": text,
            "sha256": text, "person": text, "note": text,
        ],
    ]
    private static let needed: JSONValue = ["id", "title", "state", "expires", "text"]

    static let listOutline = Outline(
        group: group,
        "Decisions that the reader reads: those whose window is open, the one that ends first at the top; or those over, or of them those that wait for the secretariat.",
        parameters: [
            Outline.Parameter(
                "window",
                "Open, over, or over and waiting for the secretariat: held, or adopted and not issued.",
                ["type": "string", "enum": ["open", "closed", "waiting"]]
            ),
            Outline.Parameter("party", "Only those of which this party is part.", text),
            Outline.Parameter("after", "The id of the last decision of the page before.", text),
            Outline.Parameter("limit", "At most so many.", ["type": "integer", "minimum": 1, "maximum": 500]),
        ],
        contents: [
            Outline.Content(
                mediaType,
                [
                    "type": "object", "required": ["decisions", "more"],
                    "properties": [
                        "decisions": [
                            "type": "array",
                            "items": ["type": "object", "required": needed, "properties": .object(summary)],
                        ],
                        "more": ["type": "boolean"],
                    ],
                ]
            )
        ]
    )

    static let showOutline = Outline(
        group: group,
        "Where a decision stands: its rounds, each party, every act that the reader reads.",
        parameters: [id],
        contents: [
            Outline.Content(
                mediaType,
                [
                    "type": "object", "required": needed,
                    "properties": .object(
                        summary.merging([
                            "rounds": objects, "parties": objects, "associates": objects, "acts": objects,
                            "names": objects, "cleared": cleared,
                        ]) { first, _ in first }
                    ),
                ]
            )
        ]
    )

    private static let made = Outline.Content(
        mediaType,
        [
            "type": "object", "required": ["decision", "act", "received"],
            "properties": ["decision": text, "act": text, "received": instant],
        ]
    )

    static let announceOutline = Outline(
        group: group,
        "Put a text to parties until an instant: for secretaries. Parties by code, name or id.",
        body: Outline.Content(
            mediaType,
            [
                "type": "object", "required": ["title", "document", "expires", "zone"], "additionalProperties": false,
                "properties": [
                    "title": text, "kind": text, "document": text, "version": text, "roster": texts,
                    "roster_from": text, "roster_on": text, "associates": texts, "readers": texts, "opens": text,
                    "expires": text, "zone": text, "notice_hours": ["type": "integer"], "working_hours": objects,
                    "minus_one": text, "falls": ["type": "boolean"], "redraft_of": text,
                ],
            ]
        ),
        status: .created,
        contents: [made],
        problems: [403, 408, 413, 415, 422]
    )

    static let actOutline = Outline(
        group: group,
        "Act about a decision: receive, open, break, agree, reserve, state, associate; extend, withdraw, issue.",
        parameters: [id],
        body: Outline.Content(
            mediaType,
            [
                "type": "object", "required": ["act"], "additionalProperties": false,
                "properties": [
                    "act": text, "kind": text, "alignment": text, "until": text, "number": text, "text": text,
                    "withhold": ["type": "boolean"], "round": ["type": "integer"], "paper": ["type": "object"],
                ],
            ]
        ),
        status: .created,
        contents: [made],
        problems: [403, 408, 413, 415, 422]
    )

    // MARK: - Example requests

    static let listProbes: Route.Probes = { sample in
        let windows: [[(String, String)]] = [
            [], [("window", "closed")], [("window", "waiting")], [("window", "x"), ("limit", "0")],
        ]
        let after = sample.ids.flatMap { id in [[("after", id)], [("after", id), ("window", "closed")]] }
        return (windows + after + sample.codes.map { [("party", $0)] }).map { items in
            let query = Query(items: items.map { Query.Item(name: $0.0, value: $0.1) }).text
            return ProbeRequest(.get, query.isEmpty ? path : path + "?" + query)
        }
    }

    static let showProbes: Route.Probes = { sample in
        (sample.ids + ["x"]).compactMap { id in address("/{id}", id).map { ProbeRequest(.get, $0) } }
    }

    static let announceProbes: Route.Probes = { sample in
        let documents = sample.ids.map { id in
            post(
                path,
                [
                    "title": "probe", "document": .string(id), "expires": "2031-01-01T12:00:00Z", "zone": "UTC",
                    "roster": .array(sample.codes.map { .string($0) }),
                ]
            )
        }
        return [post(path, [:]), post(path, ["title": 1])] + documents
    }

    static let actProbes: Route.Probes = { sample in
        let acts: [JSONValue] = [
            ["act": "receive"], ["act": "open"], ["act": "agree"], ["act": "withdraw"],
            ["act": "break", "kind": "objection", "text": "probe"], ["act": "issue", "number": "1"], ["act": "nothing"],
            ["round": 1],
        ]
        return (sample.ids + ["x"]).flatMap { id in
            address("/{id}/acts", id).map { address in acts.map { post(address, $0) } } ?? []
        }
    }

    private static func address(_ pattern: String, _ id: String) -> String? {
        (try? PathPattern(path + pattern))?.path(["id": id])
    }

    private static func post(_ path: String, _ body: JSONValue) -> ProbeRequest {
        ProbeRequest(.post, path, fields: [.contentType: mediaType], body: body.canonicalBytes())
    }
}
