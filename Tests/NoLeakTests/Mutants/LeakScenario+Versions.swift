import JSON
import Labels
import Mutants
import Records
import RecordsSupport
import STIX

/// Strands of several origins, releases and raises.
extension LeakScenario {
    static let versions: [LeakScenario] = [
        LeakScenario(.alsoHeldFromHidden, .duplicates, says: "Others are named whose record one reads") { stage in
            try await stage.write(Piece.campaign(1, "open"), by: .ann)
            try await stage.hide(Piece.campaign(1, "hidden"), by: .bea)
            try await stage.view(as: .cyd) { try $0.record(Piece.id(1))?.alsoFrom ?? ["nothing"] }
            try await stage.get("/records/\(Piece.id(1))/", as: .cyd)
        },
        LeakScenario(.firstStrandAlone, .duplicates, .upsert, says: "A hidden record stands before no other") { stage in
            try await stage.hide(Piece.campaign(1, "hidden"), by: .bea)
            try await stage.write(Piece.campaign(1, "open"), by: .ann)
            try await stage.get("/records/\(Piece.id(1))/", as: .cyd)
        },
        LeakScenario(.tombstoneOfHiddenStrand, .tombstones, says: "A hidden withdrawal withdraws nothing") { stage in
            try await stage.write(Piece.campaign(1, "open"), by: .ann)
            try await stage.hide(Piece.campaign(1, "open", version: 2, ["revoked": true]), by: .bea)
            try await stage.view(as: .cyd) { try $0.record(Piece.id(1)).map { "\($0.isRevoked) \($0.version)" } }
            try await stage.get("/records/\(Piece.id(1))/", as: .cyd)
        },
        LeakScenario(.releaseOpensEarlierVersions, .release, says: "A release opens one version") { stage in
            try await stage.hide(Piece.campaign(1, "early"))
            try await stage.write(Piece.campaign(1, "late", version: 2), by: .ann, label: .restricted)
            let release = LabelChange(
                id: Piece.id(1),
                versions: [TestObject.time(2)],
                marking: .everyone,
                reason: "agreed"
            )
            try await stage.perform(.release(release), by: TestPerson.ann.principal)
            try await stage.view(as: .cyd) { try $0.versions(of: Piece.id(1)).map { "\($0.value)" } }
            try await stage.get("/records/\(Piece.id(1))/history/", as: .cyd)
        },
        LeakScenario(.raiseKeepsEarlierVersions, .raise, says: "A raise closes every version at once") { stage in
            try await stage.hide(Piece.campaign(1, "early"), label: .everyone)
            try await stage.hide(Piece.campaign(1, "late", version: 2), label: .everyone)
            let raise = LabelChange(id: Piece.id(1), marking: .restricted, reason: "by mistake")
            try await stage.hide(.raise(raise), by: TestPerson.ann.principal)
            try await stage.view(as: .cyd) { try $0.versions(of: Piece.id(1)).map { "\($0.value)" } }
            try await stage.get("/records/\(Piece.id(1))/", as: .cyd)
        },
        LeakScenario(
            .withdrawalCheckedByKnownLabels,
            .raise,
            .errors,
            says: "A label that others use is as new as one that nobody uses"
        ) { stage in
            try await stage.write(Piece.campaign(1, "open"), by: .ann)
            try await stage.write(Piece.campaign(1, "open", version: 2, ["revoked": true]), by: .ann)
            let part: [String: JSONValue] = [
                "description": "for the community", "granular_markings": [Piece.shared("description")],
            ]
            try await stage.hide(Piece.campaign(7, "hidden", part))
            let raise = LabelChange(
                id: Piece.id(1),
                versions: [TestObject.time(2)],
                marking: Marking(tlp: .green),
                reason: "to try"
            )
            try await stage.told(.raise(raise), by: .abe)
            try await stage.view(as: .abe) { try $0.record(Piece.id(1)).map { "\($0.label)" } }
        },
    ]
}
