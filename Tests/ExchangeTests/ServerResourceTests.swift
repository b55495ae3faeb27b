import Exchange
import HTTPTypes
import HummingbirdTesting
import JSON
import NIOCore
import Testing
import Web
import WebSupport

@Suite struct ServerResourceTests {
    @Test func `discovery, whole`() async throws {
        let bench = try ExchangeBench()
        let answer = try await bench.door().send(.get, "/taxii2/")
        #expect(
            String(buffer: answer.body)
                == #"{"api_roots":["/taxii2/entente/"],"default":"/taxii2/entente/","description":"The shared record, "#
                + #"in STIX 2.1, as far as you may read it.","title":"Entente"}"#
        )
        #expect(answer.status == .ok)
        #expect(answer.headers[.contentType] == "application/taxii+json;version=2.1")
        #expect(answer.headers[.cacheControl] == "no-cache")
    }

    @Test func `the API root names its version and its limit`() async throws {
        let bench = try ExchangeBench()
        let root = try await bench.door().send(.get, "/taxii2/entente/").json
        #expect(root["versions"] == ["application/taxii+json;version=2.1"])
        #expect((root["max_content_length"]?.integer ?? 0) > 0)
        #expect(root["title"]?.string == "Entente")
    }

    @Test func `collections come by id and say what this client may do`() async throws {
        let bench = try ExchangeBench()
        let collections = try await bench.door().send(.get, Paths.collections).json["collections"]?.array ?? []
        let ids = collections.compactMap { $0["id"]?.string }
        #expect(ids.count == 2)
        #expect(ids == ids.sorted())
        for collection in collections {
            #expect(collection["can_read"] == true)
            #expect(collection["can_write"] == false)
            #expect(collection["media_types"] == ["application/stix+json;version=2.1"])
            for name in [collection["id"], collection["alias"]].compactMap({ $0?.string }) {
                let one = try await bench.door().send(.get, Paths.collections + name + "/")
                #expect(one.json == collection)
            }
        }
    }

    @Test func `a server without collections leaves the list out`() async throws {
        let bench = try ExchangeBench()
        var settings = ExchangeSettings()
        settings.collections = []
        let door = try bench.door(exchange: settings)
        #expect(String(buffer: try await door.send(.get, Paths.collections).body) == "{}")
    }

    @Test func `two collections of one alias are refused`() throws {
        let bench = try ExchangeBench()
        var settings = ExchangeSettings()
        settings.collections = [.everything, .everything]
        #expect(throws: RouteTableError.self) {
            try bench.routes(settings)
        }
    }

    @Test(arguments: [
        "/taxii2", "/taxii2/entente", "/taxii2/other/", "/taxii2/entente/collections", "/taxii2//entente/",
        Paths.collections + "nothing/", Paths.collections + "nothing/objects/", Paths.everything + "objects",
        "/taxii2/entente/status/2d086da7-4bdc-4f91-900e-d77486753710/", Paths.object(Objects.id(1)),
        Paths.versions(Objects.id(1)), Paths.object("garbage"), Paths.everything + "nothing/",
    ])
    func `what is not there is one 404`(path: String) async throws {
        let bench = try ExchangeBench()
        let answer = try await bench.door().send(.get, path)
        #expect(
            ownAnswerText(answer) == """
                404
                Cache-Control: no-store
                Content-Length: 41
                Content-Type: application/taxii+json;version=2.1

                {"http_status":"404","title":"Not found"}
                """
        )
    }

    @Test(arguments: [
        "application/taxii+json", "application/taxii+json;version=2.1", "application/taxii+json; version=2.1",
        #"application/taxii+json;version="2.1""#, "Application/TAXII+JSON ;Version=2.1", "*/*", "application/*",
        "text/html, application/taxii+json;q=0.1", "application/taxii+json;version=2.0, */*;q=0.1",
        "application/taxii+json;version=2.1,application/stix+json;version=2.1",
    ])
    func `these clients are served`(accept: String) async throws {
        let bench = try ExchangeBench()
        for path in [
            "/taxii2/", "/taxii2/entente/", Paths.collections, Paths.everything, Paths.objects, Paths.manifest,
        ] {
            let answer = try await bench.door().send(.get, path, [.accept: accept])
            #expect(answer.status == .ok)
            #expect(answer.headers[.contentType] == "application/taxii+json;version=2.1")
        }
    }

    @Test(arguments: [
        "application/taxii+json;version=2.0", "application/taxii+json;version=9.9", "application/json", "text/html",
        "application/taxii+json;q=0", "application/taxii+json;version=2.1;q=0, */*", "nonsense", "a/b;q=7",
        "application/vnd.oasis.taxii+json;version=2.0",
    ])
    func `these are told 406`(accept: String) async throws {
        let bench = try ExchangeBench()
        for path in [
            "/taxii2/", "/taxii2/entente/", Paths.collections, Paths.everything, Paths.objects, Paths.manifest,
        ] {
            let answer = try await bench.door().send(.get, path, [.accept: accept])
            #expect(answer.status == .notAcceptable)
            #expect(answer.json["http_status"]?.string == "406")
            #expect(answer.headers[.contentType] == "application/taxii+json;version=2.1")
        }
    }

    @Test func `a manifest may be asked for as what it describes`() async throws {
        let bench = try ExchangeBench()
        let accept: HTTPFields = [.accept: "application/stix+json;version=2.1"]
        #expect(try await bench.door().send(.get, Paths.manifest, accept).status == .ok)
        #expect(try await bench.door().send(.get, Paths.objects, accept).status == .notAcceptable)
    }

    @Test func `nothing can be written to a collection for reading`() async throws {
        let bench = try ExchangeBench()
        let door = try bench.door()
        for fields in [HTTPFields(), Credentials.analyst] {
            #expect(try await door.send(.post, Paths.objects, fields, body: [1]).status == .forbidden)
            #expect(try await door.send(.delete, Paths.object(Objects.id(1)), fields).status == .forbidden)
            let missing = Paths.collections + "nothing/objects/"
            #expect(try await door.send(.post, missing, fields, body: [1]).status == .notFound)
        }
        let put = try await door.send(.put, Paths.objects)
        #expect(put.status == .methodNotAllowed)
        #expect(put.headers[.allow] == "GET, HEAD, OPTIONS, POST")
    }

    @Test func `scripts of other sites are let in where they are named, without cookies`() async throws {
        let bench = try ExchangeBench()
        let tool = "https://tool.example"
        var settings = WebSettings()
        settings.otherOrigins = [tool, "http://localhost:3000"]
        let door = try bench.door(settings: settings)
        let answer = try await door.send(.options, Paths.objects, [.origin: tool])
        #expect(answer.status == .noContent)
        #expect(answer.headers[.accessControlAllowOrigin] == tool)
        #expect(answer.headers[.accessControlAllowMethods] == "GET, HEAD, OPTIONS, POST")
        #expect(answer.headers[.accessControlMaxAge] == "600")
        #expect(answer.headers[.accessControlAllowCredentials] == nil)
        #expect(answer.headers[.accessControlAllowHeaders] == "Accept, Authorization, Content-Type")
        #expect(
            answer.headers[.accessControlExposeHeaders] == "X-TAXII-Date-Added-First, X-TAXII-Date-Added-Last"
        )
        let read = try await door.send(.get, Paths.objects, [.origin: tool])
        #expect(read.headers[.accessControlAllowOrigin] == tool)
        #expect(read.headers[.vary]?.hasSuffix(", Origin") == true)
        // What is alike in part is another site; what names none is told too that answers differ.
        let strangers = [
            "https://tool.example.other", "https://TOOL.example", "http://tool.example", "https://tool.example:8443",
            "https://tool.example/", "https://other.example", "null", "*", tool + ", " + tool,
        ]
        for stranger in strangers {
            let closed = try await door.send(.get, Paths.objects, [.origin: stranger])
            #expect(closed.status == .ok && closed.headers[.accessControlAllowOrigin] == nil, "\(stranger)")
            #expect(closed.headers[.vary]?.hasSuffix(", Origin") == true)
        }
        let own = try await door.send(.get, Paths.objects)
        #expect(own.headers[.accessControlAllowOrigin] == nil && own.headers[.vary] == read.headers[.vary])
    }

    @Test func `without a word of the configuration no other site is let in, not even to what is public`() async throws
    {
        let bench = try ExchangeBench()
        for method in [HTTPRequest.Method.options, .get] {
            for target in ["/taxii2/", Paths.objects] {
                let answer = try await bench.door().send(method, target, [.origin: "https://tool.example"])
                let named = answer.headers.filter { $0.name.canonicalName.hasPrefix("access-control-") }
                #expect(named.isEmpty, "\(method) \(target)")
            }
        }
    }
}
