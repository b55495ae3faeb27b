import Labels
import STIX

#if DEBUG
import Mutants
#endif

/// The slow and exact answer to "what is this reader served of one id, and since when": the history of the id and of
/// the reader's clearance, run from the beginning. The indexes answer for objects to which nothing unusual happened.
///
/// - A version is readable where the reader reads its label; portions that they do not read are left out, and a
///   projection that is no valid object hides the version.
/// - In one strand, a version whose projection equals (`modified` aside) that of the previous readable one does not
///   exist for the reader.
/// - Of several strands one is served: the creator's own, else the one that arrived first, then by origin and number.
/// - A version arrives when its present unbroken stretch in that view began, at the first stamp that the act which
///   began it gave to the version. An act is one moment: between two versions of it nobody looks.
struct Replay {
    let history: ObjectHistory
    let stretches: [Reader.Stretch]
    /// Content of a showing, `modified` aside, as comparable bytes; `nil` where it is no valid object.
    let content: (Showing) -> [UInt8]?

    /// A version that is served.
    struct Item: Hashable {
        let showing: Showing
        let arrived: Int64
    }

    /// What is served now.
    struct Result {
        /// The versions of the strand that is served, oldest first.
        let items: [Item]
        /// Origins of the other strands of which the reader reads something.
        let others: [String]
    }

    private struct Moment {
        /// Nothing of it was there before.
        let begin: Int64
        /// All of it was there then.
        let stamp: Int64
        let stretch: Reader.Stretch
        /// Its position among the stretches.
        let index: Int
        let beginsStretch: Bool
    }

    /// Runs the history.
    func run() -> Result {
        let moments = self.moments
        var inStrand: [Showing: Int64] = [:]
        var inView: [Showing: Int64] = [:]
        var others: [String] = []
        for (index, moment) in moments.enumerated() {
            let end = index + 1 < moments.count ? moments[index + 1].begin : Int64.max
            let strands = readableStrands(at: moment)
            var strandNext: [Showing: Int64] = [:]
            for showing in strands.flatMap(\.showings) {
                strandNext[showing] = inStrand[showing] ?? arrival(of: showing, at: moment, before: end)
            }
            let served = choose(strands, arrivals: strandNext)
            var viewNext: [Showing: Int64] = [:]
            for showing in served?.showings ?? [] {
                if let known = inView[showing] {
                    viewNext[showing] = known
                } else if inStrand[showing] == nil {
                    viewNext[showing] = strandNext[showing]
                } else {
                    // It was readable, but another strand was served: it arrives by this event if this has a stamp.
                    viewNext[showing] = stamp(of: showing, at: moment, before: end) ?? strandNext[showing]
                }
            }
            inStrand = strandNext
            inView = viewNext
            others = Set(strands.filter { $0.number != served?.number }.map(\.origin))
                .subtracting([served?.origin].compactMap { $0 }).sorted()
        }
        let last = moments.last.flatMap { moment in choose(readableStrands(at: moment), arrivals: inStrand) }
        let items = (last?.showings ?? []).map { Item(showing: $0, arrived: inView[$0] ?? 0) }
        return Result(items: items, others: others)
    }

    /// Every instant at which the answer may change, with the clearance that holds then.
    private var moments: [Moment] {
        let starts = stretches.map(\.from.microseconds)
        var begins = Dictionary(starts.map { ($0, $0) }, uniquingKeysWith: { one, _ in one })
        for event in history.events { begins[event.stamp] = event.begin }
        return begins.sorted { $0.key < $1.key }.compactMap { stamp, begin in
            guard let index = starts.lastIndex(where: { $0 <= stamp }) else { return nil }
            return Moment(
                begin: begin,
                stamp: stamp,
                stretch: stretches[index],
                index: index,
                beginsStretch: starts[index] == stamp
            )
        }
    }

    private struct Strand {
        let number: Int64
        let origin: String
        let byOrigin: Bool
        let showings: [Showing]
    }

    /// Whether the reader reads at a moment what has had a label since an instant. How far back it was opened is said by
    /// the stretch in which the present unbroken reading of the label began.
    private func reads(_ label: Label, since: Int64, at moment: Moment) -> Bool {
        guard moment.stretch.clearance.reads(label) else { return false }
        var first = moment.index
        while first > 0, stretches[first - 1].whole.reads(label) { first -= 1 }
        return first == 0 || since >= stretches[first].opensFrom(label).microseconds
    }

    /// The strands of which the reader reads something at a moment, with the versions that exist for them in order.
    private func readableStrands(at moment: Moment) -> [Strand] {
        let present = history.versions.filter { $0.added <= moment.stamp }
        let grouped = Dictionary(grouping: present, by: \.strand)
        return grouped.keys.sorted().compactMap { number in
            strand(number, versions: grouped[number] ?? [], at: moment)
        }
    }

    private func strand(_ number: Int64, versions: [ObjectHistory.Version], at moment: Moment) -> Strand? {
        let ordered = versions.sorted(by: ObjectHistory.comesBefore)
        var showings: [Showing] = []
        var byOrigin = false
        var previous: [UInt8]?
        for version in ordered {
            guard let showing = self.showing(of: version, at: moment), let content = content(showing) else { continue }
            byOrigin = version.byOrigin
            #if DEBUG
            if LeakMutant.versionsWithoutDifference.isActive { previous = nil }
            #endif
            if content == previous { continue }
            previous = content
            showings.append(showing)
        }
        guard !showings.isEmpty, let origin = ordered.first?.origin else { return nil }
        return Strand(number: number, origin: origin, byOrigin: byOrigin, showings: showings)
    }

    private func showing(of version: ObjectHistory.Version, at moment: Moment) -> Showing? {
        guard let held = version.labels.last(where: { $0.from <= moment.stamp }),
            reads(held.label, since: held.from, at: moment)
        else { return nil }
        let withheld = version.portions.indices.filter { index in
            !reads(version.portions[index].label, since: version.added, at: moment)
        }
        return Showing(version: version.number, withheld: Set(withheld))
    }

    private func choose(_ strands: [Strand], arrivals: [Showing: Int64]) -> Strand? {
        func first(_ strand: Strand) -> Int64 { strand.showings.compactMap { arrivals[$0] }.min() ?? .max }
        return strands.min { one, other in
            if one.byOrigin != other.byOrigin { return one.byOrigin }
            return (first(one), one.origin, one.number) < (first(other), other.origin, other.number)
        }
    }

    private func arrival(of showing: Showing, at moment: Moment, before end: Int64) -> Int64 {
        stamp(of: showing, at: moment, before: end) ?? latestStamp(of: showing, upTo: moment.stamp)
    }

    /// The stamp that the event of a moment gave to a version.
    private func stamp(of showing: Showing, at moment: Moment, before end: Int64) -> Int64? {
        guard let version = history.versions.first(where: { $0.number == showing.version }) else { return nil }
        if moment.beginsStretch, let block = moment.stretch.block {
            return version.gained.first(where: { $0.block == block })?.stamp
        }
        return version.stamps.first(where: { $0 >= moment.begin && $0 < end })
    }

    /// Where an event gave no stamp (a membership that ended by date), the latest one before it stands.
    private func latestStamp(of showing: Showing, upTo stamp: Int64) -> Int64 {
        guard let version = history.versions.first(where: { $0.number == showing.version }) else { return stamp }
        return version.stamps.last(where: { $0 <= stamp }) ?? version.added
    }
}
