import DatabaseSupport
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Records
import RecordsSupport
import STIX
import Testing
import Web
import WebSupport

/// What a reader sends by the forms for writing, labels, memberships and administration ends in both runs alike: nothing that is
/// hidden from them changes an answer, what is done, or what they read afterwards.
@Suite struct FormTwoRunTests {
    private static let count = ProcessInfo.processInfo.environment["ENTENTE_HISTORIES"].flatMap(UInt64.init) ?? 60
    private static let first = ProcessInfo.processInfo.environment["ENTENTE_SEED"].flatMap(UInt64.init) ?? 1
    private static let forms = [
        "desk.new", "desk.edit", "desk.revoke", "desk.release", "desk.raise", "desk.memberships", "desk.requests",
        "desk.report", "desk.answer", "administration",
    ]
    private static let afterwards = ["/records/", "/requests/", "/account/log/", "/administration/audit/"]

    /// Both nodes, a second later, with numbers from a stream of the reader's.
    private static func meet(_ runs: TwoRun) {
        runs.wait(seconds: 1)
        for node in [runs.whole, runs.purged] { node.identifiers.use(stream: "forms") }
    }

    private static func form(_ target: String, _ items: [Query.Item]) -> ProbeRequest {
        ProbeRequest(
            .post,
            target,
            fields: [.contentType: "application/x-www-form-urlencoded"],
            body: Array(Query(items: items).text.utf8)
        )
    }

    /// The confirmation of what a form was answered with, if it is to be confirmed.
    private static func confirmation(_ post: ProbeRequest, _ answer: TestResponse) throws -> ProbeRequest? {
        let text = String(buffer: answer.body)
        guard answer.status == .ok, let seen = text.firstMatch(of: #/name="seen" value="([^"]*)"/#)?.1 else {
            return nil
        }
        let act = post.target.split(separator: "/").last.map(String.init) ?? ""
        let items = try Query(parsing: String(decoding: post.body, as: UTF8.self)).items
            .filter { !["do", "seen"].contains($0.name) }
        return form(
            post.target,
            items + [Query.Item(name: "do", value: act), Query.Item(name: "seen", value: String(seen))]
        )
    }

    /// Changes of what the reader can change, and answers to what waits for them.
    private static func own(_ node: TestNode, _ reader: Principal) async throws -> [ProbeRequest] {
        try await node.records.read(as: reader) { view in
            var posts: [ProbeRequest] = []
            for number in 1...4 {
                let id = TestObject.campaignID(number)
                for version in try view.ownVersions(of: id) {
                    for act in ["release", "raise"] {
                        posts += ["TLP:CLEAR", "REL[BOR]", "RESTRICTED", "REL[FMT]"].map { label in
                            let fields = [
                                ("do", "review"), ("version", version.served.version), ("reason", "probe"),
                                ("label", "text"), ("label.text", label),
                            ]
                            return form(
                                "/records/\(id)/\(act)/",
                                fields.map { Query.Item(name: $0.0, value: $0.1) }
                            )
                        }
                    }
                }
            }
            for request in try view.requests() {
                posts += ["agree", "decline"].map { act in
                    let fields = [("do", act), ("reason", "probe")]
                    return form("/requests/\(request.id)/", fields.map { Query.Item(name: $0.0, value: $0.1) })
                }
            }
            return posts
        }
    }

    private static func run(seed: UInt64) async throws -> (statuses: Set<Int>, acts: Int) {
        let random = SeededIdentifiers(seed: seed)
        let reader = TestPerson.all[Int(random.number(in: 0...Int64(TestPerson.all.count - 1)))].principal
        let runs = try await TwoRun(
            reader: reader,
            seed: seed,
            mode: seed % 2 == 0 ? .purge : .vary,
            beside: DoorProbe.migrations
        )
        for _ in 0..<16 {
            let step = HistoryStep.random { Int(random.next() >> 33) }
            if step.seconds > 0 { runs.wait(seconds: step.seconds) }
            if let act = try await History.act(step, in: runs.whole) {
                _ = try await runs.perform(act, by: step.principal)
            }
        }
        let whole = try DoorProbe(runs.whole, reader: reader)
        let purged = try DoorProbe(runs.purged, reader: reader)
        var sample = DoorsTwoRunTests.sample(runs)
        // The forms name versions, formats and parties that there are.
        sample.instants = [TestObject.time(1)]
        sample.ids += [TestParty.format, TestParty.borland]
        let posts = whole.table.routes
            .filter { route in route.method == .post && forms.contains { route.name.hasPrefix($0) } }
            .flatMap { $0.probes(sample) }
        // Few of all posts can be done at all: every second one is about what the reader can change or answer.
        let own = try await Self.own(runs.whole, reader)
        var statuses: Set<Int> = []
        var acts = 0
        for turn in 0..<8 {
            let choice = turn % 2 == 0 || own.isEmpty ? posts : own
            var post: ProbeRequest? = choice[Int(random.number(in: 0...Int64(choice.count - 1)))]
            while let next = post {
                meet(runs)
                let one = try await whole.door.send(next, credentials: whole.credentials)
                let other = try await purged.door.send(next, credentials: purged.credentials)
                statuses.insert(one.status.code)
                let body = String(decoding: next.body, as: UTF8.self)
                #expect(answerText(one) == answerText(other), "seed \(seed): \(next.target) \(body)")
                if one.status == .seeOther { acts += 1 }
                post = body.contains("do=review") ? try confirmation(next, one) : nil
            }
        }
        for target in afterwards {
            meet(runs)
            let get = ProbeRequest(.get, target)
            let (one, other) = (try await whole.answer(get), try await purged.answer(get))
            #expect(one == other, "seed \(seed): \(target)")
        }
        return (statuses, acts)
    }

    @Test(arguments: [0, 1] as [UInt64])
    func `forms are answered, and end, in both runs alike`(shard: UInt64) async throws {
        print("forms in two runs: ENTENTE_SEED=\(Self.first) ENTENTE_HISTORIES=\(Self.count), shard \(shard) of 2")
        var statuses: Set<Int> = []
        var acts = 0
        for seed in Self.first..<Self.first + Self.count where seed % 2 == shard {
            let result = try await Self.run(seed: seed)
            statuses.formUnion(result.statuses)
            acts += result.acts
        }
        // What is refused, what is hidden, what is shown and what is done all happen.
        if Self.count >= 60 {
            #expect(statuses.isSuperset(of: [200, 303, 404, 422]), "\(statuses)")
            #expect(acts > 0)
        }
    }
}
