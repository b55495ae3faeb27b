internal import HTTPTypes
internal import Web

/// Example requests of the pages of administration. What is posted lacks something, so that nothing is made.
enum AdministrationProbes {
    private static let form: HTTPFields = [.contentType: "application/x-www-form-urlencoded"]

    private static func post(_ path: String, _ fields: [(String, String)]) -> ProbeRequest {
        let text = Query(items: fields.map { Query.Item(name: $0.0, value: $0.1) }).text
        return ProbeRequest(.post, path, fields: form, body: Array(text.utf8))
    }

    /// A page without anything in its address.
    static func plain(_ method: HTTPRequest.Method, _ path: String) -> Route.Probes {
        { sample in
            guard method == .post else { return [ProbeRequest(.get, path), ProbeRequest(.get, path + "?done=1")] }
            let names = sample.words.prefix(2) + sample.codes.prefix(3)
            return [post(path, [])]
                + names.map { post(path, [("display", $0), ("code", $0), ("name", ""), ("do", "level")]) }
                + sample.ids.prefix(3).map { post(path, [("party", $0), ("level", "NO SUCH LEVEL")]) }
        }
    }

    /// The page of a person.
    static func person(_ method: HTTPRequest.Method) -> Route.Probes {
        { sample in
            (sample.ids + ["x"]).flatMap { id -> [ProbeRequest] in
                let path = "/administration/people/" + Address.encode(id) + "/"
                guard method == .post else { return [ProbeRequest(.get, path)] }
                return ["clear", "account", "nothing"].map { act in
                    post(path, [("do", act), ("level", "NO SUCH LEVEL"), ("display", ""), ("local", "")])
                }
            }
        }
    }

    /// A log, narrowed each way.
    static func log(_ path: String) -> Route.Probes {
        { sample in
            let plain = [
                "", "?outcome=refused", "?outcome=done", "?action=write", "?action=nothing", "?from=2026-01-01",
                "?to=2026-01-01", "?from=yesterday",
            ]
            let targets = sample.ids.prefix(8).map { "?target=" + Address.encode($0) }
            let actors = sample.ids.prefix(3).map { "?actor=" + Address.encode($0) }
            return (plain + targets + actors).map { ProbeRequest(.get, path + $0) }
        }
    }
}
