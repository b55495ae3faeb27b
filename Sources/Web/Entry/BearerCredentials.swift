/// A token sent with a request (RFC 6750, section 2.1).
struct BearerCredentials: Hashable, Sendable {
    let token: String

    /// Reads an `Authorization` value; nil when it is of another scheme or empty.
    init?(_ authorization: String) {
        let parts = authorization.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: true)
        guard parts.count == 2, parts[0].lowercased() == "bearer" else { return nil }
        token = String(parts[1].drop { $0 == " " })
        guard !token.isEmpty else { return nil }
    }
}
