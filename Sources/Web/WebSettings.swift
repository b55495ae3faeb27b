/// What the node's configuration says about its doors.
public struct WebSettings: Sendable {
    /// Whose pages of other sites may read the TAXII region from a browser (never with cookies).
    public enum CrossOrigins: Hashable, Sendable {
        /// None.
        case none
        /// Any site: what needs no credentials is public, and credentials must be sent on purpose.
        case any
    }

    /// True when clients reach the node by HTTPS, here or at a proxy before it: cookies are then `Secure`.
    public var isSecure = false
    /// The host names served, lower case, without ports; empty for all. On a loopback address the node lists the
    /// loopback names, so that no other name can be made to point at it.
    public var hosts: Set<String> = []
    /// Addresses of proxies before the node: whom they say that they speak for is believed. A proxy on this machine is
    /// the usual one; it adds the client's address at the end of `X-Forwarded-For`.
    public var proxies: Set<String> = ["127.0.0.1", "::1"]
    /// Where a page sends someone who has to sign in.
    public var signInPath = "/sign-in"
    /// Who may read the TAXII region from scripts of other sites.
    public var crossOrigins = CrossOrigins.any
    /// Sizes and times.
    public var limits = WebLimits()

    /// The names of the machine itself.
    public static let loopbackHosts: Set<String> = ["localhost", "127.0.0.1", "[::1]"]

    /// The settings that the node starts with.
    public init() {}
}
