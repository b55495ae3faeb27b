import HTTPTypes
import HummingbirdTesting
import Labels
import NIOCore
import Testing
import Web
import WebSupport

private struct Secret: Error, CustomStringConvertible {
    var description: String { "CANARY" }
}

private func table() throws -> RouteTable {
    let probes: Route.Probes = { _ in [ProbeRequest(.get, "/")] }
    return try RouteTable(
        [
            Route(.get, "/", name: "top", kind: .page, probes: probes) { _, context in
                .page("<p>\(context.visitor.name ?? "public") \(context.visitor.ceiling == nil)</p>")
            },
            Route(.post, "/echo", name: "echo", kind: .page, probes: probes) { request, _ in
                WebResponse(mediaType: "text/plain", bytes: try await request.bytes(limit: 100_000))
            },
            Route(.get, "/token", name: "token", kind: .page, probes: probes) { _, context in
                .page(context.formToken)
            },
            Route(.get, "/mine", name: "mine", access: .signedIn, kind: .page, probes: probes) { _, _ in .page("m") },
            Route(.get, "/list.csv", name: "list", access: .signedIn, kind: .plain, probes: probes) { _, _ in
                .page("")
            },
            Route(.get, "/fault", name: "fault", kind: .page, probes: probes) { _, _ in throw Secret() },
            Route(.get, "/slow", name: "slow", kind: .page, timeLimit: .milliseconds(10), probes: probes) { _, _ in
                try await Task.sleep(for: .seconds(60))
                return .page("late")
            },
            Route(.get, "/style.css", name: "style", access: .everyone, kind: .asset, probes: probes) { _, _ in
                WebResponse(mediaType: "text/css", bytes: Array("p{}".utf8), caching: .immutable)
            },
            Route(.get, "/taxii2/", name: "discovery", kind: .taxii, probes: probes) { _, _ in
                WebResponse(mediaType: "application/taxii+json;version=2.1", bytes: Array("{}".utf8))
            },
        ],
        regions: [Region(prefix: "/taxii2", kind: .taxii, exposedFields: ["X-One", "X-Two"])]
    )
}

private let people = TestAuthenticator(
    people: ["delegate": ("right", SignedIn(person: "identity--d", name: "Delegate"))],
    sessions: ["s1": SignedIn(person: "identity--d", name: "Delegate")]
)
private let rightPassword: HTTPFields = [.authorization: "Basic ZGVsZWdhdGU6cmlnaHQ="]
private let wrongPassword: HTTPFields = [.authorization: "Basic ZGVsZWdhdGU6d3Jvbmc="]
private let session: HTTPFields = [.cookie: "other=1; entente=s1"]

@Suite struct ResponderTests {
    private func door(_ settings: WebSettings = WebSettings()) throws -> TestDoor {
        TestDoor(try table(), settings: settings, authenticator: people)
    }

