import DatabaseSupport
import HTTPTypes
import HummingbirdTesting
import Labels
import NIOCore
import NoLeakSupport
import Records
import RecordsSupport
import STIX
import Testing
import Web
import WebSupport

/// Two nodes with one history, except that the first holds something that a reader may not read, and the second holds
/// nothing, or something else, in its place. No view takes part in making the second one: what is left out is never done
/// there. Everything else happens in both at the same instants and with the same random numbers.
final class FlawPair {
    /// The node that holds what is hidden.
    let full: TestNode
    /// The node without it.
    let bare: TestNode
    private var turn: Int64 = 0

    /// Two equal communities with a small public record.
    init() async throws {
        full = try TestNode(catalogue: FlawThing.catalogue, beside: DoorProbe.migrations)
        bare = try TestNode(catalogue: FlawThing.catalogue, beside: DoorProbe.migrations)
        for act in try TestNode.founding { try await both(act, by: TestParty.operator) }
        try await both(FlawThing.act(FlawThing.record, as: Marking(tlp: .clear)), by: TestPerson.hal.principal)
    }

    /// The next minute begins in both nodes.
    func meet() {
        turn += 1
        let now = Instant(microseconds: TestNode.start.microseconds + turn * 60_000_000)
        for node in [full, bare] {
            node.clock.set(now)
            node.identifiers.use(stream: "turn \(turn)")
        }
    }

    /// Happens in both nodes.
    func both(_ act: Act, by actor: Principal) async throws {
        try await differing(act, act, by: actor)
    }

    /// Happens where something is hidden, and nowhere else.
    func hidden(_ act: Act, by actor: Principal) async throws {
        try await differing(act, nil, by: actor)
    }

    /// Happens in each node as it is given.
    func differing(_ one: Act, _ other: Act?, by actor: Principal) async throws {
        meet()
        for (node, act) in [(full, one), (bare, other)] {
            guard let act else { continue }
            let receipt = try await node.records.write(act, by: actor)
            for failure in receipt.failures { Issue.record("not stored: \(failure)") }
        }
    }

    /// The requests that the routes make themselves for a sample: of reading doors whose names begin so.
    func doors(_ sample: ProbeSample, _ names: [String]) throws -> [ProbeRequest] {
        let requests = try DoorProbe(full, reader: .anonymous).requests(sample)
            .filter { door in names.contains { door.route.hasPrefix($0) } }
        #expect(!requests.isEmpty, "\(names)")
        return requests.map(\.request)
    }

    /// Makes requests of both nodes. The answers must be equal byte by byte, and hold no hidden word that was not asked for.
    ///
    /// - Returns: the answers of the first node.
    @discardableResult
    func expectSame(
        _ requests: [ProbeRequest],
        as readers: TestPerson?...,
        hiding words: [String],
        authenticator: (any Authenticator)? = nil,
        credentials: HTTPFields? = nil,
        sourceLocation: SourceLocation = #_sourceLocation
    ) async throws -> [TestResponse] {
        var answers: [TestResponse] = []
        for reader in readers {
            let principal = reader?.principal ?? .anonymous
            let one = try DoorProbe(full, reader: principal, authenticator: authenticator)
            let other = try DoorProbe(bare, reader: principal, authenticator: authenticator)
            for request in requests {
                meet()
                let first = try await one.door.send(request, credentials: credentials ?? one.credentials)
                let second = try await other.door.send(request, credentials: credentials ?? other.credentials)
                let text = answerText(first)
                let asked = request.target + String(decoding: request.body, as: UTF8.self)
                let place = "\(reader?.id ?? "public"): \(request.method) \(request.target)"
                if text != answerText(second) {
                    Issue.record(
                        "\(place)\n\(Self.difference(text, answerText(second)))",
                        sourceLocation: sourceLocation
                    )
                }
                for word in words where text.contains(word) && !asked.contains(word) {
                    Issue.record("\(place) shows \(word)", sourceLocation: sourceLocation)
                }
                answers.append(first)
            }
        }
        return answers
    }

    /// The door does show the words to somebody who may read them: an answer without them says something.
    func expectShown(
        _ target: String,
        to person: TestPerson,
        _ words: [String],
        sourceLocation: SourceLocation = #_sourceLocation
    ) async throws {
        meet()
        let text = try await DoorProbe(full, reader: person.principal).answer(ProbeRequest(.get, target))
        for word in words {
            #expect(text.contains(word), "\(target) does not show \(word)", sourceLocation: sourceLocation)
        }
    }

    private static func difference(_ one: String, _ other: String) -> String {
        let lines = zip(one.split(separator: "\n"), other.split(separator: "\n")).first { $0 != $1 }
        return lines.map { "  \($0.prefix(500))\n  \($1.prefix(500))" } ?? "  one is longer"
    }
}
