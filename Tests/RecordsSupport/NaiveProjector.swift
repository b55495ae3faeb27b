import JSON
import Labels
import LabelsSupport
package import Records
package import STIX

/// What happened in a store, as a plain list, and what anybody may know of it at any time: a slow model of views,
/// written from the rules and without anything of the store's.
public final class NaiveProjector {
    /// A version that was appended.
    struct Version {
        let number: Int64
        let strand: Int64
        let isByOrigin: Bool
        let content: Effect.Version
        let body: JSONValue
    }

    /// What one act did, all at once.
    struct Moment {
        /// Nothing of it was there at this instant yet.
        let base: Int64
        /// All of it was there at this instant.
        var at: Int64
        var appended: [Version] = []
        var labels: [Int64: Label] = [:]
        var relabelled: [Int64: Int64] = [:]
        var audience: [AudienceEvent] = []
        /// The instants at which versions that concern everybody may arrive.
        var stamps: [Int64: Int64] = [:]
        /// The instants at which versions arrive for the people who gained something.
        var gains: [(people: Set<String>, stamps: [Int64: Int64])] = []
    }

    private(set) var moments: [Moment] = []
    private(set) var versions: [Int64: Version] = [:]
    private var projections: [Projected: JSONValue?] = [:]

    private struct Projected: Hashable {
        let version: Int64
        let withheld: Set<Int>
    }

    /// Nothing has happened.
    public init() {}

    /// Takes down what an act did.
    package func record(_ applied: [Applied], base: Instant) {
        var moment = Moment(base: base.microseconds, at: base.microseconds)
        for done in applied {
            switch done.effect {
            case .append(let content):
                let version = Version(
                    number: done.version,
                    strand: done.strand,
                    isByOrigin: content.isByOrigin,
                    content: content,
                    body: (try? JSONValue(parsing: content.body)) ?? .null
                )
                versions[done.version] = version
                moment.appended.append(version)
                moment.labels[done.version] = content.label
                moment.stamps[done.version] = content.stamp
                moment.at = max(moment.at, content.stamp)
            case .relabel(let version, let label, _, _, let at, let stamp):
                moment.labels[version] = label
                moment.relabelled[version] = at
                moment.stamps[version] = stamp
                moment.at = max(moment.at, stamp)
            case .rearrive(let arriving):
                for item in arriving where moment.stamps[item.version] == nil {
                    moment.stamps[item.version] = item.stamp
                }
                moment.at = arriving.map(\.stamp).reduce(moment.at, max)
            case .gain(let people, _, let arriving):
                let stamps = Dictionary(arriving.map { ($0.version, $0.stamp) }) { min($0, $1) }
                moment.gains.append((Set(people), stamps))
                moment.at = arriving.map(\.stamp).reduce(moment.at, max)
            case .audience(let event, let stamp):
                moment.audience.append(event)
                moment.at = max(moment.at, stamp)
            case .audit: break
            }
        }
        if !applied.isEmpty { moments.append(moment) }
    }

    /// What is left of a version without some of its portions; nil where that is no record.
    func projection(of version: Int64, without withheld: Set<Int>) -> JSONValue? {
        let key = Projected(version: version, withheld: withheld)
        if let known = projections[key] { return known }
        guard let known = versions[version] else { return nil }
        let portions = withheld.sorted().map { known.content.portions[$0] }
        let result = NaiveProjection.of(known.body, without: portions)
        projections[key] = .some(result)
        return result
    }
}

/// What people hold, from the plain list of what they were given and of memberships.
struct NaiveAudience {
    private var clearances: [String: PersonClearance] = [:]
    private var memberships: [String: Opening] = [:]
    private var opened: Set<String> = []
    private var ceilings: [String: PartyCeiling] = [:]

    /// The ends of memberships that are open.
    var ends: [Int64] { memberships.values.filter { opened.contains($0.id) }.compactMap { $0.end?.microseconds } }

    mutating func apply(_ event: AudienceEvent) {
        switch event {
        case .cleared(let clearance): clearances[clearance.person] = clearance
        case .admitted(let id, let entry):
            memberships[id] = Opening(
                id: id,
                member: entry.member,
                format: entry.format,
                kind: entry.serves ? .serves : .memberOf,
                end: entry.end.map(Instant.init(microseconds:)),
                opensFrom: entry.opensFrom.map(Instant.init(microseconds:)),
                label: Label(stored: entry.label) ?? Label(level: .highest)
            )
        case .opened(let id): opened.insert(id)
        case .dismissed(let id): opened.remove(id)
        case .ceiling(let ceiling): ceilings[ceiling.party] = ceiling
        case .gained, .policy, .requested, .agreed, .settled: break
        }
    }

    /// Level, caveats and tokens: the person's own, and those of the formats that open for them what got its label at
    /// an instant, or since.
    func clearance(of principal: Principal, at instant: Int64, back: Int64 = .max) -> Clearance {
        guard let person = principal.person, let given = clearances[person], let name = given.level,
            let own = Policy.standard.level(named: name)
        else { return .anonymous }
        var level = own
        var caveats = Set(given.caveats)
        if let ceiling = ceilings[given.party] {
            level = min(level, Policy.standard.level(named: ceiling.level) ?? .lowest)
            caveats.formIntersection(ceiling.caveats)
        }
        let base = Clearance(
            level: level,
            caveats: caveats,
            tokens: [.community, .party(given.party), .person(person)]
        )
        let open = memberships.values.filter {
            opened.contains($0.id) && ($0.opensFrom?.microseconds ?? .min) <= back
        }
        return Clearance(
            level: level,
            caveats: base.caveats,
            tokens: ReferenceOpenings.withoutItsOwn(
                Array(open),
                base: base,
                at: Instant(microseconds: instant)
            )
        )
    }
}
