import Accounts
import Coordination
import Database
import DatabaseSupport
import Desk
import Exchange
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdCore
import JSON
import Labels
import Logging
import NIOCore
import NIOEmbedded
import Records
import RecordsSupport
import STIX
import WebSupport

@testable import Web

/// The doors of a node over a small record, asked without a socket.
struct FuzzDoor: Sendable {
    /// What a door answers.
    struct Answer: Hashable, Sendable {
        let status: HTTPResponse.Status
        let fields: HTTPFields
        let body: [UInt8]
    }

    /// Keeps one door for many inputs, and takes a new one before what was written to the old one weighs.
    actor Shared {
        private var current: FuzzDoor?
        private var count = 0

        /// The door to ask.
        func door() async throws -> FuzzDoor {
            count += 1
            if let current, count % 20_000 != 0 { return current }
            let made = try await FuzzDoor()
            current = made
            return made
        }
    }

    /// The door that inputs are sent to.
    static let shared = Shared()

    private static let keys = WebKeys(secret: Array(0..<32))
    private static let session = "ann"
    private static let logger = Logger(label: "fuzz") { _ in SwiftLogNoOpLogHandler() }

    private let node: TestNode
    private let responder: WebResponder

    private init() async throws {
        node = try TestNode(catalogue: .coordination, beside: Accounts.migrations + ExchangeBooks.migrations)
        for act in try TestNode.founding { _ = try await node.records.write(act, by: TestParty.operator) }
        for (text, label) in Self.record {
            let object = try TestObject.valid(try JSONValue(parsing: text), catalogue: .coordination)
            try await node.write([object], by: TestPerson.ann, default: label)
        }
        let accounts = Accounts(store: node.store, clock: node.clock)
        let doors = try Self.table(node, accounts)
        var authenticator = TestAuthenticator()
        for person in TestPerson.all { authenticator.people[person.id] = ("word", Self.signedIn(person)) }
        authenticator.people["ann"] = ("word", Self.signedIn(TestPerson.ann))
        authenticator.people["cyd"] = ("word", Self.signedIn(TestPerson.cyd))
        authenticator.sessions = [Self.session: Self.signedIn(TestPerson.ann), "cyd": Self.signedIn(TestPerson.cyd)]
        responder = WebResponder(
            table: doors.table,
            settings: WebSettings(),
            keys: Self.keys,
            authenticator: authenticator,
            faces: doors.faces,
            origins: { _ in Connection(peer: "192.0.2.1", isLoopback: false) }
        )
    }

    /// The answer to a request. `FORMTOKEN` in a body stands for the token of the session.
    func answer(to request: WireRequest) async throws -> Answer {
        let token = FormTokens(Self.keys).token(session: Self.session)
        let body = Array(String(decoding: request.body, as: UTF8.self).replacing("FORMTOKEN", with: token).utf8)
        let head = HTTPRequest(
            method: request.method,
            scheme: "http",
            authority: "localhost",
            path: request.target,
            headerFields: request.fields
        )
        let response = try await responder.respond(
            to: Request(head: head, body: RequestBody(buffer: ByteBuffer(bytes: body))),
            context: WebRequestContext(
                source: ApplicationRequestContextSource(channel: EmbeddedChannel(), logger: Self.logger)
            )
        )
        let collector = BodyCollector()
        try await response.body.write(collector)
        return Answer(status: response.status, fields: response.headers, body: collector.bytes)
    }

    private static func signedIn(_ person: TestPerson) -> SignedIn { SignedIn(person: person.id, name: "Reader") }

    private static func table(_ node: TestNode, _ accounts: Accounts) throws -> (table: RouteTable, faces: ErrorFaces) {
        let languages = Languages(tags: Desk.languages)
        let settings = WebSettings()
        let stockroom = Stockroom()
        let desks = Desk.languages.map {
            Desk(records: node.records, settings: .init(site: "Test"), language: $0, stockroom: stockroom)
        }
        let pages = try languages.merged { index in
            let desk = desks[index]
            let sessions = SessionRoutes(accounts: accounts, settings: settings, pages: desk.sessionPages())
            return try desk.routes() + AdministrationRoutes(desk: desk, accounts: accounts, keys: keys).routes()
                + sessions.routes
        }
        let exchange = try ExchangeRoutes(
            records: node.records,
            books: ExchangeBooks(store: node.store, clock: node.clock, identifiers: node.identifiers),
            settings: ExchangeSettings(),
            keys: keys
        )
        let routes = try pages + exchange.routes + languages.routes(settings: settings)
        return (
            try RouteTable(routes, regions: [ExchangeRoutes.region]),
            ErrorFaces(languages: languages) { desks[$0].face() }
        )
    }

    /// Records of several kinds, one of them not for the public, one not for the second reader either.
    private static let record: [(String, Marking)] = [
        (
            own("entente-document", #""name":"Communiqué","publisher":"Alliance","date":"2023-07","grade":"official""#),
            open
        ),
        (
            own(
                "entente-topic",
                #""name":"Cyber defence","kind":"area","proposition":"Together.","sources":[\#(source)]"#
            ), open
        ),
        (
            own(
                "entente-programme",
                #""name":"Programme","kind":"itpp","party_refs":["\#(TestParty.aland)"],"period":"2023/2026","#
                    + #""status":"in-force","sources":[\#(source)]"#
            ), open
        ),
        (
            own(
                "entente-activity",
                #""name":"Summit","kind":"summit","date":"2023-07-11/2023-07-12","participation":[{"key":"a","#
                    + #""party_ref":"\#(TestParty.aland)","attendance":"attended","level":"leader"}],"sources":[\#(source)]"#
            ), Marking(level: "UNCLASSIFIED", clauses: [Clause(.community)])
        ),
        (
            #"{"type":"indicator","spec_version":"2.1","id":"indicator--\#(uuid)","created":"2026-01-01T00:00:00.000Z","#
                + #""modified":"2026-01-01T00:00:00.000Z","pattern":"[ipv4-addr:value = '192.0.2.1']","#
                + #""pattern_type":"stix","valid_from":"2026-01-01T00:00:00Z"}"#,
            Marking(level: "RESTRICTED", clauses: [Clause(.party(TestParty.aland))])
        ),
    ]
    private static let open = Marking(tlp: .clear)
    private static let uuid = "00000000-0000-4000-8000-000000000001"
    private static let source = #"{"key":"s1","document_ref":"entente-document--\#(uuid)"}"#

    private static func own(_ type: String, _ properties: String) -> String {
        #"{"type":"\#(type)","spec_version":"2.1","id":"\#(type)--\#(uuid)","created":"2026-01-01T00:00:00.000Z","#
            + #""modified":"2026-01-01T00:00:00.000Z","extensions":{"\#(Entente.extensionID)":{"extension_type":"new-sdo"}},"#
            + properties + "}"
    }
}

/// Takes in the body of an answer.
private final class BodyCollector: ResponseBodyWriter {
    var bytes: [UInt8] = []

    func write(_ buffer: ByteBuffer) async throws { bytes += Array(buffer.readableBytesView) }
    consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
