public import Labels
public import Records

/// Who asks, how the server knows, and how far they let themselves see.
public struct Visitor: Hashable, Sendable {
    /// How a visitor showed who they are.
    public enum Proof: Hashable, Sendable {
        /// Not at all: the public.
        case none
        /// By name and password with this request.
        case credentials
        /// By a session's cookie.
        case session
    }

    /// Who asks.
    public let principal: Principal
    /// What a view may show at most; nil for all that the principal may read. "View as public" sets it.
    public let ceiling: Clearance?
    /// How the server knows.
    public let proof: Proof
    /// The name that a page greets with; nil for the public.
    public let name: String?

    /// The public.
    public static let anonymous = Visitor(principal: .anonymous, ceiling: nil, proof: .none, name: nil)

    /// A visitor. The ceiling of the public is dropped: there is nothing to reduce.
    public init(principal: Principal, ceiling: Clearance?, proof: Proof, name: String?) {
        self.principal = principal
        self.ceiling = proof == .none ? nil : ceiling
        self.proof = proof
        self.name = name
    }

    /// True when answers need not be kept from others.
    public var isPublic: Bool { proof == .none }

    /// What cursors are bound to: equal for equal views.
    public var cursorReader: String {
        isPublic ? "public" : (ceiling == nil ? "" : "reduced ") + (principal.person ?? "public")
    }
}
