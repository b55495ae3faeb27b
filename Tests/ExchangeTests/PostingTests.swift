import Exchange
import HTTPTypes
import HummingbirdTesting
import JSON
import Labels
import NIOCore
import Records
import STIX
import Testing
import Web
import WebSupport

private let early = "2026-01-01T00:00:00.000Z"
private let late = "2026-02-01T00:00:00.000Z"

@Suite struct PostingTests {
    @Test func `an envelope is answered by 202 and a complete status`() async throws {
        let bench = try await ExchangeBench.community()
        let answer = try await bench.door().post([Posting.indicator(1), Posting.indicator(2)])
        #expect(answer.status == .accepted)
        #expect(answer.headers[.contentType] == Posting.type)
        #expect(answer.headers[.cacheControl] == "private, no-store")
        let id = try #require(answer.json["id"]?.string)
        let uuid = try #require(UUIDText(id))
        #expect(uuid.version == 4 && uuid.isStandardVariant)
        let requested = try #require(answer.json["request_timestamp"]?.string)
        #expect(requested.count == 27)
        #expect(
            String(buffer: answer.body) == #"{"failure_count":0,"id":""# + id
                + #"","pending_count":0,"request_timestamp":""#
                + requested + #"","status":"complete","success_count":2,"successes":[{"id":""# + Objects.id(1)
                + #"","version":""# + early + #""},{"id":""# + Objects.id(2) + #"","version":""# + early
                + #""}],"total_count":2}"#
        )
    }

    @Test func `what was posted can be read at once, after the instant of the request`() async throws {
        let bench = try await ExchangeBench.community()
        let door = try bench.door()
        let before = try await door.post([Posting.indicator(99)])
        bench.clock.move(seconds: 1)
        let answer = try await door.post((1...20).map { Posting.indicator($0) })
        let requested = try #require(answer.json["request_timestamp"]?.string)
        #expect(try #require(before.json["request_timestamp"]?.string) < requested)
        for path in [Paths.inbox, Paths.everything] {
            for credentials in [Credentials.author, Credentials.analyst] {
                let after = "?added_after=" + requested
                let manifest = try await door.send(.get, path + "manifest/" + after, credentials)
                let dates = manifest.objects.compactMap { $0["date_added"]?.string }
                #expect(dates.count == 20 && Set(dates).count == 20 && dates == dates.sorted())
                #expect(dates.allSatisfy { $0 > requested })
                let objects = try await door.send(.get, path + "objects/" + after, credentials)
                #expect(objects.objects == (1...20).map { Posting.indicator($0) })
                #expect(manifest.listed == objects.listed)
            }
        }
    }

    @Test func `an exact duplicate is a success and changes nothing`() async throws {
        let bench = try await ExchangeBench.community()
        let door = try bench.door()
        let url = Objects.url("https://example.org/", uuid: "5aeac1a4-4a4e-5a7d-8c4a-7a1f0a8f0c11")
        let objects = [Posting.indicator(1), url]
        let first = try await door.post(objects)
        let manifest = try await door.send(.get, Paths.inbox + "manifest/?match[version]=all", Credentials.author)
        bench.clock.move(seconds: 10)
        // The members in another order are the same object.
        let text = Posting.indicator(1).canonicalText
        let again = try await door.post(
            bytes: Array(#"{"objects": [ \#(text), \#(url.canonicalText) , \#(text)]}"#.utf8)
        )
        #expect(again.counts == [3, 3, 0, 0])
        let held = " held already; nothing was stored"
        #expect(Array(again.details("successes").prefix(2)) == first.details("successes").map { $0 + held })
        let later = try await door.send(.get, Paths.inbox + "manifest/?match[version]=all", Credentials.author)
        #expect(later.body == manifest.body)
        #expect(manifest.listed == first.details("successes"))
    }

    @Test func `other content under the same version is a failure, and the first stays`() async throws {
        let bench = try await ExchangeBench.community()
        let door = try bench.door()
        _ = try await door.post([Posting.indicator(1)])
        bench.clock.move(seconds: 1)
        let answer = try await door.post([Posting.indicator(1, ["name": "Other"]), Posting.indicator(2)])
        #expect(answer.status == .accepted)
        #expect(answer.counts == [2, 1, 1, 0])
        #expect(answer.details("failures").first?.hasPrefix("\(Objects.id(1)) \(early) another content") == true)
        let names = try await door.send(.get, Paths.inboxObjects, Credentials.author).objects.map { $0["name"] }
        #expect(names == ["Number 1", "Number 2"])
    }

    @Test func `one envelope may hold several versions, and refer forward and to nothing`() async throws {
        let bench = try await ExchangeBench.community()
        let door = try bench.door()
        let answer = try await door.post([
            Posting.note(7, about: [Objects.id(1), Objects.id(404)]),
            Posting.indicator(1, ["modified": .string(late), "name": "Second"]), Posting.indicator(1),
        ])
        #expect(answer.counts == [3, 3, 0, 0])
        let versions = try await door.send(.get, Paths.inboxObjects + Objects.id(1) + "/versions/", Credentials.author)
        #expect(Set(versions.json["versions"]?.array ?? []) == [.string(early), .string(late)])
        let last = try await door.send(.get, Paths.inboxObjects + Objects.id(1) + "/", Credentials.author)
        #expect(last.objects.map { $0["name"] } == ["Second"])
    }

    @Test func `custom properties and unknown types are kept as they are`() async throws {
        let bench = try await ExchangeBench.community()
        let door = try bench.door()
        let custom: JSONValue = [
            "type": "x-thing", "spec_version": "2.1", "id": .string(Objects.id(1, "x-thing")),
            "created": .string(early), "modified": .string("2026-01-01T00:00:00.1234567Z"),
            "x_what": [1, 2.5, ["a": true]],
        ]
        let objects = [custom, Posting.indicator(2, ["x_colour": "blau"])]
        #expect(try await door.post(objects).counts == [2, 2, 0, 0])
        #expect(try await door.send(.get, Paths.inboxObjects, Credentials.author).objects == objects)
    }

    @Test func `custom properties of the envelope stand in the status`() async throws {
        let bench = try await ExchangeBench.community()
        let door = try bench.door()
        let body = Posting.envelope(
            [Posting.indicator(1)],
            ["x_batch": ["number": 7], "total_count": 99, "Upper": 1, "more": true, "next": "x", "ab": 1]
        )
        let answer = try await door.post(bytes: body)
        #expect(answer.json["x_batch"] == ["number": 7])
        #expect(answer.counts == [1, 1, 0, 0])
        #expect(answer.json.object?.keys.contains { ["Upper", "more", "next", "ab"].contains($0) } == false)
        let long = Posting.envelope([Posting.indicator(1)], ["x_long": .string(String(repeating: "a", count: 17_000))])
        let second = try await door.post(bytes: long)
        #expect(second.status == .accepted && second.json["x_long"] == nil)
    }

    @Test func `a bundle is read as an envelope, since the reference library sends one`() async throws {
        let bench = try await ExchangeBench.community()
        let bundle = Posting.envelope(
            [Posting.indicator(1)],
            ["type": "bundle", "id": "bundle--00000000-0000-4000-8000-000000000001", "spec_version": "2.1"]
        )
        let answer = try await bench.door().post(bytes: bundle)
        #expect(answer.counts == [1, 1, 0, 0])
        #expect(answer.json["type"] == nil && answer.json["spec_version"] == nil)
        #expect(answer.json["id"]?.string?.hasPrefix("bundle") == false)
    }

    @Test func `a bad object among good ones is a failure of its own`() async throws {
        let bench = try await ExchangeBench.community()
        let door = try bench.door()
        let answer = try await door.post([
            Posting.indicator(1), Posting.indicator(2, ["pattern": 5]), ["type": "indicator"],
            Posting.indicator(3, ["modified": "yesterday"]), Posting.indicator(4, ["spec_version": "2.0"]),
            ["type": "bundle", "id": "bundle--00000000-0000-4000-8000-000000000001"],
        ])
        #expect(answer.status == .accepted)
        #expect(answer.counts == [6, 1, 5, 0])
        let failures = answer.json["failures"]?.array ?? []
        #expect(
            failures.map { $0["id"]?.string } == [
                Objects.id(2), "/objects/2", Objects.id(3), Objects.id(4),
                "bundle--00000000-0000-4000-8000-000000000001",
            ]
        )
        #expect(failures[0]["version"]?.string == early)
        #expect(failures[0]["message"]?.string?.hasPrefix("/pattern is an integer; expected") == true)
        // What names no version bears the instant of the request.
        #expect(failures[1]["version"] == answer.json["request_timestamp"])
        #expect(failures[2]["version"]?.string == "yesterday")
        #expect(try await door.send(.get, Paths.inboxObjects, Credentials.author).objects.count == 1)
    }

    @Test func `an envelope of failures alone is a 202 too`() async throws {
        let bench = try await ExchangeBench.community()
        let answer = try await bench.door().post([Posting.indicator(2, ["pattern": 5])])
        #expect(answer.status == .accepted)
        #expect(answer.counts == [1, 0, 1, 0])
        #expect(answer.json["successes"] == nil)
    }

    @Test func `what was withdrawn has no later version`() async throws {
        let bench = try await ExchangeBench.community()
        let door = try bench.door()
        let answer = try await door.post([
            Posting.indicator(1), Posting.indicator(1, ["modified": .string(late), "revoked": true]),
        ])
        #expect(answer.counts == [2, 2, 0, 0])
        bench.clock.move(seconds: 1)
        let after = try await door.post([Posting.indicator(1, ["modified": "2026-03-01T00:00:00.000Z"])])
        #expect(after.counts == [1, 0, 1, 0])
        #expect(after.details("failures").first?.contains("withdrawn") == true)
    }

    @Test func `a thousand objects go in as one, each with an instant of its own`() async throws {
        let bench = try await ExchangeBench.community()
        let door = try bench.door(pageLimit: 2_000)
        let answer = try await door.post((1...1_000).map { Posting.indicator($0) })
        #expect(answer.counts == [1_000, 1_000, 0, 0])
        #expect(answer.details("successes").count == 1_000)
        let manifest = try await door.send(.get, Paths.inbox + "manifest/", Credentials.author).objects
        let dates = manifest.compactMap { $0["date_added"]?.string.flatMap { Instant($0) } }
        #expect(Set(dates).count == 1_000)
        let first = try #require(dates.first)
        let last = try #require(dates.last)
        #expect(last.microseconds - first.microseconds >= 999)
    }
}
