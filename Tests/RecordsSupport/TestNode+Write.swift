import DatabaseSupport
import JSON
public import Labels
public import Records
public import STIX

extension TestNode {
    /// Writes objects as somebody; markings of the test travel with them.
    @discardableResult
    public func write(
        _ objects: [ValidObject],
        by person: TestPerson,
        default marking: Marking? = Marking(tlp: .clear)
    ) async throws -> Receipt {
        clock.advance(seconds: 1)
        return try await records.write(
            .envelope(Envelope(objects: objects, defaultMarking: marking)),
            by: person.principal
        )
    }

    /// Tries an act of a history. Returns what was done; nil where it was refused, which is no fault.
    package func attempt(
        _ act: Act,
        by principal: Principal
    ) async throws -> (receipt: Receipt, applied: [Applied], base: Instant)? {
        do {
            return try await records.journal(act, by: principal)
        } catch is ActError {
            return nil
        }
    }

    /// What a reader is served of an id.
    public func record(_ id: String, as principal: Principal) async throws -> Served? {
        try await records.read(as: principal) { view in try view.record(id) }
    }

    /// The names of all campaigns that a reader finds in the list.
    public func campaigns(as principal: Principal) async throws -> [String] {
        try await records.read(as: principal) { view in
            try view.list("campaign").compactMap { $0.value["name"]?.string }
        }
    }

    /// Everything that a reader is served, read page by page.
    public func poll(
        as principal: Principal,
        after: Instant? = nil,
        limit: Int = 1,
        versions: Set<VersionMatch> = [.all],
        wholeOnly: Bool = false
    ) async throws -> [Served] {
        try await records.read(as: principal) { view in
            var items: [Served] = []
            var after = after
            while true {
                let page = try view.feed(
                    FeedQuery(after: after, limit: limit, versions: versions, wholeOnly: wholeOnly)
                )
                items += page.items
                guard page.more, let last = page.items.last else { return items }
                after = last.arrived
            }
        }
    }
}

extension Receipt {
    /// The outcomes, in the order of the envelope.
    public var outcomes: [String] {
        entries.map { entry in
            switch entry.outcome {
            case .stored: "stored"
            case .unchanged: "unchanged"
            case .wouldStore: "would store"
            case .failed(let rule, _): "failed: \(rule)"
            }
        }
    }
}
