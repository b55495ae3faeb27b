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

/// The collection resources that a client is shown, by alias.
private func collections(_ door: TestDoor, _ credentials: HTTPFields) async throws -> [String: JSONValue] {
    let listed = try await door.send(.get, Paths.collections, credentials).json["collections"]?.array ?? []
    let ids = listed.compactMap { $0["id"]?.string }
    #expect(ids == ids.sorted())
    return Dictionary(uniqueKeysWithValues: listed.map { ($0["alias"]?.string ?? "", $0) })
}

@Suite struct InboxTests {
    @Test func `people of a party see its inbox, and what they may do with it`() async throws {
        let door = try await ExchangeBench.community().door()
        for (credentials, canWrite) in [
            (Credentials.author, true), (Credentials.analyst, false), (Credentials.rival, true),
            (Credentials.stranger, false),
        ] {
            let inbox = try #require(try await collections(door, credentials)["inbox"])
            #expect(inbox["can_read"] == true)
            #expect(inbox["can_write"] == .boolean(canWrite))
            #expect(inbox["media_types"] == ["application/stix+json;version=2.1"])
            for name in [try #require(inbox["id"]?.string), "inbox"] {
                #expect(try await door.send(.get, Paths.collections + name + "/", credentials).json == inbox)
            }
        }
        #expect(try await collections(door, [:]).keys.sorted() == ["everything", "threat-reports"])
    }

    @Test func `an inbox has an id of its own, in the form of a random UUID, that stays`() async throws {
        let bench = try await ExchangeBench.community()
        func id(_ credentials: HTTPFields, secret: [UInt8] = [1]) async throws -> String {
            try #require(try await collections(bench.door(secret: secret), credentials)["inbox"]?["id"]?.string)
        }
        let norland = try await id(Credentials.author)
        let uuid = try #require(UUIDText(norland))
        #expect(uuid.version == 4 && uuid.isStandardVariant && uuid.text == norland)
        #expect(try await id(Credentials.analyst) == norland)
        #expect(try await id(Credentials.author) == norland)
        #expect(try await id(Credentials.rival) != norland)
        #expect(try await id(Credentials.author, secret: [2]) != norland)
    }

