public import Labels
public import STIX

/// The store as one principal sees it at one instant: the only way to read records. Valid inside the closure of
/// `Records.read`; a record that is hidden from the reader and one that never existed are answered alike.
public struct View {
    let snapshot: Snapshot

    init(_ snapshot: Snapshot) {
        self.snapshot = snapshot
    }

    /// Who reads.
    public var principal: Principal { snapshot.reader.principal }
    /// The identity id of the reader's party; `nil` for the public.
    public var party: String? { snapshot.reader.party }
    /// What the reader may read and why: level, caveats, tokens.
    public var clearance: Clearance { snapshot.reader.clearance }
    /// What the reader may do beside reading.
    public var roles: Set<Role> { snapshot.reader.roles }
    /// The instant at which the view is taken.
    public var at: Instant { snapshot.reader.at }
    /// What had arrived by this instant is shown; `nil` is now.
    public var asOf: Instant? { snapshot.asOf }
    /// Levels and caveats. Names of those that the reader does not hold are for no page.
    public var policy: Policy { snapshot.audience.policy }
    /// Names of tokens, levels and caveats as this reader sees them.
    public var names: ViewNames { ViewNames(snapshot) }

    /// The last version of a record.
    public func record(_ id: String) throws -> Served? { try snapshot.record(id) }

    /// The last versions of records, by id; those that the reader is not served are missing.
    public func records(_ ids: some Sequence<String>) throws -> [String: Served] {
        var found: [String: Served] = [:]
        for id in Set(ids) { found[id] = try snapshot.record(id) }
        return found
    }

    /// The identity with a code, for example `JPN`.
    public func record(code: String) throws -> Served? {
        try snapshot.identities(called: code).first { IdentityPart($0.value).code == code }
    }

    /// The last versions of all records whose UUID begins with some hexadecimal digits, of whatever type: those that the
    /// reader is served, so that what is hidden makes nothing ambiguous.
    public func records(uuidBeginning digits: String) throws -> [Served] {
        try snapshot.records(uuidBeginning: digits)
    }

    /// All versions that the reader is served of a record, oldest first; empty where there are none.
    public func versions(of id: String) throws -> [Served] { try snapshot.versions(of: id) }

    /// One page of records in the order in which they arrived for this reader.
    public func feed(_ query: FeedQuery) throws -> FeedPage { try snapshot.feed(query) }

    /// The last versions of all records of a type that are in force, in the order of arrival.
    public func list(_ type: String) throws -> [Served] { try snapshot.list(type) }

    /// How many records in force each type has: always the length of `list`.
    public func counts() throws -> [String: Int] { try snapshot.counts() }

    /// The records in force that point to an id.
    public func referring(to id: String) throws -> [Referring] { try snapshot.referring(to: id) }

    /// Records that hold every word asked for, in any script.
    ///
    /// - Parameter condition: which of them are wanted; the total and the pages are of those alone
    public func search(_ query: SearchQuery, where condition: SearchCondition? = nil) throws -> SearchPage {
        try snapshot.search(query, where: condition)
    }

    /// The memberships that open for the reader now and that the reader may read.
    public func openings() -> [Opening] {
        snapshot.audience.openings(of: principal, at: at).filter { clearance.reads($0.label) }
    }

    /// Entries of the log of the reader's party: an administrator's, all that they may read; others', their own.
    public func audit(_ query: AuditQuery) throws -> AuditPage { try snapshot.audit(query) }

    /// Why people of a party can, or cannot, see a record, as far as the reader can tell; `nil` where the reader is
    /// served no such record.
    public func explain(_ id: String, party: String) throws -> Explanation? {
        try snapshot.explain(id, party: party)
    }

    /// The records in force of the reader's own party that refer to an id and would be read by more than it under a
    /// label.
    public func dependents(of id: String, below label: Label) throws -> [Served] {
        var seen: Set<String> = []
        return try snapshot.referring(to: id).map(\.record).filter { record in
            record.origin == party && !(label <= record.label) && seen.insert(record.id).inserted
        }
    }

    /// The clearances of the people of the reader's party; empty for all but its administrators.
    public func people() -> [PersonClearance] { snapshot.people() }

    /// How far parties may clear their people: one's own, or every one that they are shown for those who administer the
    /// node; empty for all but administrators.
    public func ceilings() throws -> [PartyCeiling] { try snapshot.ceilings() }

    /// How far the reader's own party may clear its people; nil where nobody has said, and for all but administrators.
    public var ownCeiling: PartyCeiling? { snapshot.ownCeiling }

    /// Whether the reader administers the node: policy, ceilings, first people of other parties.
    public var administersNode: Bool { snapshot.administersNode }

    /// The memberships of a format that the reader can read and that are not over.
    public func memberships(of format: String) -> [Opening] { snapshot.memberships(of: format) }

    /// What waits for others and concerns the reader, oldest first.
    public func requests() throws -> [OpenRequest] { try snapshot.requests() }

    /// A label in its text form, with the names that this reader sees.
    public func text(of label: Label) -> String {
        if let said = snapshot.said.labels[label] { return said }
        let text = LabelText.print(label, names: names, policy: policy)
        snapshot.said.labels[label] = text
        return text
    }
}
