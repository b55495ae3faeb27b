import Database
import DatabaseSupport
import Labels
import Logging
import Records
import STIX
import Testing

@testable import Node

@Suite struct BoundaryTests {
    @Test func `a membership opens when its time comes, without anybody asking`() async throws {
        let folder = try TemporaryFolder()
        let rooms = try folder.node()
        let party = "identity--00000000-0000-4000-8000-000000000001"
        let format = "identity--00000000-0000-4000-8000-000000000002"
        let start = Instant(microseconds: rooms.clock.now().microseconds + 1_000_000)
        let admission = Admission(member: party, format: format, start: start)
        _ = try await rooms.records.write(.admit(admission), by: .operating(for: format))
        func isOpen() async throws -> Bool {
            try await rooms.records.read(as: .operating(for: party)) { $0.clearance.tokens.contains(.format(format)) }
        }
        // On a busy machine the start may have passed before the first look.
        let early = try await isOpen()
        #expect(!early || rooms.clock.now() >= start)
        let service = Task {
            try await BoundaryService(rooms: rooms, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
                .run()
        }
        let patience = ContinuousClock.now + .seconds(180)
        while try await !isOpen(), ContinuousClock.now < patience {
            try await Task.sleep(for: .milliseconds(50))
        }
        service.cancel()
        #expect(try await isOpen())
        #expect(rooms.clock.now() > start)
        #expect(try await rooms.records.nextBoundary() == nil)
    }
}
