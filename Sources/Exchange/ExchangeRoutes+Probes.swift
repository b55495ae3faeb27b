import HTTPTypes
import JSON
import Web

/// Example requests of every door, with what its endpoint can be asked for.
extension ExchangeRoutes {
    private static let accept: HTTPFields = [.accept: TAXIIMedia.type]

    /// The names of collections in addresses.
    private var aliases: [String] { settings.collections.map(\.alias) + [CollectionList.inboxAlias] }

    func fixed(_ method: HTTPRequest.Method, _ path: String) -> Route.Probes {
        { _ in [ProbeRequest(method, path, fields: Self.accept), ProbeRequest(method, path)] }
    }

    func statusProbes(_ method: HTTPRequest.Method, _ path: String) -> Route.Probes {
        { sample in
            (sample.ids + ["1f5eb1c0-5d66-4b0f-9d0e-7e5d0b6a2f11"]).compactMap { id in
                Self.probe(method, path, ["status": id])
            }
        }
    }

    func collectionProbes(_ method: HTTPRequest.Method, _ path: String) -> Route.Probes {
        { [aliases, settings] sample in
            (settings.collections.map(\.id) + aliases + sample.ids).compactMap { name in
                Self.probe(method, path, ["collection": name])
            }
        }
    }

    func listProbes(_ method: HTTPRequest.Method, _ path: String) -> Route.Probes {
        { [aliases] sample in
            let queries =
                ["", "limit=1", "limit=3&match[version]=all", "match[version]=first", "match[spec_version]=2.0,2.1"]
                + ["next=garbage", "limit=0", "match[version]=all,last"] + sample.types.map { "match[type]=\($0)" }
                + sample.ids.map { "match[id]=\($0)&match[version]=all" } + sample.instants.map { "added_after=\($0)" }
            return aliases.flatMap { alias in
                queries.compactMap { Self.probe(method, path, ["collection": alias], query: $0) }
            }
        }
    }

    func objectProbes(_ method: HTTPRequest.Method, _ path: String) -> Route.Probes {
        { [aliases] sample in
            let queries =
                ["", "limit=1", "match[version]=all", "match[version]=first,last", "match[spec_version]=2.0"]
                + sample.instants.map { "added_after=\($0)" }
            return aliases.flatMap { alias in
                (sample.ids + ["indicator--00000000-0000-4000-8000-000000000000"]).flatMap { id in
                    queries.compactMap { query in
                        Self.probe(method, path, ["collection": alias, "object": id], query: query)
                    }
                }
            }
        }
    }

    /// Envelopes about every id of the sample, and about what refers to it: what is stored already, here or out of
    /// sight, must make no difference to a client who cannot see it.
    func writeProbes(_ method: HTTPRequest.Method, _ path: String) -> Route.Probes {
        { [aliases] sample in
            let objects = sample.ids.compactMap(Self.object) + sample.ids.enumerated().map(Self.note)
            let bodies =
                objects.map { Self.envelope([$0]) } + [Self.envelope(objects), Array("{}".utf8), Array("{".utf8)]
            return bodies.compactMap { body in
                Self.probe(method, path, ["collection": CollectionList.inboxAlias], body: body)
            }
                + (aliases + sample.ids).compactMap { name in
                    Self.probe(method, path, ["collection": name], body: Array("{}".utf8))
                }
        }
    }

    private static let time: JSONValue = "2026-01-01T00:00:00.000Z"

    /// An object under an id of the sample.
    private static func object(_ id: String) -> JSONValue? {
        guard let end = id.firstRange(of: "--")?.lowerBound else { return nil }
        return [
            "type": .string(String(id[..<end])), "spec_version": "2.1", "id": .string(id), "created": time,
            "modified": "2026-06-01T00:00:00.000Z", "name": "Probe",
        ]
    }

    /// A note about an id of the sample.
    private static func note(_ number: Int, _ id: String) -> JSONValue {
        let digits = String(number)
        let uuid = "00000000-0000-4000-9000-" + String(repeating: "0", count: 12 - digits.count) + digits
        return [
            "type": "note", "spec_version": "2.1", "id": .string("note--" + uuid), "created": time, "modified": time,
            "content": "Probe", "object_refs": [.string(id)],
        ]
    }

    private static func envelope(_ objects: [JSONValue]) -> [UInt8] {
        JSONValue.object(["objects": .array(objects)]).canonicalBytes()
    }

    private static func probe(
        _ method: HTTPRequest.Method,
        _ path: String,
        _ values: [String: String],
        query: String = "",
        body: [UInt8] = []
    ) -> ProbeRequest? {
        guard let path = (try? PathPattern(path))?.path(values) else { return nil }
        var fields = accept
        if !body.isEmpty { fields[.contentType] = TAXIIMedia.type }
        return ProbeRequest(method, query.isEmpty ? path : path + "?" + query, fields: fields, body: body)
    }
}
