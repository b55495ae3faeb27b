import Foundation

/// A client that knows what it was told: an answer counts when all of it has come, whatever becomes of the server.
public struct PlainClient: Sendable {
    /// A whole answer.
    public struct Answer: Sendable {
        /// The status.
        public let status: Int
        /// Header fields by their names in small letters.
        public let fields: [String: String]
        /// The body.
        public let body: [UInt8]
        /// The body as text.
        public var text: String { String(decoding: body, as: UTF8.self) }
    }

    private let port: UInt16
    private let fields: [(String, String)]

    /// A client of a server of this machine.
    ///
    /// - Parameters:
    ///   - address: `http://127.0.0.1:8080`.
    ///   - fields: header fields of every request.
    public init(_ address: String, fields: [(String, String)] = []) {
        port = address.split(separator: ":").last.flatMap { UInt16($0) } ?? 0
        self.fields = fields
    }

    /// Sends a request over a connection of its own; nil where no whole answer came.
    public func send(
        _ method: String,
        _ target: String,
        _ more: [(String, String)] = [],
        body: String = ""
    ) -> Answer? {
        let connection = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard connection >= 0 else { return nil }
        defer { close(connection) }
        // Nobody waits for ever for a server that is stuck.
        var patience = timeval(tv_sec: 60, tv_usec: 0)
        setsockopt(connection, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        guard connectTo(connection) else { return nil }
        let own = [("Host", "127.0.0.1:\(port)"), ("Connection", "close"), ("Content-Length", "\(body.utf8.count)")]
        let head = (own + fields + more).map { "\($0): \($1)\r\n" }.joined()
        guard write("\(method) \(target) HTTP/1.1\r\n\(head)\r\n\(body)", to: connection) else { return nil }
        var bytes: [UInt8] = []
        var part = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = recv(connection, &part, part.count, 0)
            guard count > 0 else { break }
            bytes += part.prefix(count)
        }
        return Self.answer(bytes, hasBody: method != "HEAD")
    }

    private func connectTo(_ connection: Int32) -> Bool {
        var place = sockaddr_in()
        place.sin_family = sa_family_t(AF_INET)
        place.sin_port = port.bigEndian
        place.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        return withUnsafePointer(to: &place) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(connection, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
    }

    private func write(_ text: String, to connection: Int32) -> Bool {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { sendQuietly(connection, $0.baseAddress, $0.count) }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }

    /// Without a signal where the server is gone.
    private func sendQuietly(_ connection: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
        Foundation.send(connection, bytes, count, Int32(MSG_NOSIGNAL))
    }

    private static func answer(_ bytes: [UInt8], hasBody: Bool) -> Answer? {
        guard let end = bytes.firstRange(of: Array("\r\n\r\n".utf8)) else { return nil }
        let lines = String(decoding: bytes[..<end.lowerBound], as: UTF8.self).components(separatedBy: "\r\n")
        let words = lines[0].split(separator: " ")
        guard words.count > 1, let status = Int(words[1]) else { return nil }
        var fields: [String: String] = [:]
        for line in lines.dropFirst() {
            guard let colon = line.firstIndex(of: ":") else { return nil }
            fields[line[..<colon].lowercased()] = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
        }
        let body = Array(bytes[end.upperBound...])
        // Every answer of the node says its length, or has no body by its status.
        let length = fields["content-length"].flatMap { Int($0) } ?? 0
        guard !hasBody || body.count == length else { return nil }
        return Answer(status: status, fields: fields, body: body)
    }
}
