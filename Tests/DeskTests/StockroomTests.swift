import Database
import Dispatch
import JSON
import Labels
import Records
import STIX
import Testing

@testable import Desk

/// Nothing that is kept between pages outlives the moment it was made at, nor reaches another reader.
@Suite struct StockroomTests {
    private static let secret = Thing.own("entente-topic", 7, ["name": "Hidden topic", "kind": "area"])

    private func stock(
        _ bench: DeskBench,
        as principal: Principal = .anonymous,
        in room: Stockroom
    ) async throws -> Stock {
        try await bench.records.read(as: principal) { try room.stock(of: $0) }
    }

    @Test func `one reader has one stock while nothing is written, and another one after`() async throws {
        let bench = try DeskBench()
        try await bench.store(Thing.record)
        let room = Stockroom()
        let first = try await stock(bench, in: room)
        #expect(try await stock(bench, in: room) === first)
        #expect(try await stock(bench, as: .operating(for: Thing.norland), in: room) !== first)
        #expect(try await stock(bench, in: room) === first)
        bench.clock.move(seconds: 60)
        #expect(try await stock(bench, in: room) === first)
        try await bench.store([Self.secret], by: Thing.sudmark, as: Marking(tlp: .amber))
        #expect(try await stock(bench, in: room) !== first)
    }

    @Test func `what is raised is gone from every page at once`() async throws {
        let bench = try DeskBench()
        try await bench.clear()
        try await bench.store(Thing.record + [Self.secret])
        for target in ["/topics/", "/", "/records/\(Thing.id("entente-topic", 7))/", "/topics/?q=hidden"] {
            #expect(try await bench.page(target).text.contains("Hidden topic"), "\(target)")
        }
        bench.clock.move(seconds: 1)
        let own = Marking(tlp: .amber)
        let change = LabelChange(id: Thing.id("entente-topic", 7), marking: own, reason: "raised")
        _ = try await bench.records.write(.raise(change), by: .operating(for: Thing.norland))
        for target in ["/topics/", "/", "/topics/?q=hidden"] {
            #expect(try await bench.page(target).text.contains("Hidden topic") == false, "\(target)")
            #expect(try await bench.page(target, signedIn: true).text.contains("Hidden topic"), "\(target)")
        }
        #expect(try await bench.page("/records/\(Thing.id("entente-topic", 7))/").status == 404)
    }

    @Test func `a page that was made for one reader is never another's`() async throws {
        let bench = try DeskBench()
        try await bench.clear()
        try await bench.store(Thing.record)
        try await bench.store([Self.secret], as: Marking(tlp: .amber))
        #expect(try await bench.page("/topics/", signedIn: true).text.contains("Hidden topic"))
        #expect(try await bench.page("/topics/").text.contains("Hidden topic") == false)
        #expect(try await bench.page("/topics/", signedIn: true).text.contains("Hidden topic"))
    }

    @Test func `the same page is the same bytes, made or kept`() async throws {
        let bench = try DeskBench()
        try await bench.store(Thing.record)
        for target in ["/", "/parties/SUD/", "/programmes/?on=2020-06-01", "/calendar/?party=SUD"] {
            let made = try await bench.page(target).text
            #expect(try await bench.page(target).text == made)
            #expect(try await DeskBench.again(bench).page(target).text == made)
        }
    }

    @Test func `what is kept has a bound, and the longest unused goes first`() async throws {
        let bench = try DeskBench()
        try await bench.store(Thing.record)
        let room = Stockroom(limit: 4_000)
        let first = try await stock(bench, in: room)
        let key = Stock.PageKey(language: "en", reader: .nobody, day: 0)
        first.keep(String(repeating: "x", count: 5_000), as: key)
        #expect(first.page(key) == nil && first.bytes == 0)
        first.keep("short", as: key)
        #expect(first.page(key) == "short" && first.bytes > 0)
        var made = 0
        for _ in 0..<2 {
            _ = first.list("entente-topic") {
                made += 1
                return []
            } entry: { _ in
                nil
            }
        }
        #expect(made == 1)
    }

    /// The names of the topics, and whether they had to be gathered.
    private func topics(_ bench: DeskBench, in room: Stockroom) async throws -> (names: [String], areKept: Bool) {
        try await bench.records.read(as: .anonymous) { view in
            let shelf = Shelf(view, stock: try room.stock(of: view))
            var areKept = true
            _ = try shelf.stock?.list("entente-topic") {
                areKept = false
                return try view.list("entente-topic").compactMap(shelf.entry(of:))
            } entry: { served in
                try shelf.entry(of: served)
            }
            return (try shelf.all("entente-topic").map(\.name), areKept)
        }
    }

    @Test func `what a write did not touch stays gathered, and what it touched is as the view shows it`() async throws {
        let bench = try DeskBench()
        try await bench.store(Thing.record)
        let room = Stockroom()
        let before = try await topics(bench, in: room)
        #expect(!before.areKept)
        try await bench.store([Self.secret])
        let after = try await topics(bench, in: room)
        #expect(after.areKept && after.names == before.names + ["Hidden topic"])
        let change = LabelChange(id: Thing.id("entente-topic", 7), marking: Marking(tlp: .amber), reason: "raised")
        _ = try await bench.records.write(.raise(change), by: .operating(for: Thing.norland))
        let raised = try await topics(bench, in: room)
        #expect(raised.areKept && raised.names == before.names)
    }

    @Test func `what refers to a record is gathered anew once something else refers to it`() async throws {
        let bench = try DeskBench()
        try await bench.store(Thing.record)
        let topic = Thing.id("entente-topic", 1)
        let room = Stockroom()
        func referring() async throws -> Set<String> {
            try await bench.records.read(as: .anonymous) { view in
                let shelf = Shelf(view, stock: try room.stock(of: view))
                let entry = try #require(try shelf.entry(topic))
                return Set(try shelf.referring(to: entry).map(\.id))
            }
        }
        let before = try await referring()
        let child = Thing.own("entente-topic", 8, ["name": "Part", "kind": "area", "part_of_ref": .string(topic)])
        try await bench.store([child])
        #expect(try await referring() == before.union([Thing.id("entente-topic", 8)]))
    }

    @Test func `an earlier page that took long does not throw away what later ones gathered`() async throws {
        let bench = try DeskBench()
        try await bench.store(Thing.record)
        let room = Stockroom()
        let (opened, written) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        async let slow = bench.records.read(as: .anonymous) { early in
            _ = try early.moment
            opened.signal()
            _ = written.wait(timeout: .now() + 30)
            return try room.stock(of: early)
        }
        // Blocks no thread of the pool: the reading waits in a queue of the store's.
        await withCheckedContinuation { done in
            DispatchQueue.global().async {
                opened.wait()
                done.resume()
            }
        }
        try await bench.store([Self.secret])
        let now = try await stock(bench, in: room)
        written.signal()
        #expect(try await slow !== now)
        #expect(try await stock(bench, in: room) === now)
    }
}
