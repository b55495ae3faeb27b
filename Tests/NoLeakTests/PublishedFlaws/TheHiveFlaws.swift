import HTTPTypes
import HummingbirdTesting
import JSON
import Labels
import NIOCore
import Records
import RecordsSupport
import STIX
import Testing
import Web
import WebSupport

/// What was reported of TheHive, tried here (docs/published-flaws.md).
@Suite struct TheHiveFlaws {
    @Test func `TheHive #1427: what is found while one writes is what one reads`() async throws {
        let pair = try await FlawPair()
        let objects = [
            FlawThing.topic(90, "Harbour security of Hiddenland"),
            FlawThing.own(
                "entente-document",
                91,
                ["name": "Harbour paper of Hiddenland", "publisher": "Hidden office"]
            ),
        ]
        try await pair.hidden(FlawThing.act(objects, as: FlawThing.closed), by: TestPerson.ann.principal)
        // Whoever writes of the same thing looks for a parent, a source, what is like it, and saves.
        let start = [
            ("v.name", "Harbour security"), ("n.sources", "1"), ("label", "pick"), ("label.audience", "party"),
        ]
        let acts = [
            [("do", "find:parent_ref"), ("q.parent_ref", "harbour")],
            [("do", "find:sources.0.document_ref"), ("q.sources.0.document_ref", "harbour")],
            [("do", "auto"), ("q.parent_ref", "harbour"), ("q.sources.0.document_ref", "paper")],
            [("do", "check"), ("v.parent_ref", FlawThing.id("entente-topic", 90))], [("do", "preview")],
        ]
        let forms = acts.map { FlawThing.form("/new/entente-topic/", start + $0) }
        let gets = FlawThing.gets([
            "/suggest/?q=harbour", "/suggest/?types=entente-topic&q=harb", "/suggest/?types=entente-document&q=paper",
            "/search/?q=harbour", "/search/?q=harbour+security", "/new/entente-topic/", "/new/",
        ])
        let answers = try await pair.expectSame(forms + gets, as: .cyd, .bea, hiding: ["Hiddenland", "Hidden office"])
        #expect(answers.filter { $0.status == .ok }.count > gets.count)
        try await pair.expectShown("/suggest/?q=harbour", to: .ann, ["Harbour security of Hiddenland"])
    }

    @Test func `TheHive #2301: whoever only reads changes nothing, and is told nothing by trying`() async throws {
        let pair = try await FlawPair()
        let ann = TestPerson.ann.principal
        let cyd = TestPerson.cyd
        let reads = PersonClearance(person: cyd.id, party: cyd.party, level: "UNCLASSIFIED", roles: [.reader])
        try await pair.both(.clear(reads), by: TestParty.operator)
        let hidden = FlawThing.topic(90, "Hidden topic", ["description": "Hidden words"])
        try await pair.hidden(FlawThing.act([hidden], as: FlawThing.closed), by: ann)
        let own = FlawThing.topic(91, "Of their own party")
        try await pair.both(FlawThing.act([own], as: Marking(tlp: .clear)), by: .operating(for: TestParty.corland))
        let ids = [90, 91, 1, 99].map { FlawThing.id("entente-topic", $0) }
        let fields = [
            ("v.name", "Taken"), ("version", TestObject.time(0)), ("reason", "because"), ("label", "text"),
            ("label.text", "TLP:CLEAR"), ("seen", ""), ("n.sources", "0"),
        ]
        let forms = ids.flatMap { id in
            ["edit", "revoke", "release", "raise", "memberships"].flatMap { page in
                ["save", "check", "preview", "review", page].map { act in
                    FlawThing.form("/records/\(id)/\(page)/", fields + [("do", act)])
                }
            }
        }
        let posts = ids.map { id in
            FlawThing.post([
                FlawThing.own("entente-topic", Int(id.suffix(2)) ?? 0, version: 5, ["name": "Taken", "revoked": true])
            ])
        }
        let answers = try await pair.expectSame(forms + posts, as: cyd, hiding: ["Hidden"])
        #expect(answers.suffix(posts.count).allSatisfy { $0.status == .forbidden })
        #expect(!answers.contains { $0.status == .seeOther })
        for (id, name) in zip(ids, ["Hidden topic", "Of their own party", "Open topic one"]) {
            let kept = try await pair.full.record(id, as: ann)
            #expect(kept?.value["name"]?.string == name && kept?.isRevoked == false)
        }
    }
}
