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

/// What was reported of MISP about reading, tried here (docs/published-flaws.md).
@Suite struct MISPFlaws {
    private static let address = "ipv4-addr--ff26c055-6336-5bc5-b98d-13d6226742dd"
    private let sample = ProbeSample(
        ids: [address, FlawThing.topics[0]],
        types: ["ipv4-addr", "note"],
        words: ["198.51.100.3", "hidden"],
        instants: ["2026-01-01T00:08:30.000000Z"],
        codes: ["FMT"]
    )

    @Test func `MISP #863, CVE-2020-14969, CVE-2026-85226: equal values of others are neither found nor counted`()
        async throws
    {
        let pair = try await FlawPair()
        let address: JSONValue = ["type": "ipv4-addr", "id": .string(Self.address), "value": "198.51.100.3"]
        for (number, person) in [(91, TestPerson.ann), (92, .bea)] {
            let marking = Marking(level: "RESTRICTED", clauses: [Clause([.party(person.party)])])
            let note = FlawThing.note(number, about: [Self.address], "Hidden note \(number)")
            let link = FlawThing.link(number, Self.address, FlawThing.topics[0])
            try await pair.hidden(FlawThing.act([address, note, link], as: marking), by: person.principal)
        }
        let own = FlawThing.note(95, about: [Self.address], "What we know of 198.51.100.3")
        let posted = try await pair.expectSame(
            [FlawThing.post([address, own]), FlawThing.post([address])],
            as: .cyd,
            hiding: ["Hidden"]
        )
        #expect(posted.allSatisfy { $0.status == .accepted })
        let doors = try pair.doors(
            sample,
            [
                "desk.record", "desk.search", "desk.suggest", "desk.records", "taxii.manifest", "taxii.object",
                "taxii.versions",
            ]
        )
        let words = ["Hidden", "000000000091", "000000000092"]
        let answers = try await pair.expectSame(doors, as: .cyd, hiding: words)
        #expect(answers.contains { String(buffer: $0.body).contains("What we know of 198.51.100.3") })
        try await pair.expectShown("/records/\(Self.address)/", to: .ann, ["Hidden note 91"])
        try await pair.expectShown("/records/\(Self.address)/", to: .bea, ["Hidden note 92"])
    }

    @Test func `MISP #5802: people of the sending party read no more than their own clearance`() async throws {
        let pair = try await FlawPair()
        let ann = TestPerson.ann.principal
        let hidden = [FlawThing.topic(90, "Hidden topic"), FlawThing.note(91, about: [Self.address], "Hidden note")]
        try await pair.hidden(FlawThing.act(hidden, as: FlawThing.closed), by: ann)
        // A place of a public record, with other words in each node.
        try await pair.differing(portioned("Hidden words"), portioned("Other words"), by: ann)
        var own = sample
        own.ids = [FlawThing.id("entente-topic", 90), FlawThing.id("entente-topic", 95), FlawThing.topics[0]]
        own.words = ["words", "hidden"]
        let doors = try pair.doors(
            own,
            [
                "desk.record", "desk.search", "desk.edit", "desk.why", "taxii.manifest", "taxii.objects",
                "administration",
            ]
        )
        try await pair.expectSame(doors, as: .abe, hiding: ["Hidden", "Other words", "000000000091"])
        let page = "/records/\(FlawThing.id("entente-topic", 95))/"
        try await pair.expectShown(page, to: .ann, ["Hidden words"])
        try await pair.expectShown(page, to: .abe, ["With a place"])
        // Nobody makes what they could not read themselves.
        let marking = try TestObject.marking(9, level: "RESTRICTED", any: [[.party(TestParty.aland)]]).value
        let closed = FlawThing.topic(96, "Written blindly", ["object_marking_refs": [marking["id"] ?? .null]])
        let answers = try await pair.expectSame([FlawThing.post([marking, closed])], as: .abe, hiding: ["Hidden"])
        #expect(answers.allSatisfy { String(buffer: $0.body).contains("\"success_count\":0") })
    }

    /// A public topic whose description is for the cleared people of its party.
    private func portioned(_ words: String) throws -> Act {
        let marking = try TestObject.marking(8, level: "RESTRICTED", any: [[.party(TestParty.aland)]]).value
        let place: JSONValue = ["marking_ref": marking["id"] ?? .null, "selectors": ["description"]]
        let topic = FlawThing.topic(
            95,
            "With a place",
            ["description": .string(words), "granular_markings": .array([place])]
        )
        return try FlawThing.act([marking, topic], as: Marking(tlp: .clear))
    }

