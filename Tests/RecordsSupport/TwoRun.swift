public import Database
import DatabaseSupport
import Labels
public import Records
import STIX

/// A history run twice: once whole, and once as one reader's trace of it, in which everything that the reader did not
/// learn never existed. Whatever the reader asks must be answered with the same bytes.
///
/// The trace of an action, for the reader: the projected versions that enter their view and when; those that leave it;
/// the changes of their own clearance; and their own requests, which are made again for real.
public final class TwoRun {
    /// What stands in the second run where the reader learned nothing.
    public enum Mode: String, Sendable, CaseIterable {
        /// Nothing.
        case purge
        /// Records with other contents.
        case vary

        /// One and the other by turns, from the seed of a history.
        public static func of(_ seed: UInt64) -> Mode { seed % 2 == 0 ? .purge : .vary }
    }

    /// What stands in the second run where the reader learned nothing.
    public let mode: Mode
    /// Everything happened here.
    public let whole: TestNode
    /// Only the reader's trace happened here.
    public let purged: TestNode
    /// Whose trace it is.
    public let reader: Principal
    /// All ids that occurred.
    public private(set) var ids: Set<String> = []
    var versions: [Int64: Int64] = [:]
    var strands: [Int64: Int64] = [:]
    var known: [Int64: Effect.Version] = [:]
    private var openings: Set<String> = []
    /// Stamps at which something was taken out of the reader's view.
    var closed: Set<Int64> = []
    /// Stamps with which versions were put into the purged run.
    var appended: Set<Int64> = []
    /// Stamps at which versions of the purged run may arrive anew.
    var candidates: Set<Int64> = []
    var requestEvents: [(request: String, event: AudienceEvent, stamp: Int64)] = []
    var knownRequests: Set<String> = []

    /// Two equal communities.
    public init(reader: Principal, seed: UInt64, mode: Mode, beside: [Migration] = []) async throws {
        self.mode = mode
        whole = try await TestNode.community(seed: seed, beside: beside)
        purged = try await TestNode.community(seed: seed, beside: beside)
        self.reader = reader
        // Up to here both are the same: numbers mean the same in both.
        for number in Int64(1)...100 {
            versions[number] = number
            strands[number] = number
        }
        let count = Int64(TestParty.codes.count)
        for number in (count + 1)...100 {
            versions[number] = nil
            strands[number] = nil
        }
    }

    /// What an actor was told.
    public enum Answer: Hashable, Sendable {
        /// The act was done.
        case receipt(Receipt)
        /// It was refused.
        case refused(ActError)
    }

    /// Does an act in both runs. Returns what the reader was told in each, where the act was theirs.
    public func perform(_ act: Act, by actor: Principal) async throws -> (whole: Answer, purged: Answer)? {
        let stream = actor.person ?? actor.operatesFor ?? "public"
        whole.identifiers.use(stream: stream)
        purged.identifiers.use(stream: stream)
        whole.clock.advance(seconds: 1)
        let started = whole.clock.now()
        var applied: [Applied] = []
        var base = started
        let answer: Answer
        do {
            let done = try await whole.records.journal(act, by: actor)
            (applied, base, answer) = (done.applied, done.base, .receipt(done.receipt))
        } catch let error as ActError {
            answer = .refused(error)
        }
        for case .append(let version) in applied.map(\.effect) { ids.insert(version.id) }
        learn(applied, isOwn: actor == reader)
        purged.clock.set(base)
        var told: Answer?
        if actor == reader {
            do {
                let done = try await purged.records.journal(act, by: actor)
                told = .receipt(done.receipt)
                match(applied, done.applied)
            } catch let error as ActError {
                told = .refused(error)
            }
        } else {
            let effects = trace(of: applied)
            if !effects.isEmpty { _ = try await purged.records.apply(effects) }
        }
        // What brings the trace up to date takes numbers of its own, and none of the actor's.
        whole.identifiers.use(stream: "trace")
        purged.identifiers.use(stream: "trace")
        try await alignView(at: base)
        try await alignLog()
        if mode == .vary, actor != reader { try await addVaried(applied, at: base) }
        try await level()
        return told.map { (answer, $0) }
    }

