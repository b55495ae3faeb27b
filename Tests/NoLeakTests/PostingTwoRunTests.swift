import Accounts
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

/// What a reader posts over TAXII ends in both runs alike: nothing that is hidden from them changes an answer, what they
/// read afterwards, or what is kept of the status.
@Suite struct PostingTwoRunTests {
    private static let count = ProcessInfo.processInfo.environment["ENTENTE_HISTORIES"].flatMap(UInt64.init) ?? 60
    private static let first = ProcessInfo.processInfo.environment["ENTENTE_SEED"].flatMap(UInt64.init) ?? 1
    private static let afterwards = [
        "everything/objects/?match[version]=all", "inbox/objects/?match[version]=all", "inbox/manifest/?limit=3",
    ]

    /// Both nodes, a second later, with numbers from a stream of the reader's.
    private static func meet(_ runs: TwoRun) {
        runs.wait(seconds: 1)
        for node in [runs.whole, runs.purged] { node.identifiers.use(stream: "posting") }
    }

    private static func run(seed: UInt64) async throws -> Set<UInt> {
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
        let sample = DoorsTwoRunTests.sample(runs)
        let posts = whole.table.routes.filter { $0.name == "taxii.objects.add" }.flatMap { $0.probes(sample) }
        var seen: Set<UInt> = []
        for _ in 0..<4 {
            let post = posts[Int(random.number(in: 0...Int64(posts.count - 1)))]
            meet(runs)
            let one = try await whole.door.send(post, credentials: whole.credentials)
            let other = try await purged.door.send(post, credentials: purged.credentials)
            seen.insert(UInt(one.status.code))
            #expect(answerText(one) == answerText(other), "seed \(seed): \(String(decoding: post.body, as: UTF8.self))")
            meet(runs)
            for get in try follow(one) {
                let first = try await whole.answer(get)
                let second = try await purged.answer(get)
                #expect(
                    first == second,
                    "seed \(seed): \(get.target) after \(String(decoding: post.body, as: UTF8.self))"
                )
            }
        }
        return seen
    }

    /// What a client asks for after a POST.
    private static func follow(_ answer: TestResponse) throws -> [ProbeRequest] {
        let gets = afterwards.map { ProbeRequest(.get, "/taxii2/entente/collections/" + $0) }
        guard answer.status == .accepted else { return gets }
        let status = try JSONSerialization.jsonObject(with: Data(answer.body.readableBytesView)) as? [String: Any]
        let id = try #require(status?["id"] as? String)
        return gets + [ProbeRequest(.get, "/taxii2/entente/status/\(id)/")]
    }

    @Test func `what a reader posts ends alike in both runs`() async throws {
        print("posting in two runs: ENTENTE_SEED=\(Self.first) ENTENTE_HISTORIES=\(Self.count)")
        var seen: Set<UInt> = []
        for seed in Self.first..<Self.first + Self.count { seen.formUnion(try await Self.run(seed: seed)) }
        // The probes do post, and are refused too.
        #expect(seen.isSuperset(of: [202, 400, 403, 404, 422]))
    }
}