    @Test func `MISP #1668, #10019: who else is in a group is known to those who may know of it`() async throws {
        let pair = try await FlawPair()
        func admission(_ member: String, _ marking: Marking, _ reason: String) -> Act {
            .admit(Admission(member: member, format: TestParty.format, reason: reason, marking: marking))
        }
        let open = admission(TestParty.corland, Marking(tlp: .clear), "agreed")
        try await pair.both(open, by: TestParty.operator)
        let among = Marking(
            level: "UNCLASSIFIED",
            clauses: [Clause([.party(TestParty.aland), .party(TestParty.borland)])]
        )
        try await pair.hidden(admission(TestParty.borland, among, "Hidden reason"), by: TestParty.operator)
        let given = FlawThing.topic(90, "Given to the format")
        let format = Marking(level: "UNCLASSIFIED", clauses: [Clause([.format(TestParty.format)])])
        try await pair.both(FlawThing.act([given], as: format), by: TestPerson.ann.principal)
        let page = "/records/\(FlawThing.id("entente-topic", 90))/"
        var own = sample
        own.ids = [TestParty.format, TestParty.borland, FlawThing.id("entente-topic", 90)]
        let doors = try pair.doors(
            own,
            ["desk.record", "desk.format", "desk.why", "desk.memberships", "desk.me", "taxii.object", "administration"]
        )
        try await pair.expectSame(doors, as: .cyd, nil, hiding: ["Hidden reason"])
        try await pair.expectShown(page, to: .cyd, ["Given to the format"])
        // The one who is let in by it reads what was given to the format.
        try await pair.expectShown(page, to: .bea, ["Given to the format"])
        #expect(try await pair.bare.record(FlawThing.id("entente-topic", 90), as: TestPerson.bea.principal) == nil)
    }

    @Test func `CVE-2026-86283, CVE-2026-94394: an id that one writes down is looked up as one reads`() async throws {
        let pair = try await FlawPair()
        let hidden = FlawThing.topic(90, "Hidden topic", ["description": "Hidden words"])
        try await pair.hidden(FlawThing.act([hidden], as: FlawThing.closed), by: TestPerson.ann.principal)
        let id = FlawThing.id("entente-topic", 90)
        let mine = [
            FlawThing.note(95, about: [id, FlawThing.topics[0]], "My note"),
            FlawThing.link(96, FlawThing.topics[0], id),
            FlawThing.standard(
                "report",
                97,
                [
                    "name": "My report", "published": "2026-01-01T00:00:00Z", "object_refs": [.string(id)],
                ]
            ),
            FlawThing.standard(
                "grouping",
                98,
                [
                    "name": "My collection", "context": "unspecified", "object_refs": [.string(id)],
                ]
            ),
        ]
        let posted = try await pair.expectSame([FlawThing.post(mine)], as: .cyd, hiding: ["Hidden"])
        #expect(posted.allSatisfy { $0.status == .accepted })
        var own = sample
        own.ids = mine.compactMap { $0["id"]?.string } + [id]
        let doors = try pair.doors(own, ["desk.record", "desk.topics", "desk.edit", "desk.why", "taxii.object"])
        let answers = try await pair.expectSame(doors, as: .cyd, hiding: ["Hidden"])
        #expect(answers.contains { String(buffer: $0.body).contains("My collection") })
        // The forms for links offer, name and preview what one reads.
        let start = [
            ("v.source_ref", id), ("v.target_ref", FlawThing.topics[0]), ("v.relationship_type", "related-to"),
        ]
        let forms = [
            [("do", "check")], [("do", "preview")], [("do", "auto"), ("q.target_ref", "hidden")],
            [("do", "find:source_ref"), ("q.source_ref", "hidden")], [("do", "find:target_ref"), ("q.target_ref", id)],
        ].map { FlawThing.form("/new/relationship/", start + $0) }
        let tried = try await pair.expectSame(forms, as: .cyd, hiding: ["Hidden"])
        #expect(tried.contains { $0.status == .ok })
        try await pair.expectShown("/records/\(id)/", to: .ann, ["Hidden words"])
    }

    @Test func `CVE-2026-95683: what is attached to a record is shown by its own label`() async throws {
        let pair = try await FlawPair()
        let topic = FlawThing.topics[0]
        let gone = FlawThing.note(92, about: [topic], "Hidden note, withdrawn")
        var withdrawn = gone
        withdrawn["modified"] = .string(TestObject.time(1))
        withdrawn["revoked"] = true
        let objects: [JSONValue] = [
            FlawThing.note(91, about: [topic], "Hidden note"),
            FlawThing.standard(
                "opinion",
                93,
                ["opinion": "disagree", "explanation": "Hidden view", "object_refs": [.string(topic)]]
            ),
            FlawThing.standard(
                "report",
                94,
                [
                    "name": "Hidden report", "published": "2026-01-01T00:00:00Z", "object_refs": [.string(topic)],
                ]
            ),
            FlawThing.standard(
                "language-content",
                95,
                [
                    "object_ref": .string(topic), "contents": ["fr": ["name": "Nom Hidden"]],
                ]
            ),
        ]
        let ann = TestPerson.ann.principal
        try await pair.hidden(FlawThing.act(objects + [gone], as: FlawThing.closed), by: ann)
        try await pair.hidden(FlawThing.act([withdrawn], as: FlawThing.closed), by: ann)
        // And a later version that is for fewer.
        let later = FlawThing.topic(1, version: 4, "Hidden name")
        let few = FlawThing.closed(to: [TestParty.host])
        try await pair.hidden(FlawThing.act([later], as: few), by: TestPerson.hal.principal)
        var own = sample
        own.ids = [topic]
        let french = ProbeRequest(.get, "/records/\(topic)/", fields: [.acceptLanguage: "fr"])
        let doors =
            try pair.doors(own, ["desk.record", "desk.records", "desk.overview", "desk.topics", "taxii.object"]) + [
                french
            ]
        let words = ["Hidden"] + (91...95).map { "0000000000\($0)" }
        try await pair.expectSame(doors, as: .cyd, nil, hiding: words)
        try await pair.expectShown("/records/\(topic)/", to: .ann, ["Hidden note", "Hidden report", "Hidden name"])
    }
}
