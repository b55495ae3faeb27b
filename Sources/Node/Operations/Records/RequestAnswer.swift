import Records

/// Agrees to what waits for the actor's party, or declines it.
public struct RequestAnswer: NodeOperation {
    /// `request`.
    public static let name = "request"

    private let actor: Actor
    private let request: String
    private let declines: String?

    /// - Parameters:
    ///   - request: the id of what waits.
    ///   - declines: the reason for declining; nil agrees.
    public init(_ request: String, declines: String?, by actor: Actor) {
        self.actor = actor
        self.request = request
        self.declines = declines
    }

    /// Does it; the last one whose agreement was lacking carries it out.
    public func perform(in workplace: Workplace) async throws -> WriteReport {
        let rooms = workplace.rooms
        let principal = try await actor.principal(for: declines == nil ? .agree : .decline, in: rooms)
        let act = declines.map { Act.decline(request: request, reason: $0) } ?? .approve(request: request)
        return try await rooms.report(act, by: principal) { [request] _, rule, reason in .whole(request, rule, reason) }
    }
}
