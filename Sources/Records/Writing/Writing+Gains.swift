import GRDB
import Labels
import STIX

extension Writing {
    /// What people gained by a change at `at` arrives for them now: it is written into a block of entries, one for all
    /// who gained the same labels.
    mutating func writeGains(before: Audience, at: Int64) throws {
        var groups: [Set<Int64>: [String]] = [:]
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

    private func gained(by principal: Principal, before: Audience, at: Int64) -> Set<Int64> {
        let instant = Instant(microseconds: at)
        let was = Reader(principal: principal, ceiling: nil, at: instant, audience: before).clearance
        let now = Reader(principal: principal, ceiling: nil, at: instant, audience: audience).clearance
        guard was != now else { return [] }
        let count = snapshot.labels.count
        guard count > 0 else { return [] }
        return Set((1...count).filter { now.reads(snapshot.labels[$0]) && !was.reads(snapshot.labels[$0]) })
    }

    /// Versions that may arrive for somebody who gains labels, in groups by their own label: those with such a label
    /// or portion, and with them all versions of a complex object, whose order or strand may change for the reader.
    private func arriving(_ gained: Set<Int64>) throws -> [[Int64]] {
        var byLabel: [Int64: [Int64]] = [:]
        var complex: Set<Int64> = []
        for label in gained.sorted() {
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT e.version, e.complex, v.object FROM entry e
                    JOIN version v ON v.number = e.version WHERE e.block = 0 AND e.label = ? ORDER BY e.stamp
                    """,
                arguments: [label]
            )
            for row in rows {
                if row[1] { complex.insert(row[2]) } else { byLabel[label, default: []].append(row[0]) }
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
