import Accounts

/// What the node says to a mail server, as a pure machine (RFC 5321): it takes answers and says what to do next.
struct SMTPDialogue: Sendable {
    /// What to do next.
    enum Action: Equatable {
        /// Send these bytes, and wait for an answer.
        case send([UInt8])
        /// Guard the line by TLS, then say so by ``SMTPDialogue/secured()``.
        case secure
        /// The server takes messages now.
        case opened
        /// The message is the server's.
        case delivered
        /// The message was refused; the server takes another one.
        case refused(SMTPError)
        /// The conversation is over.
        case failed(SMTPError)
        /// The server has said goodbye.
        case ended
    }

    /// A message on its way.
    struct Parcel: Equatable, Sendable {
        let sender: String
        let recipient: String
        let isASCII: Bool
        let bytes: [UInt8]

        init(_ message: MailMessage) {
            sender = message.letterhead.sender.description
            recipient = message.recipient.description
            isASCII = message.recipient.isASCII
            bytes = message.bytes
        }
    }

    private enum State {
        case greeting
        case hello
        case startTLS
        case securing
        case authenticating
        case idle
        case sender(Parcel)
        case recipient(Parcel)
        case data(Parcel)
        case message
        case resetting(SMTPError)
        case ending
        case over
    }

    private let name: String
    private let security: SMTPServer.Security
    private let credentials: SMTPCredentials?
    private var isGuarded: Bool
    private var state = State.greeting
    private var offers: [String: [String]] = [:]

    /// - Parameter name: what the node calls itself.
    init(name: String, security: SMTPServer.Security, credentials: SMTPCredentials?) {
        self.name = name
        self.security = security
        self.credentials = credentials
        isGuarded = security == .tls
    }

    /// Where it stands, for what goes wrong beside answers.
    var stage: SMTPStage {
        switch state {
        case .greeting: .greeting
        case .hello: .hello
        case .startTLS, .securing: .startTLS
        case .authenticating: .authentication
        case .idle, .sender: .sender
        case .recipient: .recipient
        case .data: .data
        case .message: .message
        case .resetting: .reset
        case .ending, .over: .end
        }
    }

    /// Takes an answer.
    mutating func take(_ reply: SMTPReply) -> Action {
        // 421: the server closes whatever is under way (section 3.8).
        if reply.code == 421 { return fail(.refused(stage, code: 421)) }
        switch state {
        case .greeting: return reply.code == 220 ? hello() : fail(.refused(.greeting, code: reply.code))
        case .hello: return reply.code == 250 ? offered(reply) : fail(.refused(.hello, code: reply.code))
        case .startTLS:
            guard reply.code == 220 else { return fail(.refused(.startTLS, code: reply.code)) }
            state = .securing
            return .secure
        case .authenticating:
            guard reply.code == 235 else { return fail(.refused(.authentication, code: reply.code)) }
            state = .idle
            return .opened
        case .sender(let parcel):
            return goOn(reply, "RCPT TO:<\(parcel.recipient)>", .recipient(parcel))
        case .recipient(let parcel): return goOn(reply, "DATA", .data(parcel))
        case .data(let parcel):
            guard reply.code == 354 else { return refuse(.refused(.data, code: reply.code)) }
            state = .message
            return .send(Self.stuffed(parcel.bytes))
        case .message:
            guard reply.code / 100 == 2 else { return refuse(.refused(.message, code: reply.code)) }
            state = .idle
            return .delivered
        case .resetting(let error):
            guard reply.code / 100 == 2 else { return fail(.refused(.reset, code: reply.code)) }
            state = .idle
            return .refused(error)
        case .ending:
            state = .over
            return .ended
        // Nothing was asked.
        case .securing, .idle, .over: return fail(.malformed(stage))
        }
    }

    /// The line is guarded: all that was said before counts for nothing (RFC 3207 section 4.2).
    mutating func secured() -> Action {
        isGuarded = true
        offers = [:]
        return hello()
    }

    /// Begins with a message, while the server takes one.
    mutating func begin(_ parcel: Parcel) -> Action {
        guard case .idle = state else { return fail(.closed(stage)) }
        if let limit = offers["SIZE"]?.first.flatMap(Int.init), limit > 0, parcel.bytes.count > limit {
            return .refused(.tooLarge)
        }
        guard parcel.isASCII || offers["SMTPUTF8"] != nil else { return .refused(.noSMTPUTF8) }
        var command = "MAIL FROM:<\(parcel.sender)>"
        if offers["SIZE"] != nil { command += " SIZE=\(parcel.bytes.count)" }
        // A header with such an address is in UTF-8; all else is in seven bits.
        if !parcel.isASCII { command += (offers["8BITMIME"] != nil ? " BODY=8BITMIME" : "") + " SMTPUTF8" }
        state = .sender(parcel)
        return Self.line(command)
    }

    /// Says goodbye.
    mutating func end() -> Action {
        state = .ending
        return Self.line("QUIT")
    }

    private mutating func hello() -> Action {
        state = .hello
        return Self.line("EHLO " + name)
    }

    private mutating func offered(_ reply: SMTPReply) -> Action {
        for line in reply.lines.dropFirst() {
            let words = line.split(separator: " ").map(String.init)
            if let keyword = words.first { offers[keyword.uppercased()] = Array(words.dropFirst()) }
        }
        if security == .startTLS, !isGuarded {
            guard offers["STARTTLS"] != nil else { return fail(.noStartTLS) }
            state = .startTLS
            return Self.line("STARTTLS")
        }
        guard let credentials else {
            state = .idle
            return .opened
        }
        guard offers["AUTH"]?.contains(where: { $0.uppercased() == "PLAIN" }) == true else {
            return fail(.noPlainAuthentication)
        }
        state = .authenticating
        return Self.line("AUTH PLAIN " + credentials.plain)
    }

    private mutating func goOn(_ reply: SMTPReply, _ command: String, _ next: State) -> Action {
        guard reply.code / 100 == 2 else { return refuse(.refused(stage, code: reply.code)) }
        state = next
        return Self.line(command)
    }

    private mutating func refuse(_ error: SMTPError) -> Action {
        state = .resetting(error)
        return Self.line("RSET")
    }

    private mutating func fail(_ error: SMTPError) -> Action {
        state = .over
        return .failed(error)
    }

    private static func line(_ text: String) -> Action { .send(Array((text + "\r\n").utf8)) }

    /// A message as DATA takes it: a dot before each line that begins with one, and the line that ends it (section 4.5.2).
    static func stuffed(_ bytes: [UInt8]) -> [UInt8] {
        let dot = UInt8(ascii: ".")
        var result: [UInt8] = []
        var isAtStart = true
        for byte in bytes {
            if isAtStart, byte == dot { result.append(dot) }
            result.append(byte)
            isAtStart = byte == 0x0A
        }
        if !isAtStart { result += [0x0D, 0x0A] }
        return result + [dot, 0x0D, 0x0A]
    }
}
