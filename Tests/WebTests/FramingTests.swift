import HTTPTypes
import NIOCore
import Synchronization
import Testing
import WebSupport

@testable import Web

/// Requests whose end two servers could see at different places (RFC 9112, sections 2.2, 5.2, 6.3 and 11.2): refused over
/// a real socket, with the connection closed, so that nothing behind them is taken for a request of its own.
@Suite struct FramingTests {
    /// What came to the doors.
    private final class Seen: Sendable {
        private let kept = Mutex<[String]>([])
        var lines: [String] { kept.withLock { $0 } }
        func add(_ line: String) { kept.withLock { $0.append(line) } }
    }

    private static func table(_ seen: Seen) throws -> RouteTable {
        let probes: Route.Probes = { _ in [ProbeRequest(.get, "/second")] }
        return try RouteTable([
            try Route(.get, "/second", name: "second", kind: .plain, probes: probes) { request, _ in
                seen.add("GET \(request.fields.map { "\($0.name)=\($0.value)" }.joined(separator: " "))")
                return WebResponse(mediaType: "text/plain", bytes: Array("second".utf8))
            },
            try Route(.post, "/first", name: "first", kind: .plain, probes: probes) { request, _ in
                let body = String(decoding: try await request.bytes(limit: 1_000), as: UTF8.self)
                seen.add("POST \(body)")
                return WebResponse(mediaType: "text/plain", bytes: Array("first".utf8))
            },
        ])
    }

    /// Sends bytes to a server that waits five minutes for more, on the busiest machine too, and says what came of them.
    private func meet(_ text: String) async throws -> (answer: String, time: Duration, seen: [String]) {
        let seen = Seen()
        var limits = WebLimits()
        limits.headTime = .seconds(300)
        limits.idleTime = .seconds(300)
        let met = try await TestDoor(try Self.table(seen)).serving(limits) { port in
            try await RawClient.meet(port: port, [Array(text.utf8)])
        }
        return (met.text, met.time, seen.lines)
    }

    private static let smuggled = "GET /second HTTP/1.1\r\nHost: localhost\r\n\r\n"

    @Test(arguments: [
        (
            "a length and chunks",
            "POST /first HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
        ),
        (
            "chunks and a length",
            "POST /first HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n0\r\n\r\n"
        ),
        ("two lengths", "POST /first HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabc"),
        ("two equal lengths", "POST /first HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nContent-Length: 3\r\n\r\nabc"),
        ("two lengths in one field", "POST /first HTTP/1.1\r\nHost: a\r\nContent-Length: 3, 4\r\n\r\nabc"),
        ("a signed length", "POST /first HTTP/1.1\r\nHost: a\r\nContent-Length: +3\r\n\r\nabc"),
        ("a length in hexadecimal", "POST /first HTTP/1.1\r\nHost: a\r\nContent-Length: 0x3\r\n\r\nabc"),
        (
            "a length beyond all numbers",
            "POST /first HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999999999999999\r\n\r\nabc"
        ),
        ("another coding than chunks", "POST /first HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip\r\n\r\nabc"),
        (
            "chunks that are not the last coding",
            "POST /first HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked, gzip\r\n\r\n0\r\n\r\n"
        ),
        (
            "chunks of a broken size",
            "POST /first HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\nabc\r\n0\r\n\r\n"
        ),
        (
            "chunks longer than they say",
            "POST /first HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nabc\r\n0\r\n\r\n"
        ),
        ("a folded field", "POST /first HTTP/1.1\r\nHost: a\r\nX-A: b\r\n c\r\nContent-Length: 3\r\n\r\nabc"),
        ("a folded length", "POST /first HTTP/1.1\r\nHost: a\r\nContent-Length:\r\n 3\r\n\r\nabc"),
        ("NUL in a value", "POST /first HTTP/1.1\r\nHost: a\r\nX-A: b\0c\r\nContent-Length: 3\r\n\r\nabc"),
        ("NUL in a name", "POST /first HTTP/1.1\r\nHost: a\r\nX-\0A: b\r\nContent-Length: 3\r\n\r\nabc"),
        ("NUL in the path", "POST /fi\0rst HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc"),
        ("a space before the colon", "POST /first HTTP/1.1\r\nHost: a\r\nContent-Length : 3\r\n\r\nabc"),
        ("bare line feeds", "POST /first HTTP/1.1\nHost: a\nContent-Length: 3\n\nabc"),
        ("a bare line feed behind a field", "POST /first HTTP/1.1\r\nHost: a\nContent-Length: 3\r\n\r\nabc"),
        ("a bare line feed at the end of the head", "POST /first HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\nabc"),
        (
            "a bare carriage return in a value",
            "POST /first HTTP/1.1\r\nHost: a\r\nX-A: b\rContent-Length: 3\r\n\r\nabc"
        ),
        (
            "a bare line feed behind a chunk's size",
            "POST /first HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3\nabc\r\n0\r\n\r\n"
        ),
        ("another version", "POST /first HTTP/1.9\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc"),
    ])
    func `a request without one certain end is refused and the connection closed`(
        name: String,
        request: String
    ) async throws {
        let met = try await meet(request + Self.smuggled)
        #expect(met.seen.allSatisfy { !$0.hasPrefix("GET") }, "\(name): \(met.seen)")
        #expect(!met.answer.contains("second") && !met.answer.contains(" 200 "), "\(name): \(met.answer)")
        #expect(met.answer.isEmpty || met.answer.hasPrefix("HTTP/1.1 400 "), "\(name): \(met.answer)")
        #expect(met.time < .seconds(200), "\(name): the connection was left open")
    }

    @Test func `two requests in one piece, each with its end, are both answered`() async throws {
        let first = "POST /first HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\n\r\nabc"
        let chunked =
            "POST /first HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n"
        let last = "GET /second HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
        let met = try await meet(first + chunked + last)
        #expect(met.answer.split(separator: "HTTP/1.1 200 OK").count == 3)
        #expect(met.seen.prefix(2) == ["POST abc", "POST abc"] && met.seen.count == 3)
    }
}
