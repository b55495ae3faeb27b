import Foundation
import HTTPTypes
import HummingbirdTesting
import JSON
import Labels
import NIOCore
import Testing
import Web
import WebSupport

@testable import Desk

@Suite struct PageTests {
    private static let sample = ProbeSample(
        ids: [
            Thing.norland, Thing.cyber, Thing.id("entente-programme", 1), Thing.id("entente-activity", 1),
            Thing.id("entente-claim", 1), Thing.id("entente-document", 1), Thing.id("relationship", 1),
            Thing.id("indicator", 404), "no id at all", "../../etc",
        ],
        types: ["entente-topic", "malware", "no type"],
        words: ["cyber", "summit", "\"", "<b>", "日本", "*"],
        instants: ["2026-01-01T00:00:00.000Z", "yesterday"],
        codes: ["NOR", "A+P", "ALL", "NO SUCH"]
    )

    private func bench() async throws -> DeskBench {
        let bench = try DeskBench()
        try await bench.store(Thing.record)
        return bench
    }

    @Test func `every route answers its probes as a page, a way on, or one of the known problems`() async throws {
        let bench = try await bench()
        let door = try bench.door()
        for route in try bench.desk.routes() {
            let probes = route.probes(Self.sample)
            #expect(!probes.isEmpty, "\(route.name) has no probes")
            for probe in probes {
                let answer = try await door.send(probe)
                // The public is sent to sign in by what is for people with an account; programs are asked for credentials.
                // A file for a time that is none is refused; a page says so and shows the rest.
                let known = route.kind == .plain ? [200, 303, 400, 401, 404] : [200, 303, 404]
                #expect(known.contains(answer.status.code), "\(probe.target): \(answer.status)")
                if route.kind == .page { #expect(answer.body.readableBytes < 100_000, "\(probe.target)") }
            }
        }
    }

    @Test func `what is hidden, absent or nonsense is answered with the same bytes`() async throws {
        let bench = try await bench()
        let hidden = Thing.own("entente-need", 9, ["name": "Hidden need"])
        let secret = Thing.identity(9, "Hidden party", ["kind": "state", "code": "HID"])
        try await bench.store([hidden, secret], as: Marking(level: "RESTRICTED", clauses: []))
        let door = try bench.door()
        var answers: Set<String> = []
        for target in [
            "/records/\(Thing.id("entente-need", 9))/", "/records/\(Thing.id("entente-need", 10))/", "/records/x/",
            "/parties/HID/", "/parties/XXX/", "/formats/HID/", "/nowhere", "/records/\(Thing.norland)/?version=2020",
            "/records/\(Thing.id("entente-need", 9))",
        ] {
            let answer = try await door.send(.get, target)
            #expect(answer.status == .notFound, "\(target)")
            let fields = answer.headers.map { "\($0.name): \($0.value)" }.sorted().joined(separator: "\n")
            answers.insert(fields + "\n" + String(buffer: answer.body))
        }
        #expect(answers.count == 1)
        try await bench.clear()
        #expect(try await bench.page("/records/\(Thing.id("entente-need", 9))/", signedIn: true).status == 200)
    }

    @Test func `a public page is the same whether or not something hidden is there`() async throws {
        let with = try await bench()
        let without = try await bench()
        let hidden = Thing.own(
            "entente-position",
            9,
            [
                "name": "Hidden", "holder_ref": .string(Thing.sudmark), "topic_ref": .string(Thing.cyber),
                "stance": "disagree", "sources": Thing.sources(1),
            ]
        )
        try await with.store([hidden], as: Marking(level: "RESTRICTED", clauses: []))
        without.clock.move(seconds: 1)
        for target in ["/", "/parties/SUD/", "/records/\(Thing.cyber)/", "/records/", "/topics/", "/search/?q=hidden"] {
            #expect(try await with.page(target).text == without.page(target).text, "\(target)")
        }
    }

    @Test func `hostile names stay text on every page`() async throws {
        let bench = try await bench()
        let name = "\"\u{301} onfocus=alert(1) x='<script>alert(2)</script>\u{202E}"
        let hostile: [JSONValue] = [
            Thing.identity(20, name, ["kind": "state", "code": "H<\"'>"]),
            Thing.own(
                "entente-topic",
                20,
                ["name": .string(name), "kind": "area", "proposition": .string(name)]
            ),
            [
                "type": "x-address", "spec_version": "2.1", "id": .string(Thing.id("x-address", 20)),
                "created": "2026-01-01T00:00:00.000Z", "modified": "2026-01-01T00:00:00.000Z", "name": .string(name),
                "url": "javascript:alert(3)",
            ],
            Thing.own(
                "entente-document",
                20,
                ["name": .string(name), "publisher": .string(name)]
            ),
            Thing.own(
                "entente-activity",
                20,
                [
                    "name": .string(name), "kind": .string(name), "date": "2024-01-01", "place": .string(name),
                    "topic_refs": [.string(Thing.id("entente-topic", 20))],
                    "participation": [
                        [
                            "key": "a", "party_ref": .string(Thing.sudmark), "attendance": .string(name),
                            "level": .string(name), "person": .string(name),
                        ]
                    ],
                    "sources": Thing.sources(20),
                ]
            ),
        ]
        try await bench.store(hostile)
        let search = "/search/?q=" + Address.encode(name)
        let own = hostile.compactMap { $0["id"]?.string }.map { "/records/\($0)/" }
        for target in [
            "/", "/calendar/", "/topics/", "/documents/", "/parties/", "/records/?q=" + Address.encode(name),
        ]
            + own + [search, "/parties/" + Address.encode("H<\"'>") + "/"]
        {
            let (status, text) = try await bench.page(target)
            #expect(status == 200, "\(target)")
            #expect(!text.contains("<script"), "\(target)")
            #expect(!text.contains("href=\"javascript"), "\(target)")
            // No attribute is ended early: what follows the quotation mark never stands outside quotation marks.
            let outside = text.unicodeScalars.split(separator: "\"", omittingEmptySubsequences: false)
            let free = outside.enumerated().filter { $0.offset % 2 == 0 }.map {
                String(String.UnicodeScalarView($0.element))
            }
            #expect(!free.contains { $0.contains("onfocus=alert(1)") && $0.contains("=\u{301}") }, "\(target)")
            #expect(
                !text.unicodeScalars.indices.contains {
                    text.unicodeScalars[$0] == "\"" && Self.next($0, text) == "\u{301}"
                }
            )
        }
    }

