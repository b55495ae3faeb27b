import Accounts
import DatabaseSupport
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Testing
import Web
import WebSupport

@testable import Node

/// Header fields that keep pages from being misused, at every door.
@Suite struct DoorFieldsTests {
    private func door(isSecure: Bool) async throws -> (TestDoor, TemporaryFolder) {
        let folder = try TemporaryFolder()
        let rooms = try folder.node()
        try await rooms.madeSigningKeys()
        var settings = WebSettings()
        settings.isSecure = isSecure
        let doors = try Doors(
            records: rooms.records,
            accounts: rooms.accounts(),
            books: rooms.books(),
            keys: try await rooms.webKeys(),
            settings: settings,
            site: "Test",
            origin: nil,
            signing: rooms.signing()
        )
        return (TestDoor(doors.table, settings: settings, faces: doors.faces), folder)
    }

    private static let sample = ProbeSample(
        ids: ["identity--00000000-0000-4000-8000-000000000001"],
        types: ["campaign"],
        words: ["name"],
        instants: ["2026-01-01T00:00:00.000000Z"],
        codes: ["NOR"]
    )

    @Test func `every answer of every route carries them all`() async throws {
        let (door, folder) = try await door(isSecure: true)
        for route in door.responder.table.routes {
            let probes = route.probes(Self.sample)
            #expect(!probes.isEmpty, "\(route.name)")
            for probe in probes.prefix(3) {
                let fields = try await door.send(probe).headers
                let policy = try #require(fields[.contentSecurityPolicy], "\(route.name)")
                #expect(policy.hasPrefix("default-src 'none'; "), "\(route.name)")
                #expect(!policy.contains("unsafe"), "\(route.name)")
                for part in ["object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "form-action "] {
                    #expect(policy.contains(part), "\(route.name): \(part)")
                }
                for (name, value) in [
                    ("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "no-referrer"),
                    ("Cross-Origin-Opener-Policy", "same-origin"), ("Cross-Origin-Resource-Policy", "same-origin"),
                    ("Strict-Transport-Security", "max-age=31536000; includeSubDomains"),
                ] {
                    #expect(fields[try #require(HTTPField.Name(name))] == value, "\(route.name): \(name)")
                }
                let permissions = fields[try #require(HTTPField.Name("Permissions-Policy"))]
                #expect(permissions?.contains("camera=()") == true, "\(route.name)")
                #expect(fields[.cacheControl] != nil, "\(route.name)")
                for cookie in fields[values: .setCookie] {
                    #expect(cookie.hasPrefix("__Host-") && cookie.contains("; Path=/; HttpOnly; SameSite=Lax"))
                    #expect(cookie.hasSuffix("; Secure"))
                }
            }
        }
        _ = folder
    }

    @Test func `every body says what it is, text with its alphabet, and a file its name`() async throws {
        let (door, folder) = try await door(isSecure: true)
        var files = 0
        for route in door.responder.table.routes {
            for probe in route.probes(Self.sample).prefix(3) {
                let answer = try await door.send(probe)
                guard answer.body.readableBytes > 0 else { continue }
                let type = try #require(answer.headers[.contentType], "\(route.name)")
                if type.hasPrefix("text/") || type.contains("+xml") {
                    #expect(type.contains("; charset=utf-8"), "\(route.name): \(type)")
                }
                guard let disposition = answer.headers[.contentDisposition] else {
                    let shown = [
                        "text/html", "text/css", "text/javascript", "text/plain", "text/calendar",
                        "text/event-stream", "image/svg+xml", "application/",
                    ]
                    #expect(shown.contains { type.hasPrefix($0) }, "\(route.name): \(type)")
                    continue
                }
                files += 1
                #expect(disposition.wholeMatch(of: /attachment; filename="[A-Za-z0-9.-]+"/) != nil, "\(route.name)")
            }
        }
        #expect(files > 3)
        _ = folder
    }

    @Test func `no page holds script or style of its own`() async throws {
        let (door, folder) = try await door(isSecure: false)
        for route in door.responder.table.routes where route.kind == .page {
            for probe in route.probes(Self.sample).prefix(2) {
                let text = String(buffer: try await door.send(probe).body)
                // What is loaded from a file of this node is no script of the page's own.
                let loaded = text.replacing(/<script src="\/[a-z0-9.\/-]+" defer><\/script>/, with: "")
                #expect(!loaded.contains("<script") && !text.contains("<style"), "\(route.name)")
                #expect(!text.contains(" style=") && !text.contains(" onclick="), "\(route.name)")
            }
        }
        _ = folder
    }

    @Test func `over plain HTTP nothing promises HTTPS`() async throws {
        let (door, folder) = try await door(isSecure: false)
        #expect(try await door.send(.get, "/").headers[.strictTransportSecurity] == nil)
        _ = folder
    }
}
