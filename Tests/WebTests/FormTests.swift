import HTTPTypes
import HummingbirdTesting
import NIOCore
import Testing
import Web
import WebSupport

@Suite struct FormTests {
    private let form: HTTPFields = [.cookie: "entente=s1", .contentType: "application/x-www-form-urlencoded"]

    private func door() throws -> TestDoor {
        let probes: Route.Probes = { _ in [ProbeRequest(.get, "/form")] }
        let table = try RouteTable([
            Route(.get, "/form", name: "form", kind: .page, probes: probes) { _, context in .page(context.formToken) },
            Route(.post, "/form", name: "send", kind: .page, probes: probes) { request, _ in
                .page(try await request.form(limit: 1_000).first("text") ?? "nothing")
            },
            Route(.post, "/tool", name: "tool", kind: .taxii, probes: probes) { _, _ in .empty(.accepted) },
        ])
        let someone = SignedIn(person: "identity--d", name: "Delegate")
        return TestDoor(
            table,
            authenticator: TestAuthenticator(
                people: ["d": ("p", someone)],
                sessions: ["s1": someone, "s2": someone]
            )
        )
    }

    private func token(_ door: TestDoor, session: String) async throws -> String {
        String(buffer: try await door.send(.get, "/form", [.cookie: "entente=\(session)"]).body)
    }

    @Test func `a form with its session's token is taken`() async throws {
        let door = try door()
        let token = try await token(door, session: "s1")
        let answer = try await door.send(.post, "/form", form, body: Array("text=a+b&form_token=\(token)".utf8))
        #expect(String(buffer: answer.body) == "a b")
    }

    @Test func `a form without it, or with another session's, is refused`() async throws {
        let door = try door()
        let other = try await token(door, session: "s2")
        for body in ["text=a", "text=a&form_token=", "text=a&form_token=\(other)", "text=a&form_token=!"] {
            let answer = try await door.send(.post, "/form", form, body: Array(body.utf8))
            #expect(answer.status == .badRequest)
        }
        #expect(try await door.send(.post, "/tool", form, body: [1]).status == .badRequest)
    }

    @Test func `the token may stand in a field, for scripts`() async throws {
        let door = try door()
        var fields = form
        fields[try #require(HTTPField.Name("X-Form-Token"))] = try await token(door, session: "s1")
        #expect(try await door.send(.post, "/tool", fields, body: [1]).status == .accepted)
    }

    @Test func `what a page of another site sends is refused`() async throws {
        let site = try #require(HTTPField.Name("Sec-Fetch-Site"))
        let fields: HTTPFields = [.contentType: "application/x-www-form-urlencoded", site: "cross-site"]
        #expect(try await door().send(.post, "/form", fields, body: Array("text=a".utf8)).status == .badRequest)
    }

    @Test func `credentials of a tool need no token`() async throws {
        let answer = try await door().send(.post, "/tool", [.authorization: "Basic ZDpw"], body: [1])
        #expect(answer.status == .accepted)
    }

    @Test func `a form of another media type is 415`() async throws {
        let answer = try await door().send(.post, "/form", [.contentType: "text/plain"], body: Array("text=a".utf8))
        #expect(answer.status == .unsupportedMediaType)
    }
}
