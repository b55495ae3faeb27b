import HTTPTypes
import Web

/// Example requests of every door, with what its endpoint can be asked for.
extension ExchangeRoutes {
    private static let accept: HTTPFields = [.accept: TAXIIMedia.type]

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
        { [collections] sample in
            (collections.flatMap { [$0.id, $0.alias] } + sample.ids).compactMap { name in
                Self.probe(method, path, ["collection": name])
            }
        }
    }

    func listProbes(_ method: HTTPRequest.Method, _ path: String) -> Route.Probes {
        { [collections] sample in
            let queries =
                ["", "limit=1", "limit=3&match[version]=all", "match[version]=first", "match[spec_version]=2.0,2.1"]
                + ["next=garbage", "limit=0", "match[version]=all,last"] + sample.types.map { "match[type]=\($0)" }
                + sample.ids.map { "match[id]=\($0)&match[version]=all" } + sample.instants.map { "added_after=\($0)" }
            return collections.flatMap { collection in
                queries.compactMap { Self.probe(method, path, ["collection": collection.alias], query: $0) }
            }
        }
    }

    func objectProbes(_ method: HTTPRequest.Method, _ path: String) -> Route.Probes {
        { [collections] sample in
            let queries =
                ["", "limit=1", "match[version]=all", "match[version]=first,last", "match[spec_version]=2.0"]
                + sample.instants.map { "added_after=\($0)" }
            return collections.flatMap { collection in
                (sample.ids + ["indicator--00000000-0000-4000-8000-000000000000"]).flatMap { id in
                    queries.compactMap { query in
                        Self.probe(method, path, ["collection": collection.alias, "object": id], query: query)
                    }
                }
            }
        }
    }

    func writeProbes(_ method: HTTPRequest.Method, _ path: String) -> Route.Probes {
        { [collections] sample in
            (collections.map(\.alias) + sample.ids).compactMap { name in
                Self.probe(method, path, ["collection": name], body: Array("{}".utf8))
            }
        }
    }

    private static func probe(
        _ method: HTTPRequest.Method,
        _ path: String,
        _ values: [String: String],
        query: String = "",
        body: [UInt8] = []
    ) -> ProbeRequest? {
        guard let path = (try? PathPattern(path))?.path(values) else { return nil }
        return ProbeRequest(method, query.isEmpty ? path : path + "?" + query, fields: accept, body: body)
    }
}
