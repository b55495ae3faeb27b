import Accounts
import Database
import DatabaseSupport
import Foundation
import HTTPTypes
import HummingbirdTesting
import JSON
import Labels
import NIOCore
import NoLeakSupport
import Node
import ProgramSupport
import Records
import RecordsSupport
import STIX
import Testing
import Web
import WebSupport

/// What was published of OpenCTI about who may do what, tried here (docs/published-flaws.md).
@Suite struct OpenCTIAccessFlaws {
    @Test func `CVE-2026-35211: what stands in a search or a filter is words, and is never run`() async throws {
        let pair = try await FlawPair()
        let hidden = FlawThing.topic(90, "Hidden topic", ["description": "Hidden words"])
        try await pair.hidden(FlawThing.act([hidden], as: FlawThing.closed), by: TestPerson.ann.principal)
        let texts = [
            "ctx._source.name.contains('Hidden')", "doc['name'].value", "while(true){}", "' OR 1=1 --", "Hid*",
            "\"Hidden",
            "name:Hid* OR name:*", "NEAR(hidden topic)", "hidden AND NOT open", "%idden%", "_idden",
            "(?:H|x)idden{0,9}",
        ]
        let requests = texts.flatMap { text -> [ProbeRequest] in
            let value = text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
            return FlawThing.gets(
                [
                    "/search/?q=\(value)", "/records/?q=\(value)&script=\(value)",
                    "/suggest/?types=\(value)&q=\(value)",
                    "/records/export.json?q=\(value)&operator=script", "/topics/relations/?to=\(value)",
                ]
                    + ["match[id]", "match[type]", "match[version]", "match[script]", "added_after"].map { field in
                        "/taxii2/entente/collections/everything/objects/?\(field)=\(value)"
                    }
            )
        }
        let answers = try await pair.expectSame(requests, as: .cyd, hiding: ["Hidden topic", "Hidden words"])
        #expect(answers.allSatisfy { [.ok, .badRequest, .notFound].contains($0.status) })
        try await pair.expectShown("/search/?q=hidden", to: .ann, ["Hidden topic"])
    }

    /// A node whose own accounts know two people; and the first one's token for tools.
    private func accounts() async throws -> (node: TestNode, accounts: Accounts, id: String, secret: String) {
        let node = try await TestNode.community(beside: DoorProbe.migrations)
        let cost = PasswordCost(log2Blocks: 4, blockSize: 1, parallelism: 1)
        let accounts = Accounts(store: node.store, clock: node.clock, cost: cost)
        for (name, person) in [("ann@aland", TestPerson.ann), ("cyd@corland", TestPerson.cyd)] {
            let name = try #require(SignInName(name))
            try await accounts.openRealm(name.realm, for: person.party)
            try await accounts.add(Account(person: person.id, party: person.party, name: name, display: name.local))
        }
        let ceiling = TokenCeiling(rank: 10_000, keepsParty: true, keepsFormats: true)
        let (token, secret) = try await accounts.makeToken(
            for: TestPerson.ann.id,
            name: "tool",
            scope: .readWrite,
            ceiling: ceiling,
            days: 30
        )
        return (node, accounts, token.id, secret)
    }

