import Database
import JSON
import Labels
import Records
import STIX

/// Withdraws a record: a last version that says so.
public struct RevokeOperation: NodeOperation {
    /// `revoke`.
    public static let name = "revoke"

    private let actor: Actor
    private let id: String

    /// Withdraws the record under an id.
    public init(_ id: String, by actor: Actor) {
        self.actor = actor
        self.id = id
    }

    /// Does it, over what the actor is shown of the record; what the actor is not shown is carried over.
    public func perform(in workplace: Workplace) async throws -> WriteReport {
        let rooms = workplace.rooms
        let principal = try await actor.principal(for: .revoke, in: rooms)
        let id = id
        let (served, party) = try await rooms.records.read(as: principal) { view in
            (try view.record(id), view.party)
        }
        guard let served else { throw OperationFailure.nothing(id, actor) }
        guard served.origin == party else {
            throw OperationFailure(.notAllowed, "\(id): was sent by another party, which alone can withdraw it")
        }
        var value = served.value
        guard let modified = value["modified"]?.string else {
            throw OperationFailure(.faultyInput, "\(id): a \(served.type) has no versions and cannot be withdrawn")
        }
        value["modified"] = .string(rooms.stamp(after: modified))
        value["revoked"] = true
        switch NodeRooms.catalogue.check(value) {
        case .invalid(let findings):
            let reason = findings.first?.reason ?? ""
            throw FaultyInput(faults: [.whole(id, findings.first?.rule ?? "", reason)])
        case .valid(let object, _):
            // It bears the label of the version before, to which this adds nothing.
            let envelope = Envelope(objects: [object], defaultMarking: Marking(tlp: .clear), allOrNothing: true)
            return try await rooms.report(.envelope(envelope), by: principal) { .whole(id, $1, $2) }
        }
    }
}

extension NodeRooms {
    /// The name of a version that follows another: the present instant, or the millisecond after the other's.
    func stamp(after other: String) -> String {
        let now = clock.now().microseconds / 1_000
        let before = Timestamp(other).map { $0.instant.microseconds / 1_000 } ?? 0
        return String(Instant(microseconds: max(now, before + 1) * 1_000).text.dropLast(4)) + "Z"
    }
}
