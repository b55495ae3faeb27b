import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Testing
import Web
import WebSupport

@testable import Desk

/// Open pages of decisions learn that they have changed, by what their own reader is shown.
@Suite struct PageWatchTests {
    private func ask(
        _ target: String,
        _ bench: DecisionBench,
        _ someone: PeopleBench.Someone?,
        last: String? = nil
    ) async throws -> TestResponse {
        var fields: HTTPFields = [:]
        fields[.cookie] = someone.map { "entente=" + $0.rawValue }
        fields[.lastEventID] = last
        return try await bench.people.door().send(.get, target, fields)
    }

    /// The mark that a browser is told for the first time.
    private func mark(_ target: String, _ bench: DecisionBench, _ someone: PeopleBench.Someone) async throws -> String {
        let text = String(buffer: try await ask(target, bench, someone).body)
        let found = try #require(
            text.wholeMatch(of: /retry: 15000\n\nid: ([0-9a-f]{32})\ndata: [0-9a-f]{32}\n\n/),
            "\(text)"
        )
        return String(found.1)
    }

    @Test func `a page holds the mark that its events tell, and the same mark again is a comment alone`() async throws {
        let bench = try await DecisionBench()
        let address = try await bench.announce()
        _ = try await bench.act("receive", at: address, as: .nora)
        let pages = ["", "?zone=Asia/Tokyo", "?zone=Asia/Tokyo&from=1", "?done=receive"].map { address + $0 }
        for page in pages + ["/decisions/", "/decisions/?show=over", "/decisions/?zone=Asia/Tokyo"] {
            let text = try await bench.page(page, .nora).text
            let found = try #require(text.firstMatch(of: /data-events="([^"]*)" data-seen="([0-9a-f]{32})"/), "\(page)")
            let events = String(found.1).replacing("&amp;", with: "&")
            #expect(try await mark(events, bench, .nora) == String(found.2), "\(page)")
            let again = try await ask(events, bench, .nora, last: String(found.2))
            #expect(again.headers[.contentType] == "text/event-stream; charset=utf-8")
            #expect(String(buffer: again.body) == ": the same\n\n")
            #expect(text.contains("role=\"status\"") && text.contains("This page has changed. <a href="))
            #expect(text.contains(Asset.watchScript.path))
        }
    }

    @Test func `a mark moves with what its reader is shown, and with nothing else`() async throws {
        let bench = try await DecisionBench()
        let address = try await bench.announce()
        _ = try await bench.act("receive", at: address, as: .nora)
        let people: [PeopleBench.Someone] = [.nora, .sara, .alma]
        func marks() async throws -> [String] {
            var marks: [String] = []
            for someone in people {
                for target in [address + "events", "/decisions/events"] {
                    marks.append(try await mark(target, bench, someone))
                }
            }
            return marks
        }
        let first = try await marks()
        // What lies elsewhere, and time that passes, change nothing.
        try await bench.put("Another text altogether.", document: 52)
        bench.pass(hours: 1)
        #expect(try await marks() == first)
        // What Norland opened is shown to Norland and the secretariat; Sudmark has not confirmed receipt.
        _ = try await bench.act("open", at: address, as: .nora)
        let opened = try await marks()
        #expect(opened[0] != first[0] && opened[4] != first[4])
        #expect(opened[2] == first[2] && opened[3] == first[3])
        // A decision that Sudmark does not read changes its list for the others alone.
        _ = try await bench.announce(["roster": "NOR", "name.0": "For one"])
        let hidden = try await marks()
        #expect(hidden[1] != opened[1] && hidden[5] != opened[5])
        #expect(hidden[2] == opened[2] && hidden[3] == opened[3])
        // The end of the window is shown to everybody.
        bench.pass()
        let ended = try await marks()
        #expect(zip(ended, hidden).allSatisfy { $0 != $1 })
    }

    @Test func `events of a hidden decision and of none are the same 404`() async throws {
        let bench = try await DecisionBench()
        let hidden = try await bench.announce(["roster": "NOR"])
        var answers: Set<String> = []
        for base in [hidden, "/decisions/" + Thing.id("entente-decision", 404) + "/", "/decisions/x/"] {
            for last in [nil, try await mark(hidden + "events", bench, .nora)] {
                let answer = try await ask(base + "events", bench, .sara, last: last)
                answers.insert("\(answer.status) \(String(buffer: answer.body))")
            }
        }
        let unknown = try await bench.page("/nowhere", .sara)
        #expect(answers == ["404 Not Found \(unknown.text)"])
    }

    @Test func `the script never loads a page again and asks no more once nobody is there`() {
        let text = WatchScript.text
        for word in ["reload", "location", "submit", "innerHTML"] { #expect(!text.contains(word + "("), "\(word)") }
        #expect(!text.contains("location."))
        #expect(text.contains("setTimeout(stop, patience)"))
    }
}
