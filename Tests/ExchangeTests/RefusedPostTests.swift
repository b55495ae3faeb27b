import Exchange
import HTTPTypes
import HummingbirdTesting
import JSON
import NIOCore
import Records
import STIX
import Testing
import Web
import WebSupport

private let good = Posting.envelope([Posting.indicator(1)])

@Suite struct RefusedPostTests {
    /// A community with nothing posted, whose inbox must be as empty afterwards.
    private func refused(
        _ body: [UInt8],
        _ status: HTTPResponse.Status,
        _ fields: [(HTTPField.Name, String?)] = [],
        query: String = "",
        exchange: ExchangeSettings = ExchangeSettings()
    ) async throws -> TestResponse {
        let bench = try await ExchangeBench.community()
        let door = try bench.door(exchange: exchange)
        let answer = try await door.post(bytes: body, to: Paths.inboxObjects + query, fields: fields)
        #expect(answer.status == status, "\(String(decoding: body.prefix(80), as: UTF8.self))")
        #expect(answer.headers[.contentType] == Posting.type)
        #expect(answer.json["http_status"]?.string == "\(status.code)")
        #expect(answer.json["title"]?.string != nil)
        #expect(String(buffer: try await door.send(.get, Paths.inboxObjects, Credentials.author).body) == "{}")
        return answer
    }

    // MARK: - Who may post

    @Test func `a reader of the party is refused, and so is everyone at a collection for reading`() async throws {
        let bench = try await ExchangeBench.community()
        let door = try bench.door()
        let reader = try await door.post([Posting.indicator(1)], Credentials.analyst)
        #expect(reader.status == .forbidden)
        #expect(reader.json["description"] == "Only authors of the party may post here.")
        for credentials in [Credentials.author, Credentials.analyst, [:]] {
            let answer = try await door.post([Posting.indicator(1)], to: Paths.objects, credentials)
            #expect(answer.status == .forbidden)
            #expect(answer.json["description"] == "This collection is for reading.")
        }
        #expect(try await door.post([Posting.indicator(1)], [:]).status == .notFound)
        let wrong: HTTPFields = [.authorization: "Basic YXV0aG9yOnE="]
        #expect(try await door.post([Posting.indicator(1)], wrong).status == .unauthorized)
        #expect(String(buffer: try await door.send(.get, Paths.inboxObjects, Credentials.author).body) == "{}")
    }

    @Test func `who is author no more is refused`() async throws {
        let bench = try await ExchangeBench.community()
        let door = try bench.door()
        try await bench.clear(ExchangeBench.author, of: ExchangeBench.norland, roles: [.reader, .releaser])
        #expect(try await door.post([Posting.indicator(1)]).status == .forbidden)
        #expect(try await door.send(.get, Paths.inbox, Credentials.author).json["can_write"] == false)
    }

    @Test func `a page of another site cannot post with a session`() async throws {
        let bench = try await ExchangeBench.community()
        let door = try bench.door()
        let answer = try await door.post(bytes: good, [.cookie: "entente=a"])
        #expect(answer.status == .badRequest)
        #expect(String(buffer: try await door.send(.get, Paths.inboxObjects, Credentials.author).body) == "{}")
    }

    // MARK: - Media types

    @Test(arguments: [
        "application/taxii+json", "application/taxii+json;version=2.1", "application/taxii+json; version=2.1",
        #"Application/TAXII+JSON ; VERSION="2.1""#, "application/taxii+json;version=2.1;charset=UTF-8",
    ])
    func `an envelope may be sent as`(type: String) async throws {
        let bench = try await ExchangeBench.community()
        let answer = try await bench.door().post(bytes: good, fields: [(.contentType, type)])
        #expect(answer.status == .accepted)
    }

    @Test(arguments: [
        nil, "", "application/json", "application/stix+json;version=2.1", "application/taxii+json;version=2.0",
        "application/taxii+json;version=9.9", "application/vnd.oasis.taxii+json;version=2.0", "text/plain", "nonsense",
        "application/taxii+json;version=2.1;charset=utf-16", "*/*", "multipart/form-data; boundary=a",
        "application/taxii+json, application/taxii+json",
    ])
    func `an envelope sent as anything else is 415`(type: String?) async throws {
        _ = try await refused(good, .unsupportedMediaType, [(.contentType, type)])
    }

