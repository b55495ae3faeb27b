internal import HTTPTypes
internal import Web

/// Example requests of the pages about who reads what. Those that are posted look at what would be done; some of them
/// try to do it.
enum ReleaseProbes {
    private static let form: HTTPFields = [.contentType: "application/x-www-form-urlencoded"]

    private static func post(_ path: String, _ fields: [(String, String)]) -> ProbeRequest {
        let text = Query(items: fields.map { Query.Item(name: $0.0, value: $0.1) }).text
        return ProbeRequest(.post, path, fields: form, body: Array(text.utf8))
    }

    /// Requests of the form of one record.
    static func record(_ method: HTTPRequest.Method, _ page: String) -> Route.Probes {
        { sample in
            sample.ids.flatMap { id -> [ProbeRequest] in
                let path = "/records/" + Address.encode(id) + "/" + page + "/"
                guard method == .post else {
                    return ["", "?done=1", "?waiting=" + Address.encode(id)].map { ProbeRequest(.get, path + $0) }
                }
                return bodies(sample, page).map { post(path, $0) }
            }
        }
    }

    private static func bodies(_ sample: ProbeSample, _ page: String) -> [[(String, String)]] {
        let version = sample.instants.first ?? ""
        let start = [("version", version), ("version", "2026-01-01T00:01:00.000Z"), ("reason", "probe")]
        let named = sample.codes.flatMap { code in
            ["review", page].map { act in
                start.dropFirst() + [("do", act), ("label", "text"), ("label.text", "REL[\(code)]"), ("seen", "")]
            }
        }
        let picked = ["everyone", "party", "community"].map { audience in
            start.dropFirst() + [("do", "review"), ("label", "pick"), ("label.audience", audience)]
        }
        return (named + picked).map(Array.init) + [start + [("do", "review")], [("do", "change")], []]
    }

    /// Questions about parties that the reader can see, cannot see, and that never were.
    static let why: Route.Probes = { sample in
        sample.ids.flatMap { id -> [ProbeRequest] in
            let path = "/records/" + Address.encode(id) + "/why/"
            let parties = sample.ids.filter { $0.hasPrefix("identity--") } + ["x"]
            return [ProbeRequest(.get, path)]
                + parties.map { ProbeRequest(.get, path + "?party=" + Address.encode($0)) }
        }
    }

    /// Memberships that are asked for, and ended.
    static let memberships: Route.Probes = { sample in
        sample.ids.flatMap { id -> [ProbeRequest] in
            let path = "/records/" + Address.encode(id) + "/memberships/"
            return sample.ids.prefix(4).flatMap { member in
                [
                    post(path, [("do", "admit"), ("member", member), ("start", "yesterday")]),
                    post(path, [("do", "ask"), ("member", member)]),
                ]
            } + [post(path, [])]
        }
    }

    /// Answers to requests that there are not.
    static let requests: Route.Probes = { sample in
        (sample.ids.prefix(3) + ["x"]).flatMap { id in
            ["agree", "decline"].map { act in
                post("/requests/" + Address.encode(id) + "/", [("do", act), ("reason", "probe")])
            }
        }
    }
}
