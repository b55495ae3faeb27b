import JSON
public import Labels
import LabelsSupport
public import Records
public import STIX

/// One reader of a `NaiveProjector`, followed through time.
public struct NaiveReader {
    /// A version as the reader is served it.
    struct Item {
        let number: Int64
        let content: Effect.Version
        let value: JSONValue
        let withheld: Set<Int>
        let label: Label
        var arrived: Int64
        var alsoFrom: [String] = []
    }

    private struct Seen {
        let arrived: Int64
        let withheld: Set<Int>
    }

    private let projector: NaiveProjector
    private let principal: Principal
    private var next = 0
    private var clock = Int64.min
    private var audience = NaiveAudience()
    private var labels: [Int64: (label: Label, since: Int64)] = [:]
    private var latest: [Int64: Int64] = [:]
    private var strands: [String: [Int64: [NaiveProjector.Version]]] = [:]
    /// Since when, without a break, versions are there for the reader: each in its strand, and of all strands.
    private var inStrand: [Int64: Seen] = [:]
    private var inView: [Int64: Seen] = [:]
    /// What the reader holds now.
    public private(set) var clearance = Clearance.anonymous
    /// What the reader is served, by id, oldest version first.
    private(set) var served: [String: [Item]] = [:]

    /// A reader who has not looked yet.
    public init(_ projector: NaiveProjector, _ principal: Principal) {
        self.projector = projector
        self.principal = principal
    }

    /// Follows what has happened up to an instant.
    public mutating func advance(to now: Instant) {
        while next < projector.moments.count {
            let moment = projector.moments[next]
            end(until: moment.base)
            apply(moment)
            next += 1
        }
        end(until: now.microseconds)
    }

    /// Memberships end by the clock.
    private mutating func end(until instant: Int64) {
        for end in Set(audience.ends).sorted() where end > clock && end <= instant {
            clock = end
            clearance = audience.clearance(of: principal, at: end)
            let tick = NaiveProjector.Moment(base: end, at: end)
            for id in strands.keys { evaluate(id, at: tick) }
        }
        clock = max(clock, instant)
    }

    private mutating func apply(_ moment: NaiveProjector.Moment) {
        for event in moment.audience { audience.apply(event) }
        for version in moment.appended {
            strands[version.content.id, default: [:]][version.strand, default: []].append(version)
        }
        for (version, label) in moment.labels {
            // All that one act relabels changes at one instant; what it appends has its label from its own.
            let appended = moment.appended.first { $0.number == version }
            labels[version] = (label, appended?.content.stamp ?? moment.relabelled[version] ?? moment.at)
        }
        latest.merge(moment.stamps) { $1 }
        clock = moment.at
        clearance = audience.clearance(of: principal, at: moment.at)
        let touched = Set(moment.labels.keys.compactMap { projector.versions[$0]?.content.id })
        for id in strands.keys where touched.contains(id) || !moment.audience.isEmpty { evaluate(id, at: moment) }
    }

    /// When what changed for the reader in a moment arrives. When a membership ends by its date nothing is written:
    /// what appears then keeps the last instant that it was given.
    private func stamp(_ version: Int64, _ moment: NaiveProjector.Moment) -> Int64 {
        if let stamp = moment.stamps[version] { return stamp }
        for gain in moment.gains {
            if let person = principal.person, gain.people.contains(person), let stamp = gain.stamps[version] {
                return stamp
            }
        }
        return latest[version] ?? moment.at
    }