    @Test func `another party's inbox and one that never was are answered by the same bytes`() async throws {
        let bench = try await ExchangeBench.community()
        try await bench.store(Posting.indicator(1))
        let door = try bench.door()
        let foreign = try #require(try await collections(door, Credentials.author)["inbox"]?["id"]?.string)
        let none = "6f1b2d0c-0f5e-4d8e-9a55-0d7ab62b4f11"
        for credentials in [Credentials.rival, Credentials.stranger, HTTPFields()] {
            for tail in [
                "", "objects/", "manifest/", "objects/\(Objects.id(1))/", "objects/\(Objects.id(1))/versions/",
            ] {
                let one = try await door.send(.get, Paths.collections + foreign + "/" + tail, credentials)
                let other = try await door.send(.get, Paths.collections + none + "/" + tail, credentials)
                #expect(one.status == .notFound)
                #expect(answerText(one) == answerText(other))
            }
            let one = try await door.post(
                [Posting.indicator(2)],
                to: Paths.collections + foreign + "/objects/",
                credentials
            )
            let other = try await door.post(
                [Posting.indicator(2)],
                to: Paths.collections + none + "/objects/",
                credentials
            )
            #expect(one.status == .notFound)
            #expect(answerText(one) == answerText(other))
            let object = "/objects/\(Objects.id(1))/"
            let gone = try await door.send(.delete, Paths.collections + foreign + object, credentials)
            #expect(gone.status == .notFound)
            #expect(
                answerText(gone)
                    == answerText(try await door.send(.delete, Paths.collections + none + object, credentials))
            )
        }
        let anyone = try await door.send(.get, Paths.inbox)
        #expect(answerText(anyone) == answerText(try await door.send(.get, Paths.collections + none + "/")))
    }

    @Test func `an inbox lists what its party sent, by whatever way, and nothing of others`() async throws {
        let bench = try await ExchangeBench.community()
        let door = try bench.door()
        try await bench.store(Objects.indicator(1))
        try await bench.store(Objects.indicator(2), by: ExchangeBench.sudmark)
        try await bench.store(Posting.indicator(3))
        try await bench.store(Posting.indicator(4), by: ExchangeBench.sudmark)
        bench.clock.move(seconds: 1)
        #expect(try await door.post([Posting.indicator(5)]).status == .accepted)
        let own = [1, 3, 5].map { Objects.id($0) + " 2026-01-01T00:00:00.000Z" }
        for credentials in [Credentials.author, Credentials.analyst] {
            for query in ["", "?match[version]=all", "?match[type]=indicator&match[version]=first,last"] {
                #expect(try await door.send(.get, Paths.inboxObjects + query, credentials).listed == own)
                #expect(try await door.send(.get, Paths.inbox + "manifest/" + query, credentials).listed == own)
            }
            for number in 1...5 {
                let answer = try await door.send(.get, Paths.inboxObjects + Objects.id(number) + "/", credentials)
                #expect(answer.status == (number % 2 == 0 ? .notFound : .ok))
            }
        }
        let others = [2, 4].map { Objects.id($0) + " 2026-01-01T00:00:00.000Z" }
        #expect(try await door.send(.get, Paths.inboxObjects, Credentials.rival).listed == others)
    }

    @Test func `pages of an inbox are pages of what it holds`() async throws {
        let bench = try await ExchangeBench.community()
        let door = try bench.door()
        for number in 1...9 {
            try await bench.store(
                Objects.indicator(number),
                by: number % 3 == 0 ? ExchangeBench.sudmark : ExchangeBench.norland
            )
        }
        var listed: [String] = []
        var next = ""
        for _ in 1...3 {
            let page = try await door.send(.get, Paths.inboxObjects + "?limit=2" + next, Credentials.analyst)
            listed += page.objects.compactMap { $0["id"]?.string }
            guard let cursor = page.json["next"]?.string else { break }
            next = "&next=" + cursor
        }
        #expect(listed == [1, 2, 4, 5, 7, 8].map { Objects.id($0) })
    }

    @Test func `what a party sent is in its inbox even where another's record is served elsewhere`() async throws {
        let bench = try await ExchangeBench.community()
        let door = try bench.door()
        try await bench.store(Objects.indicator(1, name: "First"), by: ExchangeBench.sudmark)
        bench.clock.move(seconds: 1)
        #expect(try await door.post([Objects.indicator(1, name: "Second")]).counts == [1, 1, 0, 0])
        func names(_ path: String) async throws -> [String] {
            try await door.send(.get, path, Credentials.author).objects.compactMap { $0["name"]?.string }
        }
        #expect(try await names(Paths.objects) == ["First"])
        #expect(try await names(Paths.inboxObjects) == ["Second"])
        #expect(try await names(Paths.inboxObjects + Objects.id(1) + "/") == ["Second"])
        #expect(try await names(Paths.inboxObjects + "?match[id]=\(Objects.id(1))&match[version]=all") == ["Second"])
    }

    @Test func `whoever lost their clearance, or looks as the public does, sees no inbox`() async throws {
        let bench = try await ExchangeBench.community()
        let door = try bench.door()
        #expect(try await door.send(.get, Paths.inbox, [.cookie: "entente=s"]).status == .ok)
        #expect(try await door.send(.get, Paths.inbox, [.cookie: "entente=s; entente_view=public"]).status == .notFound)
        try await bench.clear(ExchangeBench.author, of: ExchangeBench.norland, level: nil)
        #expect(try await collections(door, Credentials.author)["inbox"] == nil)
        #expect(try await door.post([Posting.indicator(1)]).status == .notFound)
    }

    @Test func `the alias belongs to inboxes`() throws {
        var settings = ExchangeSettings()
        settings.collections = [
            TAXIICollection(id: "1", title: "Mine", description: "Mine", alias: "inbox")
        ]
        let bench = try ExchangeBench()
        #expect(throws: RouteTableError.self) { try bench.routes(settings) }
    }
}
