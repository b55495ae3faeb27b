public import Labels
public import Records

#if DEBUG
import Mutants
#endif

/// Who asks, how the server knows, and how far they let themselves see.
public struct Visitor: Hashable, Sendable {
    /// How a visitor showed who they are.
    public enum Proof: Hashable, Sendable {
        /// Not at all: the public.
        case none
        /// By name and password with this request.
        case credentials
        /// By a token for tools with this request.
        case token
        /// By a session's cookie.
        case session
    }

    /// Who asks. The ceiling of a tool's token goes with it.
    public let principal: Principal
    /// What a view may show at most; nil for all that the principal may read. A reduced view sets it.
    public let ceiling: Clearance?
    /// How the server knows.
    public let proof: Proof
    /// The name that a page greets with; nil for the public.
    public let name: String?
    /// Whether what they showed lets them write at all. What they may write is for the records to say.
    public let canWrite: Bool

    /// The public.
    public static let anonymous = Visitor(principal: .anonymous, ceiling: nil, proof: .none, name: nil)

    /// A visitor. The ceiling of the public is dropped: there is nothing to reduce.
    public init(
        principal: Principal,
        ceiling: Clearance?,
        proof: Proof,
        name: String?,
        canWrite: Bool = true
    ) {
        self.principal = principal
        self.ceiling = proof == .none ? nil : ceiling
        self.proof = proof
        self.name = name
        self.canWrite = canWrite
    }

    init(_ person: SignedIn, ceiling: Clearance? = nil, proof: Proof) {
        self.init(
            principal: Principal(person: person.person, ceiling: person.grant?.ceiling),
            ceiling: ceiling,
            proof: person.grant == nil ? proof : .token,
            name: person.name,
            canWrite: person.grant?.canWrite ?? true
        )
    }

    /// True when answers need not be kept from others.
    public var isPublic: Bool { proof == .none }

    /// What cursors are bound to: equal for equal views.
    public var cursorReader: String {
        #if DEBUG
        if LeakMutant.cursorOfAnybody.isActive { return "anybody" }
        #endif
        guard !isPublic, let person = principal.person else { return "public" }
        var words = ceiling.map { ["reduced"] + $0.tokens.map(\.text).sorted() } ?? []
        if let ceiling = principal.ceiling {
            words.append("at most \(ceiling.level.rank)")
            words += ceiling.caveats.sorted() + ceiling.kinds.map(\.rawValue).sorted()
        }
        return (words + [person]).joined(separator: " ")
    }
}
