import DatabaseSupport
import Labels
import RecordsSupport
import STIX
import Testing

@testable import Records

/// What was touched is told apart only where it is known for certain.
@Suite struct ChangeLogTests {
    @Test func `writes that follow each other add up`() {
        var log = ChangeLog()
        log.note(before: 0, last: 10, ids: ["a"])
        log.note(before: 10, last: 20, ids: [])
        log.note(before: 20, last: 35, ids: ["b", "c"])
        #expect(log.ids(after: 35, upTo: 35) == [])
        #expect(log.ids(after: 10, upTo: 35) == ["b", "c"])
        #expect(log.ids(after: 0, upTo: 35) == ["a", "b", "c"])
    }

    @Test func `what is missing, or touches all, is not known`() {
        var log = ChangeLog()
        log.note(before: 0, last: 10, ids: ["a"])
        log.note(before: 12, last: 20, ids: ["b"])
        log.note(before: 20, last: 30, ids: nil)
        #expect(log.ids(after: 0, upTo: 20) == nil)
        #expect(log.ids(after: 12, upTo: 20) == ["b"])
        #expect(log.ids(after: 12, upTo: 30) == nil)
        #expect(log.ids(after: 15, upTo: 20) == nil)
        #expect(log.ids(after: 10, upTo: 5) == nil)
    }

    @Test func `a write that was rolled back does not hide the one that took its stamp`() {
        var log = ChangeLog()
        log.note(before: 0, last: 10, ids: ["lost"])
        log.note(before: 0, last: 10, ids: ["kept"])
        #expect(log.ids(after: 0, upTo: 10) == ["lost", "kept"])
        log.note(before: 5, last: 10, ids: ["other"])
        #expect(log.ids(after: 0, upTo: 10) == nil)
    }

    @Test func `old writes are forgotten, and very many records count as all`() {
        var log = ChangeLog()
        for number in 0..<Int64(ChangeLog.mostWrites + 1) { log.note(before: number, last: number + 1, ids: []) }
        #expect(log.ids(after: 0, upTo: Int64(ChangeLog.mostWrites + 1)) == nil)
        #expect(log.ids(after: 1, upTo: Int64(ChangeLog.mostWrites + 1)) == [])
        let many = Set((0...ChangeLog.mostRecords).map { "id \($0)" })
        log.note(before: Int64(ChangeLog.mostWrites + 1), last: .max, ids: many)
        #expect(log.ids(after: Int64(ChangeLog.mostWrites + 1), upTo: .max) == nil)
    }

    /// Every record in force of some types by id, as served.
    private static func all(_ view: View, _ types: [String]) throws -> [String: Served] {
        try types.reduce(into: [:]) { all, type in
            for served in try view.list(type) { all[served.id] = served }
        }
    }

    @Test func `what changed brings an earlier list up to date, for every reader of random histories`() async throws {
        let types = ["campaign", "note", "relationship", "domain-name", "identity", "language-content"]
        let run = HistoryRun("changes of views", histories: 40, length: 20)
        let failure = await run.firstFailure { seed, reader, steps in
            let node = try await TestNode.community(seed: seed)
            var (moment, known) = try await node.records.read(as: reader) { (try $0.moment, try Self.all($0, types)) }
            for step in steps {
                node.clock.advance(seconds: step.seconds + 1)
                guard let act = try await History.act(step, in: node) else { continue }
                _ = try await node.attempt(act, by: step.principal)
                let before = (moment, known)
                (moment, known) = try await node.records.read(as: reader) { view in
                    let fresh = try Self.all(view, types)
                    guard let changes = try view.changes(since: before.0, isKnown: { before.1[$0] != nil }) else {
                        return (try view.moment, fresh)
                    }
                    var updated = before.1
                    for id in changes.gone { updated[id] = nil }
                    for served in changes.served where types.contains(served.type) {
                        updated[served.id] = served.isRevoked ? nil : served
                    }
                    guard updated == fresh else {
                        throw HistoryFailure("after \(step): \(Set(updated.values).symmetricDifference(fresh.values))")
                    }
                    guard changes.gone.allSatisfy({ before.1[$0] != nil }) else {
                        throw HistoryFailure("\(changes.gone) were not known")
                    }
                    return (try view.moment, fresh)
                }
            }
        }
        if let failure { Issue.record("\(failure)") }
    }
}
