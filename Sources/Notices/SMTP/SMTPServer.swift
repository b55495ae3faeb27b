public import NIOCore

/// The mail server that takes what the node sends, and how it is spoken to.
public struct SMTPServer: Sendable {
    /// What guards the line.
    public enum Security: String, Hashable, Sendable, CaseIterable {
        /// TLS from the first byte (RFC 8314), mostly on port 465.
        case tls
        /// TLS after STARTTLS (RFC 3207), mostly on port 587: a server that does not offer it gets nothing.
        case startTLS = "starttls"
        /// Nothing: for a server on this machine alone.
        case none
    }

    /// Its name or address.
    public let host: String
    /// Its port.
    public let port: Int
    /// What guards the line.
    public let security: Security
    /// Who the node is to it; nil where it asks nobody.
    public let credentials: SMTPCredentials?
    /// A file of certificates (PEM) in place of the system's, for a server with an authority of its own.
    public let authority: String?
    /// How long is waited.
    public var patience = SMTPPatience()

    /// - Returns: nil where the line would be unguarded and leave this machine.
    public init?(
        host: String,
        port: Int,
        security: Security,
        credentials: SMTPCredentials? = nil,
        authority: String? = nil
    ) {
        let isHere =
            host == "localhost" || host == "::1" || (try? SocketAddress(ipAddress: host, port: 0))?.isHere == true
        guard security != .none || isHere else { return nil }
        self.host = host
        self.port = port
        self.security = security
        self.credentials = credentials
        self.authority = authority
    }
}

/// How long the other side may take, in RFC 5321 section 4.5.3.2's order of size.
public struct SMTPPatience: Hashable, Sendable {
    /// To take a connection.
    public var connecting = TimeAmount.seconds(30)
    /// To answer a command.
    public var answering = TimeAmount.minutes(5)
    /// To answer the end of a message.
    public var taking = TimeAmount.minutes(10)

    /// Half a minute, five minutes, ten minutes.
    public init() {}
}

extension SocketAddress {
    /// Whether it is one of this machine's own, by number.
    fileprivate var isHere: Bool { ipAddress == "::1" || ipAddress?.hasPrefix("127.") == true }
}
