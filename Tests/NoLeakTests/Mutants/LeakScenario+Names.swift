import JSON
import Labels
import Mutants
import Records
import RecordsSupport
import STIX

/// Names, addresses and ids.
extension LeakScenario {
    static let names: [LeakScenario] = [
        LeakScenario(.codesUniqueInTheTable, .uniqueNames, says: "A hidden code is free") { stage in
            try await stage.hide(Piece.party(8, code: "XYZ"))
            try await stage.told(.objects([Piece.party(9, code: "XYZ")], .everyone), by: .cyd)
        },
        LeakScenario(.shortAddressesOfTheTable, .uniqueNames, says: "Hidden records make no address ambiguous") {
            stage in
            try await stage.write(Piece.campaign(7, "open"), by: .ann)
            var value = try Piece.campaign(7, "hidden").value
            value["id"] = "campaign--00000007-0011-4000-8000-000000000000"
            try await stage.hide(TestObject.valid(value))
            // The first forty bits of both ids.
            try await stage.get("/r/000001r0", as: .cyd)
        },
        LeakScenario(.hiddenPartyNamed, .catalogues, .errors, says: "The code of a hidden party is no name") { stage in
            try await stage.hide(Piece.party(8, code: "XYZ"))
            try await stage.view(as: .cyd) { view in
                do {
                    return "\(try LabelText.parse("UNCLASSIFIED REL[XYZ]", names: view.names, policy: view.policy))"
                } catch {
                    return "\(error)"
                }
            }
        },
        LeakScenario(
            .markingsOfPartsUncovered,
            .catalogues,
            .feeds,
            says: "A marking is as hidden as the record for a part of which it was made"
        ) { stage in
            let part: JSONValue = ["marking_ref": .string(TestObject.markingID(78)), "selectors": ["description"]]
            try await stage.hide(
                TestObject.marking(78, any: []),
                Piece.campaign(7, "hidden", ["description": "for all", "granular_markings": [part]])
            )
            try await stage.view(as: .cyd) { try $0.list("marking-definition").map { "\($0.value)" } }
            try await stage.get("/records/?type=marking-definition", as: .cyd)
        },
        LeakScenario(.markingsTellNames, .catalogues, says: "A marking names no party that its reader is not shown") {
            stage in
            let hidden = try Piece.party(8, code: "XYZ")
            try await stage.hide(hidden)
            let readers: [Token] = [.party(hidden.id.text), .party(TestParty.corland)]
            try await stage.hide(TestObject.marking(78, any: [readers]))
            try await stage.view(as: .cyd) { try $0.list("marking-definition").map { "\($0.value)" } }
        },
        LeakScenario(.unheldCaveatNamed, .errors, .catalogues, says: "A caveat that one does not hold is none") {
            stage in
            let policy = try Policy(levels: Policy.standard.levels, caveats: ["ATOMAL", "BOHEMIA"])
            try await stage.hide(.policy(policy), by: TestParty.operator)
            try await stage.view(as: .cyd) { view in
                do {
                    let text = "UNCLASSIFIED CAVEAT[BOHEMIA]"
                    return "\(try LabelText.parse(text, names: view.names, policy: view.policy))"
                } catch {
                    return "\(error)"
                }
            }
        },
        LeakScenario(
            .hiddenReferenceShownAsHeld,
            .references,
            says: "A reference to a hidden record is one to what is not held"
        ) { stage in
            try await stage.write(Piece.note(1, about: Piece.id(7)), by: .cyd)
            try await stage.hide(Piece.campaign(7, "hidden"))
            try await stage.get("/records/\(Piece.noteID(1))/", as: .cyd)
        },
        LeakScenario(.auditInSequence, .identifiers, .audit, says: "Entries of the log count nothing") { stage in
            try await stage.hide(Piece.campaign(1, "hidden"))
            try await stage.write(Piece.campaign(5, "own"), by: .cyd)
            try await stage.view(as: .cyd) { try $0.audit(AuditQuery()).entries.map { "\($0)" } }
        },
    ]
}
