import Hummingbird
import HummingbirdTesting
import NIOCore
import Testing
import WebSupport

@testable import Web

/// What the server does with clients that keep it waiting, over real sockets.
/// They measure time, and run by themselves in `./test`.
@Suite struct PatienceTests {
    /// What a client met: what it was answered, and when the connection ended.
    private struct Meeting {
        let text: String
        let time: Duration
    }

    private static func table() throws -> RouteTable {
        let probes: Route.Probes = { _ in [ProbeRequest(.get, "/short")] }
        let large = ByteBuffer(repeating: 97, count: 64 * 1024 * 1024)
        return try RouteTable([
            try Route(.get, "/short", name: "short", kind: .plain, probes: probes) { _, _ in
                WebResponse(mediaType: "text/plain", bytes: Array("short".utf8))
            },
            try Route(.get, "/large", name: "large", kind: .plain, probes: probes) { _, _ in
                WebResponse(mediaType: "text/plain", body: large)
            },
            try Route(.post, "/echo", name: "echo", kind: .plain, probes: probes) { request, _ in
                WebResponse(mediaType: "text/plain", bytes: try await request.bytes(limit: 1_000))
            },
        ])
    }

    private static var limits: WebLimits {
        var limits = WebLimits()
        limits.headTime = .milliseconds(600)
        limits.idleTime = .milliseconds(600)
        limits.bodyTime = .milliseconds(800)
        limits.graceTime = .seconds(4)
        limits.takingTime = .milliseconds(500)
        return limits
    }

    /// Connects, sends pieces with pauses between them, and, after a rest, reads until the server closes.
    private func meet(
        _ pieces: [String],
        pause: Duration = .milliseconds(100),
        limits: WebLimits = PatienceTests.limits,
        rest: Duration = .zero
    ) async throws -> Meeting {
        var settings = WebSettings()
        settings.limits = limits
        let door = TestDoor(try Self.table(), settings: settings)
        return try await door.serving(limits) { port in
            let met = try await RawClient.meet(port: port, pieces.map { Array($0.utf8) }, pause: pause, rest: rest)
            return Meeting(text: met.text, time: met.time)
        }
    }

    @Test func `a client that says nothing is left after the time for a head`() async throws {
        let met = try await meet([])
        #expect(met.text.isEmpty && met.time >= .milliseconds(550) && met.time < .seconds(20))
    }

    @Test func `a head that drips is cut off, however steadily`() async throws {
        let met = try await meet(["GET /short HTTP/1.1\r\n"] + (0..<300).map { "X-\($0): a\r\n" })
        #expect(met.text.isEmpty && met.time < .seconds(20))
    }

    @Test func `a body that drips is 408, and the connection ends`() async throws {
        let head = "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 900\r\n\r\n"
        let met = try await meet([head] + (0..<300).map { _ in "a" })
        #expect(met.text.hasPrefix("HTTP/1.1 408 "))
        #expect(met.time < .seconds(20))
    }

    @Test func `a body that drips to a door that refused it ends all the same`() async throws {
        let head = "POST /nothing HTTP/1.1\r\nHost: a\r\nContent-Length: 900\r\n\r\n"
        let met = try await meet([head] + (0..<300).map { _ in "a" })
        #expect(met.text.hasPrefix("HTTP/1.1 404 "))
        #expect(met.time < .seconds(20))
    }

    @Test func `a connection is kept for the next request, and left when none comes`() async throws {
        let request = "GET /short HTTP/1.1\r\nHost: a\r\n\r\n"
        let met = try await meet([request, request, request], pause: .milliseconds(300))
        #expect(met.text.split(separator: "HTTP/1.1 200 OK").count == 3)
        #expect(met.time >= .milliseconds(1_100) && met.time < .seconds(20))
    }

    @Test func `a client that does not take its answer is left`() async throws {
        let met = try await meet(["GET /large HTTP/1.1\r\nHost: a\r\n\r\n"], rest: .seconds(3))
        #expect(met.text.utf8.count < 64 * 1024 * 1024 && met.time < .seconds(20))
    }

    @Test func `a client that takes its answer is given all of it`() async throws {
        let met = try await meet(["GET /large HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"])
        #expect(met.text.utf8.count > 64 * 1024 * 1024)
    }

    @Test func `an address has so many connections and no more; a proxy has as many as it likes`() {
        let count = ConnectionCount(most: 2, uncounted: ["127.0.0.1"])
        #expect(count.admit("192.0.2.1") && count.admit("192.0.2.1") && !count.admit("192.0.2.1"))
        #expect(count.admit("192.0.2.2"))
        count.release("192.0.2.1")
        #expect(count.admit("192.0.2.1") && !count.admit("192.0.2.1"))
        for _ in 0..<10 { #expect(count.admit("127.0.0.1")) }
        #expect(count.admit("2001:db8::1") && count.admit("2001:db8::2") && !count.admit("2001:db8::3"))
    }

    @Test func `a connection too many of one address is closed`() async throws {
        var limits = Self.limits
        limits.peerConnections = 0
        let met = try await meet(["GET /short HTTP/1.1\r\nHost: a\r\n\r\n"], limits: limits)
        #expect(met.text.isEmpty && met.time < .seconds(20))
    }
}
