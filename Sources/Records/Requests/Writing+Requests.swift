import GRDB
import Labels
import STIX

extension Writing {
    /// Keeps what waits for others, and says so.
    mutating func request(_ subject: PendingRequest.Subject, needs: [String]) throws -> String {
        guard let party = snapshot.reader.party else { throw Writing.noRequest("") }
        let id = identifiers.uuid()
        let request = PendingRequest(
            id: id,
            person: principal.person ?? principal.operatesFor ?? "",
            party: party,
            subject: subject,
            needs: needs
        )
        try apply(.audience(.requested(request), stamp: auditStamp()))
        return id
    }

    /// Agrees to what waits; the last one whose agreement was lacking carries it out.
    mutating func approve(_ id: String) throws -> Receipt {
        let (state, open) = try request(id)
        guard open.canAgree, let party = snapshot.reader.party, let person = principal.person else {
            throw ActError(rule: "agreement", reason: "you asked for this yourself, or your party has agreed already")
        }
        try apply(.audience(.agreed(request: id, party: party, person: person), stamp: auditStamp()))
        let label = try label(of: state)
        try audit(.agree, target: target(of: open), detail: id, label: label)
        let isCarriedOut: Bool
        switch state.request.subject {
        case .release: isCarriedOut = state.lacking == [party]
        case .admission: isCarriedOut = true
        }
        guard isCarriedOut else { return Receipt(waiting: id, requested: Instant(microseconds: stamps.base)) }
        try apply(.audience(.settled(request: id), stamp: auditStamp()))
        switch state.request.subject {
        case .release(let version, let from, let to, let reason):
            return try release(version, from: from, to: to, reason: reason, record: open)
        case .admission(let entry):
            try self.open(entry)
            return emptyReceipt
        }
    }

    /// Declines what waits, or takes back what one asked for.
    mutating func decline(_ id: String, reason: String) throws -> Receipt {
        let (state, open) = try request(id)
        let isOwn = principal.person == state.request.person
        guard isOwn || open.canAgree else {
            throw ActError(rule: "agreement", reason: "your party has agreed already, or is not asked")
        }
        guard isOwn || reason.contains(where: { !$0.isWhitespace }) else {
            throw ActError(rule: "reason", reason: "declining needs a reason")
        }
        try apply(.audience(.settled(request: id), stamp: auditStamp()))
        try audit(.decline, target: target(of: open), detail: reason, label: try label(of: state))
        return emptyReceipt
    }

    private func request(_ id: String) throws -> (state: RequestState, open: OpenRequest) {
        guard let state = audience.requests.first(where: { $0.request.id == id && !$0.isSettled }),
            let open = try snapshot.open(state)
        else { throw Writing.noRequest(id) }
        return (state, open)
    }

    static func noRequest(_ id: String) -> ActError {
        ActError(rule: "request", reason: "no request \(id) waits for you")
    }

    private func target(of open: OpenRequest) -> String {
        switch open.subject {
        case .release(let record, _, _, _, _): record
        case .admission(let member, _, _, _): member
        }
    }

    /// The label of everything that a request names.
    private func label(of state: RequestState) throws -> Label {
        switch state.request.subject {
        case .release(let version, let from, _, _):
            let present = try snapshot.version(version).map { snapshot.labels[$0.label] }
            return (Label(stored: from) ?? .nobody).join(present ?? .nobody)
        case .admission(let entry): return Label(stored: entry.label) ?? .nobody
        }
    }

    /// Releases what all have agreed to, unless its label has changed meanwhile.
    private mutating func release(
        _ number: Int64,
        from: String,
        to: String,
        reason: String,
        record: OpenRequest
    ) throws -> Receipt {
        guard let row = try snapshot.version(number), snapshot.labels[row.label].stored == from,
            let label = Label(stored: to)
        else {
            throw ActError(rule: "changed label", reason: "the label has changed since the release was asked for")
        }
        let stamp = try relabel(number, to: label, reason: reason, at: beginLabelChange())
        try rearriveOthers(of: row.id)
        try checkRevocations(of: row.id, origin: row.origin)
        let old = snapshot.labels[row.label]
        try audit(.release, target: row.id, version: row.name, detail: reason, label: old)
        let entry = Receipt.Entry(
            id: row.id,
            version: row.name ?? Instant(microseconds: stamp).text,
            outcome: .stored(Instant(microseconds: stamp)),
            label: label
        )
        return Receipt(entries: [entry], requested: Instant(microseconds: stamps.base))
    }

    /// A stamp for an entry of the log that opens nothing for anybody.
    mutating func auditStamp() -> Int64 {
        stamps.beginGroup()
        return stamps.next()
    }
}
