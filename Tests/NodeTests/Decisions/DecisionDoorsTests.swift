import Accounts
import Database
import DatabaseSupport
import Foundation
import HTTPTypes
import HummingbirdTesting
import JSON
import NIOCore
import Records
import STIX
import Silence
import Testing
import Web
import WebSupport

@testable import Node

/// Decisions through the doors for programs, and their certificates.
@Suite struct DecisionDoorsTests {
    /// A node's doors with a registry that announces and delegates of two parties.
    private struct House {
        let community: Community
        let rooms: NodeRooms
        let door: TestDoor
        let document: String

        static func make() async throws -> House {
            let community = try await Community.make()
            try await community.add("registry", "HUB", [.author, .releaser, .secretary])
            for party in ["ONE", "TWO"] { try await community.add("delegate", party, [.delegate]) }
            let text = """
                plan:
                  name: Work plan
                  kind: statement
                  title_kind: printed
                  publisher: Hub
                  date: "2026-02-13"
                  language: en
                  grade: official
                  seen: full

                """
            let written = try await community.write(
                text,
                .init(by: Actor(person: "registry@hub"), label: "RESTRICTED REL[HUB]"),
                file: "documents.yaml"
            )
            let rooms = try NodeRooms(folder: community.path, mode: .writing)
            try await rooms.madeSigningKeys()
            let doors = try Doors(
                records: rooms.records,
                accounts: rooms.accounts(),
                books: rooms.books(),
                keys: try await rooms.webKeys(),
                settings: WebSettings(),
                site: "Test",
                origin: nil,
                signing: rooms.signing()
            )
            var people: [String: (password: String, person: SignedIn)] = [:]
            for name in ["registry@hub", "delegate@one", "delegate@two", "writer@two"] {
                let id = try #require(try await rooms.principal(named: name).person)
                people[name] = ("word", SignedIn(person: id, name: name))
            }
            let authenticator = TestAuthenticator(people: people)
            let door = TestDoor(doors.table, authenticator: authenticator, faces: doors.faces)
            return House(
                community: community,
                rooms: rooms,
                door: door,
                document: try #require(written.entries.first?.id)
            )
        }

        func ask(_ person: String?, _ path: String) async throws -> TestResponse {
            try await door.send(.get, path, Self.credentials(person))
        }

        func post(_ person: String?, _ path: String, _ body: JSONValue) async throws -> TestResponse {
            var fields = Self.credentials(person)
            fields[.contentType] = "application/json"
            return try await door.send(.post, path, fields, body: body.canonicalBytes())
        }

        static func credentials(_ person: String?) -> HTTPFields {
            guard let person else { return [:] }
            return [.authorization: "Basic " + Data("\(person):word".utf8).base64EncodedString()]
        }

        func json(_ person: String?, _ path: String) async throws -> JSONValue {
            let answer = try await ask(person, path)
            #expect(answer.status == .ok, "\(path)")
            return try JSONValue(parsing: Array(answer.body.readableBytesView))
        }

        /// Announces the document to ONE; the decision's id.
        func announce() async throws -> String {
            let order: JSONValue = [
                "title": "Work plan", "document": .string(document), "roster": ["ONE"], "zone": "Europe/Brussels",
                "expires": .string(Instant(microseconds: rooms.clock.now().microseconds + 600_000_000).text),
            ]
            let answer = try await post("registry@hub", DecisionRoutes.path, order)
            #expect(answer.status == .created, "\(answer.text)")
            let made = try JSONValue(parsing: Array(answer.body.readableBytesView))
            return try #require(made["decision"]?.string)
        }
    }