    @Test func `a coded body is 415`() async throws {
        _ = try await refused(good, .unsupportedMediaType, [(.contentEncoding, "gzip")])
        let bench = try await ExchangeBench.community()
        let plain = try await bench.door().post(bytes: good, fields: [(.contentEncoding, "identity")])
        #expect(plain.status == .accepted)
    }

    @Test(arguments: ["application/taxii+json;version=2.0", "application/json", "nonsense"])
    func `a client that takes no TAXII is 406`(accept: String) async throws {
        _ = try await refused(good, .notAcceptable, [(.accept, accept)])
    }

    // MARK: - Size

    @Test func `a body of the greatest length is taken, and one byte more is 413`() async throws {
        let bench = try await ExchangeBench.community()
        var settings = ExchangeSettings()
        settings.maximumContentLength = good.count
        let door = try bench.door(exchange: settings)
        #expect(try await door.send(.get, "/taxii2/entente/").json["max_content_length"] == .integer(Int64(good.count)))
        #expect(try await door.post(bytes: good).status == .accepted)
        let long = try await door.post(bytes: good + [0x20])
        #expect(long.status == .contentTooLarge)
        #expect(long.json["http_status"] == "413")
        // Announced and never sent: the length alone decides.
        let announced = try await door.post(bytes: [], fields: [(.contentLength, "\(good.count + 1)")])
        #expect(announced.status == .contentTooLarge)
        // Announced too short: bytes are counted as they come.
        let hidden = try await door.post(bytes: good + [0x20], fields: [(.contentLength, "5")])
        #expect(hidden.status == .contentTooLarge)
    }

    @Test func `a body over the limit is told so over a socket, and the next request is answered`() async throws {
        let bench = try await ExchangeBench.community()
        var settings = ExchangeSettings()
        settings.maximumContentLength = 1_000_000
        let door = try bench.door(exchange: settings)
        var fields = Posting.fields
        fields[.authorization] = Credentials.author[.authorization]
        let long = ProbeRequest(
            .post,
            Paths.inboxObjects,
            fields: fields,
            body: Array(repeating: 0x20, count: 3_000_000)
        )
        let short = ProbeRequest(.post, Paths.inboxObjects, fields: fields, body: good)
        let answers = try await door.sendOverSocket([short, long])
        #expect(answers.map(\.status) == [.accepted, .contentTooLarge])
        #expect(try await door.sendOverSocket([short]).map(\.status) == [.accepted])
    }

    // MARK: - Order

    @Test func `the first thing that is wrong is told`() async throws {
        let bench = try await ExchangeBench.community()
        var settings = ExchangeSettings()
        settings.maximumContentLength = 2_000
        let door = try bench.door(exchange: settings)
        let long = Array(repeating: UInt8(ascii: " "), count: 2_001)
        let worst: [(HTTPField.Name, String?)] = [(.accept, "text/html"), (.contentType, "text/plain")]
        let missing = Paths.collections + "missing/objects/?%zz"
        let wrong: HTTPFields = [.authorization: "Basic YXV0aG9yOnE="]
        for (path, credentials, fields, body, status) in [
            (missing, wrong, worst, long, HTTPResponse.Status.unauthorized),
            (missing, Credentials.author, worst, long, .notFound),
            (Paths.inboxObjects + "?%zz", Credentials.analyst, worst, long, .forbidden),
            (Paths.inboxObjects + "?%zz", Credentials.author, worst, long, .notAcceptable),
            (Paths.inboxObjects + "?%zz", Credentials.author, [worst[1]], long, .unsupportedMediaType),
            (Paths.inboxObjects + "?%zz", Credentials.author, [], long, .contentTooLarge),
            (Paths.inboxObjects + "?%zz", Credentials.author, [], [UInt8(ascii: "{")], .badRequest),
            (Paths.inboxObjects, Credentials.author, [], Array("{}".utf8), .unprocessableContent),
            (Paths.inboxObjects + "?match[type]=x&limit=0", Credentials.author, [], good, .accepted),
        ] {
            let answer = try await door.post(bytes: body, to: path, credentials, fields: fields)
            #expect(answer.status == status)
        }
    }

    @Test func `a malformed query is 400`() async throws {
        _ = try await refused(good, .badRequest, query: "?a=%zz")
    }

    // MARK: - Bodies

