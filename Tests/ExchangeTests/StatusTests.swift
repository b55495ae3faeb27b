import Database
import Exchange
import GRDB
import HTTPTypes
import HummingbirdTesting
import JSON
import NIOCore
import Records
import STIX
import Testing
import Web
import WebSupport

private let day: Int64 = 24 * 3_600

/// Posts an object and returns the path of its status with the answer's body.
private func posted(_ door: TestDoor, _ number: Int = 1) async throws -> (path: String, body: String) {
    let answer = try await door.post([Posting.indicator(number), Posting.indicator(number + 1, ["pattern": 5])])
    return (Paths.status(try #require(answer.json["id"]?.string)), String(buffer: answer.body))
}

@Suite struct StatusTests {
    @Test func `a status is what the POST was answered`() async throws {
        let bench = try await ExchangeBench.community()
        let door = try bench.door()
        let (path, body) = try await posted(door)
        bench.clock.move(seconds: 60)
        let answer = try await door.send(.get, path, Credentials.author)
        #expect(answer.status == .ok)
        #expect(String(buffer: answer.body) == body)
        #expect(answer.headers[.contentType] == Posting.type)
        #expect(answer.headers[.cacheControl] == "private, no-store")
        #expect(answer.json["status"] == "complete")
        let head = try await door.send(.head, path, Credentials.author)
        #expect(head.headers[.contentLength] == "\(body.utf8.count)")
        #expect(head.body.readableBytes == 0)
        let other = try await door.send(.get, path, Credentials.author.adding(.accept, "text/html"))
        #expect(other.status == .notAcceptable)
        let delete = try await door.send(.delete, path, Credentials.author)
        #expect(delete.status == .methodNotAllowed)
        #expect(delete.headers[.allow] == "GET, HEAD, OPTIONS")
    }

    @Test func `to everyone else it is one that never was`() async throws {
        let bench = try await ExchangeBench.community()
        let door = try bench.door()
        let (path, _) = try await posted(door)
        let none = Paths.status("2d086da7-4bdc-4f91-900e-d77486753710")
        for credentials in [
            Credentials.analyst, Credentials.rival, [:], [.cookie: "entente=s"],
            [.cookie: "entente=a; entente_view=public"],
        ] {
            for accept in ["application/taxii+json", "text/html"] {
                let fields = credentials.adding(.accept, accept)
                let one = try await door.send(.get, path, fields)
                #expect(one.status == .notFound)
                #expect(answerText(one) == answerText(try await door.send(.get, none, fields)))
            }
        }
        let own = try await door.send(.get, none, Credentials.author)
        #expect(own.status == .notFound)
        for id in ["garbage", "2D086DA7", Objects.id(1), "%00", "' OR 1=1 --".replacing(" ", with: "%20")] {
            #expect(answerText(try await door.send(.get, Paths.status(id), Credentials.author)) == answerText(own))
        }
    }

    @Test func `a status is kept for a day and more, then it is gone`() async throws {
        let bench = try await ExchangeBench.community()
        let door = try bench.door()
        let (path, _) = try await posted(door)
        bench.clock.move(seconds: day + 1)
        #expect(try await door.send(.get, path, Credentials.author).status == .ok)
        bench.clock.move(seconds: ExchangeBooks.standardStatusTime - day - 2)
        #expect(try await door.send(.get, path, Credentials.author).status == .ok)
        bench.clock.move(seconds: 1)
        let gone = try await door.send(.get, path, Credentials.author)
        let none = try await door.send(.get, Paths.status("2d086da7-4bdc-4f91-900e-d77486753710"), Credentials.author)
        #expect(answerText(gone) == answerText(none))
        // The next POST makes room.
        _ = try await posted(door, 10)
        #expect(
            try await bench.store.read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM taxii_status") } == 1
        )
    }

    @Test func `a status outlives a restart`() async throws {
        let first = try await ExchangeBench.community()
        let (path, body) = try await posted(try first.door())
        try first.store.close()
        let second = try ExchangeBench(after: first)
        let answer = try await second.door().send(.get, path, Credentials.author)
        #expect(String(buffer: answer.body) == body)
    }

    @Test func `a status stays with the person, whatever becomes of their rights`() async throws {
        let bench = try await ExchangeBench.community()
        let door = try bench.door()
        let (path, body) = try await posted(door)
        try await bench.clear(ExchangeBench.author, of: ExchangeBench.sudmark)
        #expect(String(buffer: try await door.send(.get, path, Credentials.author).body) == body)
    }
}

extension HTTPFields {
    /// The fields with one more.
    fileprivate func adding(_ name: HTTPField.Name, _ value: String) -> HTTPFields {
        var fields = self
        fields[name] = value
        return fields
    }
}
