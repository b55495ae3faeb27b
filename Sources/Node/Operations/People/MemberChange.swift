import Labels
import Records
public import STIX

/// Lets a membership open, or closes it.
public struct MemberChange: NodeOperation {
    /// `member`.
    public static let name = "member"

    /// What is done.
    public enum Change: Codable, Hashable, Sendable {
        /// A membership opens: from an instant, until an instant, as staff, and who may know, in words.
        case add(from: String?, until: String?, serves: Bool, label: String?, past: Past? = nil)
        /// It closes now.
        case remove
    }

    /// What a membership opens of the time before it.
    public struct Past: Codable, Hashable, Sendable {
        /// An instant, or `always`.
        let from: String
        /// Why.
        let reason: String

        /// From an instant on, for a reason.
        public init(from: String, reason: String) {
            self.from = from
            self.reason = reason
        }
    }

    /// Who joined or left what.
    public struct Reply: Codable, Hashable, Sendable {
        /// The identity id of the member.
        public let member: String
        /// The identity id of the format.
        public let format: String
        /// The id of the request that waits for the consent of another member; nil where it was done.
        public let waiting: String?
    }

    private let actor: Actor
    private let member: String
    private let format: String
    private let change: Change

    /// - Parameters:
    ///   - member: the code, name or id of the party that joins or leaves.
    ///   - format: the code, name or id of the format.
    public init(_ change: Change, member: String, format: String, by actor: Actor) {
        self.actor = actor
        self.member = member
        self.format = format
        self.change = change
    }

    /// Does it; what it opens arrives then, what it closes is gone at once.
    public func perform(in workplace: Workplace) async throws -> Reply {
        let rooms = workplace.rooms
        let principal = try await actor.principal(for: change == .remove ? .dismiss : .admit, in: rooms)
        let member = try await rooms.party(named: member, as: principal)
        let format = try await rooms.party(named: format, as: principal)
        switch change {
        case .remove: _ = try await rooms.records.write(.dismiss(member: member, format: format), by: principal)
        case .add(let from, let until, let serves, let label, let past):
            var marking: Marking?
            if let label { marking = try await rooms.marking(label, as: principal) }
            let admission = Admission(
                member: member,
                format: format,
                kind: serves ? .serves : .memberOf,
                start: try Self.instant(from),
                end: try Self.instant(until),
                opensFrom: past?.from == "always" ? .distantPast : try Self.instant(past?.from),
                reason: past?.reason ?? "",
                marking: marking
            )
            let receipt = try await rooms.records.write(.admit(admission), by: principal)
            return Reply(member: member, format: format, waiting: receipt.waiting)
        }
        return Reply(member: member, format: format, waiting: nil)
    }

    /// An instant, or the first one of a day in UTC.
    ///
    /// - Throws: `OperationFailure`.
    public static func instant(_ text: String?) throws -> Instant? {
        guard let text else { return nil }
        if let instant = Instant(text) ?? Instant(text + "T00:00:00Z") { return instant }
        throw OperationFailure(.usage, "\(text): expected a day (2026-11-30) or an instant (2026-11-30T12:00:00Z)")
    }
}
