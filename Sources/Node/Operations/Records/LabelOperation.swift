import Labels
import Records

/// Changes the label of versions of one record: to fewer readers (raise), or to others (release).
public struct LabelOperation: NodeOperation {
    /// `label`.
    public static let name = "label"

    /// What is done.
    public enum Change: String, Codable, Hashable, Sendable {
        /// To fewer readers, at once.
        case raise
        /// To others, with a reason.
        case release
    }

    private let actor: Actor
    private let change: Change
    private let id: String
    private let versions: [String]
    private let label: String
    private let reason: String

    /// - Parameters:
    ///   - versions: by name; none is all of them for a raise, and the last one for a release.
    ///   - label: from now on, in words, with the names that the actor sees.
    public init(_ change: Change, of id: String, versions: [String], label: String, reason: String, by actor: Actor) {
        self.actor = actor
        self.change = change
        self.id = id
        self.versions = versions
        self.label = label
        self.reason = reason
    }

    /// Does it.
    public func perform(in workplace: Workplace) async throws -> WriteReport {
        let rooms = workplace.rooms
        let principal = try await actor.principal(for: change == .raise ? .raise : .release, in: rooms)
        let id = id
        let served = try await rooms.records.read(as: principal) { try $0.record(id) }
        guard served != nil else { throw OperationFailure.nothing(id, actor) }
        let new = LabelChange(
            id: id,
            versions: versions.isEmpty ? nil : versions,
            marking: try await rooms.marking(label, as: principal),
            reason: reason
        )
        let act = change == .raise ? Act.raise(new) : .release(new)
        var report = try await rooms.report(act, by: principal) { _, rule, reason in .whole(id, rule, reason) }
        if change == .raise { report.dependents = try await dependents(rooms, principal) }
        return report
    }

    /// Records of the actor's party that refer to this one and more people read.
    private func dependents(_ rooms: NodeRooms, _ principal: Principal) async throws -> [String] {
        try await rooms.records.read(as: principal) { [id] view in
            guard let label = try view.record(id)?.label else { return [] }
            return try view.dependents(of: id, below: label).map(\.id)
        }
    }
}

extension OperationFailure {
    /// There is nothing under an id, or nothing that the actor may read: one answer.
    static func nothing(_ id: String, _ actor: Actor) -> OperationFailure {
        OperationFailure(.nothing, "\(id): nothing under this id can be read as \(actor.words)")
    }
}

extension InputFault {
    /// A fault of an object that stands in no file.
    static func whole(_ id: String, _ rule: String, _ reason: String) -> InputFault {
        InputFault(file: id, line: 0, key: "", path: "", rule: rule, reason: reason + ".", expectation: "")
    }
}
