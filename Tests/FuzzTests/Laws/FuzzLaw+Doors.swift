import HTTPTypes
import Synchronization

extension FuzzLaw {
    /// Every request is answered: never as a fault of the node; HEAD as GET without its body; what only reads is
    /// answered with the same bytes again.
    ///
    /// An input is a request as it stands on the wire.
    static let doors = FuzzLaw("doors") { (input: [UInt8]) async throws in
        guard let request = WireRequest(input) else { return }
        let door = try await FuzzDoor.shared.door()
        let answer = try await door.answer(to: request)
        try hold(answer.status.code < 500, "the node does not fail: \(answer.status)")
        try hold(answer.fields[.contentSecurityPolicy] != nil, "every answer says what a page may load")
        if let length = answer.fields[.contentLength], request.method != .head {
            try hold(length == String(answer.body.count), "a body has the length that is told")
        }
        guard request.method == .get else { return }
        let again = try await door.answer(to: request)
        try hold(again == answer, "what only reads is answered alike again")
        let head = try await door.answer(to: request.with(method: .head))
        try hold(head.status == answer.status && head.fields == answer.fields, "HEAD is answered as GET")
        try hold(head.body.isEmpty, "HEAD has no body")
    }
}

/// A request in the form of HTTP/1.1: the line, the fields, an empty line, the body.
struct WireRequest: Sendable {
    let method: HTTPRequest.Method
    let target: String
    let fields: HTTPFields
    let body: [UInt8]

    /// Reads what a server's parser would hand on; nil for what it would refuse.
    init?(_ bytes: [UInt8]) {
        let text = String(decoding: bytes, as: UTF8.self)
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
        let words = (lines.popFirst() ?? "").split(separator: " ")
        guard words.count >= 2, let method = HTTPRequest.Method(rawValue: String(words[0])), method != .connect,
            words[1].utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F })
        else { return nil }
        var fields = HTTPFields()
        while let line = lines.popFirst(), !line.isEmpty {
            let parts = line.split(separator: ":", maxSplits: 1)
            guard parts.count == 2, let name = HTTPField.Name(String(parts[0])) else { return nil }
            fields.append(HTTPField(name: name, value: String(parts[1]).trimmingPrefix(" ").description))
        }
        self.init(
            method: method,
            target: String(words[1]),
            fields: fields,
            body: Array(lines.joined(separator: "\n").utf8)
        )
    }

    private init(method: HTTPRequest.Method, target: String, fields: HTTPFields, body: [UInt8]) {
        self.method = method
        self.target = target
        self.fields = fields
        self.body = body
    }

    /// The same with another method.
    func with(method: HTTPRequest.Method) -> WireRequest {
        WireRequest(method: method, target: target, fields: fields, body: body)
    }
}
