import Exchange
import HTTPTypes
import HummingbirdTesting
import JSON
import Records
import Testing
import Web
import WebSupport

/// Twelve public objects, three of them in two versions, among twelve that the public may not read.
private func populated() async throws -> ExchangeBench {
    let bench = try ExchangeBench()
    try await bench.clear(ExchangeBench.analyst, of: ExchangeBench.norland)
    for number in 1...12 {
        try await bench.store(Objects.indicator(100 + number, marking: nil))
        try await bench.store(Objects.indicator(number))
        if number.isMultiple(of: 4) {
            try await bench.store(Objects.indicator(number - 1, modified: "2026-03-01T00:00:00.000Z", name: "New"))
        }
    }
    return bench
}

/// How a client goes on from a page.
private enum Style: CaseIterable {
    case next
    case addedAfter
    case mixed
}

/// Everything that a client gathers, page by page.
private func gather(
    _ door: TestDoor,
    _ path: String,
    _ query: String,
    limit: Int,
    _ style: Style,
    _ credentials: HTTPFields
) async throws -> (listed: [String], pages: Int) {
    var listed: [String] = []
    var after = ""
    var next = ""
    for page in 1...100 {
        let target = path + "?limit=\(limit)" + (query.isEmpty ? "" : "&" + query) + after + next
        let answer = try await door.send(.get, target, credentials)
        #expect(answer.status == .ok)
        #expect(answer.objects.count <= limit)
        listed += answer.listed
        guard answer.json["more"] == true else { return (listed, page) }
        let byCursor = style == .next || (style == .mixed && page % 2 == 1)
        next = byCursor ? "&next=\(try #require(answer.json["next"]?.string))" : ""
        if !byCursor { after = "&added_after=\(try #require(answer.last))" }
    }
    Issue.record("the pages do not end")
    return (listed, 100)
}

@Suite struct PagingTests {
    @Test(arguments: [
        "", "match[version]=all", "match[version]=first", "match[type]=indicator&match[version]=first,last",
    ])
    func `pollers of every style gather exactly the view`(query: String) async throws {
        let bench = try await populated()
        let door = try bench.door()
        for credentials in [HTTPFields(), Credentials.analyst] {
            for path in [Paths.objects, Paths.manifest] {
                let whole = try await door.send(.get, path + "?" + query, credentials).listed
                #expect(Set(whole).count == whole.count)
                for limit in [1, 2, 5, 100] {
                    for style in Style.allCases {
                        let (listed, pages) = try await gather(door, path, query, limit: limit, style, credentials)
                        #expect(listed == whole)
                        #expect(pages == max(1, (whole.count + limit - 1) / limit))
                    }
                }
            }
        }
    }

    @Test func `what is added while a client pages comes at the end, once`() async throws {
        let bench = try await populated()
        let door = try bench.door()
        var listed: [String] = []
        var way = ""
        for round in 1...100 {
            let answer = try await door.send(.get, Paths.objects + "?limit=2" + way)
            listed += answer.listed
            if round <= 3 { try await bench.store(Objects.indicator(500 + round)) }
            guard answer.json["more"] == true else { break }
            way = "&next=\(try #require(answer.json["next"]?.string))"
        }
        #expect(Set(listed).count == listed.count)
        let whole = try await door.send(.get, Paths.objects)
        #expect(listed == whole.listed)
    }

    @Test func `the server's own limit shows in more`() async throws {
        let bench = try await populated()
        let door = try bench.door(pageLimit: 5)
        let page = try await door.send(.get, Paths.objects + "?limit=7")
        #expect(page.objects.count == 5)
        #expect(page.json["more"] == true)
        let exact = try await bench.door(pageLimit: 12).send(.get, Paths.objects)
        #expect(exact.objects.count == 12)
        #expect(exact.json["more"] == nil)
    }

    @Test func `a cursor is good for its own request alone`() async throws {
        let bench = try await populated()
        let door = try bench.door()
        let base = Paths.objects + "?limit=2&match[version]=all"
        let next = try #require(try await door.send(.get, base).json["next"]?.string)
        #expect(next.count == Cursors.length)
        #expect(try await door.send(.get, base + "&next=\(next)").status == .ok)
        #expect(try await door.send(.get, Paths.objects + "?limit=5&match[version]=all&next=\(next)").status == .ok)
        for other in [
            Paths.objects + "?limit=2&next=\(next)", base + "&match[type]=malware&next=\(next)",
            base + "&added_after=2020-01-01T00:00:00.000000Z&next=\(next)",
            Paths.manifest + "?limit=2&match[version]=all&next=\(next)",
            Paths.collections + "threat-reports/objects/?limit=2&match[version]=all&next=\(next)",
        ] {
            #expect(try await door.send(.get, other).status == .badRequest)
        }
        #expect(try await door.send(.get, base + "&next=\(next)", Credentials.analyst).status == .badRequest)
    }

    @Test func `a cursor shows nothing of what lies between`() async throws {
        let bench = try await populated()
        let door = try bench.door()
        let page = try await door.send(.get, Paths.objects + "?limit=2")
        let again = try await door.send(.get, Paths.objects + "?limit=2")
        #expect(page.body == again.body)
        let other = try await door.send(.get, Paths.objects + "?limit=3")
        #expect(other.json["next"]?.string?.count == page.json["next"]?.string?.count)
    }

    @Test func `every door has probes, and none of them is a fault`() async throws {
        let bench = try await populated()
        let door = try bench.door()
        #expect(door.responder.table.unprobed(ProbeSample(ids: [])) == [])
        let sample = ProbeSample(
            ids: [Objects.id(1), Objects.id(101), Objects.id(999)],
            types: ["indicator"],
            instants: ["2020-01-01T00:00:00.000000Z"]
        )
        for route in door.responder.table.routes {
            for probe in route.probes(sample) {
                let answer = try await door.send(probe)
                #expect(answer.status.code < 500, "\(probe.target)")
                #expect(answer.headers[.contentType] == "application/taxii+json;version=2.1")
            }
        }
    }
}
