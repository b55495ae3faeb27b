import HTTPTypes
import HummingbirdTesting
import JSON
import NIOCore
import Testing
import Web
import WebSupport

@Suite struct APIDescriptionTests {
    private static let outline = Outline(
        group: "Things",
        "A thing.",
        parameters: [
            Outline.Parameter("id", in: .path, "Which.", ["type": "string"]),
            Outline.Parameter("limit", "How many.", ["type": "integer"]),
        ],
        contents: [Outline.Content("application/json", ["$ref": "#/components/schemas/thing"])],
        problems: [422]
    )

    private func route(_ path: String, kind: MediaKind = .plain, _ outline: Outline? = outline) throws -> Route {
        let probes: Route.Probes = { _ in [] }
        return try Route(.get, path, name: path, kind: kind, outline: outline, probes: probes) { _, _ in
            WebResponse(mediaType: "application/json", bytes: Array("{}".utf8))
        }
    }

    @Test func `a door for programs is described, a page is not`() throws {
        let routes = [try route("/things/{id}"), try route("/things/", kind: .page, nil)]
        let schemas: [String: JSONValue] = ["thing": ["type": "object"]]
        let value = try APIDescription(of: routes, title: "Test", schemas: { schemas }).value
        #expect(value["paths"]?.object?.keys.sorted() == ["/api/openapi.json", "/things/{id}"])
        let operation = value["paths"]?["/things/{id}"]?["get"]
        #expect(operation?["parameters"]?.array?.map { $0["required"]?.boolean } == [true, false])
        let codes = operation?["responses"]?.object?.keys.sorted()
        #expect(codes == ["200", "304", "400", "401", "404", "414", "421", "422", "429", "431", "503"])
        #expect(value["components"]?["schemas"]?["thing"] != nil)
    }

    @Test func `a door for programs without an outline is a mistake, and so is one that forgets a parameter`() throws {
        for bad in [try route("/things/{id}", nil), try route("/things/{other}"), try route("/things/")] {
            #expect(throws: RouteTableError.self) { try APIDescription(of: [bad], title: "Test", schemas: { [:] }) }
        }
    }

    @Test func `the description is served to everybody alike, and can be kept`() async throws {
        let description = try APIDescription(of: [], title: "Test", schemas: { [:] })
        let door = TestDoor(try RouteTable([description.route], regions: [APIDescription.region]))
        let answer = try await door.send(.get, APIDescription.path)
        #expect(Array(answer.body.readableBytesView) == description.value.canonicalBytes())
        #expect(answer.headers[.cacheControl] == "no-cache" && answer.headers[.eTag] != nil)
    }
}
