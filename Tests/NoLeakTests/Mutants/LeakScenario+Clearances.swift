import HTTPTypes
import JSON
import Labels
import Mutants
import Records
import RecordsSupport
import STIX
import Web

/// Changes of what somebody may read, and what is kept from before them.
extension LeakScenario {
    static let clearances: [LeakScenario] = [
        LeakScenario(.stockSharedByReaders, .caches, says: "What a page is made of is its reader's") { stage in
            try await stage.hide(Piece.activity(1, "hidden", on: "2024-05-01"))
            for node in [stage.whole, stage.bare] {
                _ = try await node.answer(ProbeRequest(.get, "/calendar/"), as: .ann)
            }
            try await stage.get("/calendar/", as: .cyd)
        },
        LeakScenario(.stockKeptAfterChange, .caches, .raise, says: "Having looked before changes no answer") { stage in
            try await stage.write(Piece.activity(1, "open", on: "2024-05-01"), by: .ann)
            _ = try await stage.whole.answer(ProbeRequest(.get, "/calendar/"), as: .cyd)
            let id = Piece.ownID("entente-activity", 1)
            let raise = LabelChange(id: id, marking: .restricted, reason: "by mistake")
            try await stage.perform(.raise(raise), by: TestPerson.ann.principal)
            try await stage.get("/calendar/", as: .cyd)
        },
        LeakScenario(.stockKeepsWhatIsGone, .caches, .raise, says: "What a reader lost is in no page") { stage in
            let id = Piece.ownID("entente-activity", 1)
            try await stage.write(Piece.activity(1, "open", on: "2024-05-01"), by: .ann)
            _ = try await stage.whole.answer(ProbeRequest(.get, "/calendar/"), as: .cyd)
            let raise = LabelChange(id: id, marking: .restricted, reason: "by mistake")
            try await stage.perform(.raise(raise), by: TestPerson.ann.principal)
            try await stage.get("/calendar/timeline/", as: .cyd)
            try await stage.get("/calendar/", as: .cyd)
        },
        LeakScenario(.stockOutlivesClearance, .caches, .clearance, says: "Pages end with a clearance") { stage in
            try await stage.write(Piece.activity(1, "restricted", on: "2024-05-01"), by: .ann, label: .restricted)
            _ = try await stage.whole.answer(ProbeRequest(.get, "/calendar/"), as: .bea)
            try await stage.perform(.clear(bea(level: "UNCLASSIFIED")), by: TestParty.operator)
            try await stage.get("/calendar/", as: .bea)
        },
        LeakScenario(.labelsKeptAfterChange, .clearance, .caches, says: "A clearance ends when it is taken") { stage in
            try await stage.write(Piece.campaign(1, "restricted"), by: .ann, label: .restricted)
            _ = try await stage.whole.node.campaigns(as: TestPerson.bea.principal)
            try await stage.perform(.clear(bea(level: "UNCLASSIFIED")), by: TestParty.operator)
            try await stage.view(as: .bea) { try $0.list("campaign").map(\.id) }
        },
        LeakScenario(
            .asOfWithItsClearance,
            .clearance,
            .switching,
            says: "\u{201C}As of\u{201D} reads with today's clearance"
        ) { stage in
            try await stage.hide(Piece.activity(1, "hidden", on: "2024-05-01"))
            stage.wait()
            let then = stage.now.text
            try await stage.perform(.clear(bea(level: "UNCLASSIFIED")), by: TestParty.operator)
            try await stage.get("/calendar/?as-of=\(then)", as: .bea)
        },
        LeakScenario(.membershipOpensWhatIsOlder, .clearance, .release, says: "A membership opens what comes after it")
        { stage in
            try await stage.hide(Piece.campaign(1, "older"), label: .open(to: .format(TestParty.format)))
            stage.wait()
            let admission = Admission(member: TestParty.corland, format: TestParty.format, start: stage.now)
            try await stage.perform(.admit(admission), by: TestParty.operator)
            try await stage.get("/records/\(Piece.id(1))/", as: .cyd)
        },
        LeakScenario(
            .emptyBlockShared,
            .clearance,
            .totals,
            says: "Who gains nothing is shown nothing of what another gains later"
        ) { stage in
            try await stage.hide(Piece.campaign(1, "older"), label: .open(to: .format(TestParty.format)))
            stage.wait()
            let late = Admission(member: TestParty.corland, format: TestParty.format, start: stage.now)
            try await stage.perform(.admit(late), by: TestParty.operator)
            let early = Admission(member: TestParty.borland, format: TestParty.format)
            try await stage.perform(.admit(early), by: TestParty.operator)
            try await stage.view(as: .cyd) { view in
                try view.list("campaign").map(\.id) + ["\(try view.counts()["campaign"] ?? 0)"]
            }
        },
        LeakScenario(.ceilingReplacesClearance, .switching, says: "A reduced view shows no more than the whole one") {
            stage in
            try await stage.hide(Piece.campaign(1, "of the community"), label: Marking(tlp: .green))
            var clearance = bea(level: "UNCLASSIFIED")
            clearance.level = nil
            try await stage.perform(.clear(clearance), by: TestParty.operator)
            try await stage.view(as: .bea, under: ReducedView.community.ceiling) { try $0.list("campaign").map(\.id) }
        },
    ]

    private static func bea(level: String) -> PersonClearance {
        let person = TestPerson.bea
        return PersonClearance(person: person.id, party: person.party, level: level, roles: person.roles)
    }
}
