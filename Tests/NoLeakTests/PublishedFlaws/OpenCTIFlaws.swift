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

/// What was reported of OpenCTI, tried here (docs/published-flaws.md).
@Suite struct OpenCTIFlaws {
    private let sample = ProbeSample(
        ids: FlawThing.topics + [FlawThing.id("threat-actor", 91), FlawThing.id("relationship", 92)],
        types: ["threat-actor", "entente-topic"],
        words: ["hidden", "topic"],
        instants: ["2026-01-01T00:08:30.000000Z"],
        codes: ["ALA"]
    )

    @Test func `OpenCTI #3319, #6867, #11496: no count, list or picture tells of a hidden link`() async throws {
        let pair = try await FlawPair()
        let objects: [JSONValue] = [
            FlawThing.standard("threat-actor", 91, ["name": "Hidden actor"]),
            // To something hidden, and between two things that everybody reads.
            FlawThing.link(92, FlawThing.topics[0], FlawThing.id("threat-actor", 91)),
            FlawThing.link(93, FlawThing.topics[0], FlawThing.topics[1]),
            FlawThing.own(
                "entente-position",
                94,
                [
                    "name": "Hidden position", "holder_ref": .string(TestParty.borland),
                    "topic_ref": .string(FlawThing.topics[0]), "stance": "agree",
                ]
            ),
        ]
        try await pair.hidden(FlawThing.act(objects, as: FlawThing.closed), by: TestPerson.ann.principal)
        let doors = try pair.doors(
            sample,
            [
                "desk.record", "desk.topics", "desk.records", "desk.overview", "desk.search", "desk.party",
                "desk.parties",
                "taxii.manifest",
            ]
        )
        let words = ["Hidden", "000000000092", "000000000093", "000000000094"]
        try await pair.expectSame(doors, as: .cyd, hiding: words)
        let page = "/records/\(FlawThing.topics[0])/"
        try await pair.expectShown(page, to: .ann, ["Hidden actor", "000000000093", "000000000094"])
        try await pair.expectShown("/records/", to: .ann, ["Hidden position"])
    }

    @Test func `OpenCTI #6785: the history of a record names nothing hidden that was linked to it`() async throws {
        let pair = try await FlawPair()
        let objects = [
            FlawThing.standard("threat-actor", 91, ["name": "Hidden actor"]),
            FlawThing.link(92, FlawThing.topics[0], FlawThing.id("threat-actor", 91)),
            FlawThing.note(93, about: [FlawThing.topics[0]], "Hidden note"),
        ]
        try await pair.hidden(FlawThing.act(objects, as: FlawThing.closed), by: TestPerson.ann.principal)
        // Another version of the public record, and one that only the first party reads.
        let clear = Marking(tlp: .clear)
        let second = FlawThing.topic(1, version: 1, "Open topic one again")
        try await pair.both(FlawThing.act([second], as: clear), by: TestPerson.hal.principal)
        let third = FlawThing.topic(1, version: 2, "Hidden name")
        try await pair.hidden(
            FlawThing.act([third], as: FlawThing.closed(to: [TestParty.host])),
            by: TestPerson.hal.principal
        )
        let doors =
            try pair.doors(sample, ["desk.record.history", "desk.me", "account.log", "administration.audit"])
            + FlawThing.gets(["/records/feed.atom", "/topics/feed.atom", "/records/?sort=arrival"])
        try await pair.expectSame(doors, as: .cyd, .abe, hiding: ["Hidden", "000000000092", "000000000093"])
        try await pair.expectShown("/records/\(FlawThing.topics[0])/history/", to: .ann, ["Hidden name"])
    }

