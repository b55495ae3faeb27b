import Coordination
import JSON
import Labels
import Mutants
import Records
import RecordsSupport
import STIX
import Silence
import Testing

/// What becomes of a text under silence: who is told that there is one, who reads it, and who broke silence.
extension LeakScenario {
    static let decisions: [LeakScenario] = [
        LeakScenario(
            .decisionOfEveryLabel,
            .decisions,
            .refusals,
            says: "A decision that one does not read is none"
        ) { stage in
            let id = try await stage.hideAnnouncement()
            try await stage.view(as: .cyd) { try $0.decision(id) }
            for page in ["", "differences/", "certificate/"] {
                try await stage.get("/decisions/\(id)/" + page, as: .cyd)
            }
            try await stage.get("/api/decisions/\(id)", as: .cyd)
        },
        LeakScenario(
            .windowsOfEveryLabel,
            .decisions,
            .totals,
            .pages,
            says: "Lists of decisions hold those that are read"
        ) { stage in
            _ = try await stage.hideAnnouncement()
            try await stage.view(as: .cyd) { try $0.decisions(DecisionQuery(.open)) }
            for page in ["/decisions/", "/", "/api/decisions"] { try await stage.get(page, as: .cyd) }
        },
        LeakScenario(
            .breakerNamedToAll,
            .decisions,
            says: "Whose break it is stays with the secretariat and the party where that is asked for"
        ) { stage in
            try await stage.prepareText()
            try await stage.perform(.announce(try stage.announcement()), by: TestPerson.ann.principal)
            let id = try await stage.decision()
            // An associate is shown acts once it has received the text.
            let receipt = DecisionDeed(.receive, decision: id, round: 1)
            try await stage.perform(.decide(receipt), by: TestPerson.hal.principal)
            let deed = DecisionDeed(.breakSilence(.objection), decision: id, round: 1, text: "No.", isWithheld: true)
            try await stage.perform(.decide(deed), whole: .bea, bare: .ann)
            try await stage.view(as: .hal) { view in
                try view.decision(id).map { found in
                    // Sets stand in no order.
                    [
                        "\(found.acts)", "\(found.names.values.map { $0.party?.text ?? "" })",
                        "\(found.standing.current.parties.map(\.word))",
                    ]
                }
            }
            try await stage.get("/decisions/\(id)/", as: .hal)
        },
        LeakScenario(
            .receiptForEverybody,
            .decisions,
            .release,
            says: "A receipt opens the text to its party alone"
        ) { stage in
            let id = try await stage.hideAnnouncement()
            let deed = DecisionDeed(.receive, decision: id, round: 1)
            try await stage.hide(.decide(deed), by: TestPerson.bea.principal)
            try await stage.get("/records/\(Piece.ownID("entente-document", 1))/", as: .cyd)
        },
        LeakScenario(
            .decisionIdTakenForEverybody,
            .decisions,
            .upsert,
            says: "What is sent under the id of a hidden decision is taken as under any other"
        ) { stage in
            let id = try await stage.hideAnnouncement()
            let claim = try TestObject.valid([
                "type": "entente-decision", "spec_version": "2.1", "id": .string(id),
                "created": .string(TestObject.time(1)), "modified": .string(TestObject.time(1)), "name": "A claim",
                "status": "draft",
            ])
            try await stage.told(.objects([claim], .everyone), by: .cyd)
        },
    ]
}

extension Stage {
    /// Delegates, and a text that its secretariat alone reads.
    func prepareText() async throws {
        for act in DecisionStage.delegates { try await perform(act, by: TestParty.operator) }
        let marking = try TestObject.marking(9, any: [[.party(TestParty.aland)]])
        let text = try Piece.own(
            "entente-document",
            1,
            ["name": "A text", "object_marking_refs": [.string(TestObject.markingID(9))]]
        )
        try await write(marking, text, by: .ann)
    }

    /// The text is put to the parties on the one node alone; the decision's id.
    func hideAnnouncement() async throws -> String {
        try await prepareText()
        try await hide(.announce(try announcement()), by: TestPerson.ann.principal)
        return try await decision()
    }

    /// What is put to the parties, for an hour.
    func announcement() throws -> Announcement {
        try DecisionStage.announcement(of: Piece.ownID("entente-document", 1), at: now)
    }

    /// The decision that is announced where everything happens.
    func decision() async throws -> String {
        let found = try await whole.node.records.read(as: TestPerson.ann.principal) { view in
            try view.decisions(DecisionQuery(.open)).decisions.first?.id.text
        }
        return try #require(found, "no decision was announced")
    }
}
