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

private let one = Objects.id(1)
private let two = Objects.id(2, "malware")
private let hidden = Objects.id(9)
private let link = "url--5aeac1a4-4a4e-5a7d-8c4a-7a1f0a8f0c11"
private let early = "2026-01-01T00:00:00.000Z"
private let late = "2026-02-01T00:00:00.000Z"

/// Two versions of one indicator around a malware, an observable, and an indicator that Norland alone may read.
private func populated() async throws -> ExchangeBench {
    let bench = try ExchangeBench()
    try await bench.clear(ExchangeBench.analyst, of: ExchangeBench.norland)
    try await bench.clear(ExchangeBench.stranger, of: ExchangeBench.sudmark)
    try await bench.store(Objects.indicator(1))
    try await bench.store(Objects.indicator(2, type: "malware"))
    try await bench.store(Objects.indicator(9, marking: nil))
    try await bench.store(Objects.indicator(1, modified: late, name: "Second"))
    try await bench.store(Objects.url("https://example.org/", uuid: "5aeac1a4-4a4e-5a7d-8c4a-7a1f0a8f0c11"))
    return bench
}

@Suite struct ReadingTests {
    @Test func `an envelope, whole`() async throws {
        let bench = try await populated()
        let answer = try await bench.door().send(.get, Paths.objects + "?match[type]=malware")
        let stored = Objects.indicator(2, type: "malware").canonicalText
        #expect(String(buffer: answer.body) == #"{"objects":["# + stored + "]}")
        #expect(answer.headers[.contentType] == "application/taxii+json;version=2.1")
        #expect(answer.first == answer.last)
        let manifest = try await bench.door().send(.get, Paths.manifest + "?match[type]=malware")
        let date = try #require(answer.first)
        #expect(
            String(buffer: manifest.body) == #"{"objects":[{"date_added":""# + date + #"","id":""# + two
                + #"","media_type":"application/stix+json;version=2.1","version":""# + early + #""}]}"#
        )
        #expect(manifest.first == date)
        #expect(date.count == 27 && date.hasSuffix("Z"))
    }

    @Test func `objects and manifest list last versions, oldest arrival first`() async throws {
        let bench = try await populated()
        let objects = try await bench.door().send(.get, Paths.objects)
        #expect(objects.listed == ["\(two) \(early)", "\(one) \(late)", link])
        let manifest = try await bench.door().send(.get, Paths.manifest)
        let dates = manifest.objects.compactMap { $0["date_added"]?.string }
        #expect(manifest.listed == ["\(two) \(early)", "\(one) \(late)", "\(link) \(dates[2])"])
        #expect(dates == dates.sorted() && Set(dates).count == 3)
        #expect(manifest.first == dates.first)
        #expect(manifest.last == dates.last)
        #expect(objects.json["more"] == nil)
        #expect(objects.json["next"] == nil)
    }

    @Test func `each reader is served what they may read`() async throws {
        let bench = try await populated()
        let door = try bench.door()
        let analyst = try await door.send(.get, Paths.objects, Credentials.analyst)
        #expect(analyst.listed == ["\(two) \(early)", "\(hidden) \(early)", "\(one) \(late)", link])
        #expect(analyst.headers[.cacheControl] == "private, no-store")
        #expect(analyst.headers[.eTag] == nil)
        let stranger = try await door.send(.get, Paths.objects, Credentials.stranger)
        #expect(stranger.listed == ["\(two) \(early)", "\(one) \(late)", link])
        let reduced = try await door.send(.get, Paths.objects, [.cookie: "entente=s; entente_view=public"])
        #expect(reduced.body == stranger.body)
        let session = try await door.send(.get, Paths.objects, [.cookie: "entente=s"])
        #expect(session.body == analyst.body)
    }

    @Test func `hidden and never there are answered by the same bytes`() async throws {
        let bench = try await populated()
        let door = try bench.door()
        for (known, unknown) in [
            (Paths.object(hidden), Paths.object(Objects.id(8))),
            (Paths.versions(hidden), Paths.versions(Objects.id(8))),
            (Paths.objects + "?match[id]=\(hidden)", Paths.objects + "?match[id]=\(Objects.id(8))"),
            (Paths.manifest + "?match[id]=\(hidden)", Paths.manifest + "?match[id]=\(Objects.id(8))"),
            (Paths.object(hidden) + "?limit=0", Paths.object(Objects.id(8)) + "?limit=0"),
        ] {
            for credentials in [HTTPFields(), Credentials.stranger] {
                let first = try await door.send(.get, known, credentials)
                let second = try await door.send(.get, unknown, credentials)
                #expect(answerText(first) == answerText(second))
            }
        }
        #expect(try await door.send(.get, Paths.object(hidden), Credentials.analyst).listed == ["\(hidden) \(early)"])
    }

    @Test(arguments: [
        ("", [late]), ("match[version]=last", [late]), ("match[version]=first", [early]),
        ("match[version]=all", [early, late]), ("match[version]=first,last", [early, late]),
        ("match[version]=\(early)", [early]), ("match[version]=2026-01-01T00:00:00.000000Z", [early]),
        ("match[version]=2026-01-01T00:00:00Z,last", [early, late]),
        ("match[version]=2027-01-01T00:00:00.000Z", []), ("match[spec_version]=2.1", [late]),
        ("match[spec_version]=2.0,2.1&match[version]=all", [early, late]), ("match[spec_version]=2.0", []),
        ("match%5Bversion%5D=first", [early]), ("match[colour]=blue", [late]), ("match[type]=malware", [late]),
    ])
    func `versions of one object`(query: String, expected: [String]) async throws {
        let bench = try await populated()
        let answer = try await bench.door().send(.get, Paths.object(one) + "?" + query)
        #expect(answer.status == .ok)
        #expect(answer.listed == expected.map { "\(one) \($0)" })
        if expected.isEmpty {
            #expect(String(buffer: answer.body) == "{}")
            #expect(answer.first == nil)
        }
    }

    @Test func `the list of versions is ascending, in their own text`() async throws {
        let bench = try await populated()
        let door = try bench.door()
        let answer = try await door.send(.get, Paths.versions(one))
        #expect(answer.json == ["versions": [.string(early), .string(late)]])
        let rest = try await door.send(.get, Paths.versions(one) + "?added_after=\(try #require(answer.first))")
        #expect(rest.json == ["versions": [.string(late)]])
        #expect(try await door.send(.get, Paths.versions(one) + "?match[spec_version]=2.0").json == [:])
        let page = try await door.send(.get, Paths.versions(one) + "?limit=1&match[version]=first")
        #expect(page.json["more"] == true)
        let next = try #require(page.json["next"]?.string)
        let second = try await door.send(.get, Paths.versions(one) + "?limit=1&next=\(next)")
        #expect(second.json == ["versions": [.string(late)]])
        let observable = try await door.send(.get, Paths.versions(link))
        #expect(observable.json["versions"] == [.string(try #require(observable.first))])
    }

    @Test(arguments: [
        ("match[id]=\(one),\(two)", [two, one]), ("match[id]=\(one),nothing", [one]), ("match[id]=nothing", []),
        ("match[type]=indicator", [one]), ("match[type]=indicator,malware", [two, one]),
        ("match[type]=tool", []), ("match[type]=x-unheard-of", []), ("match[type]=malware&match[id]=\(one)", []),
        ("match[type]=indicator&match[version]=first", [one]), ("match[spec_version]=2.0", []),
    ])
    func `filters of the lists`(query: String, expected: [String]) async throws {
        let bench = try await populated()
        for path in [Paths.objects, Paths.manifest] {
            let answer = try await bench.door().send(.get, path + "?" + query)
            #expect(answer.status == .ok)
            #expect(answer.objects.compactMap { $0["id"]?.string } == expected)
        }
    }

    @Test(arguments: [
        "limit=0", "limit=-1", "limit=a", "limit=", "limit=1.5", "limit=99999999999999999999", "limit=%2B1",
        "limit=1&limit=2", "added_after=2020-01-01", "added_after=yesterday", "added_after=",
        "added_after=2020-01-01T00:00:00.000000+00:00",
        "added_after=2020-01-01T00:00:00.000000Z&added_after=2020-01-01T00:00:00.000000Z",
        "match[version]=bogus", "match[version]=all,first", "match[version]=last,last", "match[version]=",
        "match[version]=2026-01-01T00:00:00Z,2026-01-01T00:00:00.000Z", "match[version]=last,%20first",
        "match[version]=LAST", "match[spec_version]=two", "match[spec_version]=2.1,",
        "match[version]=last&match%5Bversion%5D=last",
        "match[other]=1&match[other]=2", "next=garbage", "next=", "next=a&next=b", "limit=%zz", "limit=%FF",
    ])
    func `what is malformed is 400`(query: String) async throws {
        let bench = try await populated()
        for path in [Paths.objects, Paths.manifest, Paths.object(one)] {
            let answer = try await bench.door().send(.get, path + "?" + query)
            #expect(answer.status == .badRequest, "\(path)")
            #expect(answer.json["title"]?.string == "Bad request")
            #expect(answer.json["http_status"]?.string == "400")
        }
    }

    @Test(arguments: [
        "match[type]=indicator&match[type]=malware", "match[id]=\(one)&match[id]=\(one)", "match[id]=,",
        "match[type]=indicator,%20malware",
    ])
    func `what is malformed in the lists' own fields is 400`(query: String) async throws {
        let bench = try await populated()
        #expect(try await bench.door().send(.get, Paths.objects + "?" + query).status == .badRequest)
    }

    @Test func `added after is later than, to the microsecond`() async throws {
        let bench = try await populated()
        let door = try bench.door()
        let dates = try await door.send(.get, Paths.manifest).objects.compactMap { $0["date_added"]?.string }
        for (place, date) in dates.enumerated() {
            let rest = try await door.send(.get, Paths.manifest + "?added_after=\(date)")
            #expect(rest.objects.compactMap { $0["date_added"]?.string } == Array(dates[(place + 1)...]))
        }
        for text in ["2020-01-01T00:00:00Z", "2020-01-01T00:00:00.000Z", "2020-01-01T00:00:00.000000000Z"] {
            #expect(try await door.send(.get, Paths.objects + "?added_after=\(text)").objects.count == 3)
        }
        let none = try await door.send(.get, Paths.objects + "?added_after=\(try #require(dates.last))")
        #expect(none.status == .ok)
        #expect(String(buffer: none.body) == "{}")
    }

    @Test func `an outdated version that arrived late is not the last`() async throws {
        let bench = try await populated()
        let before = try #require(try await bench.door().send(.get, Paths.objects).last)
        try await bench.store(Objects.indicator(1, modified: "2026-01-15T00:00:00.000Z", name: "Between"))
        let door = try bench.door()
        let since = Paths.objects + "?added_after=\(before)"
        #expect(String(buffer: try await door.send(.get, since).body) == "{}")
        #expect(try await door.send(.get, since + "&match[version]=all").objects.count == 1)
    }

    @Test func `an object of which a part is withheld is left out`() async throws {
        let bench = try await populated()
        var object = Objects.indicator(6)
        object["description"] = "for Norland alone"
        object["granular_markings"] = [["selectors": ["description"], "marking_ref": .string(TLP.amber.id)]]
        try await bench.store(object)
        let door = try bench.door()
        let id = Objects.id(6)
        #expect(try await door.send(.get, Paths.objects, Credentials.analyst).listed.contains("\(id) \(early)"))
        for credentials in [HTTPFields(), Credentials.stranger] {
            for path in [Paths.objects, Paths.manifest] {
                #expect(!(try await door.send(.get, path, credentials).listed.contains("\(id) \(early)")))
            }
            let left = try await door.send(.get, Paths.object(id), credentials)
            let never = try await door.send(.get, Paths.object(Objects.id(8)), credentials)
            #expect(answerText(left) == answerText(never))
        }
    }

    @Test func `HEAD and If-None-Match`() async throws {
        let bench = try await populated()
        let door = try bench.door()
        for path in [Paths.objects, Paths.manifest, Paths.object(one), Paths.versions(one), Paths.object(hidden)] {
            let get = try await door.send(.get, path)
            let head = try await door.send(.head, path)
            #expect(head.headers == get.headers)
            #expect(head.status == get.status)
            #expect(head.body.readableBytes == 0)
        }
        let tag = try #require(try await door.send(.get, Paths.objects).headers[.eTag])
        #expect(try await door.send(.get, Paths.objects, [.ifNoneMatch: tag]).status == .notModified)
        try await bench.store(Objects.indicator(5))
        #expect(try await door.send(.get, Paths.objects, [.ifNoneMatch: tag]).status == .ok)
        #expect(try await door.send(.get, Paths.object(hidden), [.ifNoneMatch: "*"]).status == .notFound)
    }

    @Test func `a collection of some types holds those alone`() async throws {
        let bench = try await populated()
        try await bench.store(Objects.indicator(3, type: "entente-topic"))
        let door = try bench.door()
        let threats = Paths.collections + "threat-reports/objects/"
        #expect(try await door.send(.get, threats).objects.count == 3)
        #expect(try await door.send(.get, Paths.objects).objects.count == 4)
        let topic = Objects.id(3, "entente-topic")
        #expect(try await door.send(.get, threats + topic + "/").status == .notFound)
        #expect(try await door.send(.get, Paths.object(topic)).status == .ok)
        #expect(try await door.send(.get, threats + "?match[type]=entente-topic").objects.isEmpty)
    }
}
