import Coordination
import JSON
import Testing

@Suite struct ReaderTests {
    private static let jpn = "identity--11111111-1111-4111-8111-111111111111"

    private func object(_ type: String, _ members: [String: JSONValue]) -> JSONValue {
        let heads: [String: JSONValue] = [
            "type": .string(type), "id": .string(type + "--22222222-2222-4222-8222-222222222222"),
        ]
        return .object(heads.merging(members) { $1 })
    }

    @Test func `an activity is read with its date, its participants and its sources`() throws {
        let activity = try #require(
            Activity(
                object(
                    "entente-activity",
                    [
                        "name": "Summit", "date": "2024-07-09/2024-07-11", "place": "Washington, D.C.",
                        "participation": [
                            [
                                "key": "a1b2c3d4", "party_ref": .string(Self.jpn), "attendance": "attended",
                                "level": "leader",
                            ]
                        ],
                        "sources": [["key": "s1", "document_ref": "entente-document--x", "where": "p. 3"]],
                    ]
                )
            )
        )
        #expect(activity.name == "Summit")
        #expect(activity.date?.words == "9 to 11 July 2024")
        #expect(activity.participation.first?.party == Self.jpn)
        #expect(activity.participation.first?.level == "leader")
        #expect(activity.participation.first?.role == nil)
        #expect(activity.sources.first?.place == "p. 3")
        #expect(activity.outcome == nil)
    }

    @Test func `a party is read from the part of an identity`() throws {
        let part: JSONValue = [
            "extension_type": "property-extension", "code": "JPN", "kind": "state", "formal": false,
            "names": [["key": "n1", "text": "日本", "lang": "ja"]],
        ]
        let party = try #require(
            Party(object("identity", ["name": "Japan", "extensions": .object([Entente.extensionID: part])]))
        )
        #expect(party.code == "JPN")
        #expect(party.isFormal == false)
        #expect(party.names.first?.text == "日本")
        #expect(party.partOf == nil)
    }

    @Test func `a link takes its period from our part, else from the days of its times`() throws {
        let times: [String: JSONValue] = ["relationship_type": "member-of", "start_time": "2023-04-04T00:00:00Z"]
        #expect(try #require(Link(object("relationship", times))).period?.text == "2023-04-04/..")
        let part: JSONValue = ["period": "2023/"]
        let both = times.merging(["extensions": .object([Entente.extensionID: part])]) { $1 }
        #expect(try #require(Link(object("relationship", both))).period?.text == "2023/")
        #expect(try #require(Link(object("relationship", ["confidence": 50]))).confidenceWords == "medium")
    }

    @Test func `what is missing or of another type is not recorded, and another type is not read`() throws {
        #expect(Topic(object("entente-goal", ["name": "A goal"])) == nil)
        #expect(Topic(["type": "entente-topic"]) == nil)
        let topic = try #require(Topic(object("entente-topic", ["name": 7, "kind": ["area"], "parent_ref": nil])))
        #expect(topic.name == "" && topic.kind == nil && topic.parent == nil)
    }

    @Test func `a mark has one id for a party and a document, and another behind one that was withdrawn`() {
        func id(_ party: String, _ document: String, _ withdrawn: Int = 0) -> String {
            Mark.id(of: party, document: document, withdrawn: withdrawn)
        }
        #expect(id("identity--a", "entente-document--b") == id("identity--a", "entente-document--b"))
        let ids: Set<String> = [id("p", "d"), id("p", "d", 1), id("p", "d", 2), id("p", "e"), id("q", "d")]
        #expect(ids.count == 5)
        #expect(ids.allSatisfy { $0.hasPrefix("entente-mark--") && $0.count == 50 })
        // Python: uuid.uuid5(uuid.UUID("3a59a3b3-e864-43ca-8fdc-8095d62cf87f"), "p d")
        #expect(id("p", "d") == "entente-mark--6cba94ef-92fa-5683-b1a1-6df186c9fc5b")
    }

    @Test func `every kind is read from an object that has nothing but its type and id`() {
        let readers: [(CoordinationKind, any CoordinationRecord.Type)] = [
            (.party, Party.self), (.link, Link.self), (.topic, Topic.self), (.programme, Programme.self),
            (.objective, Objective.self), (.goal, Goal.self), (.assessment, Assessment.self),
            (.activity, Activity.self), (.position, Position.self), (.outcome, Outcome.self),
            (.contribution, Contribution.self), (.post, Post.self), (.document, Document.self), (.claim, Claim.self),
            (.need, Need.self), (.recommendation, Recommendation.self), (.decision, Decision.self), (.act, Act.self),
            (.mark, Mark.self),
        ]
        #expect(readers.map(\.0) == CoordinationKind.all)
        for (kind, reader) in readers {
            #expect(reader.kind == kind)
            #expect(reader.init(object(kind.type, [:])) != nil, "\(kind.type)")
        }
    }
}
