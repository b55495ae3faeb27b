import GRDB
import Labels
import STIX

extension Writing {
    /// What people gained by a change at `at` arrives for them now: it is written into a block of entries, one for all
    /// who gained the same labels.
    mutating func writeGains(before: Audience, at: Int64) throws {
        var groups: [[Int64: Instant]: [String]] = [:]
        for person in audience.people.keys.sorted() {
            let gained = self.gained(by: Principal(person: person), before: before, at: at)
            if !gained.isEmpty { groups[gained, default: []].append(person) }
        }
        for (labels, people) in groups.sorted(by: { $0.value[0] < $1.value[0] }) {
            var arriving: [Effect.Arriving] = []
            for versions in try self.arriving(labels) {
                stamps.beginGroup()
                arriving += versions.map { Effect.Arriving(version: $0, stamp: stamps.next()) }
            }
            try apply(.gain(people: people, at: at, arriving: arriving))
        }
    }

    /// The labels that somebody gained, each with the instant back to which it is opened.
    private func gained(by principal: Principal, before: Audience, at: Int64) -> [Int64: Instant] {
        let instant = Instant(microseconds: at)
        let was = Reader(principal: principal, ceiling: nil, at: instant, audience: before).clearance
        let reader = Reader(principal: principal, ceiling: nil, at: instant, audience: audience)
        let now = reader.clearance
        let count = snapshot.labels.count
        guard was != now, count > 0, let stretch = reader.stretches.last else { return [:] }
        var gained: [Int64: Instant] = [:]
        for number in 1...count {
            let label = snapshot.labels[number]
            if now.reads(label), !was.reads(label) { gained[number] = stretch.opensFrom(label) }
        }
        return gained
    }

    /// Versions that may arrive for somebody who gains labels, in groups by their own label: those with such a label
    /// or portion, and with them all versions of a complex object, whose order or strand may change for the reader.
    private func arriving(_ gained: [Int64: Instant]) throws -> [[Int64]] {
        var byLabel: [Int64: [Int64]] = [:]
        var complex: Set<Int64> = []
        for (label, opensFrom) in gained.sorted(by: { $0.key < $1.key }) {
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
                } else if added >= opensFrom.microseconds {
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