    private static func next(_ index: String.UnicodeScalarView.Index, _ text: String) -> Unicode.Scalar? {
        let after = text.unicodeScalars.index(after: index)
        return after < text.unicodeScalars.endIndex ? text.unicodeScalars[after] : nil
    }

    @Test func `no page holds style or script of its own`() async throws {
        let bench = try await bench()
        for target in [
            "/", "/parties/SUD/", "/formats/ALL/", "/calendar/", "/search/?q=cyber", "/me/", "/help/", "/nope",
        ] {
            let text = try await bench.page(target).text
            #expect(!text.contains(" style=") && !text.contains("<style") && !text.contains("<script"), "\(target)")
        }
    }

    @Test func `the style sheet and the icon are immutable and named by their content`() async throws {
        let door = try DeskBench().door()
        for asset in Asset.all {
            let answer = try await door.send(.get, asset.path)
            #expect(answer.status == .ok)
            #expect(Array(answer.body.readableBytesView) == asset.bytes)
            #expect(answer.headers[.cacheControl]?.contains("immutable") == true)
        }
        let other = Asset(stem: "look", ending: "css", mediaType: "text/css", text: StyleSheet.text + " ")
        #expect(other.path != Asset.styleSheet.path)
    }

    @Test func `a page of a large record stays small`() async throws {
        let bench = try await bench()
        var objects: [JSONValue] = []
        for number in 100..<500 {
            objects.append(
                Thing.summit(
                    number,
                    "Meeting number \(number) with a name of ordinary length",
                    "2023-0\(number % 9 + 1)"
                )
            )
        }
        for number in 100..<200 {
            objects.append(
                Thing.own("entente-topic", number, ["name": .string("Area number \(number)"), "kind": "area"])
            )
        }
        try await bench.store(objects)
        for target in [
            "/", "/calendar/", "/records/", "/parties/SUD/", "/records/\(Thing.cyber)/", "/search/?q=meeting",
        ] {
            let text = try await bench.page(target).text
            #expect(text.utf8.count < 100_000, "\(target): \(text.utf8.count) bytes")
        }
    }
}
