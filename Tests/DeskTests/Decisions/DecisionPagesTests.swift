import Foundation
import Localization
import Records
import Testing
import Web

@testable import Desk

/// Decisions on pages, from the announcement to the issued text.
@Suite struct DecisionPagesTests {
    @Test func `a text is looked at, put to the parties, received, opened, agreed, and issued with statements`()
        async throws
    {
        let bench = try await DecisionBench()
        let check = try await bench.people.send(
            "/decisions/new/",
            DecisionBench.form() + [("do", "check")],
            as: .alma
        )
        #expect(check.status == 200)
        for text in ["every capital", "has a delegate", "Norland", "Put it to the parties"] {
            #expect(check.text.contains(text), "\(text)")
        }
        let address = try await bench.announce()
        for someone in [PeopleBench.Someone.nora, .sara] {
            #expect(try await bench.act("receive", at: address, as: someone).status == 303)
        }
        #expect(try await bench.act("open", at: address, as: .nora).status == 303)
        #expect(try await bench.act("agree", at: address, as: .nora).status == 303)
        let stated = try await bench.act("state", [("state", "We read it <narrowly>.")], at: address, as: .sara)
        let receipt = try await bench.people.follow(stated, as: .sara)
        for text in ["Receipt:", "made a statement", "We read it &lt;narrowly&gt;.", "entente-act--"] {
            #expect(receipt.text.contains(text), "\(text)")
        }
        let running = DecisionBench.words(try await bench.page(address, .alma))
        #expect(running.contains("Under silence with 1 statement") && running.contains("1 received, not opened:"))
        bench.pass()
        let adopted = DecisionBench.words(try await bench.page(address, .nora))
        #expect(adopted.contains("Adopted with 1 statement"))
        #expect(try await bench.act("issue", [("number", "A-1")], at: address, as: .alma).status == 303)
        let issued = try await bench.page(address, .nora)
        #expect(DecisionBench.words(issued).contains("Issued with 1 statement; as A-1"))
        #expect(issued.text.contains("href=\"\(address)certificate/\""))
    }

    @Test func `until a party has confirmed receipt it sees title, hash and end, and no text`() async throws {
        let bench = try await DecisionBench()
        let address = try await bench.announce()
        let before = try await bench.page(address, .nora)
        #expect(before.text.contains("Decision 0") && before.text.contains("SHA-256"))
        #expect(before.text.contains("Silence ends") && before.text.contains("value=\"receive\""))
        for text in ["cables matter", "class=\"line\"", "Sudmark", "What was placed on record", "value=\"agree\""] {
            #expect(!before.text.contains(text), "\(text)")
        }
        #expect(try await bench.page(address + "differences/", .nora).status == 404)
        let sent = try await bench.act("receive", at: address, as: .nora)
        let after = try await bench.people.follow(sent, as: .nora)
        #expect(after.text.contains("Receipt is confirmed"))
        #expect(after.text.contains("aria-hidden=\"true\">2</span>Repair ships are told without delay."))
        #expect(after.text.contains("Sudmark") && after.text.contains("value=\"open\""))
        // Sudmark has not confirmed, and is shown nothing by what Norland did.
        #expect(try await bench.page(address, .sara).text.contains("cables matter") == false)
        // The secretariat reads what it put.
        #expect(try await bench.page(address, .alma).text.contains("cables matter"))
    }

