import Foundation
import JSON
import Labels
import Localization
import Records
import Testing
import Web

@testable import Desk

/// What pages for paper are marked with.
@Suite struct PaperMarkingTests {
    private static let close = Marking(level: "RESTRICTED", clauses: [Clause(.party(Thing.norland))])

    /// Records that only Norland's people read, of every kind that such pages show.
    private static let hidden: [JSONValue] = [
        Thing.programme(8, "Programme kept close", "2024/2027"),
        Thing.summit(8, "Summit kept close", "2025-05-05"),
        Thing.own(
            "entente-goal",
            8,
            ["name": "Goal kept close", "programme_ref": .string(PaperPageTests.programme), "state": "planned"]
        ),
        Thing.own(
            "entente-position",
            8,
            [
                "name": "Position kept close", "holder_ref": .string(Thing.sudmark), "topic_ref": .string(Thing.cyber),
                "stance": "disagree", "reason": "Kept close.",
            ]
        ),
        Thing.own("entente-need", 8, ["name": "Need kept close", "who_refs": [.string(Thing.sudmark)]]),
        Thing.own("entente-document", 8, ["name": "Paper kept close"]),
        Thing.own(
            "entente-contribution",
            8,
            ["name": "Aid kept close", "provider_ref": .string(Thing.sudmark), "sources": Thing.sources(8)]
        ),
        Thing.own(
            "entente-claim",
            8,
            [
                "name": "Question kept close", "question": "Question kept close",
                "subject_ref": .string(PaperPageTests.programme),
                "values": [["key": "a", "value": "1"], ["key": "b", "value": "2"]],
            ]
        ),
        Thing.member(8, Thing.sudmark, of: Thing.format, period: "2020/.."),
    ]

    private func bench(hidden: Bool) async throws -> DeskBench {
        let bench = try DeskBench()
        try await bench.store(Thing.record)
        if hidden { try await bench.store(Self.hidden, as: Self.close) } else { bench.clock.move(seconds: 1) }
        try await bench.clear()
        return bench
    }

    @Test(arguments: PaperPageTests.addresses)
    func `a page without what is hidden equals one where it never was`(_ target: String) async throws {
        let with = try await bench(hidden: true).page(target)
        let without = try await bench(hidden: false).page(target)
        #expect(with.status == 200)
        #expect(with.text == without.text)
    }

    @Test(arguments: PaperPageTests.addresses.prefix(4))
    func `whoever may read more finds it on the pages, and the marking above it`(_ target: String) async throws {
        let text = try await bench(hidden: true).page(target, signedIn: true).text
        #expect(text.contains("kept close"))
        let markings = text.matches(of: /<p class="marking"><b>([^<]*)<\/b>/).map { String($0.1) }
        #expect(markings.count == 4)
        #expect(Set(markings).count == 1)
        #expect(markings.first?.hasPrefix("RESTRICTED REL[") == true)
        let open = try await bench(hidden: true).page(target).text
        #expect(open.contains("<p class=\"marking\"><b>PUBLIC</b></p>"))
    }

    @Test(arguments: PaperPageTests.addresses)
    func `the label of every record that the pages name is within the marking`(_ target: String) async throws {
        let bench = try await bench(hidden: true)
        let reader = Principal(person: DeskBench.person)
        let (label, text) = try await bench.records.read(as: reader) { view in
            let book = PaperBook(Shelf(view), words: .english)
            let pieces = target.split(separator: "/").map(String.init)
            let subject = try book.shelf.entry(pieces[1]) ?? view.record(code: pieces[1]).flatMap(book.shelf.entry(of:))
            let entry = try #require(subject)
            let paper =
                switch pieces[2] {
                case "sheet": try book.factSheet(entry, most: 5)
                case "handover": try book.handover(entry, part: 1)
                case "status": try book.programmeStatus(entry, most: 50)
                default: try book.brief(entry, most: 50)
                }
            return (book.label, paper.body(reader: "R", site: "S", node: nil, .english).text)
        }
        let ids = text.matches(of: /href="\/records\/([^"\/]+)\/"/).map { String($0.1) }
        let codes = text.matches(of: /href="\/(?:parties|formats)\/([^"\/]+)\/"/).map { String($0.1) }
        #expect(ids.count + codes.count > 5)
        let labels = try await bench.records.read(as: reader) { view in
            try ids.compactMap { try view.record($0)?.label }
                + codes.compactMap { try view.record(code: $0.removingPercentEncoding ?? $0)?.label }
        }
        #expect(labels.count == ids.count + codes.count)
        for found in labels { #expect(found <= label) }
    }

    @Test func `a marking stands smaller the longer it is, and is never cut`() {
        for (count, name) in [(20, "marking"), (300, "marking long"), (2_000, "marking longest")] {
            let marking = String(repeating: "A", count: count)
            let text = Self.paper(marking: marking).body(reader: "R", site: "S", node: nil, .english).text
            let found = text.matches(of: /<p class="(marking[^"]*)"><b>(A+)<\/b><\/p>/)
            #expect(found.count == 4)
            #expect(found.allSatisfy { $0.1 == name && $0.2 == marking })
        }
    }

    @Test func `what is invented is told at head and foot`() {
        let text = Self.paper(marking: "PUBLIC", hasExercise: true).body(reader: "R", site: "S", node: nil, .english)
            .text
        #expect(text.matches(of: /PUBLIC<\/b> · contains EXERCISE records \(invented\)/).count == 4)
    }

    @Test func `a note without an address on the web tells where the node has it`() {
        let note = PaperNote(
            number: 3,
            document: PaperText("Report"),
            origin: "Press, 2024",
            place: "p. 4",
            accessed: "2024-08-02",
            url: nil,
            address: Address("/records/x/")
        )
        let text = note.html(node: "https://node.example", .english).text
        #expect(text.contains("Report, Press, 2024, p. 4, looked at on 2 August 2024."))
        #expect(text.contains(">https://node.example/records/x/</span>"))
    }

    private static func paper(marking: String, hasExercise: Bool = false) -> Paper {
        Paper(
            kind: "Fact sheet",
            subject: RecordLink(name: "X", address: Address("/")),
            sections: [],
            notes: [],
            marking: marking,
            hasExercise: hasExercise,
            times: [],
            at: "2026-11-22T14:05:00.000Z"
        )
    }
}
