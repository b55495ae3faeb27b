/// What the node's configuration says about its doors.
public struct WebSettings: Sendable {
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
    /// Where a page sends someone who has to set a second factor; what lies beneath is open to them.
    public var factorPath = "/account/second-factor"
    /// The other sites whose scripts may read the TAXII region from a browser, without cookies; none where it is empty.
    /// Origins as browsers write them: scheme, host, and a port that is not the scheme's own.
    public var otherOrigins: Set<String> = []
    /// An RSA key of a provider that has less signs for nobody: 2,048 bits are what providers have (NIST SP 800-57
    /// part 1, table 2: 112 bits of strength), 3,072 are 128 bits of strength.
    public var leastRSABits = 2_048
    /// Sizes and times.
    public var limits = WebLimits()

    /// The names of the machine itself.
    public static let loopbackHosts: Set<String> = ["localhost", "127.0.0.1", "[::1]"]

    /// Whether a text is an origin as browsers write it (RFC 6454, section 6.2): `https://tool.example:8443`.
    public static func isOrigin(_ text: String) -> Bool {
        guard let colon = text.firstRange(of: "://") else { return false }
        let scheme = text[..<colon.lowerBound]
        let parts = text[colon.upperBound...].split(separator: ":", omittingEmptySubsequences: false)
        guard let ownPort = ["https": "443", "http": "80"][String(scheme)], (1...2).contains(parts.count) else {
            return false
        }
        if parts.count == 2 {
            guard let port = UInt16(parts[1]), String(port) == parts[1], parts[1] != ownPort else { return false }
        }
        let letters = parts[0].utf8
        return (1...253).contains(letters.count)
            && letters.allSatisfy { byte in
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                    || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                    || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
            }
    }

    /// The settings that the node starts with.
    public init() {}
}