    @Test(arguments: [
        "", " ", "{", "}", "[1,]", "nul", "{'objects': []}", #"{"objects": [{"id": "a", "id": "b"}]}"#,
        #"{"objects": [{"n": 9007199254740993}]}"#, #"{"objects": [{"n": 1e999}]}"#, #"{"objects": [{"n": NaN}]}"#,
        #"{"objects": [{"s": "\ud800"}]}"#, #"{"objects": [{}]} {}"#, "\u{FEFF}{}", #"{"objects": [{"s": "\#u{1}"}]}"#,
        #"{"objects": ["# + String(repeating: "[", count: 70) + String(repeating: "]", count: 70) + "]}",
    ])
    func `what is no JSON as the standard wants it is 400, with the place`(body: String) async throws {
        let answer = try await refused(Array(body.utf8), .badRequest)
        if !body.isEmpty {
            #expect(answer.json["description"]?.string?.contains("line 1, column") == true)
        }
    }

    @Test func `bytes that are no UTF-8 are 400`() async throws {
        _ = try await refused(Array(#"{"objects": [{"s": ""#.utf8) + [0xFF, 0xFE] + Array(#""}]}"#.utf8), .badRequest)
        _ = try await refused([0x1F, 0x8B, 0x08, 0x00], .badRequest)
    }

    @Test(arguments: [
        "{}", "[]", "null", "5", #""text""#, #"{"objects": []}"#, #"{"objects": {}}"#, #"{"objects": null}"#,
        #"{"objects": [5]}"#, #"{"objects": [{}, null]}"#, #"{"objects": [[]]}"#, #"{"Objects": [{}]}"#,
        #"{"more": true}"#,
        #"{"type": "bundle", "id": "bundle--00000000-0000-4000-8000-000000000001"}"#,
        #"{"type": "indicator"}"#, #"[{"type": "indicator"}]"#,
        #"{"objects": [{"type": "indicator", "spec_version": "2.0"}, {"type": "tool"}]}"#,
        #"{"objects": [{"type": "x-new", "spec_version": "3.0"}]}"#,
    ])
    func `what is no envelope of STIX 2-1 is 422`(body: String) async throws {
        let answer = try await refused(Array(body.utf8), .unprocessableContent)
        #expect(answer.json["description"]?.string?.isEmpty == false)
    }

    @Test func `more objects than are taken at once are 422`() async throws {
        var settings = ExchangeSettings()
        settings.maximumObjects = 2
        let answer = try await refused(
            Posting.envelope((1...3).map { Posting.indicator($0) }),
            .unprocessableContent,
            exchange: settings
        )
        #expect(answer.json["description"] == "The envelope holds 3 objects; 2 at most are taken in one.")
    }

    // MARK: - Methods

    @Test func `other methods and scripts of other sites are told what there is`() async throws {
        let bench = try await ExchangeBench.community()
        var settings = WebSettings()
        settings.otherOrigins = ["https://tool.example"]
        let door = try bench.door(settings: settings)
        let other: HTTPFields = [.origin: "https://tool.example"]
        let options = try await door.send(.options, Paths.inboxObjects, other)
        #expect(options.status == .noContent)
        #expect(options.headers[.accessControlAllowMethods] == "GET, HEAD, OPTIONS, POST")
        #expect(options.headers[.accessControlAllowHeaders] == "Accept, Authorization, Content-Type")
        #expect(options.headers[.accessControlAllowCredentials] == nil)
        let unknown = try await door.send(.options, Paths.collections + "nothing/objects/", other)
        #expect(answerText(options) == answerText(unknown))
        let posted = try await door.post([Posting.indicator(1)])
        #expect(posted.headers[.accessControlAllowOrigin] == nil)
        let put = try await door.send(.put, Paths.inboxObjects, Credentials.author)
        #expect(put.status == .methodNotAllowed)
        #expect(put.headers[.allow] == "GET, HEAD, OPTIONS, POST")
        #expect(try await door.send(.post, Paths.inbox, Credentials.author).status == .methodNotAllowed)
        #expect(try await door.post(bytes: good, to: Paths.inbox + "objects").status == .notFound)
        let removed = try await door.send(.delete, Paths.inboxObjects + Objects.id(1) + "/", Credentials.author)
        #expect(removed.status == .forbidden)
    }
}
