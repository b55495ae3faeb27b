import JSON
import Labels
import Records
import STIX

extension TwoRun {
    /// Brings the reader's view in the purged run to what it is in the whole one: what entered is appended with the
    /// instants at which it arrived, what left is closed.
    func alignView(at base: Instant) async throws {
        var effects: [Effect] = []
        var entering: [(Shown, Effect.Version)] = []
        let ids = ids.sorted()
        let shownThere = try await whole.records.shown(ids, to: reader)
        let shownHere = try await purged.records.shown(ids, to: reader)
        for id in ids {
            let there = shownThere[id] ?? []
            let here = shownHere[id] ?? []
            var stay: Set<Int64> = []
            for item in there {
                if let mapped = versions[item.version],
                    here.contains(where: { $0.version == mapped && $0.bytes == item.bytes && $0.label == item.label })
                {
                    stay.insert(mapped)
                } else if let version = known[item.version] {
                    entering.append((item, version))
                }
            }
            // What leaves as something of the same id arrives leaves by that event: another strand that is served then
            // comes with it.
            let event = entering.filter { $0.0.id == id && $0.0.arrived > base.microseconds }.map(\.0.arrived).min()
            for item in here where !stay.contains(item.version) {
                // What a clearance brought into view is taken back as it arrives: taken back before, it would not
                // have arrived, and another strand of its record would not have come anew beside it.
                let stamp = closingStamp(of: item, at: base)
                effects.append(closing(item.version, at: max(event ?? stamp, stamp), stamp: stamp))
            }
        }
        if !effects.isEmpty { _ = try await purged.records.apply(effects) }
        entering.sort { $0.0.arrived < $1.0.arrived }
        for (item, version) in entering {
            // What was put here for it before, and is served no more, may hold the instant at which it comes anew.
            if candidates.contains(item.arrived), let before = versions[item.version] {
                let stamp = freeStamp(from: base.microseconds - 500_000)
                _ = try await purged.records.apply([closing(before, stamp: stamp)])
            }
            var version = version
            version.stamp = item.arrived
            // What comes later than the act that wrote it is no part of it for the reader.
            if let last = version.together, last <= item.arrived { version.together = nil }
            version.strand = strands[item.strand].map { .existing($0) } ?? .new
            version.body = vary(version, withheld: item.withheld)
            appended.insert(version.stamp)
            let applied = try await purged.records.apply([.append(version)])
            versions[item.version] = applied[0].version
            strands[item.strand] = applied[0].strand
        }
    }

    /// What the reader did not learn happens with other words, in strands of its own.
    func addVaried(_ applied: [Applied], at base: Instant) async throws {
        var effects: [Effect] = []
        for done in applied where versions[done.version] == nil {
            guard case .append(var version) = done.effect, var value = try? JSONValue(parsing: version.body) else {
                continue
            }
            for property in ["name", "content", "description", "value"] { value[property] = value[property]?.varied }
            version.body = value.canonicalBytes()
            version.strand = .new
            appended.insert(version.stamp)
            effects.append(.append(version))
        }
        guard !effects.isEmpty else { return }
        _ = try await purged.records.apply(effects)
        // What the reader would read of it all the same (a version that differs in nothing) is closed.
        try await alignView(at: base)
    }

    /// Brings the reader's log, and what waits for the reader, to what they are in the whole run.
    func alignLog() async throws {
        let query = AuditQuery(limit: 100_000)
        let read: @Sendable (View) throws -> (entries: [AuditEntry], requests: [String]) = { view in
            (try view.audit(query).entries, try view.requests().map(\.id))
        }
        let there = try await whole.records.read(as: reader, read)
        let here = try await purged.records.read(as: reader, read)
        let known = Set(here.entries.map(\.id))
        let entries = there.entries.filter { !known.contains($0.id) }
        if !entries.isEmpty { _ = try await purged.records.apply(entries.map { .audit($0) }) }
        knownRequests.formUnion(there.requests + here.requests)
        var left: [(request: String, event: AudienceEvent, stamp: Int64)] = []
        for item in requestEvents {
            guard knownRequests.contains(item.request), let event = map(item.event) else {
                left.append(item)
                continue
            }
            _ = try await purged.records.apply([.audience(event, stamp: item.stamp)])
        }
        requestEvents = left
    }

    /// The event with the numbers of the purged run; nil while the reader does not know the version.
    private func map(_ event: AudienceEvent) -> AudienceEvent? {
        guard case .requested(let request) = event,
            case .release(let version, let from, let to, let reason) = request.subject
        else { return event }
        guard let mapped = versions[version] else { return nil }
        return .requested(
            PendingRequest(
                id: request.id,
                person: request.person,
                party: request.party,
                subject: .release(version: mapped, from: from, to: to, reason: reason),
                needs: request.needs
            )
        )
    }

    /// Takes a version out of every view.
    private func closing(_ version: Int64, at instant: Int64? = nil, stamp: Int64) -> Effect {
        let nobody = Label(level: .highest, clauses: [Clause([])])
        return .relabel(version: version, label: nobody, actor: "", reason: "", at: instant ?? stamp, stamp: stamp)
    }

    /// A stamp of its own for what leaves the view; nobody sees it.
    private func closingStamp(of item: Shown, at base: Instant) -> Int64 {
        let isGained = item.arrived > base.microseconds && !appended.contains(item.arrived)
        // Half a second before the act, where no act has put a stamp.
        return freeStamp(from: isGained ? item.arrived : base.microseconds - 500_000)
    }

    /// The first of some stamps at which nothing was taken out of a view, and at which nothing comes anew.
    private func freeStamp(from stamp: Int64) -> Int64 {
        var stamp = stamp
        while candidates.contains(stamp) || !closed.insert(stamp).inserted { stamp += 1 }
        return stamp
    }

    /// The version with other words in the places that the reader may not read.
    private func vary(_ version: Effect.Version, withheld: Set<Int>) -> [UInt8] {
        guard !withheld.isEmpty, var value = try? JSONValue(parsing: version.body) else { return version.body }
        for index in withheld.sorted() {
            guard let positions = version.portions[index].selector.positions(in: value) else { continue }
            value = value.replacing(positions[...]) { $0.varied }
        }
        return value.canonicalBytes()
    }
}

extension JSONValue {
    fileprivate func replacing(_ positions: ArraySlice<Position>, _ change: (JSONValue) -> JSONValue) -> JSONValue {
        guard let position = positions.first else { return change(self) }
        switch position {
        case .member(let name):
            var copy = self
            copy[name] = self[name].map { $0.replacing(positions.dropFirst(), change) }
            return copy
        case .element(let index):
            var elements = array ?? []
            elements[index] = elements[index].replacing(positions.dropFirst(), change)
            return .array(elements)
        }
    }

    /// Other words of the same shape.
    fileprivate var varied: JSONValue {
        switch self {
        case .string(let text): .string("other " + String(text.reversed()))
        case .array(let elements): .array(elements.map(\.varied))
        default: self
        }
    }
}
