import GRDB
import Labels
import STIX

extension Writing {
    /// The labels that a person began to read, each with the instant back to which it is opened, and ceased to read.
    private struct Change: Hashable {
        var gained: [Int64: Instant] = [:]
        var lost: Set<Int64> = []
    }

    /// What people gained by a change at `at` arrives for them now, and so does what appears because something else is
    /// lost: it is written into a block of entries, one for all for whom the same labels changed.
    mutating func writeGains(before: Audience, at: Int64) throws {
        var groups: [Change: [String]] = [:]
        for person in audience.people.keys.sorted() {
            let change = self.change(for: Principal(person: person), before: before, at: at)
            if !change.gained.isEmpty || !change.lost.isEmpty { groups[change, default: []].append(person) }
        }
        for (change, people) in groups.sorted(by: { $0.value[0] < $1.value[0] }) {
            var arriving: [Effect.Arriving] = []
            for versions in try self.arriving(change) {
                stamps.beginHiddenGroup()
                arriving += versions.map { Effect.Arriving(version: $0, stamp: stamps.next()) }
            }
            try apply(.gain(people: people, at: at, arriving: arriving))
        }
    }

    private func change(for principal: Principal, before: Audience, at: Int64) -> Change {
        let instant = Instant(microseconds: at)
        let was = Reader(principal: principal, ceiling: nil, at: instant, audience: before).clearance
        let reader = Reader(principal: principal, ceiling: nil, at: instant, audience: audience)
        let now = reader.clearance
        let count = snapshot.labels.count
        guard was != now, count > 0, let stretch = reader.stretches.last else { return Change() }
        var change = Change()
        for number in 1...count {
            let label = snapshot.labels[number]
            switch (was.reads(label), now.reads(label)) {
            case (false, true): change.gained[number] = stretch.opensFrom(label)
            case (true, false): change.lost.insert(number)
            default: break
            }
        }
        return change
    }

    /// Versions that may arrive for somebody for whom labels changed, in groups by their own label: those with a gained
    /// label or portion, and with them all versions of a complex object with a gained or lost one, whose order or strand
    /// may change for the reader.
    private func arriving(_ change: Change) throws -> [[Int64]] {
        var byLabel: [Int64: [Int64]] = [:]
        var complex: Set<Int64> = []
        for label in change.lost.union(change.gained.keys).sorted() {
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT e.version, e.complex, v.object, v.added FROM entry e
                    JOIN version v ON v.number = e.version WHERE e.block = 0 AND e.label = ? ORDER BY e.stamp
                    """,
                arguments: [label]
            )
            for row in rows {
                let added: Int64 = row[3]
                if row[1] {
                    complex.insert(row[2])
                } else if let opensFrom = change.gained[label], added >= opensFrom.microseconds {
                    byLabel[label, default: []].append(row[0])
                }
            }
            complex.formUnion(
                try Int64.fetchAll(
                    db,
                    sql: "SELECT v.object FROM portion p JOIN version v ON v.number = p.version WHERE p.label = ?",
                    arguments: [label]
                )
            )
        }
        for object in complex.sorted() {
            let rows = try Row.fetchAll(
                db,
                sql: "SELECT number, label FROM version WHERE object = ? ORDER BY number",
                arguments: [object]
            )
            for row in rows { byLabel[row[1], default: []].append(row[0]) }
        }
        return byLabel.sorted { $0.key < $1.key }.map(\.value)
    }
}
