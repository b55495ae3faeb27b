import Labels
import STIX

#if DEBUG
import Mutants
#endif

/// A principal at one instant: clearance now and over time, and which labels it reads since when.
struct Reader: Sendable {
    /// A label that the reader may read now.
    struct ReadableLabel: Sendable {
        /// The label's number in the store.
        let number: Int64
        /// Where it was gained later than everybody's beginning: the instant and the block of what it opened.
        let gained: Gain?
    }

    /// An instant at which labels were gained, and the block in which what they opened arrived.
    struct Gain: Sendable, Hashable {
        let at: Instant
        let block: Int64
        /// What got its label before this was not opened by it.
        let opensFrom: Instant

        /// Whether it opened what was added at a stamp, or what came later.
        func opens(added: Int64) -> Bool {
            #if DEBUG
            if LeakMutant.membershipOpensWhatIsOlder.isActive { return true }
            #endif
            return added > at.microseconds || added >= opensFrom.microseconds
        }
    }

    /// A stretch of time with one clearance.
    struct Stretch: Sendable {
        let from: Instant
        let clearance: Clearance
        /// The clearance without any ceiling: a ceiling takes away and delays nothing.
        let whole: Clearance
        /// How far back the tokens open that do not open everything.
        let back: [Token: Instant]
        /// The block that was written at its beginning, if anything was gained.
        let block: Int64?
    }

    let principal: Principal
    let party: String?
    let roles: Set<Role>
    /// Stretches up to now, oldest first; the last one holds.
    let stretches: [Stretch]
    /// The clearance that holds, reduced by a ceiling if one was asked for.
    let clearance: Clearance
    let ceiling: Clearance?
    let at: Instant

    init(principal: Principal, ceiling: Clearance?, at: Instant, audience: Audience) {
        self.principal = principal
        self.at = at
        self.ceiling = ceiling
        party = audience.party(of: principal, at: at)
        let ownRoles = ceiling == nil ? audience.roles(of: principal, at: at) : []
        roles = principal.ceiling.map { ownRoles.intersection($0.roles) } ?? ownRoles
        let gains = principal.person.flatMap { audience.gains[$0] } ?? []
        let history = audience.history(of: principal, at: at)
        stretches = history.map { entry in
            let own = principal.ceiling.map { $0.reducing(entry.clearance) } ?? entry.clearance
            return Stretch(
                from: entry.from,
                clearance: ceiling.map { Self.reduced(own, to: $0) } ?? own,
                whole: entry.clearance,
                back: entry.back,
                block: gains.first(where: { $0.at == entry.from })?.block
            )
        }
        clearance = stretches.last?.clearance ?? .anonymous
    }

    private static func reduced(_ clearance: Clearance, to ceiling: Clearance) -> Clearance {
        #if DEBUG
        if LeakMutant.ceilingReplacesClearance.isActive { return ceiling }
        #endif
        return clearance.reduced(to: ceiling)
    }

    /// Since when `label` is read without a break, if it is read now; `nil` inside where it always was.
    func since(_ label: Label) -> (reads: Bool, gained: Gain?) {
        guard clearance.reads(label) else { return (false, nil) }
        var first = stretches.count - 1
        while first > 0, stretches[first - 1].whole.reads(label) { first -= 1 }
        guard first > 0 else { return (true, nil) }
        let stretch = stretches[first]
        return (true, Gain(at: stretch.from, block: stretch.block ?? 0, opensFrom: stretch.opensFrom(label)))
    }

    /// The labels of a table that are read, of those after a number.
    func readable(of table: LabelTable, after last: Int64) -> [ReadableLabel] {
        guard last < table.count else { return [] }
        return (last + 1...table.count).compactMap { number in
            let since = since(table[number])
            return since.reads ? ReadableLabel(number: number, gained: since.gained) : nil
        }
    }
}

extension Reader.Stretch {
    /// What got this label earlier is not opened by the beginning of the stretch.
    func opensFrom(_ label: Label) -> Instant {
        if back.isEmpty { return .distantPast }
        return label.clauses.map { clause in
            clause.tokens.filter(whole.tokens.contains).map { back[$0] ?? .distantPast }.min() ?? .distantPast
        }.max() ?? .distantPast
    }
}
