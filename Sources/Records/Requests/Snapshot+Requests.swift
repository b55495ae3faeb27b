import Labels
import STIX

#if DEBUG
import Mutants
#endif

extension Snapshot {
    /// Requests that wait and concern the reader's party: of a release, to its releasers who can read the version; of a
    /// membership, to the secretaries of the members.
    func requests() throws -> [OpenRequest] {
        try audience.requests.filter { !$0.isSettled }.compactMap { try open($0) }
            .sorted { ($0.at, $0.id) < ($1.at, $1.id) }
    }

    /// A request as the reader sees it; `nil` where it is none of theirs.
    func open(_ state: RequestState) throws -> OpenRequest? {
        guard let party = reader.party else { return nil }
        let request = state.request
        let isAsker = party == request.party
        guard isAsker || request.needs.contains(party) else { return nil }
        let subject: OpenRequest.Subject
        let role: Role
        var labelled: Instant?
        switch request.subject {
        case .release(let number, let from, let to, let reason):
            role = .releaser
            guard let row = try version(number), isShown(row), let old = Label(stored: from),
                let new = Label(stored: to)
            else { return nil }
            labelled = Instant(microseconds: try self.labelled(row))
            subject = .release(record: row.id, version: name(of: row), from: old, to: new, reason: reason)
        case .admission(let entry):
            role = .secretary
            guard let label = Label(stored: entry.label), reader.clearance.reads(label) else { return nil }
            subject = .admission(
                member: entry.member,
                format: entry.format,
                start: entry.start.map(Instant.init(microseconds:)),
                end: entry.end.map(Instant.init(microseconds:))
            )
        }
        let isOwn = reader.principal.person == request.person
        guard reader.roles.contains(role) || isOwn else { return nil }
        return OpenRequest(
            id: request.id,
            at: state.at,
            party: request.party,
            subject: subject,
            labelled: labelled,
            // Who else is a member is for the asker alone, who was shown them.
            lacking: labelled != nil || isAsker ? state.lacking : state.lacking.filter { $0 == party },
            canAgree: reader.roles.contains(role) && !isOwn && state.lacking.contains(party)
        )
    }

    /// Whether the reader may know what a version says of which a release is asked for.
    private func isShown(_ row: VersionRow) -> Bool {
        #if DEBUG
        if LeakMutant.requestsOfUnreadableVersions.isActive { return true }
        #endif
        return reads(row.label)
    }

    /// The name of a version in the feed of those who read it.
    private func name(of row: VersionRow) -> String {
        row.name ?? ""
    }
}
