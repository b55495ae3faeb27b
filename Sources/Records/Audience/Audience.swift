import Foundation
import Labels
import STIX

/// Who may read what, folded from the log: policy, people's clearances over time, memberships that open.
struct Audience: Sendable {
    /// A membership with what has happened to it.
    struct Member: Sendable {
        let id: String
        let member: String
        let format: String
        let kind: Opening.Kind
        let start: Instant?
        let end: Instant?
        let opensFrom: Instant?
        let label: Label
        /// When its arrivals were written: from here on it opens.
        var opens: Instant?
        /// When it was dismissed.
        var closed: Instant?
    }

    /// Levels and caveats.
    private(set) var policy = Policy.standard
    /// Clearances by person, in order of time.
    private(set) var people: [String: [(at: Instant, clearance: PersonClearance)]] = [:]
    /// Memberships in the order in which they were admitted.
    private(set) var members: [Member] = []
    /// Blocks of gained entries by person, in order of time.
    private(set) var gains: [String: [(at: Instant, block: Int64)]] = [:]
    /// Ceilings by party, in order of time.
    private(set) var ceilings: [String: [(at: Instant, ceiling: PartyCeiling)]] = [:]
    /// What waits for the agreement of others, in the order in which it was asked for.
    private(set) var requests: [RequestState] = []
    /// How many log entries were folded.
    private(set) var length: Int64 = 0

    /// Folds one entry of the log, written at `at`.
    mutating func fold(_ event: AudienceEvent, at: Instant) {
        length += 1
        switch event {
        case .cleared(let clearance):
            people[clearance.person, default: []].append((at, clearance))
        case .admitted(let id, let entry):
            members.append(
                Member(
                    id: id,
                    member: entry.member,
                    format: entry.format,
                    kind: entry.serves ? .serves : .memberOf,
                    start: entry.start.map(Instant.init(microseconds:)),
                    end: entry.end.map(Instant.init(microseconds:)),
                    opensFrom: entry.opensFrom.map(Instant.init(microseconds:)),
                    // A label that cannot be read back is one that nobody reads: the membership opens for nobody.
                    label: Label(stored: entry.label) ?? .nobody
                )
            )
        case .opened(let id):
            change(id) { $0.opens = at }
        case .dismissed(let id):
            change(id) { $0.closed = at }
        case .gained(let people, let block):
            for person in people { gains[person, default: []].append((at, block)) }
        case .policy(let levels, let caveats, let rank):
            let named = levels.map { Policy.NamedLevel(name: $0.name, level: Level(rank: $0.rank)) }
            let second = rank.map { Level(rank: $0) }
            // Only checked policies are written; a damaged one changes nothing.
            policy = (try? Policy(levels: named, caveats: caveats, secondPersonFrom: second)) ?? policy
        case .ceiling(let ceiling):
            ceilings[ceiling.party, default: []].append((at, ceiling))
        case .requested(let request):
            requests.append(RequestState(request: request, at: at))
        case .agreed(let id, let party, let person):
            change(request: id) { $0.agreed[party] = person }
        case .settled(let id):
            change(request: id) { $0.isSettled = true }
        }
    }

    private mutating func change(request id: String, _ body: (inout RequestState) -> Void) {
        guard let index = requests.firstIndex(where: { $0.request.id == id }) else { return }
        body(&requests[index])
    }

    private mutating func change(_ id: String, _ body: (inout Member) -> Void) {
        guard let index = members.lastIndex(where: { $0.id == id }) else { return }
        body(&members[index])
    }

    /// The memberships that open, as the rooms below know them.
    var openings: Openings { openings { _ in true } }

    /// Those memberships that open of which `isKnown` holds.
    func openings(where isKnown: (Member) -> Bool) -> Openings {
        Openings(
            members.compactMap { member in
                guard let opens = member.opens, isKnown(member) else { return nil }
                let end = [member.end, member.closed].compactMap { $0 }.min()
                return Opening(
                    id: member.id,
                    member: member.member,
                    format: member.format,
                    kind: member.kind,
                    start: opens,
                    end: end,
                    opensFrom: member.opensFrom,
                    label: member.label
                )
            }
        )
    }

