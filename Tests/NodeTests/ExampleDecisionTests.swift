import Database
import DatabaseSupport
import Foundation
import JSON
import Records
import STIX
import Silence
import Testing

@testable import Node

/// The decisions of the exercise: every state is there, each reader reads what is theirs, each certificate verifies.
@Suite struct ExampleDecisionTests {
    @Test func `the exercise has decisions in every state, and their certificates verify`() async throws {
        let folder = try TemporaryFolder()
        let rooms = try NodeRooms(folder: folder.path, mode: .writing, clock: LaggingClock())
        try await Example(rooms, accounts: rooms.accounts()).load(from: [ExampleTests.project]) { _ in }
        let found = try await decisions(rooms, as: "jpn")
        let states = Dictionary(found.map { ($0.name, $0.state.name) }, uniquingKeysWith: { first, _ in first })
        #expect(
            states == [
                "Exercise: an office in Port Selva": .broken,
                "Exercise: statement on the lake": .issued,
                "Exercise: package, row 1: boats": .issued,
                "Exercise: package, row 2: night flights": .broken,
                "Exercise: package, row 3: signs": .adopted,
                "Exercise: a spare lattice for the winter": .held,
                "Exercise: an office in Port Selva, again": .withdrawn,
                "Exercise: a drill every spring": .running,
                "Exercise: one hour for alarms, in every season": .running,
                "Exercise: a spare lattice, for the year after": .announced,
            ]
        )
        let key = SigningKey.random()
        let finished = found.filter { $0.standing.isFinished }
        #expect(finished.count == 6)
        for one in finished {
            let certificate = try Certificate(
                of: one.procedure,
                acts: one.acts,
                made: rooms.clock.now(),
                key: key.verifying.fingerprint
            )
            let signed = try SignedCertificate(parsing: try SignedCertificate(certificate, signedBy: key).bytes)
            #expect(signed.verify().holds)
        }
        // Who broke silence is withheld from Japan, and told to the secretariat.
        let blocked = try #require(found.first { $0.name.contains("row 2") })
        #expect(blocked.names.isEmpty)
        let secretariats = try await decisions(rooms, as: "secretariat")
        #expect(secretariats.first { $0.id == blocked.id }?.names.count == 1)
    }

    @Test func `a text that Japan has not received is not Japan's to read, and the public reads nothing`() async throws
    {
        let folder = try TemporaryFolder()
        let rooms = try NodeRooms(folder: folder.path, mode: .writing, clock: LaggingClock())
        try await Example(rooms, accounts: rooms.accounts()).load(from: [ExampleTests.project]) { _ in }
        let drill = try #require(try await decisions(rooms, as: "jpn").first { $0.name.contains("drill") })
        let reader = try await rooms.principal(named: "jpn")
        #expect(try await rooms.records.read(as: reader) { try $0.text(of: drill.round.text) } == nil)
        let held = try #require(try await decisions(rooms, as: "jpn").first { $0.name.contains("winter") })
        #expect(try await rooms.records.read(as: reader) { try $0.text(of: held.round.text) } != nil)
        #expect(try await decisions(rooms, as: "public").isEmpty)
    }

    @Test func `Japan is told that the text changed which its capital cleared, and nobody else is`() async throws {
        let folder = try TemporaryFolder()
        let rooms = try NodeRooms(folder: folder.path, mode: .writing, clock: LaggingClock())
        try await Example(rooms, accounts: rooms.accounts()).load(from: [ExampleTests.project]) { _ in }
        for (name, isTold) in [("jpn", true), ("secretariat", false), ("public", false)] {
            let reader = try await rooms.principal(named: name)
            let found = try await decisions(rooms, as: name).first { $0.name.contains("lake") }
            let cleared = try await rooms.records.read(as: reader) { try found?.whole(in: $0)["cleared"] }
            #expect((cleared?["changed"]?.boolean == true) == isTold, "\(name)")
            let marks = try await rooms.records.read(as: reader) { try $0.list("entente-mark").count }
            #expect(marks == (isTold ? 1 : 0), "\(name)")
        }
    }

    private func decisions(_ rooms: NodeRooms, as name: String) async throws -> [DecisionCase] {
        let reader = try await rooms.principal(named: name)
        return try await rooms.records.read(as: reader) { view in
            try [DecisionQuery.Window.open, .closed].flatMap { try view.decisions(DecisionQuery($0)).decisions }
        }
    }
}
