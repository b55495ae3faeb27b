public import Labels

/// How far visitors with a session let themselves see, by their own choice: never more than they may.
public enum ReducedView: String, CaseIterable, Hashable, Sendable {
    /// What the public sees.
    case everyone = "public"
    /// What everybody with an account here sees: the lowest level, and what is released to the whole community.
    case community = "account"

    /// What is left of a clearance at most.
    public var ceiling: Clearance {
        switch self {
        case .everyone: .anonymous
        case .community: Clearance(tokens: [.community])
        }
    }
}
