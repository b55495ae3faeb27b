import Database

extension Records {
    /// Parties of an announcement that have no delegate who could read the decision, for the secretariat that is about to
    /// put it to them; announcing it would name the first of them. Nothing is written.
    ///
    /// - Throws: `ActError` where the announcement would be refused before they are looked for.
    public func lacking(_ announcement: Announcement, by principal: Principal) async throws -> [String] {
        let now = clock.now()
        return try await store.read { [memory, catalogue, identifiers] db in
            try Writing(
                db,
                memory: memory,
                catalogue: catalogue,
                principal: principal,
                clock: FrozenClock(instant: now),
                identifiers: identifiers
            ).lacking(announcement)
        }
    }
}
