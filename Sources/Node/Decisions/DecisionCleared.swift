import Desk
import Records

/// Notes for a party which text its capital has cleared.
public struct DecisionCleared: NodeOperation {
    /// `mark-cleared`.
    public static let name = "mark-cleared"

    private let actor: Actor
    private let id: String
    private let round: Int?
    private let note: String

    /// - Parameters:
    ///   - id: the decision's id.
    ///   - round: the round that was looked at; nil is the one that runs.
    ///   - note: what the party wants to remember with it; may be empty.
    public init(about id: String, round: Int?, note: String, by actor: Actor) {
        self.actor = actor
        self.id = id
        self.round = round
        self.note = note
    }

    /// Does it: the mark, which nobody outside the party reads.
    public func perform(in workplace: Workplace) async throws -> WriteReport {
        let rooms = workplace.rooms
        let principal = try await actor.principal(for: .write, in: rooms)
        let (envelope, mark) = try await rooms.records.read(as: principal) { [id, round, note, actor] view in
            guard let found = try view.decision(id) else { throw OperationFailure.nothing(id, actor) }
            do {
                let envelope = try ClearedText.envelope(clearing: found, round: round, note: note, in: view)
                let mark = try envelope == nil ? Self.unchanged(ClearedText(of: found, in: view), view) : nil
                return (envelope, mark)
            } catch let error as ClearedError {
                throw OperationFailure(error == .right ? .notAllowed : .faultyInput, "\(id): \(error)")
            }
        }
        guard let envelope else { return WriteReport(entries: mark.map { [$0] } ?? [], waiting: nil) }
        return try await rooms.report(.envelope(envelope), by: principal) { [id] _, rule, reason in
            .whole(id, rule, reason)
        }
    }

    /// The mark that says the same already.
    private static func unchanged(_ mark: ClearedText?, _ view: View) throws -> WriteReport.Entry? {
        guard let mark, let served = try view.record(mark.id) else { return nil }
        return WriteReport.Entry(
            id: mark.id,
            version: served.version,
            outcome: .unchanged,
            label: view.text(of: served.label),
            notes: []
        )
    }
}
