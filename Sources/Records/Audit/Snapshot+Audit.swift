import GRDB
import Labels
import STIX

#if DEBUG
import Mutants
#endif

extension Snapshot {
    /// Entries of the log of the reader's party that the reader may read: an administrator all of them, others what they
    /// did themselves.
    func audit(_ query: AuditQuery) throws -> AuditPage {
        guard let party = reader.party else { return AuditPage(entries: [], more: false) }
        let cursor = try Row.fetchCursor(
            db.cachedStatement(
                sql: """
                    SELECT id, at, actor, action, target, version, refusal, detail, label FROM audit
                    WHERE party = ? AND at >= ? AND at < ? AND (at, id) < (?, ?) ORDER BY at DESC, id DESC
                    """
            ),
            arguments: [
                party, query.from?.microseconds ?? .min, query.until?.microseconds ?? .max,
                query.after?.at.microseconds ?? .max, query.after?.id ?? "",
            ]
        )
        var entries: [AuditEntry] = []
        var labels: [String: Label] = [:]
        let limit = max(1, query.limit)
        while let row = try cursor.next() {
            guard let entry = entry(row, party: party, labels: &labels), shows(entry), query.matches(entry) else {
                continue
            }
            if entries.count == limit { return AuditPage(entries: entries, more: true) }
            entries.append(entry)
        }
        return AuditPage(entries: entries, more: false)
    }

    /// Whether an entry of the party's log is for this reader.
    private func shows(_ entry: AuditEntry) -> Bool {
        #if DEBUG
        if LeakMutant.auditWithoutLabel.isActive { return reader.roles.contains(.administrator) }
        #endif
        guard reader.clearance.reads(entry.label) else { return false }
        if reader.principal.operatesFor != nil || reader.roles.contains(.administrator) { return true }
        return entry.actor != nil && entry.actor == reader.principal.person
    }

    private func entry(_ row: Row, party: String, labels: inout [String: Label]) -> AuditEntry? {
        let stored: String = row[8]
        // An entry that cannot be read back is one that nobody reads.
        guard let action = AuditAction(rawValue: row[3]), let label = labels[stored] ?? Label(stored: stored) else {
            return nil
        }
        labels[stored] = label
        return AuditEntry(
            id: row[0],
            at: Instant(microseconds: row[1]),
            party: party,
            actor: row[2],
            action: action,
            target: row[4],
            version: row[5],
            refusal: row[6],
            detail: row[7],
            label: label
        )
    }
}

extension AuditQuery {
    /// Whether an entry is asked for, its time and place aside.
    fileprivate func matches(_ entry: AuditEntry) -> Bool {
        if let actions, !actions.contains(entry.action) { return false }
        if let actor, entry.actor != actor { return false }
        if let target, entry.target != target { return false }
        if let refused, (entry.refusal != nil) != refused { return false }
        return true
    }
}
