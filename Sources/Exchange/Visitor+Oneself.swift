import Web

extension Visitor {
    /// Whether the visitor acts as who they are, and has not asked on a page to see what the public sees.
    var isOneself: Bool { !isPublic && (ceiling == nil || proof != .session) }
}