    @Test func `CVE-2026-27960: neither a person's id nor a token's is a credential`() async throws {
        let (node, accounts, token, secret) = try await accounts()
        let ann = TestPerson.ann
        let hidden = FlawThing.topic(90, "Hidden topic")
        let object = try TestObject.valid(
            FlawThing.standard("campaign", 90, ["name": hidden["name"] ?? .null])
        )
        try await node.write([object], by: ann, default: FlawThing.closed)
        let probe = try DoorProbe(node, reader: .anonymous, authenticator: AccountsAuthenticator(accounts))
        let uuid = String(ann.id.dropFirst("identity--".count))
        var fields: [HTTPFields] = [ann.id, uuid, token, "ann@aland", "ann", "entente-" + token, "null", "undefined"]
            .map {
                [.authorization: "Bearer " + $0]
            }
        for pair in [
            "ann@aland:", "ann@aland:\(ann.id)", "ann@aland:\(token)", "\(ann.id):", "\(ann.id):\(ann.id)", ":",
        ] {
            fields.append([.authorization: "Basic " + Data(pair.utf8).base64EncodedString()])
        }
        let targets = [
            "/taxii2/entente/collections/everything/objects/", "/search/?q=hidden", "/records/\(object.id.text)/",
        ]
        for target in targets {
            for field in fields {
                let answer = try await probe.door.send(.get, target, field)
                #expect(answer.status == .unauthorized, "\(target) \(field)")
                #expect(!String(buffer: answer.body).contains("Hidden"))
            }
            for cookie in [ann.id, uuid, token, secret, "ann@aland"] {
                let answer = try await probe.door.send(.get, target, [.cookie: "entente=" + cookie])
                #expect(!String(buffer: answer.body).contains("Hidden"), "\(target) \(cookie)")
            }
            // The token itself is one.
            let answer = try await probe.door.send(.get, target, [.authorization: "Bearer " + secret])
            #expect(answer.status == .ok && String(buffer: answer.body).contains("Hidden"), "\(target)")
        }
    }

    @Test func `CVE-2025-61781: whoever knows the id of what is another's takes nothing of it away`() async throws {
        let (node, accounts, token, secret) = try await accounts()
        let name = "Shared campaign"
        let object = try TestObject.campaign(1, name: name)
        try await node.write([object], by: .ann, default: Marking(tlp: .clear))
        let probe = try DoorProbe(node, reader: .anonymous, authenticator: AccountsAuthenticator(accounts))
        let session = try await accounts.beginSession(of: TestPerson.cyd.id)
        let cookie: HTTPFields = [.cookie: "entente=" + session]
        let own = try await probe.door.send(.get, "/account/", cookie)
        let form = try #require(String(buffer: own.body).firstMatch(of: #/name="form_token" value="([^"]*)"/#)?.1)
        // Somebody else's token is answered as one that never was.
        var answers: Set<String> = []
        for id in [token, "0123456789abcdef", "0"] {
            let request = FlawThing.form("/account/tokens/\(id)/revoke", [("form_token", String(form))])
            answers.insert(answerText(try await probe.door.send(request, credentials: cookie)))
        }
        #expect(answers.count == 1, "\(answers)")
        #expect(try await accounts.holder(ofToken: secret, isLocal: false)?.account.person == TestPerson.ann.id)
        // A record of another party's is neither withdrawn nor deleted.
        let id = object.id.text
        let revoke = FlawThing.form(
            "/records/\(id)/revoke/",
            [("form_token", String(form)), ("do", "revoke"), ("reason", "mine now"), ("version", TestObject.time(1))]
        )
        _ = try await probe.door.send(revoke, credentials: cookie)
        let reader = try DoorProbe(node, reader: TestPerson.cyd.principal)
        for collection in ["everything", "inbox", "threat-reports"] {
            let target = "/taxii2/entente/collections/\(collection)/objects/\(id)/"
            let answer = try await reader.door.send(.delete, target, reader.credentials)
            #expect(answer.status == .forbidden, "\(collection)")
        }
        let kept = try await node.record(id, as: .anonymous)
        #expect(kept?.isRevoked == false && kept?.value["name"]?.string == name)
        #expect(try await node.record(id, as: TestPerson.cyd.principal)?.isRevoked == false)
    }

