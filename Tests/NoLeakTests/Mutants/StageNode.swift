import Accounts
import Coordination
import Database
import Exchange
import Foundation
import HTTPTypes
import HummingbirdTesting
import NoLeakSupport
import Node
import Records
import RecordsSupport
import STIX
import Web
import WebSupport

/// One node of a stage, and its doors.
final class StageNode {
    let node: TestNode
    /// What the doors wrote into the log.
    let log = LogRecorder()
    private let cache = SharedCache()
    private var opened: TestDoor?

    /// A community without records beside its parties.
    init() async throws {
        node = try TestNode(catalogue: .coordination, beside: DoorProbe.migrations)
        for act in try TestNode.founding { _ = try await node.records.write(act, by: TestParty.operator) }
    }

    /// The doors, made when they are first asked.
    private func door() throws -> TestDoor {
        if let opened { return opened }
        let settings = WebSettings()
        let doors = try Doors(
            records: node.records,
            accounts: Accounts(store: node.store, clock: node.clock),
            books: ExchangeBooks(store: node.store, clock: node.clock, identifiers: node.identifiers),
            keys: WebKeys(secret: Array(0..<32)),
            settings: settings,
            site: "Test",
            origin: nil,
            signing: DoorProbe.signing
        )
        var people: [String: (password: String, person: SignedIn)] = [:]
        for person in TestPerson.all { people[person.id] = ("word", SignedIn(person: person.id, name: "Reader")) }
        let door = TestDoor(
            doors.table,
            settings: settings,
            authenticator: TestAuthenticator(people: people),
            faces: doors.faces,
            logger: log.logger
        )
        opened = door
        return door
    }

    /// The answer to a request of somebody; nil is the public.
    func answer(_ request: ProbeRequest, as person: TestPerson?) async throws -> TestResponse {
        let credentials: HTTPFields =
            person.map { [.authorization: "Basic " + Data("\($0.id):word".utf8).base64EncodedString()] } ?? [:]
        return try await door().send(request, credentials: credentials)
    }

    /// The answer as a cache gives it that many readers share.
    func cached(_ request: ProbeRequest, as person: TestPerson?) async throws -> String {
        try await cache.answer(request, as: person) { try await self.answer(request, as: person) }
    }
}

/// A cache that obeys what answers say of themselves (RFC 9111), for readers who sit behind one.
private final class SharedCache {
    private var kept: [String: String] = [:]

    func answer(
        _ request: ProbeRequest,
        as person: TestPerson?,
        _ ask: () async throws -> TestResponse
    ) async throws -> String {
        let (all, own) = (request.target, request.target + " " + (person?.id ?? ""))
        if let known = kept[all] ?? kept[own] { return known }
        let answer = try await ask()
        let text = answerText(answer)
        let control = answer.headers[.cacheControl] ?? ""
        if control.contains("max-age"), !control.contains("private") {
            kept[answer.headers[.vary]?.contains("Authorization") ?? false ? own : all] = text
        }
        return text
    }
}

extension Stage {
    /// What a door answers.
    func get(_ target: String, as person: TestPerson?, fields: HTTPFields = [:]) async throws {
        try await send(ProbeRequest(.get, target, fields: fields), as: person)
    }

    /// What a door answers to any request.
    func send(_ request: ProbeRequest, as person: TestPerson?) async throws {
        wait()
        try await compare("\(request.method) \(request.target)") { node in
            node.node.identifiers.use(stream: person?.id ?? "public")
            return answerText(try await node.answer(request, as: person))
        }
    }

    /// The path of everything over TAXII.
    static let everything = "/taxii2/entente/collections/everything/"
}
