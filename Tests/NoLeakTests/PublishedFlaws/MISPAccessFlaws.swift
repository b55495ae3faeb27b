import HTTPTypes
import HummingbirdTesting
import JSON
import Labels
import NIOCore
import NoLeakSupport
import Records
import RecordsSupport
import STIX
import Testing
import Web
import WebSupport

/// What was published of MISP about who may do what, tried here (docs/published-flaws.md).
@Suite struct MISPAccessFlaws {
    @Test func `CVE-2026-86408: no part or file of a hidden record has an address that answers`() async throws {
        let pair = try await FlawPair()
        let ann = TestPerson.ann.principal
        let id = FlawThing.id("entente-topic", 90)
        try await pair.both(.policy(try TestNode.policy.asking(secondPersonFrom: "RESTRICTED")), by: TestParty.operator)
        let hidden = FlawThing.topic(90, "Hidden topic")
        try await pair.hidden(FlawThing.act([hidden], as: FlawThing.closed), by: ann)
        // What waits for somebody, and the status of what somebody posted, have addresses as well.
        let marking = Marking(tlp: .clear)
        let release = LabelChange(id: id, versions: [TestObject.time(0)], marking: marking, reason: "Hidden reason")
        try await pair.hidden(.release(release), by: ann)
        let waiting = try await pair.full.records.read(as: ann) { try $0.requests().first?.id }
        let request = try #require(waiting)
        pair.meet()
        let probe = try DoorProbe(pair.full, reader: ann)
        let post = FlawThing.post([FlawThing.note(91, about: [id], "Hidden note")])
        let posted = try await probe.door.send(post, credentials: probe.credentials)
        let status = try #require(JSONValue(parsing: Array(buffer: posted.body))["id"]?.string)
        let other = FlawThing.id("entente-topic", 99)
        var sample = ProbeSample(ids: [id], words: ["hidden"], instants: [TestObject.time(0)], codes: ["ALA"])
        let names = [
            "desk.record", "desk.edit", "desk.revoke", "desk.release", "desk.raise", "desk.why", "desk.report",
            "desk.answer",
            "taxii.object", "taxii.versions",
        ]
        let extra = [
            ProbeRequest(.get, "/taxii2/entente/status/\(status)/"), ProbeRequest(.get, "/requests/"),
            FlawThing.form("/requests/\(request)/", [("do", "agree"), ("reason", "r")]),
        ]
        let first = try pair.doors(sample, names)
        let answers = try await pair.expectSame(first + extra, as: .cyd, .abe, hiding: ["Hidden"])
        // An id that never was is answered alike, but for the id itself.
        sample.ids = [other]
        let second = try pair.doors(sample, names)
        let absent = try await pair.expectSame(second, as: .cyd, hiding: ["Hidden"])
        for (one, never) in zip(answers.prefix(first.count), absent) {
            #expect(answerText(one).replacing(id, with: other) == answerText(never))
        }
        #expect(absent.allSatisfy { [.notFound, .ok, .badRequest].contains($0.status) })
        #expect(absent.filter { $0.status == .notFound }.count > absent.count / 2)
        try await pair.expectShown("/requests/", to: .ann, ["Hidden reason"])
        try await pair.expectShown("/taxii2/entente/status/\(status)/", to: .ann, ["complete"])
    }

