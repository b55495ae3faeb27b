import Foundation
import JSON
import Labels
import Records
import STIX
import Testing

@testable import Desk

/// Logs on pages: filters, pages, downloads, and nothing in them that their reader may not read.
@Suite struct LogPagesTests {
    private let path = "/administration/audit/"

    /// Sixty needs written by one person, two of them under one act.
    private func bench() async throws -> PeopleBench {
        let people = try await PeopleBench()
        for number in 1...6 {
            people.bench.clock.move(seconds: 1)
            let objects = try (0..<10).map { index in
                let value = Thing.own("entente-need", number * 10 + index, ["name": .string("Need \(number) \(index)")])
                guard case .valid(let object, _) = people.bench.records.catalogue.check(value) else {
                    throw CancellationError()
                }
                return object
            }
            let envelope = Envelope(objects: objects, defaultMarking: Marking(tlp: .clear))
            _ = try await people.bench.records.write(
                .envelope(envelope),
                by: PeopleBench.Someone.nora.principal
            )
        }
        return people
    }

    private func needs(_ text: String) -> [String] {
        text.matches(of: /Need (\d \d)</).map { String($0.1) }
    }

    @Test func `pages of a log hold every entry once, in order`() async throws {
        let people = try await bench()
        var target: String? = path + "?action=write"
        var seen: [String] = []
        var pages = 0
        while let next = target, pages < 5 {
            let page = try await people.page(next, as: .adam)
            #expect(page.status == 200)
            seen += needs(page.text)
            target = page.text.firstMatch(of: #/<a href="([^"]+)" rel="next">/#).map {
                String($0.1).replacingOccurrences(of: "&amp;", with: "&")
            }
            pages += 1
        }
        #expect(seen.count == 60 && Set(seen).count == 60 && pages == 2)
        let first = try await people.page(path + "?action=write", as: .adam)
        let next = try #require(first.text.firstMatch(of: #/next=([^"]+)" rel="next"/#)?.1)
        // A place is of one list and one reader.
        #expect(try await people.page("\(path)?action=raise&next=\(next)", as: .adam).status == 400)
        #expect(try await people.page("/account/log/?action=write&next=\(next)", as: .nora).status == 400)
    }

    @Test func `filters narrow a log, and what is wrong in them is said`() async throws {
        let people = try await bench()
        let target = Thing.id("entente-need", 11)
        #expect(needs(try await people.page(path + "?target=\(target)", as: .adam).text) == ["1 1"])
        #expect(needs(try await people.page(path + "?outcome=refused", as: .adam).text).isEmpty)
        #expect(needs(try await people.page(path + "?to=2020-01-01", as: .adam).text).isEmpty)
        #expect(needs(try await people.page(path + "?from=2030-01-01&action=write", as: .adam).text).count == 50)
        let actor = PeopleBench.Someone.nora.person
        #expect(needs(try await people.page(path + "?actor=\(actor)&action=write", as: .adam).text).count == 50)
        let wrong = try await people.page(path + "?from=yesterday", as: .adam)
        #expect(wrong.status == 400 && wrong.text.contains("#f.from"))
    }

    @Test func `everybody reads what they did themselves, and the public has no log`() async throws {
        let people = try await bench()
        #expect(needs(try await people.page("/account/log/?action=write", as: .nora).text).count == 50)
        #expect(needs(try await people.page("/account/log/", as: .nils).text).isEmpty)
        let other = try await people.page("/account/log/?actor=\(PeopleBench.Someone.nora.person)", as: .nils)
        #expect(needs(other.text).isEmpty)
        #expect(try await people.page("/account/log/", as: nil).status == 404)
        #expect(try await people.page("/account/log/export.csv", as: nil).status == 404)
        #expect(try await people.page(path, as: .nora).status == 404)
    }

    @Test func `downloads hold the same entries, and no spreadsheet runs them`() async throws {
        let people = try await bench()
        let change = LabelChange(
            id: Thing.id("entente-need", 11),
            marking: Marking(level: "RESTRICTED", clauses: [Clause([.party(Thing.norland)])]),
            reason: "=HYPERLINK(\"https://evil.example\")"
        )
        people.bench.clock.move(seconds: 1)
        _ = try await people.bench.records.write(.raise(change), by: PeopleBench.Someone.nora.principal)
        let own = try await people.page("/account/log/export.csv", as: .nora).text
        #expect(own.contains("\"'=HYPERLINK(\"\"https://evil.example\"\")\""))
        #expect(own.hasPrefix("\u{FEFF}at,actor,actor_name,action,"))
        #expect(own.split(separator: "\r\n").count == 62)
        // The administrator is not cleared for what was raised.
        let theirs = try await people.page(path + "export.csv", as: .adam).text
        #expect(!theirs.contains("HYPERLINK") && theirs.contains(",write,"))
        let query = "export.json?action=write&actor=\(PeopleBench.Someone.nora.person)"
        let json = try JSONValue(parsing: try await people.page(path + query, as: .adam).text)
        #expect(json["entries"]?.array?.count == 60)
        #expect(json["more"] == .boolean(false))
    }
}