    @Test func `what ends first stands first, with three clocks, the own word and what is next`() async throws {
        let bench = try await DecisionBench()
        let late = try await bench.announce(["expires": "2030-01-09T12:00", "name.0": "The late one"])
        let soon = try await bench.announce(["expires": "2030-01-02T18:30", "name.0": "The soon one"])
        let list = try await bench.page("/decisions/?zone=Asia/Tokyo", .nora)
        let places = [soon, late].map { address in list.text.range(of: "href=\"" + address)?.lowerBound }
        #expect(try #require(places[0]) < #require(places[1]))
        for text in [
            "Under silence for Norland", "Tokyo (your capital)", "Thursday 3 January 2030, 02:30",
            "Brussels (seat)", "Wednesday 2 January 2030, 18:30", "17:30", "not received",
            "confirm that you have received",
        ] {
            #expect(DecisionBench.words(list).contains(text), "\(text)")
        }
        let overview = try await bench.page("/", .nora)
        #expect(overview.text.contains("Under silence for you") && overview.text.contains(soon))
        #expect(try await bench.page("/", .rolf).text.contains(soon))
        #expect(try await bench.page("/", nil).text.contains("Under silence") == false)
        bench.pass()
        let over = try await bench.page("/decisions/?show=over", .nora)
        #expect(over.text.contains(soon) && !over.text.contains(late))
        #expect(DecisionBench.words(over).contains("Held: a receipt is missing"))
        // The held one waits, and stands there alone.
        bench.pass(hours: 24 * 7)
        #expect(try await bench.act("withdraw", [("sure", "yes")], at: soon, as: .alma).status == 303)
        let below = DecisionBench.words(try await bench.page("/decisions/", .nora))
        let parts = below.split(separator: "Waiting for the secretariat")
        #expect(parts.count == 2 && below.matches(of: /The late one/).count == 1)
        let rest = try #require(parts.last).split(separator: " Over ", maxSplits: 1)
        #expect(rest.first?.contains("The late one") == true && rest.last?.contains("The soon one") == true)
        let waits = DecisionBench.words(try await bench.page("/decisions/?show=waiting", .nora))
        #expect(waits.contains("The late one") && !waits.contains("The soon one"))
        #expect(DecisionBench.words(try await bench.page("/decisions/?show=waiting", nil)).contains("Nothing waits"))
        #expect(
            DecisionBench.words(try await bench.page("/decisions/?show=over", nil)).contains("Nothing that you read")
        )
        // The overview is not kept beyond the end of what it tells.
        #expect(try await bench.page("/", .nora).text.contains(soon) == false)
    }

    @Test func `nobody is told of a decision that they do not read, on any page`() async throws {
        let bench = try await DecisionBench()
        let address = try await bench.announce(["roster": "NOR"])
        let absent = "/decisions/" + Thing.id("entente-decision", 404) + "/"
        var answers: Set<String> = []
        for base in [address, absent, "/decisions/x/"] {
            for page in ["", "break/", "differences/", "acts/x/", "nonsense/"] {
                let seen = try await bench.page(base + page, .sara)
                answers.insert("\(seen.status) \(seen.text)")
            }
            for page in ["", "break/"] {
                let fields = [("do", "receive"), ("round", "1"), ("kind", "objection"), ("reason", "x")]
                let sent = try await bench.people.send(base + page, fields, as: .sara)
                answers.insert("\(sent.status) \(sent.text)")
            }
        }
        let unknown = try await bench.page("/nowhere", .sara)
        #expect(answers == ["404 \(unknown.text)"])
        let lists = try await [nil, .sara].map { someone in try await bench.page("/decisions/", someone).text }
        #expect(lists.allSatisfy { !$0.contains("Decision 0") })
        #expect(try await bench.page("/decisions/?after=" + Thing.id("entente-decision", 404), .sara).status == 200)
    }

    @Test func `looking at pages changes nothing that anybody receives`() async throws {
        let bench = try await DecisionBench()
        let address = try await bench.announce()
        _ = try await bench.act("receive", at: address, as: .nora)
        let pages = ["", "break/", "differences/"].map { address + $0 } + ["/decisions/", "/", "/decisions/new/"]
        func all() async throws -> [String] {
            var texts: [String] = []
            for page in pages {
                for someone in PeopleBench.Someone.allCases {
                    texts.append(try await bench.page(page, someone).text)
                }
            }
            return texts
        }
        let stamp = try await bench.people.bench.records.read(as: .anonymous) { $0.lastStamp }
        let (first, second) = (try await all(), try await all())
        #expect(first == second)
        #expect(try await bench.people.bench.records.read(as: .anonymous) { $0.lastStamp } == stamp)
        // To have looked is not to have opened.
        #expect(DecisionBench.words(try await bench.page(address, .nora)).contains("received, not opened"))
    }

    @Test func `the pages are whole in French`() async throws {
        let bench = try await DecisionBench()
        let address = try await bench.announce()
        let desk = Desk(records: bench.people.bench.records, settings: bench.people.bench.desk.settings, language: "fr")
        #expect(desk.words[.decisionBreak] == "Rompre le silence")
        let list = try await bench.people.bench.records.read(as: PeopleBench.Someone.nora.principal) { view in
            try DecisionListModel(
                Shelf(view, language: "fr"),
                query: DecisionListModel.Selection(Posted(Query(items: []))),
                words: .french
            ).body(.french).text
        }
        #expect(list.contains("Sous accord tacite pour Norland") && list.contains(address))
        #expect(list.contains("Jeudi 3 janvier 2030, 12:00") && list.contains("pas reçu"))
    }
}

extension Sequence {
    /// `map` whose function may wait.
    fileprivate func map<Made>(_ make: (Element) async throws -> Made) async rethrows -> [Made] {
        var made: [Made] = []
        for element in self { made.append(try await make(element)) }
        return made
    }
}
