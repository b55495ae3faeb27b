import Records

/// Puts a text to parties.
public struct DecisionAnnounce: NodeOperation {
    /// `announce`.
    public static let name = "announce"

    private let actor: Actor
    private let order: AnnouncementOrder

    /// A text to put, and who puts it.
    public init(_ order: AnnouncementOrder, by actor: Actor) {
        self.actor = actor
        self.order = order
    }

    /// Does it: the decision, then the act that announces it.
    public func perform(in workplace: Workplace) async throws -> WriteReport {
        let rooms = workplace.rooms
        let principal = try await actor.principal(for: .announce, in: rooms)
        let announcement = try await rooms.records.read(as: principal) { [order] in try order.announcement(in: $0) }
        return try await rooms.report(.announce(announcement), by: principal) { [order] _, rule, reason in
            .whole(order.document, rule, reason)
        }
    }
}

/// Does something about a decision that was announced.
public struct DecisionDo: NodeOperation {
    /// `decide`.
    public static let name = "decide"

    private let actor: Actor
    private let id: String
    private let order: DeedOrder

    /// - Parameters:
    ///   - order: what is done.
    ///   - id: the decision's id.
    public init(_ order: DeedOrder, about id: String, by actor: Actor) {
        self.actor = actor
        self.id = id
        self.order = order
    }

    /// Does it: the decision, then the act.
    public func perform(in workplace: Workplace) async throws -> WriteReport {
        let rooms = workplace.rooms
        let principal = try await actor.principal(for: .decide, in: rooms)
        let deed = try await rooms.records.read(as: principal) { [id, order] in try order.deed(about: id, in: $0) }
        guard let deed else { throw OperationFailure.nothing(id, actor) }
        return try await rooms.report(.decide(deed), by: principal) { [id] _, rule, reason in .whole(id, rule, reason) }
    }
}
