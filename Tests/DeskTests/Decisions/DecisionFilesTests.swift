import Foundation
import HTTPTypes
import HummingbirdTesting
import STIX
import TestSupport
import Testing
import Web
import WebSupport

@testable import Desk

/// The calendar of deadlines and the feed of changes.
@Suite struct DecisionFilesTests {
    private static let files = ["/decisions/calendar.ics", "/decisions/feed.atom"]

    private func events(_ calendar: String) -> [String] {
        calendar.replacing("\r\n ", with: "").replacing("\r\n", with: "\n").components(separatedBy: "BEGIN:VEVENT\n")
            .dropFirst().map { String($0) }
    }

    private func breakSilence(_ address: String, _ bench: DecisionBench, as someone: PeopleBench.Someone) async throws {
        let fields = [("kind", "objection"), ("reason", "No."), ("round", "1"), ("do", "break")]
        #expect(try await bench.people.send(address + "break/", fields, as: someone).status == 303)
    }

    @Test func `an adopted, a broken, an extended and a held decision, as a calendar and as a feed`() async throws {
        let bench = try await DecisionBench()
        let adopted = try await bench.announce(["name.0": "Harbours, and <more>"])
        let broken = try await bench.announce(["name.0": "Cables", "expires": "2030-01-09T12:00"])
        let extended = try await bench.announce(["name.0": "Not received", "expires": "2030-01-10T12:00"])
        let held = try await bench.announce(["name.0": "Ships", "expires": "2030-01-02T18:30"])
        for address in [adopted, broken, held] { _ = try await bench.act("receive", at: address, as: .nora) }
        _ = try await bench.act("receive", at: adopted, as: .sara)
        try await breakSilence(broken, bench, as: .sara)
        let until = [("until", "2030-01-12T12:00")]
        #expect(try await bench.act("extend", until, at: extended, as: .alma).status == 303)
        bench.pass()
        #expect(try await bench.act("issue", [("number", "A-1")], at: adopted, as: .alma).status == 303)
        for (path, golden) in zip(Self.files, ["decisions.ics", "decisions.atom"]) {
            let (first, second) = try await (bench.page(path, .nora), bench.page(path, .nora))
            #expect(first.status == 200 && first.text == second.text)
            #expect(GoldenFolder("Decisions").difference(of: first.text, from: golden) == nil)
        }
        let tokyo = try await bench.page(Self.files[0] + "?zone=Asia/Tokyo", .nora).text
        #expect(tokyo.replacing("\r\n ", with: "").contains("Tokyo (your capital): Thursday 3 January 2030\\, 20:00"))
    }

    @Test func `a deadline keeps its identifier, rises with each round, and is struck out with the text`() async throws
    {
        let bench = try await DecisionBench()
        let address = try await bench.announce()
        func event() async throws -> String {
            let events = events(try await bench.page(Self.files[0], .nora).text)
            #expect(events.count == 1)
            return try #require(events.first)
        }
        let first = try await event()
        let id = try #require(address.split(separator: "/").last)
        for line in [
            "UID:\(id)", "SEQUENCE:0", "STATUS:CONFIRMED", "TRIGGER:-P1D", "TRIGGER:-PT2H", "CLASS:CONFIDENTIAL",
        ] {
            #expect(first.contains(line + "\n"), "\(line)")
        }
        _ = try await bench.act("extend", [("until", "2030-01-12T12:00")], at: address, as: .alma)
        let second = try await event()
        for line in ["UID:\(id)", "SEQUENCE:2", "STATUS:CONFIRMED", "DTSTART:20300112T110000Z"] {
            #expect(second.contains(line + "\n"), "\(line)")
        }
        #expect(try await bench.act("withdraw", [("sure", "yes")], at: address, as: .alma).status == 303)
        let third = try await event()
        for line in ["UID:\(id)", "SEQUENCE:3", "STATUS:CANCELLED"] {
            #expect(third.contains(line + "\n"), "\(line)")
        }
        #expect(!third.contains("VALARM"))
    }

    @Test func `until a party has confirmed receipt the files tell it title, state and window alone`() async throws {
        let bench = try await DecisionBench()
        let address = try await bench.announce()
        let announced = bench.people.bench.clock.now().text.prefix(19)
        _ = try await bench.act("receive", at: address, as: .nora)
        bench.pass(hours: 1)
        try await breakSilence(address, bench, as: .nora)
        let broken = bench.people.bench.clock.now().text.prefix(19)
        for path in Self.files {
            let (sealed, whole) = try await (bench.page(path, .sara).text, bench.page(path, .alma).text)
            #expect(sealed.contains("Decision 0") && sealed.contains("Silence broken"))
            for text in ["cables matter", "Norland", "objection", "No."] { #expect(!sealed.contains(text), "\(text)") }
            let instants = [announced, broken].map {
                path.hasSuffix("ics") ? $0.filter { !"-:".contains($0) } : "\($0)"
            }
            #expect(sealed.contains(instants[0]) && !sealed.contains(instants[1]))
            #expect(whole.contains(instants[1]))
        }
    }

    @Test func `a decision that one does not read leaves the files as if it were not`() async throws {
        let bench = try await DecisionBench()
        let own = try await bench.announce(["name.0": "For both"])
        func all() async throws -> [String] {
            var texts: [String] = []
            for path in Self.files { texts.append(try await bench.page(path, .sara).text.replacing("\r\n ", with: "")) }
            return texts
        }
        let before = try await all()
        let hidden = try await bench.announce(["roster": "NOR", "name.0": "For one"])
        _ = try await bench.act("receive", at: hidden, as: .nora)
        try await breakSilence(hidden, bench, as: .nora)
        #expect(try await all() == before)
        #expect(before.allSatisfy { $0.contains(own) && !$0.contains(hidden) })
    }

    @Test func `programs are asked to sign in, and pages lead to the files`() async throws {
        let bench = try await DecisionBench()
        for path in Self.files {
            let answer = try await bench.people.door().send(.get, path)
            #expect(answer.status == .unauthorized)
            #expect(answer.headers[.wwwAuthenticate]?.hasPrefix("Basic") == true)
            for page in ["/decisions/", "/help/"] {
                #expect(try await bench.page(page, .nora).text.contains("href=\"\(path)\""))
            }
            #expect(try await bench.page("/decisions/", nil).text.contains(path) == false)
        }
        let list = try await bench.page("/decisions/", .nora).text
        #expect(list.contains(#"<link rel="alternate" type="application/atom+xml" href="/decisions/feed.atom">"#))
    }
}