    @Test func `PYSEC-2026-3445: no header field or parameter lowers a label or speaks for another party`() async throws
    {
        let id = FlawThing.id("entente-topic", 90)
        let names = [
            "synchronized-upsert", "X-Synchronized-Upsert", "opencti-sharing-draft", "previous-standard",
            "applicant-id",
            "X-Original-User", "X-Forwarded-User", "X-Origin-Party", "X-HTTP-Method-Override",
        ]
        var values: [HTTPFields] = [[:]]
        for name in names {
            let field = try #require(HTTPField.Name(name))
            values += ["true", TestPerson.hal.id].map { [field: $0] }
        }
        var seen: Set<String> = []
        for more in values {
            let node = try TestNode(catalogue: FlawThing.catalogue, beside: DoorProbe.migrations)
            for act in try TestNode.founding { _ = try await node.records.write(act, by: TestParty.operator) }
            let first = try FlawThing.act(FlawThing.record, as: Marking(tlp: .clear))
            _ = try await node.records.write(first, by: TestPerson.hal.principal)
            let theirs = try FlawThing.act(
                [FlawThing.topic(90, "Hidden topic")],
                as: FlawThing.closed(to: [TestParty.borland])
            )
            _ = try await node.records.write(theirs, by: TestPerson.ann.principal)
            node.clock.set(Instant(microseconds: TestNode.start.microseconds + 600_000_000))
            node.identifiers.use(stream: "post")
            // Somebody who reads it writes it again for everybody, a version later and with less confidence.
            let marking: JSONValue = .array([.string(TLP.clear.id)])
            let opened = FlawThing.topic(
                90,
                version: 3,
                "Hidden topic",
                ["object_marking_refs": marking, "confidence": 1]
            )
            let probe = try DoorProbe(node, reader: TestPerson.bea.principal)
            var post = FlawThing.post([opened], more: more)
            post.target += more.isEmpty ? "" : "?synchronized-upsert=true"
            let answer = try await probe.door.send(post, credentials: probe.credentials)
            let kept = try await node.record(id, as: TestPerson.ann.principal)
            let open = try await node.record(id, as: .anonymous)
            seen.insert("\(answerText(answer)) \(kept?.version ?? "") \(kept?.origin ?? "") \(open?.origin ?? "none")")
            #expect(kept?.origin == TestParty.aland && kept?.version == TestObject.time(0))
        }
        #expect(seen.count == 1, "\(seen)")
    }

    @Test func `OpenCTI #7348, #3319: a command prints what the one in whose name it reads may read`() async throws {
        let pair = try await FlawPair()
        let objects = [
            FlawThing.topic(90, "Hidden topic"), FlawThing.note(93, about: [FlawThing.topics[0]], "Hidden note"),
            FlawThing.link(92, FlawThing.topics[0], FlawThing.topics[1]),
        ]
        try await pair.hidden(FlawThing.act(objects, as: FlawThing.closed), by: TestPerson.ann.principal)
        let id = FlawThing.id("entente-topic", 90)
        let commands = [
            ["search", "topic"], ["search", "--json", "hidden"], ["view", id], ["view", FlawThing.topics[0]],
            ["why", id],
            ["why", FlawThing.topics[0], "ALA"], ["stats"], ["export"],
        ]
        func run(_ command: [String], on node: TestNode, as person: TestPerson) throws -> String {
            let words = [command[0], "--data", node.folder.path, "--as", person.id] + command.dropFirst()
            let result = try Program.run(Program.built("entente"), words)
            // The id of a bundle is drawn anew each time, and the folder is the node's own.
            return "\(result.status)\n\(result.output)\n\(result.errors)"
                .replacing(#/bundle--[0-9a-f-]+/#, with: "bundle").replacing(node.folder.path, with: "")
        }
        for node in [pair.full, pair.bare] {
            try node.store.close()
            // The folder of a node that serves has a little more in it.
            try NodeRooms(folder: node.folder.path, mode: .writing).store.close()
        }
        var printed = ""
        for command in commands {
            let one = try run(command, on: pair.full, as: .cyd)
            #expect(try one == run(command, on: pair.bare, as: .cyd), "\(command)")
            // An id that was asked for may be printed.
            printed += one.replacing(id, with: "")
        }
        for word in ["Hidden", "000000000092", "000000000093"] { #expect(!printed.contains(word), "\(printed)") }
        #expect(printed.contains("Open topic one"))
        #expect(try run(["search", "hidden"], on: pair.full, as: .ann).contains("Hidden topic"))
        #expect(try run(["export"], on: pair.full, as: .ann).contains("000000000092"))
    }
}
