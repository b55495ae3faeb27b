internal import Coordination
internal import Localization

/// One membership: of a format, seen from the format or from the member.
struct Membership: Hashable, Sendable {
    /// The other end.
    let link: RecordLink
    /// The membership's own record.
    let record: RecordLink
    /// Its id.
    let recordID: String
    /// The period in words; nil where none is recorded.
    let period: String?
    /// The period itself.
    let span: Period?
    /// Whether it held on the day that was asked for; nil where no day was.
    let truth: Truth?
    let kind: String
    /// A name to sort by.
    var order: String { link.name.lowercased() }
}

extension Shelf {
    /// The memberships that a record is one end of, by name of the other end.
    ///
    /// - Parameters:
    ///   - isFormat: true for the members of a format, false for the formats of a member
    ///   - day: the day on which they shall be true; what was not true then is left out
    func memberships(_ relations: [Entry], of id: String, asFormat isFormat: Bool, on day: Day?) throws -> [Membership]
    {
        let (here, there) = isFormat ? ("target_ref", "source_ref") : ("source_ref", "target_ref")
        let kinds: Set<String> = ["member-of", "serves"]
        let mine = relations.filter { relation in
            relation.standard(here) == id && kinds.contains(relation.standard("relationship_type") ?? "")
        }
        try prefetch(mine.compactMap { $0.standard(there) })
        return try mine.compactMap { relation -> Membership? in
            guard let other = relation.standard(there) else { return nil }
            // Where no period is recorded, a membership is as true on one day as on another: possible, not known.
            let truth = day.map { day in relation.period?.truth(on: day) ?? .possible }
            guard truth != .no else { return nil }
            return Membership(
                link: try link(other),
                record: RecordLink(relation),
                recordID: relation.id,
                period: relation.dateText,
                span: relation.period,
                truth: truth,
                kind: relation.standard("relationship_type") ?? ""
            )
        }.sorted { ($0.order, $0.record.name) < ($1.order, $1.record.name) }
    }
}
