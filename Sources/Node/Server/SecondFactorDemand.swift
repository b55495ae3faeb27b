import Records

/// Of whom a node demands a second factor, among the people who sign in with a password here. A provider's people are the
/// provider's business, and example readers have no password to add to.
public enum SecondFactorDemand: Hashable, Sendable {
    /// Of those who give accounts and clearances, or act for their party in decisions.
    case administrators
    /// Of all.
    case everybody

    /// Whether it is demanded of a person.
    func holds(for principal: Principal, in records: Records) async throws -> Bool {
        switch self {
        case .everybody: true
        case .administrators:
            try await records.read(as: principal) { !$0.roles.isDisjoint(with: [.administrator, .delegate]) }
        }
    }
}
