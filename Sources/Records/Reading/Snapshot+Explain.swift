import GRDB
import JSON
import Labels
import STIX

#if DEBUG
import Mutants
#endif

extension Snapshot {
    /// Why people of a party can, or cannot, see what the reader is served of a record; `nil` where that is nothing.
    func explain(_ id: String, party: String) throws -> Explanation? {
        guard let object = try object(id),
            let last = try items(of: object.number, isComplex: object.isComplex).items.last,
            let row = try version(last.showing.version)
        else { return nil }
        let label = labels[row.label]
        let portions = try ObjectHistory.portions(of: row.number, db: db, labels: labels)
        let value = try JSONValue(parsing: row.body)
        let shown = portions.indices.filter { !last.showing.withheld.contains($0) }.map { portions[$0] }
        // Places are those of what the reader is shown: what is withheld leaves no gap.
        let places = Projection.places(
            of: shown.map(\.selector),
            in: value,
            without: last.showing.withheld.map { portions[$0].selector }
        )
        return Explanation(
            label: label,
            parts: parts(of: label, since: try labelled(row), party: party),
            portions: zip(shown, places).compactMap { portion, place in
                place.map {
                    Explanation.Portion(
                        place: $0,
                        label: portion.label,
                        parts: parts(of: portion.label, since: row.added, party: party)
                    )
                }
            }
        )
    }

    /// When a version got its present label.
    func labelled(_ row: VersionRow) throws -> Int64 {
        try Int64.fetchOne(
            db.cachedStatement(sql: "SELECT max(at) FROM relabel WHERE version = ?"),
            arguments: [row.number]
        ) ?? row.added
    }

    /// The tokens that let everybody of a party in to what got its label at an instant, by the memberships that the
    /// reader can see.
    private func knownTokens(of party: String, since labelled: Int64) -> Set<Token> {
        let base = Clearance(level: .lowest, caveats: [], tokens: [.community, .party(party)])
        let openings = audience.openings(where: knows)
        let back = openings.reachBack(of: base, at: reader.at)
        return openings.clearance(of: base, at: reader.at).tokens.filter { token in
            back[token].map { $0.microseconds <= labelled } ?? true
        }
    }

    /// Whether the reader may know of a membership.
    private func knows(_ membership: Audience.Member) -> Bool {
        #if DEBUG
        if LeakMutant.explainedByHiddenMemberships.isActive { return true }
        #endif
        return reader.clearance.reads(membership.label)
    }

    /// The clearance of a person of a party, by the memberships that the reader can see, with a level and caveats that
    /// are assumed.
    func knownClearance(of party: String, level: Level, caveats: Set<String>) -> Clearance {
        let openings = audience.openings(where: { reader.clearance.reads($0.label) })
        return openings.clearance(
            of: Clearance(level: level, caveats: caveats, tokens: [.community, .party(party)]),
            at: reader.at
        )
    }

    func parts(of label: Label, since labelled: Int64, party: String) -> [Explanation.Part] {
        let tokens = knownTokens(of: party, since: labelled)
        let level = Explanation.Part(
            demand: .level(label.level),
            answer: label.level == .lowest ? .holds([]) : .depends
        )
        let caveats = label.caveats.map { Explanation.Part(demand: .caveat($0), answer: .depends) }
        let clauses = label.clauses.map { clause in
            let held = clause.tokens.filter(tokens.contains)
            let hasPerson = clause.tokens.contains { $0.kind == .person }
            let answer: Explanation.Part.Answer = held.isEmpty ? (hasPerson ? .depends : .lacks) : .holds(held)
            return Explanation.Part(demand: .anyOf(clause.tokens), answer: answer)
        }
        return [level] + caveats + clauses
    }
}
