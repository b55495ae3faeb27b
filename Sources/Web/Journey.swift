/// What has become known of a request on its way through the responder.
struct Journey: Sendable {
    var kind: MediaKind
    var route = "-"
    var allowed = ""
    /// True when the answer may depend on who asks and the client showed something that tells.
    var isPrivate = false
    /// True when the answer is the same for everyone.
    var isForEveryone = false
    /// True when the client holds a session cookie that means nothing any more.
    var clearsSession = false

    init(kind: MediaKind) {
        self.kind = kind
    }

    mutating func admit(_ pass: Gate.Pass) {
        isPrivate = !pass.visitor.isPublic || pass.isStale
        clearsSession = pass.isStale
    }

    mutating func enter(_ route: Route) {
        kind = route.kind
        self.route = route.name
        isForEveryone = route.access == .everyone
    }
}
