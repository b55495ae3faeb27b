/// Where a conversation with a mail server stands.
public enum SMTPStage: String, Hashable, Sendable, CaseIterable {
    /// The connection is made.
    case connection
    /// The server says that it is there.
    case greeting
    /// EHLO.
    case hello
    /// STARTTLS.
    case startTLS = "STARTTLS"
    /// AUTH.
    case authentication
    /// MAIL.
    case sender
    /// RCPT.
    case recipient
    /// DATA.
    case data
    /// The end of the message.
    case message
    /// RSET, after something was refused.
    case reset
    /// QUIT.
    case end
}

/// Why a message was not delivered. Says nothing of the message or of whom it is for.
public enum SMTPError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Nobody answers at the address of the server, or it has none.
    case unreachable
    /// The server did not answer in time.
    case timeout(SMTPStage)
    /// The connection ended.
    case closed(SMTPStage)
    /// What came is no answer of a mail server.
    case malformed(SMTPStage)
    /// The server said no, by a code of RFC 5321 section 4.2.3.
    case refused(SMTPStage, code: Int)
    /// The server offers no STARTTLS.
    case noStartTLS
    /// Something came in the clear that would have been taken for guarded.
    case unguarded
    /// TLS could not be agreed on, or the server did not show who it is.
    case tls
    /// The server does not take a name and a password by PLAIN.
    case noPlainAuthentication
    /// The message is larger than the server takes.
    case tooLarge
    /// The address needs a server that knows SMTPUTF8 (RFC 6531).
    case noSMTPUTF8

    /// Whether the message is what was refused: the next one may be sent over the same connection.
    var isOfMessage: Bool {
        switch self {
        case .refused(let stage, _): [.sender, .recipient, .data, .message].contains(stage)
        case .tooLarge, .noSMTPUTF8: true
        default: false
        }
    }

    /// Whether it is of no use to try again. A server that refuses the node itself (530 to 538: credentials) is asked
    /// again, since its operator can set that right.
    public var isPermanent: Bool {
        switch self {
        case .refused(_, let code): isOfMessage && code >= 500 && !(530...538).contains(code)
        case .tooLarge, .noSMTPUTF8: true
        default: false
        }
    }

    /// What happened, in words and a code.
    public var description: String {
        switch self {
        case .unreachable: "the mail server cannot be reached"
        case .timeout(let stage): "the mail server did not answer in time (\(stage.rawValue))"
        case .closed(let stage): "the mail server closed the connection (\(stage.rawValue))"
        case .malformed(let stage): "what answers is no mail server (\(stage.rawValue))"
        case .refused(let stage, let code): "the mail server refused with \(code) (\(stage.rawValue))"
        case .noStartTLS: "the mail server offers no STARTTLS"
        case .unguarded: "the mail server sent something in the clear after STARTTLS"
        case .tls: "TLS with the mail server failed, or its certificate is not trusted"
        case .noPlainAuthentication: "the mail server takes no name and password by PLAIN"
        case .tooLarge: "the mail server takes no message of this size"
        case .noSMTPUTF8: "the mail server does not send to addresses with letters beyond ASCII"
        }
    }
}
