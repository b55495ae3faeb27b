import Database
import GRDB

extension Accounts {
    /// What was ended at once.
    public struct Ended: Hashable, Sendable {
        /// Sessions of people who were signed in.
        public let sessions: Int
        /// Links that work once.
        public let links: Int
    }

    /// Ends all sessions and all one-time links: of what is restored from a backup nobody can say which of them have ended
    /// since. Links of example readers, which work again and again, stay.
    public func endAllSignIns() async throws -> Ended {
        try await change { db in
            try db.execute(sql: "DELETE FROM session")
            let sessions = db.changesCount
            try db.execute(sql: "DELETE FROM link WHERE NOT reusable")
            return Ended(sessions: sessions, links: db.changesCount)
        }
    }
}
