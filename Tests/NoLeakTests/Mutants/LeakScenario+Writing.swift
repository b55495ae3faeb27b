import Coordination
import Foundation
import HTTPTypes
import JSON
import Labels
import Mutants
import Records
import RecordsSupport
import STIX
import Web

/// What writers are told of what they write.
extension LeakScenario {
    static let writing: [LeakScenario] = [
        LeakScenario(.referencesMustBeHeld, .references, .errors, says: "References are taken as they come") { stage in
            try await stage.hide(Piece.campaign(7, "hidden"))
            try await stage.told(.objects([Piece.note(1, about: Piece.id(7))], .everyone), by: .cyd)
        },
        LeakScenario(.duplicateOfHidden, .duplicates, .bulk, says: "Writing what secretly exists succeeds") { stage in
            try await stage.hide(Piece.campaign(7, "same"), by: .bea)
            let objects = [try Piece.campaign(6, "other"), try Piece.campaign(7, "same")]
            try await stage.told(.objects(objects, .everyone), by: .cyd)
            try await stage.get("/records/\(Piece.id(7))/", as: .cyd)
        },
        LeakScenario(.labelOfHiddenVersionKept, .upsert, says: "A hidden version leaves no label behind") { stage in
            try await stage.hide(Piece.campaign(7, "hidden"))
            try await stage.told(.objects([Piece.campaign(7, "open", version: 2)], .everyone), by: .abe)
            try await stage.get("/records/\(Piece.id(7))/", as: .abe)
        },
        LeakScenario(
            .raisedByHiddenReference,
            .references,
            .upsert,
            says: "A label is raised by what its writer is served"
        ) { stage in
            try await stage.hide(Piece.campaign(7, "hidden"))
            try await stage.told(.objects([Piece.note(1, about: Piece.id(7))], .everyone), by: .cyd)
        },
        LeakScenario(
            .versionCheckedBeforeView,
            .validation,
            .errors,
            says: "Of a hidden record nothing is checked"
        ) { stage in
            try await stage.hide(Piece.campaign(7, "hidden"))
            let change = LabelChange(
                id: Piece.id(7),
                versions: [TestObject.time(5)],
                marking: .restricted,
                reason: "to try"
            )
            try await stage.told(.raise(change), by: .cyd)
            try await stage.told(.release(change), by: .cyd)
        },
        LeakScenario(
            .conflictWithHiddenVersion,
            .validators,
            .changes,
            says: "What is hidden makes no form outdated"
        ) { stage in
            let marking = try TestObject.marking(78, level: "RESTRICTED", any: [[.party(TestParty.aland)]])
            try await stage.write(marking, by: .ann)
            try await stage.write(topic(version: 1, hidden: "first"), by: .ann)
            try await stage.hide(topic(version: 2, hidden: "second"), by: .ann, label: .everyone)
            let fields = [
                ("do", "check"), ("version", TestObject.time(1)), ("v.name", "renamed"), ("v.kind", "issue"),
                ("label", "keep"),
            ]
            try await stage.send(
                ProbeRequest(
                    .post,
                    "/records/\(Piece.ownID("entente-topic", 1))/edit/",
                    fields: [.contentType: "application/x-www-form-urlencoded"],
                    body: Array(Query(items: fields.map { Query.Item(name: $0.0, value: $0.1) }).text.utf8)
                ),
                as: .abe
            )
        },
        LeakScenario(.labelQuotaOfEverybody, .quotas, says: "A limit counts one's own") { stage in
            for number in 11...26 {
                let reader = Token.person("identity--000000\(number)-0000-4000-9000-000000000000")
                try await stage.hide(Piece.campaign(number, "hidden"), label: .open(to: reader))
            }
            let own = Act.objects([try Piece.campaign(5, "own")], .open(to: .party(TestParty.borland)))
            try await stage.told(own, by: .cyd)
        },
    ]

    /// A topic with a description that only the cleared read.
    private static func topic(version: Int, hidden: String) throws -> ValidObject {
        var value = try Piece.own("entente-topic", 1, version: version, ["name": "topic", "kind": "issue"]).value
        value["description"] = .string(hidden)
        value["granular_markings"] = [
            ["marking_ref": .string(TestObject.markingID(78)), "selectors": ["description"]]
        ]
        return try TestObject.valid(value, catalogue: .coordination)
    }
}