    /// Brings both to one instant: what the trace takes more transactions for may have used more stamps.
    private func level() async throws {
        let there = try await whole.records.lastStamp()
        let here = try await purged.records.lastStamp()
        if here > there { try await whole.records.reach(here) }
        purged.clock.set(whole.clock.now())
    }

    /// Does a step of a history in both runs.
    ///
    /// - Throws: `HistoryFailure` where the reader is told different things of an act of their own.
    public func perform(_ step: HistoryStep) async throws {
        if step.seconds > 0 { wait(seconds: step.seconds) }
        guard let act = try await History.act(step, in: whole),
            let told = try await perform(act, by: step.principal), told.whole != told.purged
        else { return }
        throw HistoryFailure("told\n  \(told.whole)\n  \(told.purged)")
    }

    /// Lets time pass in both runs.
    public func wait(seconds: Int64) {
        whole.clock.advance(seconds: seconds)
        purged.clock.set(whole.clock.now())
    }

    /// Remembers what versions are, with their present labels.
    private func learn(_ applied: [Applied], isOwn: Bool) {
        for done in applied {
            switch done.effect {
            case .append(let version): known[done.version] = version
            case .relabel(let version, let label, _, _, _, _): known[version]?.label = label
            case .audience(let event, let stamp):
                // What the reader asked or answered happens in both runs by itself.
                if !isOwn, let request = event.request { requestEvents.append((request, event, stamp)) }
            default: break
            }
        }
    }

    /// The reader's own act gave numbers in both runs.
    private func match(_ one: [Applied], _ other: [Applied]) {
        let first = one.filter { if case .append = $0.effect { true } else { false } }
        let second = other.filter { if case .append = $0.effect { true } else { false } }
        for case .append(let version) in second.map(\.effect) { appended.insert(version.stamp) }
        for case .rearrive(let arriving) in other.map(\.effect) { candidates.formUnion(arriving.map(\.stamp)) }
        for (whole, purged) in zip(first, second) {
            versions[whole.version] = purged.version
            strands[whole.strand] = purged.strand
        }
    }

    /// What of an act's effects belongs to the trace as it is. Versions that enter the view come by `alignView`.
    private func trace(of applied: [Applied]) -> [Effect] {
        var effects: [Effect] = []
        for done in applied {
            switch done.effect {
            case .append, .audit: break
            case .relabel(let version, let label, let actor, let reason, let at, let stamp):
                guard let mapped = versions[version] else { continue }
                effects.append(
                    .relabel(version: mapped, label: label, actor: actor, reason: reason, at: at, stamp: stamp)
                )
            case .rearrive(let arriving):
                let mapped = map(arriving)
                candidates.formUnion(mapped.map(\.stamp))
                if !mapped.isEmpty { effects.append(.rearrive(mapped)) }
            case .gain(let people, let at, let arriving):
                guard let person = reader.person, people.contains(person) else { continue }
                effects.append(.gain(people: [person], at: at, arriving: map(arriving)))
            case .audience(let event, let stamp):
                if concerns(event) { effects.append(.audience(event, stamp: stamp)) }
            }
        }
        return effects
    }

    private func map(_ arriving: [Effect.Arriving]) -> [Effect.Arriving] {
        arriving.compactMap { item in versions[item.version].map { .init(version: $0, stamp: item.stamp) } }
    }

    /// Changes of the reader's own clearance.
    private func concerns(_ event: AudienceEvent) -> Bool {
        let person = TestPerson.all.first { $0.id == reader.person }
        let party = person?.party
        switch event {
        case .cleared(let clearance):
            // An administrator is shown the clearances of the party's people.
            let isOwnParty = clearance.party == party && person?.roles.contains(.administrator) == true
            return clearance.person == reader.person || isOwnParty
        case .ceiling(let ceiling): return ceiling.party == party
        case .policy: return true
        case .admitted(let id, let entry):
            // Memberships are records of their own: these are everybody's to read.
            if entry.label == Label.bottom.stored { openings.insert(id) }
            return entry.label == Label.bottom.stored
        case .opened(let id), .dismissed(let id): return openings.contains(id)
        case .gained, .requested, .agreed, .settled: return false
        }
    }
}

extension AudienceEvent {
    /// The request that it is about.
    var request: String? {
        switch self {
        case .requested(let request): request.id
        case .agreed(let id, _, _), .settled(let id): id
        default: nil
        }
    }
}