    @Test func `OpenCTI #8237: to whom else a record was given, why and by whom is not in its history`() async throws {
        let pair = try await FlawPair()
        let parties = try [(7, "HXA"), (8, "HXB")].map { number, code in
            try TestObject.identity(id: TestParty.id(number), code: code, kind: "state").value
        }
        let known = FlawThing.shared(with: [TestParty.host])
        try await pair.both(FlawThing.act(parties, as: known), by: TestPerson.ann.principal)
        let shared = FlawThing.topic(90, "Shared topic")
        let first = FlawThing.shared(with: [TestParty.corland])
        try await pair.both(FlawThing.act([shared], as: first), by: TestPerson.ann.principal)
        func release(_ others: [Int], _ reason: String) -> Act {
            let marking = FlawThing.shared(with: [TestParty.corland] + others.map(TestParty.id))
            let id = FlawThing.id("entente-topic", 90)
            return .release(LabelChange(id: id, versions: [TestObject.time(0)], marking: marking, reason: reason))
        }
        let ann = TestPerson.ann.principal
        try await pair.differing(release([7], "Hidden reason"), release([8], "For another"), by: ann)
        let page = "/records/\(FlawThing.id("entente-topic", 90))/"
        var own = sample
        own.ids = [FlawThing.id("entente-topic", 90)]
        let doors =
            try pair.doors(own, ["desk.record", "desk.me", "account.log", "administration.audit"])
            + FlawThing.gets([
                page + "why/", page + "why/?party=\(TestParty.id(7))", page + "release/", page + "raise/",
            ])
        let words = ["HXA", "HXB", "Hidden reason", "For another", TestPerson.ann.id, TestParty.id(7), TestParty.id(8)]
        try await pair.expectSame(doors, as: .cyd, hiding: words)
        // Nor does the label tell how many they are.
        try await pair.differing(release([7, 8], "Hidden reason"), release([7], "For another"), by: ann)
        try await pair.expectSame(doors, as: .cyd, hiding: words)
        try await pair.expectShown(page, to: .ann, ["HXA", "HXB"])
    }

    @Test func `OpenCTI #7348: no form of export holds more than the reader, or the tool's token, may read`()
        async throws
    {
        let pair = try await FlawPair()
        let objects = [
            FlawThing.topic(90, "Hidden topic"), FlawThing.note(93, about: [FlawThing.topics[0]], "Hidden note"),
            FlawThing.own("entente-activity", 94, ["name": "Hidden meeting", "date": "2026-02-03"]),
        ]
        try await pair.hidden(FlawThing.act(objects, as: FlawThing.closed), by: TestPerson.ann.principal)
        let files = try pair.doors(
            sample,
            [
                "desk.downloads", "desk.record.stix", "desk.record.csv", "desk.record.json", "desk.topics.export",
                "desk.records.export", "desk.records.feed", "desk.calendar.calendar", "desk.parties.sheet",
                "desk.parties.handover",
            ]
        )
        let words = ["Hidden", "000000000093", "000000000094"]
        try await pair.expectSame(files, as: .cyd, hiding: words)
        // The same by a token of a person who may read all of it, made for the lowest level.
        let ceiling = Ceiling(
            level: .lowest,
            caveats: [],
            kinds: [.party, .person, .format, .community],
            roles: [.reader]
        )
        let tool = SignedIn(
            person: TestPerson.ann.id,
            name: "Tool",
            grant: ToolGrant(canWrite: false, ceiling: ceiling)
        )
        let authenticator = TestAuthenticator(people: ["tool": ("word", tool)])
        let credentials: HTTPFields = [.authorization: "Basic dG9vbDp3b3Jk"]
        try await pair.expectSame(
            files + FlawThing.gets(["/taxii2/entente/collections/inbox/objects/"]),
            as: .ann,
            hiding: words,
            authenticator: authenticator,
            credentials: credentials
        )
        try await pair.expectShown("/records/export.csv", to: .ann, ["Hidden topic", "Hidden meeting"])
    }

    @Test func `OpenCTI #10006, #6856: levels, caveats and markings that a reader lacks are no words to them`()
        async throws
    {
        let pair = try await FlawPair()
        let policy = try Policy.standard.adding(level: "NEARSECRET", above: "RESTRICTED").adding(caveat: "ATOMAL")
        try await pair.hidden(.policy(policy), by: TestParty.operator)
        let marking = try TestObject.marking(7, level: "RESTRICTED", any: [[.party(TestParty.aland)]]).value
        let marked = FlawThing.topic(90, "Hidden topic", ["object_marking_refs": [marking["id"] ?? .null]])
        try await pair.hidden(FlawThing.act([marking, marked], as: FlawThing.closed), by: TestPerson.ann.principal)
        let forms = ["NEARSECRET", "CAVEAT[ATOMAL]", "NOWHERE", "CAVEAT[NOWHERE]"].flatMap { word in
            [("do", "check"), ("do", "preview")].map { act in
                FlawThing.form(
                    "/new/entente-topic/",
                    [act, ("v.name", "Mine"), ("label", "text"), ("label.text", word)]
                )
            }
        }
        let doors = try pair.doors(sample, ["desk.new", "desk.me", "desk.records", "taxii.objects", "administration"])
        let words = ["Hidden", "NEARSECRET", "ATOMAL", "NOFORN", "000000000095"]
        try await pair.expectSame(doors + forms, as: .abe, hiding: words)
        // A statement marking restricts nothing by itself, and opens nothing either.
        let statement = FlawThing.standard(
            "marking-definition",
            8,
            ["definition_type": "statement", "definition": ["statement": "TOP SECRET//NOFORN"], "name": "Hidden words"]
        )
        var bare = statement
        bare["modified"] = nil
        let stated = FlawThing.topic(95, "Hidden by a statement", ["object_marking_refs": [bare["id"] ?? .null]])
        try await pair.hidden(FlawThing.act([bare, stated], as: nil), by: TestPerson.ann.principal)
        let answers = try await pair.expectSame(doors + forms, as: .cyd, hiding: words)
        #expect(answers.contains { $0.status == .unprocessableContent || $0.status == .ok })
        try await pair.expectShown("/records/", to: .ann, ["Hidden topic", "Hidden by a statement"])
    }