    @Test func `CVE-2026-56424: what is allowed for one thing changes that thing alone`() async throws {
        let pair = try await FlawPair()
        let node = pair.full
        let mine = FlawThing.topic(81, "Of Corland")
        let theirs = FlawThing.topic(82, "Of Borland", ["created_by_ref": .string(TestParty.borland)])
        let clear = Marking(tlp: .clear)
        try await pair.both(FlawThing.act([mine], as: clear), by: TestPerson.cyd.principal)
        try await pair.both(FlawThing.act([theirs], as: clear), by: TestPerson.bea.principal)
        let (own, other) = (FlawThing.id("entente-topic", 81), FlawThing.id("entente-topic", 82))
        // The form of one's own record, with another's id wherever one could stand.
        let named = ["id", "v.id", "record", "ref", "v.created_by_ref", "origin"].map { ($0, other) }
        let fields = [("v.name", "Taken"), ("v.kind", ""), ("n.sources", "0"), ("version", TestObject.time(0))] + named
        let forms =
            ["edit", "revoke", "release", "raise"].flatMap { page in
                ["save", "revoke", "review", page].map { act in
                    FlawThing.form("/records/\(own)/\(page)/", fields + [("do", act), ("reason", "r")])
                }
            } + [
                FlawThing.form("/records/\(other)/edit/", fields + [("do", "save")]),
                FlawThing.form("/records/\(other)/revoke/", fields + [("do", "revoke"), ("reason", "r")]),
            ]
        // An object under another's id, alone and beside one's own.
        let posts = [
            FlawThing.post([
                FlawThing.topic(82, version: 7, "Taken", ["created_by_ref": .string(TestParty.borland)])
            ]),
            FlawThing.post([
                FlawThing.topic(81, version: 7, "Changed by its own"),
                FlawThing.topic(82, version: 8, "Taken", ["revoked": true]),
            ]),
        ]
        let probe = try DoorProbe(node, reader: TestPerson.cyd.principal)
        for requests in [posts, forms] {
            for request in requests {
                pair.meet()
                _ = try await probe.door.send(request, credentials: probe.credentials)
            }
            for reader in [Principal.anonymous, TestPerson.bea.principal, TestPerson.hal.principal] {
                let kept = try await node.record(other, as: reader)
                #expect(kept?.value["name"] == "Of Borland" && kept?.isRevoked == false)
                #expect(kept?.origin == TestParty.borland)
            }
            // What is one's own does change.
            #expect(try await node.record(own, as: TestPerson.cyd.principal)?.value["name"] != "Of Corland")
        }
        // An administrator of one party administers nobody of another's: they are not there.
        var answers: Set<String> = []
        let administrator = try DoorProbe(node, reader: TestPerson.bea.principal)
        for person in [TestPerson.ann.id, TestPerson.cyd.id, FlawThing.id("identity", 99)] {
            let form = FlawThing.form(
                "/administration/people/\(person)/",
                [("do", "clear"), ("level", "UNCLASSIFIED"), ("role", "reader"), ("party", TestParty.borland)]
            )
            answers.insert(answerText(try await administrator.door.send(form, credentials: administrator.credentials)))
        }
        #expect(answers.count == 1 && answers.first?.hasPrefix("404") == true, "\(answers)")
        #expect(try await node.records.read(as: TestPerson.ann.principal) { $0.roles } == TestPerson.ann.roles)
    }

    @Test func `CVE-2026-95805: every door that is not for everybody is closed to others, whatever its name`()
        async throws
    {
        let node = try await TestNode.community(beside: DoorProbe.migrations)
        let sample = ProbeSample(
            ids: [TestParty.aland, TestPerson.ann.id],
            types: ["campaign"],
            words: ["name"],
            instants: [TestObject.time(0)],
            codes: ["ALA"]
        )
        let visitor = try DoorProbe(node, reader: .anonymous)
        let person = try DoorProbe(node, reader: TestPerson.cyd.principal)
        var closed = 0
        for route in visitor.table.routes where route.access == .signedIn || route.access == .session {
            closed += 1
            for request in route.probes(sample).prefix(6) {
                let answer = try await visitor.door.send(request)
                let isSentAway = answer.status == .seeOther && answer.headers[.location]?.hasPrefix("/sign-in") == true
                #expect(isSentAway || answer.status == .unauthorized, "\(route.name): \(answer.status)")
                // One's own account is for those who signed in on a page: credentials with a request do not do.
                guard route.access == .session else { continue }
                let asked = try await person.door.send(request, credentials: person.credentials)
                #expect(asked.status == .seeOther, "\(route.name): \(asked.status)")
            }
        }
        #expect(closed > 20)
        // Whoever administers nothing is told so by the one 404, at every address of administration.
        let nowhere = try await person.answer(ProbeRequest(.get, "/administration/nowhere/"))
        let file = try await person.answer(ProbeRequest(.get, "/records/\(FlawThing.id("campaign", 99))/stix"))
        let routes = person.table.routes.filter { $0.name.hasPrefix("administration") }
        #expect(routes.count > 5)
        for route in routes {
            for request in route.probes(sample).prefix(6) {
                let expected = route.kind == .page ? nowhere : file
                #expect(try await person.answer(request) == expected, "\(route.name): \(request.target)")
            }
        }
    }
}
