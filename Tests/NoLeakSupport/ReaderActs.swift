import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Records
package import RecordsSupport
package import Web

/// What a reader sends to the doors that act, in both runs of a history, and reads afterwards. Nothing that is hidden
/// from them may change an answer, what is done, or what they read then.
package struct ReaderActs {
    private let doors: DoorPair
    private let random: SeededIdentifiers
    private var sample: ProbeSample
    private var own: [ProbeRequest] = []
    private var turn = 0
    /// The statuses of all answers to acts.
    package private(set) var statuses: Set<Int> = []
    /// How many acts were done: answered by a page to go to, or taken in.
    package private(set) var done = 0

    private static let pages = ["/records/", "/requests/", "/account/log/", "/administration/audit/"]
    private static let collections = [
        "everything/objects/?match[version]=all", "inbox/objects/?match[version]=all", "inbox/manifest/?limit=3",
    ]

    /// Acts after a history, drawn from a stream.
    package init(_ doors: DoorPair, sample: ProbeSample, random: SeededIdentifiers) async throws {
        self.doors = doors
        self.random = random
        self.sample = sample
        // The forms name versions, formats and parties that there are.
        self.sample.instants = [TestObject.time(1)]
        self.sample.ids += [TestParty.format, TestParty.borland]
        own = try await Self.own(doors.whole.node, doors.reader)
    }

    /// Sends one act, confirms it where that is asked for, and reads on.
    ///
    /// - Throws: `HistoryFailure` where the two runs differ.
    package mutating func act() async throws {
        turn += 1
        // Few of all requests can be done at all: half of them are about what the reader can change or answer, and posts.
        let posts = doors.whole.acting.filter { $0.name == "taxii.objects.add" }
        let some = { [sample, random, doors] in doors.whole.acting.draw(sample, random) }
        let drawn: (route: String, request: ProbeRequest)? =
            switch turn % 4 {
            case 1: random.element(of: own).map { (doors.whole.route(of: $0), $0) } ?? some()
            case 3: posts.draw(sample, random)
            default: some()
            }
        guard let drawn else { return }
        var request: ProbeRequest? = drawn.request
        while let next = request {
            doors.meet("acts")
            let answer = try await doors.ask(next, of: drawn.route)
            statuses.insert(answer.status.code)
            if Self.isDone(answer) { done += 1 }
            request = try Self.confirmation(next, answer)
            guard answer.status == .accepted else { continue }
            doors.meet("acts")
            for get in try Self.follow(answer) { try await doors.ask(get) }
        }
    }

    /// Whether something was done: whoever must sign in first is sent elsewhere too.
    private static func isDone(_ answer: TestResponse) -> Bool {
        let isElsewhere = answer.headers[.location]?.hasPrefix("/sign-in") == true
        return answer.status == .accepted || (answer.status == .seeOther && !isElsewhere)
    }

    /// Reads what shows what was done.
    package func readAfterwards() async throws {
        for target in Self.pages {
            doors.meet("acts")
            try await doors.ask(ProbeRequest(.get, target))
        }
    }

    private static func form(_ target: String, _ items: [(String, String)]) -> ProbeRequest {
        ProbeRequest(
            .post,
            target,
            fields: [.contentType: "application/x-www-form-urlencoded"],
            body: Array(Query(items: items.map { Query.Item(name: $0.0, value: $0.1) }).text.utf8)
        )
    }

    /// The confirmation of what a form was answered with, if it is to be confirmed.
    private static func confirmation(_ post: ProbeRequest, _ answer: TestResponse) throws -> ProbeRequest? {
        let body = String(decoding: post.body, as: UTF8.self)
        guard body.contains("do=review"), answer.status == .ok,
            let seen = String(buffer: answer.body).firstMatch(of: #/name="seen" value="([^"]*)"/#)?.1
        else { return nil }
        let act = post.target.split(separator: "/").last.map(String.init) ?? ""
        let items = try Query(parsing: body).items.filter { !["do", "seen"].contains($0.name) }
        return form(post.target, items.map { ($0.name, $0.value) } + [("do", act), ("seen", String(seen))])
    }

    /// What a client asks for after a POST that was taken in.
    private static func follow(_ answer: TestResponse) throws -> [ProbeRequest] {
        let status = try JSONSerialization.jsonObject(with: Data(answer.body.readableBytesView)) as? [String: Any]
        let gets = collections.map { ProbeRequest(.get, "/taxii2/entente/collections/" + $0) }
        guard let id = status?["id"] as? String else {
            throw HistoryFailure("a status has no id: \(String(buffer: answer.body))")
        }
        return gets + [ProbeRequest(.get, "/taxii2/entente/status/\(id)/")]
    }

    /// Changes of what the reader can change, and answers to what waits for them.
    private static func own(_ node: TestNode, _ reader: Principal) async throws -> [ProbeRequest] {
        guard reader.person != nil else { return [] }
        return try await node.records.read(as: reader) { view in
            var posts: [ProbeRequest] = []
            for id in (1...4).map(TestObject.campaignID) {
                for version in try view.ownVersions(of: id) {
                    for act in ["release", "raise"] {
                        posts += ["TLP:CLEAR", "REL[BOR]", "RESTRICTED", "REL[FMT]"].map { label in
                            form(
                                "/records/\(id)/\(act)/",
                                [
                                    ("do", "review"), ("version", version.served.version), ("reason", "probe"),
                                    ("label", "text"), ("label.text", label),
                                ]
                            )
                        }
                    }
                }
            }
            for request in try view.requests() {
                posts += ["agree", "decline"].map { act in
                    form("/requests/\(request.id)/", [("do", act), ("reason", "probe")])
                }
            }
            return posts
        }
    }
}

extension DoorProbe {
    /// The name of the route that a request goes to.
    fileprivate func route(of request: ProbeRequest) -> String {
        guard case .route(let route, _) = table.match(request.method, request.target.prefix { $0 != "?" }) else {
            return ""
        }
        return route.name
    }
}