    @Test func `a public page, whole`() async throws {
        let answer = try await door().send(.get, "/")
        #expect(
            answerText(answer) == """
                200
                Cache-Control: no-cache
                Content-Length: 18
                Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; \
                font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; \
                object-src 'none'; base-uri 'none'; frame-ancestors 'none'
                Content-Type: text/html; charset=utf-8
                Cross-Origin-Opener-Policy: same-origin
                Cross-Origin-Resource-Policy: same-origin
                ETag: "\(Self.topTag)"
                Permissions-Policy: camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()
                Referrer-Policy: no-referrer
                Vary: Accept, Accept-Language, Authorization, Cookie
                X-Content-Type-Options: nosniff

                <p>public true</p>
                """
        )
    }

    /// The first 16 bytes of SHA-256 over the media type, a zero byte and the body; computed by another program.
    private static let topTag = "l0Vs4G16t-UOWQnv-3LZ6g"

    @Test func `HEAD has the fields of GET and no body`() async throws {
        for target in ["/", "/nothing", "/mine", "/taxii2/", "/fault", "/style.css"] {
            let get = try await door().send(.get, target)
            let head = try await door().send(.head, target)
            #expect(head.status == get.status)
            #expect(head.headers == get.headers)
            #expect(head.body.readableBytes == 0)
        }
    }

    @Test func `the same bytes again are 304`() async throws {
        let door = try door()
        let tag = try #require(try await door.send(.get, "/").headers[.eTag])
        for value in [tag, "W/\(tag)", "\"x\", \(tag)", "*"] {
            let answer = try await door.send(.get, "/", [.ifNoneMatch: value])
            #expect(answer.status == .notModified)
            #expect(answer.headers[.eTag] == tag)
            #expect(answer.headers[.contentLength] == nil)
            #expect(answer.headers[.contentType] == nil)
            #expect(answer.body.readableBytes == 0)
        }
        #expect(try await door.send(.get, "/", [.ifNoneMatch: "\"x\""]).status == .ok)
        #expect(try await door.send(.get, "/fault", [.ifNoneMatch: "*"]).status == .internalServerError)
    }

    @Test func `what a signed-in visitor sees is kept nowhere`() async throws {
        for credentials in [rightPassword, session] {
            let answer = try await door().send(.get, "/", credentials)
            #expect(
                ownAnswerText(answer) == """
                    200
                    Cache-Control: private, no-store
                    Content-Length: 20
                    Content-Type: text/html; charset=utf-8

                    <p>Delegate true</p>
                    """
            )
        }
        let missing = try await door().send(.get, "/nothing", session)
        #expect(missing.headers[.cacheControl] == "private, no-store")
    }

    @Test func `viewing as the public only reduces`() async throws {
        let reduced = try await door().send(.get, "/", [.cookie: "entente=s1; entente_view=public"])
        #expect(String(buffer: reduced.body) == "<p>Delegate false</p>")
        let other = try await door().send(.get, "/", [.cookie: "entente=s1; entente_view=everything"])
        #expect(String(buffer: other.body) == "<p>Delegate true</p>")
        let nobody = try await door().send(.get, "/", [.cookie: "entente_view=public"])
        #expect(String(buffer: nobody.body) == "<p>public true</p>")
    }

    @Test func `wrong credentials are one 401 at every door`() async throws {
        var fieldsSeen: Set<HTTPFields> = []
        for wrong in [wrongPassword, [.authorization: "Basic !"], [.authorization: "Bearer x"], [.authorization: ""]] {
            for target in ["/", "/nothing", "/mine"] {
                let answer = try await door().send(.get, target, wrong)
                #expect(answer.status == .unauthorized)
                #expect(answer.headers[.wwwAuthenticate] == #"Basic realm="Entente", charset="UTF-8""#)
                fieldsSeen.insert(answer.headers)
            }
            let taxii = try await door().send(.get, "/taxii2/nothing/", wrong)
            #expect(
                ownAnswerText(taxii) == """
                    401
                    Cache-Control: no-store
                    Content-Length: 98
                    Content-Type: application/taxii+json;version=2.1
                    WWW-Authenticate: Basic realm="Entente", charset="UTF-8"

                    {"description":"The credentials are missing or wrong.","http_status":"401","title":"Unauthorized"}
                    """
            )
        }
        #expect(fieldsSeen.count == 1)
    }

    @Test func `a session that ended is the public, and its cookie goes`() async throws {
        let answer = try await door().send(.get, "/", [.cookie: "entente=gone"])
        #expect(String(buffer: answer.body) == "<p>public true</p>")
        #expect(answer.headers[.setCookie] == "entente=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0")
        #expect(answer.headers[.cacheControl] == "private, no-store")
    }

    @Test func `one 404 per kind`() async throws {
        let page = try await door().send(.get, "/nothing")
        #expect(
            ownAnswerText(page)
                == """
                404
                Cache-Control: no-store
                Content-Length: 23
                Content-Type: text/html; charset=utf-8

                <p>404 Not found: </p>
                """.replacing("23", with: "22")
        )
        let taxii = try await door().send(.get, "/taxii2")
        #expect(
            ownAnswerText(taxii) == """
                404
                Cache-Control: no-store
                Content-Length: 41
                Content-Type: application/taxii+json;version=2.1

                {"http_status":"404","title":"Not found"}
                """
        )
        #expect(try await door().send(.get, "/other").headers == page.headers)
        #expect(try await door().send(.get, "/taxii2/a/b/c").headers == taxii.headers)
    }

    @Test func `a wrong method is 405 with Allow, OPTIONS is 204`() async throws {
        let put = try await door().send(.put, "/taxii2/")
        #expect(put.status == .methodNotAllowed)
        #expect(put.headers[.allow] == "GET, HEAD, OPTIONS")
        #expect(put.headers[.contentType] == "application/taxii+json;version=2.1")
        let options = try await door().send(.options, "/taxii2/")
        #expect(
            ownAnswerText(options) == """
                204
                Allow: GET, HEAD, OPTIONS
                Cache-Control: no-store


                """
        )
        #expect(try await door().send(.options, "/nothing").status == .notFound)
        #expect(try await door().send(.options, "/").headers[.accessControlAllowOrigin] == nil)
    }

    @Test func `TRACE and methods that nobody knows are no way in`() async throws {
        for name in ["TRACE", "CONNECT", "DEBUG", "TRACK"] {
            let method = try #require(HTTPRequest.Method(rawValue: name))
            let answer = try await door().send(method, "/", [.cookie: "entente=s1"])
            #expect(answer.status == .methodNotAllowed, "\(name)")
            #expect(!answerText(answer).contains("s1"), "\(name)")
        }
    }

    @Test func `the public is sent to sign in, tools are told 401`() async throws {
        let page = try await door().send(.get, "/mine?a=b")
        #expect(page.status == .seeOther)
        #expect(page.headers[.location] == "/sign-in?next=%2Fmine%3Fa%3Db")
        #expect(try await door().send(.get, "/list.csv").status == .unauthorized)
        #expect(String(buffer: try await door().send(.get, "/mine", session).body) == "m")
    }

    @Test func `a fault tells nothing, in the answer or the log`() async throws {
        let recorder = LogRecorder()
        let door = TestDoor(try table(), authenticator: people, logger: recorder.logger)
        let answer = try await door.send(.get, "/fault?name=CANARY", rightPassword)
        #expect(answer.status == .internalServerError)
        #expect(!answerText(answer).contains("CANARY"))
        #expect(recorder.lines.contains { $0.contains("route=fault") && $0.contains("status=500") })
        #expect(!recorder.lines.contains { $0.contains("CANARY") || $0.contains("elegate") })
    }

    @Test func `work past its time is 503`() async throws {
        let answer = try await door().send(.get, "/slow")
        #expect(answer.status == .serviceUnavailable)
        #expect(answer.headers[.retryAfter] == "1")
    }

    @Test func `assets are equal for everyone and kept for ever`() async throws {
        let plain = try await door().send(.get, "/style.css")
        #expect(plain.headers[.cacheControl] == "public, max-age=31536000, immutable")
        #expect(try await door().send(.get, "/style.css", session).headers == plain.headers)
    }

    @Test func `every request is counted by its route`() async throws {
        let door = try door()
        for target in ["/", "/", "/nothing"] { _ = try await door.send(.get, target) }
        let counted = door.responder.counters.snapshot.map { "\($0.key.route) \($0.key.status) \($0.value.requests)" }
        #expect(counted.sorted() == ["- 404 1", "top 200 2"])
    }
}
