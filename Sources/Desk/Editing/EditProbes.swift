internal import HTTPTypes
internal import Web

/// Example requests of the pages for writing: forms shown, lists changed, records found, drafts tried. None of them
/// stores anything.
enum EditProbes {
    private static let form: HTTPFields = [.contentType: "application/x-www-form-urlencoded"]

    /// Requests of the forms for new records.
    static func new(_ method: HTTPRequest.Method) -> Route.Probes {
        { sample in
            let kinds = ["entente-topic", "entente-document", "entente-activity", "relationship", "no-kind"]
            guard method == .post else { return kinds.map { ProbeRequest(.get, "/new/\($0)/") } }
            return kinds.flatMap { kind in
                bodies(sample).map { ProbeRequest(.post, "/new/\(kind)/", fields: form, body: Array($0.text.utf8)) }
            }
        }
    }

    /// Requests of the forms of records.
    static func record(_ method: HTTPRequest.Method, _ page: String) -> Route.Probes {
        { sample in
            sample.ids.flatMap { id -> [ProbeRequest] in
                let path = "/records/" + Address.encode(id) + "/" + page + "/"
                guard method == .post else { return [ProbeRequest(.get, path)] }
                return bodies(sample).prefix(page == "edit" ? 8 : 2).map { body in
                    ProbeRequest(.post, path, fields: form, body: Array(body.text.utf8))
                }
            }
        }
    }

    /// Forms that are sent to be tried, completed or searched for.
    private static func bodies(_ sample: ProbeSample) -> [Query] {
        let ids = sample.ids.prefix(3)
        let tried = ids.map { id in
            [
                ("do", "check"), ("v.name", "Probe"), ("v.source_ref", id), ("v.target_ref", id),
                ("v.topic_ref", id), ("label", "pick"), ("label.audience", "party"), ("n.sources", "1"),
                ("v.sources.0.document_ref", id), ("version", sample.instants.first ?? ""),
            ]
        }
        let found = sample.words.prefix(3).flatMap { word in
            [
                [("do", "find:parent_ref"), ("q.parent_ref", word)],
                [("do", "save"), ("v.kind", word), ("label", "text"), ("label.text", "REL[\(word)]")],
            ]
        }
        let named = sample.codes.map { code in
            [("do", "check"), ("v.name", "Probe"), ("label", "text"), ("label.text", "REL[\(code)]")]
        }
        let lists = [[("do", "add:sources"), ("n.sources", "1")], [("do", "preview"), ("v.name", "Probe")]]
        return (tried + found + named + lists).map { fields in
            Query(items: fields.map { Query.Item(name: $0.0, value: $0.1) })
        }
    }
}
