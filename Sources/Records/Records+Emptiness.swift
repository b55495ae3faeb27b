import Database
import GRDB

extension Records {
    /// Whether no record was ever stored, hidden ones included. For the operator at the files: no door asks this.
    public func isEmpty() async throws -> Bool {
        try await store.read { db in
            try Bool.fetchOne(db, sql: "SELECT NOT EXISTS (SELECT 1 FROM version)") ?? true
        }
    }
}
