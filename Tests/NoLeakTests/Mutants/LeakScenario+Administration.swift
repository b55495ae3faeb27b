import JSON
import Labels
import Mutants
import Records
import RecordsSupport
import STIX

/// Logs, requests, memberships and people, as those see them who administer without reading.
extension LeakScenario {
    static let administration: [LeakScenario] = [
        LeakScenario(.auditWithoutLabel, .administrators, .audit, says: "The log shows what its reader may read") {
            stage in
            try await stage.hide(Piece.campaign(1, "hidden"))
            try await stage.view(as: .abe) { try $0.audit(AuditQuery()).entries.map { "\($0)" } }
        },
        LeakScenario(.auditOfHiddenTarget, .audit, says: "Attempts on hidden and on absent leave equal entries") {
            stage in
            try await stage.hide(Piece.campaign(1, "hidden"), by: .bea)
            let raise = LabelChange(id: Piece.id(1), marking: .restricted, reason: "to try")
            try await stage.told(.raise(raise), by: .abe)
            try await stage.view(as: .abe) { try $0.audit(AuditQuery()).entries.map { "\($0)" } }
        },
        LeakScenario(
            .requestsOfUnreadableVersions,
            .notices,
            .administrators,
            says: "Who cannot read a version is not asked to release it"
        ) { stage in
            let both = Marking.open(to: .party(TestParty.borland), .party(TestParty.corland))
            try await stage.write(Piece.campaign(1, "of the third party"), by: .cyd, label: both)
            try await stage.hide(Piece.note(1, about: Piece.id(1)), by: .bea)
            let release = LabelChange(
                id: Piece.noteID(1),
                versions: ["2026-01-01T00:00:00.000Z"],
                marking: .everyone,
                reason: "agreed"
            )
            try await stage.hide(.release(release), by: TestPerson.bea.principal)
            try await stage.get("/requests/", as: .cyd)
        },
        LeakScenario(.hiddenMembershipsListed, .catalogues, says: "A hidden membership is on no list") { stage in
            try await stage.hide(.admit(hiddenMembership()), by: TestParty.operator)
            try await stage.view(as: .cyd) { $0.memberships(of: TestParty.format).map(\.member) }
            try await stage.get("/formats/FMT/", as: .cyd)
        },
        LeakScenario(.explainedByHiddenMemberships, .catalogues, says: "An explanation knows what its asker knows") {
            stage in
            try await stage.write(
                Piece.campaign(1, "of the format"),
                by: .ann,
                label: .open(to: .format(TestParty.format), .party(TestParty.corland))
            )
            try await stage.hide(.admit(hiddenMembership()), by: TestParty.operator)
            stage.wait()
            try await stage.view(as: .cyd) { try $0.explain(Piece.id(1), party: TestParty.borland).map { "\($0)" } }
        },
        LeakScenario(.peopleOfAllParties, .directories, .administrators, says: "People are listed to their own") {
            stage in
            let person = "identity--00000021-0000-4000-8000-000000000000"
            let clearance = PersonClearance(person: person, party: TestParty.borland, level: "RESTRICTED")
            try await stage.hide(.clear(clearance), by: TestParty.operator)
            try await stage.view(as: .abe) { $0.people().map { "\($0.person) of \($0.party)" } }
        },
        LeakScenario(.boundaryNotedForEverybody, .jobs, .audit, says: "What begins by itself is told to its readers") {
            stage in
            var membership = hiddenMembership()
            membership.member = TestParty.aland
            membership.marking = .restricted
            membership.start = Instant(microseconds: stage.now.microseconds + 60_000_000)
            try await stage.hide(.admit(membership), by: TestParty.operator)
            stage.wait(seconds: 120)
            try await stage.perform(.openBoundaries, by: TestParty.operator)
            try await stage.view(as: .abe) { try $0.audit(AuditQuery()).entries.map { "\($0)" } }
        },
    ]

    /// A membership of which only the member knows.
    private static func hiddenMembership() -> Admission {
        Admission(member: TestParty.borland, format: TestParty.format, marking: .open(to: .party(TestParty.borland)))
    }
}