    @Test func `a program announces, receives and breaks, and the certificate is a page and a file that verifies`()
        async throws
    {
        let house = try await House.make()
        let id = try await house.announce()
        let path = DecisionRoutes.path + "/" + id
        for page in ["certificate/", "certificate.json"] {
            let early = try await house.ask("delegate@one", "/decisions/\(id)/" + page)
            #expect(early.status == (page.hasSuffix("/") ? .ok : .notFound))
            if page.hasSuffix("/") { #expect(early.text.contains("There is no certificate yet")) }
        }
        let received = try await house.post("delegate@one", path + "/acts", ["act": "receive"])
        #expect(received.status == .created, "\(received.text)")
        let again = try await house.post("delegate@one", path + "/acts", ["act": "receive"])
        #expect(again.status == .unprocessableContent && again.text.contains("said already"))
        let objection: JSONValue = ["act": "break", "kind": "objection", "text": "No <b>word</b> on cost.", "round": 1]
        #expect(try await house.post("delegate@one", path + "/acts", objection).status == .created)
        let shown = try await house.json("registry@hub", path)
        #expect(shown["state"]?.string == "broken" && shown["acts"]?.array?.count == 3)
        #expect(shown["parties"]?.array?.first?["stands"]?.string == "broke")
        let open = try await house.json("delegate@one", DecisionRoutes.path + "?party=ONE&limit=1")
        #expect(open["decisions"]?.array?.first?["id"]?.string == id && open["more"]?.boolean == false)
        let file = try await house.ask("delegate@one", "/decisions/\(id)/certificate.json")
        let bytes = Array(file.body.readableBytesView)
        #expect(file.headers[.contentDisposition]?.contains("certificate.json") == true)
        let signed = try SignedCertificate(parsing: bytes)
        let list = try await house.ask(nil, KeysRoute.path)
        let published = try #require(PublishedKeys(list.text))
        #expect(signed.verify(keys: published).holds && signed.certificate.outcome.state == .broken)
        #expect(
            Array(try await house.ask("registry@hub", "/decisions/\(id)/certificate.json").body.readableBytesView)
                == bytes
        )
        let page = try await house.ask("delegate@one", "/decisions/\(id)/certificate/").text
        for part in [
            "silence was broken", signed.key.fingerprint.text, SHA256Text(hashing: bytes).text, "entente verify",
            "Party ONE", "No &lt;b&gt;word&lt;/b&gt; on cost.", "byte for byte", signed.certificate.made.text,
        ] { #expect(page.contains(part), "\(part)") }
    }

    @Test func `a decision that is hidden is answered as one that never was, and what is wrong is told`() async throws {
        let house = try await House.make()
        let hidden = try await house.announce()
        let never = "entente-decision--00000000-0000-4000-8000-000000000000"
        for person in ["delegate@two", nil] {
            let list = try await house.json(person, DecisionRoutes.path)
            #expect(list.canonicalText == #"{"decisions":[],"more":false}"#)
            for path in ["/api/decisions/ID", "/decisions/ID/certificate/", "/decisions/ID/certificate.json"] {
                let answers = try await [hidden, never].asyncMap { id in
                    try await house.ask(person, path.replacingOccurrences(of: "ID", with: id))
                }
                #expect(answers.map(\.status) == [.notFound, .notFound])
                #expect(answers[0].body == answers[1].body && answers[0].headers == answers[1].headers)
            }
            for act: JSONValue in [["act": "receive"], ["act": "nothing"], ["act": "withdraw"]] {
                let answers = try await [hidden, never].asyncMap { id in
                    try await house.post(person, "/api/decisions/\(id)/acts", act)
                }
                #expect(answers[0].status == (person == nil ? .unauthorized : .notFound))
                #expect(answers[0].status == answers[1].status && answers[0].body == answers[1].body)
            }
        }
        let acts = "/api/decisions/\(hidden)/acts"
        for (body, status, text) in [
            (["act": "agree"], 422, "receipt-first"), (["act": "nothing"], 422, "expected"),
            (["act": "agree", "until": "2027-01-01"], 422, "no end"),
            (["act": "agree", "x": 1], 422, "no such member"),
            (["act": "withdraw"], 403, "secretar"), ([], 422, "an object"),
        ] as [(JSONValue, Int, String)] {
            let answer = try await house.post("delegate@one", acts, body)
            #expect(answer.status.code == status && answer.text.contains(text), "\(body): \(answer.text)")
        }
        var plainFields = House.credentials("delegate@one")
        plainFields[.contentType] = "text/plain"
        let plain = try await house.door.send(
            .post,
            acts,
            plainFields,
            body: Array("{}".utf8)
        )
        #expect(plain.status == .unsupportedMediaType)
        let refused = try await house.post(
            "writer@two",
            DecisionRoutes.path,
            [
                "title": "T", "document": .string(house.document), "roster": ["ONE"], "zone": "UTC",
                "expires": "2031-01-01T00:00:00Z",
            ]
        )
        #expect(refused.status == .forbidden)
    }
}

extension TestResponse {
    /// The body as text.
    fileprivate var text: String { String(buffer: body) }
}

extension Sequence where Element: Sendable {
    /// What a question to each brings, one after the other.
    fileprivate func asyncMap<Made>(_ make: (Element) async throws -> Made) async throws -> [Made] {
        var made: [Made] = []
        for element in self { made.append(try await make(element)) }
        return made
    }
}
