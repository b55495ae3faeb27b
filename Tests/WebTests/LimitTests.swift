import HTTPTypes
import HummingbirdTesting
import NIOCore
import Testing
import Web
import WebSupport

@Suite struct LimitTests {
    private func door(_ settings: WebSettings = WebSettings()) throws -> TestDoor {
        let probes: Route.Probes = { _ in [ProbeRequest(.post, "/echo", body: [1])] }
        let echo = try Route(.post, "/echo", name: "echo", kind: .plain, probes: probes) { request, _ in
            WebResponse(mediaType: "text/plain", bytes: try await request.bytes(limit: 100_000))
        }
        return TestDoor(try RouteTable([echo]), settings: settings)
    }

    @Test func `a body up to the limit is read, in as many parts as it comes`() async throws {
        let body = [UInt8](repeating: 97, count: 100_000)
        let answer = try await door().send(.post, "/echo", body: body)
        #expect(answer.status == .ok)
        #expect(answer.body.readableBytes == 100_000)
    }

    @Test func `a longer body is 413, announced or not`() async throws {
        let body = [UInt8](repeating: 97, count: 100_001)
        #expect(try await door().send(.post, "/echo", body: body).status == .contentTooLarge)
        let understated = try await door().send(.post, "/echo", [.contentLength: "1"], body: body)
        #expect(understated.status == .contentTooLarge)
    }

    @Test func `a long address is 414, long fields are 431`() async throws {
        var settings = WebSettings()
        settings.limits.targetBytes = 100
        settings.limits.fieldBytes = 200
        settings.limits.fieldCount = 3
        let door = try door(settings)
        let short = "/" + String(repeating: "a", count: 99)
        #expect(try await door.send(.get, short).status == .notFound)
        #expect(try await door.send(.get, short + "a").status.code == 414)
        let long = String(repeating: "b", count: 200)
        #expect(try await door.send(.get, "/", [.userAgent: long]).status.code == 431)
        let many: HTTPFields = [.accept: "1", .cookie: "2", .userAgent: "3", .range: "4"]
        #expect(try await door.send(.get, "/", many).status.code == 431)
    }

    @Test func `only the hosts named are served`() async throws {
        var settings = WebSettings()
        settings.hosts = WebSettings.loopbackHosts
        #expect(try await door(settings).send(.get, "/").status == .notFound)
        settings.hosts = ["entente.example"]
        let answer = try await door(settings).send(.get, "/")
        #expect(answer.status.code == 421)
    }

    @Test func `over a socket the answers are the same, and the connection goes on after each`() async throws {
        let long = String(repeating: "b", count: 40_000)
        let body = [UInt8](repeating: 97, count: 100_001)
        let chunked: HTTPFields = [.transferEncoding: "chunked"]
        let answers = try await door().sendOverSocket([
            ProbeRequest(.get, "/nothing"), ProbeRequest(.head, "/nothing"), ProbeRequest(.options, "/echo"),
            ProbeRequest(.get, "/nothing", fields: [.userAgent: long]),
            ProbeRequest(.get, "/" + String(repeating: "a", count: 9_000)),
            ProbeRequest(.post, "/echo", body: body), ProbeRequest(.post, "/echo", fields: chunked, body: body),
            ProbeRequest(.post, "/echo", fields: chunked, body: Array("abc".utf8)),
        ])
        #expect(answers.map(\.status.code) == [404, 404, 204, 431, 414, 413, 413, 200])
        #expect(answers[1].body?.readableBytes ?? 0 == 0)
        #expect(answers[1].headers[.contentLength] == answers[0].headers[.contentLength])
        #expect(answers[2].headers[.contentLength] == nil)
        #expect(answers.last?.body.map { String(buffer: $0) } == "abc")
    }
}