    @Test func `OpenCTI #785, #3133: every marking counts, and what refers to two records is for readers of both`()
        async throws
    {
        let pair = try await FlawPair()
        let ann = TestPerson.ann.principal
        let one = FlawThing.topic(81, "For Borland")
        let other = FlawThing.topic(82, "For Corland")
        try await pair.both(FlawThing.act([one], as: FlawThing.closed(to: [TestParty.borland])), by: ann)
        try await pair.both(FlawThing.act([other], as: FlawThing.shared(with: [TestParty.corland])), by: ann)
        let link = FlawThing.link(92, FlawThing.id("entente-topic", 81), FlawThing.id("entente-topic", 82))
        try await pair.hidden(FlawThing.act([link], as: Marking(tlp: .clear)), by: ann)
        let markings = try [(7, TestParty.borland), (8, TestParty.corland)].map { number, party in
            try TestObject.marking(number, any: [[.party(TestParty.aland), .party(party)]]).value
        }
        let refs: JSONValue = .array(markings.compactMap { $0["id"] })
        let twice = FlawThing.topic(90, "Hidden under two markings", ["object_marking_refs": refs])
        // The markings are there in both nodes, for everybody: only what bears them is not.
        try await pair.both(FlawThing.act(markings, as: Marking(tlp: .clear)), by: ann)
        try await pair.hidden(FlawThing.act([twice], as: nil), by: ann)
        var own = sample
        own.ids = [81, 82, 90].map { FlawThing.id("entente-topic", $0) }
        let doors = try pair.doors(
            own,
            ["desk.record", "desk.records", "desk.search", "taxii.objects", "taxii.object"]
        )
        try await pair.expectSame(doors, as: .bea, .cyd, hiding: ["Hidden", "000000000092"])
        try await pair.expectShown("/records/", to: .ann, ["Hidden under two markings", "For Borland", "For Corland"])
        try await pair.expectShown("/records/", to: .bea, ["For Borland"])
        try await pair.expectShown("/records/", to: .cyd, ["For Corland"])
    }

    @Test func `OpenCTI #2700: writing a link that exists out of sight is answered as if it did not`() async throws {
        let pair = try await FlawPair()
        let link = FlawThing.link(92, FlawThing.topics[0], FlawThing.topics[1])
        var theirs = link
        theirs["description"] = "Hidden words"
        try await pair.hidden(FlawThing.act([theirs], as: FlawThing.closed), by: TestPerson.ann.principal)
        let answers = try await pair.expectSame(
            [FlawThing.post([link]), FlawThing.post([link])],
            as: .cyd,
            hiding: ["Hidden"]
        )
        #expect(answers.map(\.status) == [.accepted, .accepted])
        let doors =
            try pair.doors(sample, ["desk.record", "taxii.object", "taxii.versions"])
            + FlawThing.gets(["/taxii2/entente/collections/inbox/objects/?match[version]=all"])
        let read = try await pair.expectSame(doors, as: .cyd, hiding: ["Hidden"])
        #expect(read.contains { String(buffer: $0.body).contains("000000000092") })
        // Whoever had it keeps it as it was.
        let kept = try await pair.full.record(FlawThing.id("relationship", 92), as: TestPerson.ann.principal)
        #expect(kept?.value["description"] == "Hidden words")
    }
}