    private mutating func evaluate(_ id: String, at moment: NaiveProjector.Moment) {
        var chains: [[Item]] = []
        for (_, versions) in strands[id] ?? [:] {
            let before = versions.map { ($0.number, inStrand.removeValue(forKey: $0.number)) }
            let known = Dictionary(uniqueKeysWithValues: before)
            var chain = chain(of: versions)
            for index in chain.indices {
                chain[index].arrived = arrival(of: chain[index], known[chain[index].number] ?? nil, at: moment)
                inStrand[chain[index].number] = Seen(arrived: chain[index].arrived, withheld: chain[index].withheld)
            }
            if !chain.isEmpty { chains.append(chain) }
        }
        var chosen = chains.min(by: goesBefore) ?? []
        let origins = Set(chains.compactMap(\.last?.content.origin)).subtracting(chosen.map(\.content.origin))
        let before = chains.flatMap { $0 }.map { ($0.number, inView[$0.number]) }
        let known = Dictionary(uniqueKeysWithValues: before)
        for versions in (strands[id] ?? [:]).values { for version in versions { inView[version.number] = nil } }
        for index in chosen.indices {
            chosen[index].alsoFrom = origins.sorted()
            let item = chosen[index]
            let previous = known[item.number] ?? nil
            chosen[index].arrived = arrival(of: item, previous, at: moment)
            inView[item.number] = Seen(arrived: chosen[index].arrived, withheld: item.withheld)
        }
        served[id] = chosen.isEmpty ? nil : chosen
    }

    /// It arrived when it began to be there as it is: with other portions it is another thing for the reader.
    private func arrival(of item: Item, _ before: Seen?, at moment: NaiveProjector.Moment) -> Int64 {
        guard let before, before.withheld == item.withheld else { return stamp(item.number, moment) }
        return before.arrived
    }

    /// The verified creator's, else the earliest, then by origin.
    private func goesBefore(_ one: [Item], _ other: [Item]) -> Bool {
        func key(_ chain: [Item]) -> (Int, Int64, String) {
            let isVerified = chain.last.map { $0.content.isByOrigin && $0.value["created_by_ref"] != nil } ?? false
            return (isVerified ? 0 : 1, chain.map(\.arrived).min() ?? .max, chain.last?.content.origin ?? "")
        }
        return key(one) < key(other)
    }

    /// The versions of a strand that are there for the reader.
    private func chain(of versions: [NaiveProjector.Version]) -> [Item] {
        let ordered = versions.sorted { one, other in
            guard let first = one.content.name, let second = other.content.name, first != second else {
                return one.number < other.number
            }
            return first < second
        }
        var items: [Item] = []
        for version in ordered {
            guard let (label, since) = labels[version.number], reads(label, since: since) else { continue }
            let portions = version.content.portions
            let withheld = Set(portions.indices.filter { !reads(portions[$0].label, since: version.content.stamp) })
            guard let value = projector.projection(of: version.number, without: withheld) else { continue }
            if let last = items.last, lasting(last.value) == lasting(value) { continue }
            let shown = portions.indices.filter { !withheld.contains($0) }.map { portions[$0].label }
            items.append(
                Item(
                    number: version.number,
                    content: version.content,
                    value: value,
                    withheld: withheld,
                    label: Label.join([label] + shown),
                    arrived: 0
                )
            )
        }
        return items
    }

    /// Whether the reader reads now what has had a label since an instant.
    private func reads(_ label: Label, since: Int64) -> Bool {
        ReferenceReader.reads(audience.clearance(of: principal, at: clock, back: since), label)
    }

    private func lasting(_ value: JSONValue) -> JSONValue {
        var value = value
        value["modified"] = nil
        return value
    }
}

extension NaiveReader {
    /// The marked words of everything that the reader may read, whichever strand they are served.
    public var readableWords: Set<String> {
        var words: Set<String> = []
        for version in strands.values.flatMap(\.values).joined() {
            guard let (label, since) = labels[version.number], reads(label, since: since) else { continue }
            let portions = version.content.portions
            let withheld = Set(portions.indices.filter { !reads(portions[$0].label, since: version.content.stamp) })
            guard let value = projector.projection(of: version.number, without: withheld) else { continue }
            words.formUnion(MarkedWords.words(in: value.canonicalBytes()))
        }
        return words
    }
}