    /// Memberships whose start has passed and that wait for their arrivals.
    func due(at now: Instant) -> [Member] {
        members.filter { member in
            guard member.opens == nil, member.closed == nil else { return false }
            guard let start = member.start else { return true }
            return start <= now
        }
    }

    /// The first instant after `now` at which a membership begins.
    func nextStart(after now: Instant) -> Instant? {
        members.filter { $0.opens == nil && $0.closed == nil }.compactMap(\.start).filter { $0 > now }.min()
    }
}

extension Audience {
    /// The identity id of the party of a principal.
    func party(of principal: Principal, at now: Instant) -> String? {
        if let party = principal.operatesFor { return party }
        guard let person = principal.person else { return nil }
        return people[person]?.last(where: { $0.at <= now })?.clearance.party
    }

    /// What a person may do at an instant.
    func roles(of principal: Principal, at now: Instant) -> Set<Role> {
        if principal.operatesFor != nil { return Set(Role.allCases) }
        guard let person = principal.person,
            let clearance = people[person]?.last(where: { $0.at <= now })?.clearance, clearance.level != nil
        else { return [] }
        return clearance.roles
    }

    /// The clearance of a principal at every time, as stretches: each holds from its instant to the next one's.
    ///
    /// The operator at the files has no history: what is open to the party now is open to the operator.
    func history(of principal: Principal, at now: Instant) -> [Held] {
        if principal == .anonymous { return [Held(from: .distantPast, clearance: .anonymous, back: [:])] }
        let openings = self.openings
        func held(at instant: Instant, from: Instant) -> Held {
            let base = base(of: principal, at: instant)
            return Held(
                from: from,
                clearance: openings.clearance(of: base, at: instant),
                back: principal.operatesFor == nil ? openings.reachBack(of: base, at: instant) : [:]
            )
        }
        if principal.operatesFor != nil { return [held(at: now, from: .distantPast)] }
        var instants: Set<Instant> = [.distantPast]
        for member in members { instants.formUnion([member.opens, member.end, member.closed].compactMap { $0 }) }
        for entry in principal.person.flatMap({ people[$0] }) ?? [] {
            instants.insert(entry.at)
            for ceiling in ceilings[entry.clearance.party] ?? [] { instants.insert(ceiling.at) }
        }
        var history: [Held] = []
        for instant in instants.sorted() where instant <= now {
            let next = held(at: instant, from: instant)
            if history.last?.clearance != next.clearance { history.append(next) }
        }
        return history
    }

    /// A clearance that holds from an instant on, and how far back its formats open.
    struct Held {
        let from: Instant
        let clearance: Clearance
        let back: [Token: Instant]
    }

    /// The clearance of a principal without what memberships open.
    fileprivate func base(of principal: Principal, at instant: Instant) -> Clearance {
        if let party = principal.operatesFor {
            return Clearance(
                level: policy.highest,
                caveats: Set(policy.caveats),
                tokens: [.community, .party(party)]
            )
        }
        guard let person = principal.person,
            let entry = people[person]?.last(where: { $0.at <= instant })?.clearance,
            let name = entry.level, let level = policy.level(named: name)
        else { return .anonymous }
        let caveats = Set(entry.caveats)
        let tokens: Set<Token> = [.community, .party(entry.party), .person(person)]
        guard let ceiling = ceilings[entry.party]?.last(where: { $0.at <= instant })?.ceiling else {
            return Clearance(level: level, caveats: caveats, tokens: tokens)
        }
        return Clearance(
            level: min(level, policy.level(named: ceiling.level) ?? .lowest),
            caveats: caveats.intersection(ceiling.caveats),
            tokens: tokens
        )
    }
}

extension Audience {
    /// The memberships that open for a principal at an instant.
    func openings(of principal: Principal, at now: Instant) -> [Opening] {
        openings.opened(for: base(of: principal, at: now), at: now)
    }
}
