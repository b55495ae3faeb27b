import Database
import DatabaseSupport
import GRDB
import Records
import RecordsSupport
import Synchronization
import Testing

/// How the store looks for things: never by going through all that it holds, whatever is asked or done.
@Suite struct PlanTests {
    /// What is kept in memory as a whole, or has a row for each kind of thing alone.
    private static let small: Set<String> = ["audience", "label", "kind", "path", "stamp", "member", "request"]

    /// Statements that were run.
    private final class Statements: Sendable {
        private let kept = Mutex<Set<String>>([])

        var all: [String] { kept.withLock(\.self).sorted() }

        /// Listens at the connection that writes, and at one that reads: whoever reads alone is given that one.
        func listen(to store: Store) async throws {
            try await store.write { db in self.listen(db) }
            try await store.read { db in self.listen(db) }
        }

        private func listen(_ db: GRDB.Database) {
            db.trace { event in
                guard case .statement(let statement) = event else { return }
                _ = self.kept.withLock { $0.insert(statement.sql) }
            }
        }
    }

    /// The steps of a statement's plan that go through a whole table, or a whole index of one.
    private static func walks(_ sql: String, _ db: GRDB.Database) throws -> [String] {
        let statement = try db.makeStatement(sql: "EXPLAIN QUERY PLAN " + sql)
        statement.setUncheckedArguments([])
        return try Row.fetchAll(statement).compactMap { row -> String? in
            let step: String = row["detail"]
            guard step.hasPrefix("SCAN "), !step.contains("VIRTUAL TABLE INDEX 0:M") else { return nil }
            let name = step.dropFirst(5).split(separator: " ").first.map(String.init) ?? ""
            // The word index keeps two rows of settings.
            return small.contains(name) || name.hasSuffix("words_config") || step.hasSuffix("CONSTANT ROW") ? nil : step
        }
    }

    @Test func `nothing that is read or done goes through everything that is stored`() async throws {
        let statements = Statements()
        for (seed, reader) in [(1, TestPerson.bea), (2, .hal), (3, .cyd)] as [(UInt64, TestPerson)] {
            let runs = try await TwoRun(reader: reader.principal, seed: seed, mode: .purge)
            try await statements.listen(to: runs.whole.store)
            for step in HistoryRun("plans", seeds: seed..<seed + 1, length: 60).history(seed).steps {
                try await runs.perform(step)
            }
            try await DecisionHistory.begin(runs)
            for step in DecisionHistory.steps(seed, count: 40) { try await DecisionHistory.perform(step, in: runs) }
            _ = try await ViewProbe.answers(runs.whole, as: reader.principal, ids: runs.ids)
            _ = try await ViewProbe.decisions(runs.whole, as: reader.principal, ids: runs.ids)
        }
        let node = try await TestNode.community(seed: 1)
        let found = try await node.store.read { db in
            try statements.all.filter { sql in
                ["SELECT", "INSERT", "UPDATE", "DELETE", "WITH"].contains { sql.hasPrefix($0 + " ") }
            }
            .compactMap { sql -> String? in
                let walks = try Self.walks(sql, db)
                return walks.isEmpty ? nil : "\(walks): \(sql)"
            }
        }
        #expect(statements.all.count > 60)
        #expect(found == [], "\(found.joined(separator: "\n\n"))")
    }
}
