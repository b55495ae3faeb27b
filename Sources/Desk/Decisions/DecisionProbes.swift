internal import HTTPTypes
internal import Web

/// Example requests of the pages of decisions: of ids that are hidden, of none, and of acts that are tried.
enum DecisionProbes {
    private static func post(_ path: String, _ fields: [(String, String)]) -> ProbeRequest {
        let text = Query(items: fields.map { Query.Item(name: $0.0, value: $0.1) }).text
        let head: HTTPFields = [.contentType: "application/x-www-form-urlencoded"]
        return ProbeRequest(.post, path, fields: head, body: Array(text.utf8))
    }

    private static func path(_ id: String) -> String { "/decisions/" + Address.encode(id) + "/" }

    /// Every decision, and a few ids of what is none.
    private static func targets(_ sample: ProbeSample) -> [String] {
        let decisions = sample.ids.filter { $0.hasPrefix("entente-decision--") }
        return decisions + sample.ids.filter { !$0.hasPrefix("entente-decision--") }.prefix(2) + ["x"]
    }

    static let list: Route.Probes = { sample in
        let after = targets(sample).map { "?after=" + Address.encode($0) }
        return (["", "?show=over", "?show=waiting", "?zone=Asia%2FTokyo"] + after + after.map { $0 + "&show=over" })
            .map { ProbeRequest(.get, "/decisions/" + $0) }
    }

    /// A file of decisions.
    static func file(_ path: String) -> Route.Probes {
        { _ in ["", "?zone=Asia%2FTokyo", "?zone=x&as-of=2030-01-01"].map { ProbeRequest(.get, path + $0) } }
    }

    static let listEvents: Route.Probes = { sample in
        let after = targets(sample).prefix(3).map { "?after=" + Address.encode($0) }
        return watched((["", "?show=over", "?show=waiting", "?zone=UTC"] + after).map { "/decisions/events" + $0 })
    }

    static let events: Route.Probes = { sample in
        watched(targets(sample).flatMap { id in ["", "?zone=UTC&from=1"].map { path(id) + "events" + $0 } })
    }

    /// For the first time, and after a mark that is none.
    private static func watched(_ targets: [String]) -> [ProbeRequest] {
        var head: HTTPFields = [:]
        head[.lastEventID] = "x"
        return targets.map { ProbeRequest(.get, $0) }
            + targets.prefix(1).map { ProbeRequest(.get, $0, fields: head) }
    }

    /// A page of each decision.
    static func one(_ page: String) -> Route.Probes {
        { sample in
            let compared = sample.instants.prefix(1).map { "?from=" + Address.encode($0) }
            return targets(sample).flatMap { id in
                (["", "?from=round-1&offset=3", "?from=cleared", "?kind=objection&zone=UTC&done=receive"] + compared)
                    .map { ProbeRequest(.get, path(id) + page + $0) }
            }
        }
    }

    static let acts: Route.Probes = { sample in
        targets(sample).flatMap { id in
            (sample.ids.filter { $0.hasPrefix("entente-act--") } + ["x"]).suffix(4).map { act in
                ProbeRequest(.get, path(id) + "acts/" + Address.encode(act) + "/")
            }
        }
    }

    static let deeds: Route.Probes = { sample in
        let actions = [
            "receive", "open", "agree", "reserve", "state", "aligns", "aligns-with-statement", "does-not-align",
            "extend", "withdraw", "issue", "enter", "cleared",
            "",
        ]
        return targets(sample).enumerated().flatMap { index, id in
            // Each act is tried of one decision, and a few of every one.
            actions.filter { index == 0 || ["receive", "state", "enter", "cleared"].contains($0) }.map { action in
                post(path(id), [("do", action), ("round", "1"), ("reserve", "words"), ("state", "words")])
            }
        }
    }

    static let breaks: Route.Probes = { sample in
        targets(sample).flatMap { id in
            ["review", "break"].map { action in
                post(
                    path(id) + "break/",
                    [("do", action), ("round", "1"), ("kind", "objection"), ("reason", "probe")]
                )
            } + [post(path(id) + "break/", [])]
        }
    }

    static let new: Route.Probes = { sample in
        let documents = sample.ids.filter { $0.hasPrefix("entente-document--") }.prefix(6)
            .map { "?document=" + Address.encode($0) }
        return (["", "?q=a"] + documents + targets(sample).map { "?document=x&decision=" + Address.encode($0) })
            .map { ProbeRequest(.get, AnnounceFlow.path + $0) }
    }

    static let announce: Route.Probes = { sample in
        sample.ids.filter { $0.hasPrefix("entente-document--") }.prefix(3).flatMap { id -> [ProbeRequest] in
            let fields = [
                ("document", id), ("name.0", "probe"), ("roster", sample.codes.joined(separator: " ")),
                ("expires", "2031-01-01T12:00"), ("zone", "UTC"), ("hours", "1"), ("count", "straight"),
            ]
            return ["check", "announce"].map { post(AnnounceFlow.path, fields + [("do", $0), ("kind", "adopt")]) }
        } + [post(AnnounceFlow.path, [("do", "fill"), ("format", sample.ids.first ?? "x"), ("day", "2026-01-01")])]
    }
}
