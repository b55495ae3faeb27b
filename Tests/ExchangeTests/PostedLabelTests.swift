import Database
import Exchange
import HTTPTypes
import HummingbirdTesting
import JSON
import Labels
import Records
import STIX
import Testing
import Web
import WebSupport

/// Whether each of an author, a colleague, another party and the public is served an object.
private func readers(_ door: TestDoor, of id: String) async throws -> [Bool] {
    var served: [Bool] = []
    for credentials in [Credentials.author, Credentials.analyst, Credentials.rival, [:]] {
        served.append(try await door.send(.get, Paths.object(id), credentials).status == .ok)
    }
    return served
}

@Suite struct PostedLabelTests {
    @Test func `without a marking the party alone reads, with one whom it says`() async throws {
        let bench = try await ExchangeBench.community()
        let door = try bench.door()
        let answer = try await door.post([
            Posting.indicator(1), Objects.indicator(2, marking: TLP.green.id), Objects.indicator(3),
            Objects.indicator(4, marking: TLP.red.id),
        ])
        #expect(answer.counts == [4, 4, 0, 0])
        #expect(try await readers(door, of: Objects.id(1)) == [true, true, false, false])
        #expect(try await readers(door, of: Objects.id(2)) == [true, true, true, false])
        #expect(try await readers(door, of: Objects.id(3)) == [true, true, true, true])
        #expect(try await readers(door, of: Objects.id(4)) == [true, false, false, false])
    }

    @Test func `an inbox may have a default of its own, from then on and for good`() async throws {
        let first = try await ExchangeBench.community()
        try await first.books.set(InboxRules(defaultMarking: Marking(tlp: .green)), ofInbox: ExchangeBench.norland)
        try first.store.close()
        let bench = try ExchangeBench(after: first)
        let door = try bench.door()
        _ = try await door.post([Posting.indicator(1), Objects.indicator(2, marking: TLP.red.id)])
        #expect(try await readers(door, of: Objects.id(1)) == [true, true, true, false])
        #expect(try await readers(door, of: Objects.id(2)) == [true, false, false, false])
        bench.clock.move(seconds: 1)
        _ = try await door.post([Posting.indicator(3)], Credentials.rival)
        #expect(try await readers(door, of: Objects.id(3)) == [false, false, true, false])
        bench.clock.move(seconds: 1)
        try await bench.books.set(InboxRules(), ofInbox: ExchangeBench.norland)
        _ = try await door.post([Posting.indicator(4)])
        #expect(try await readers(door, of: Objects.id(4)) == [true, true, false, false])
    }

    @Test func `every kind of default is kept as it was set`() async throws {
        let bench = try ExchangeBench()
        let clauses = [Clause([.party(ExchangeBench.norland), .community]), Clause([])]
        for marking in [
            nil, Marking(tlp: .amberStrict), Marking(level: "RESTRICTED"), Marking(pap: "RED", privacyMark: "Mine"),
            Marking(level: "UNCLASSIFIED", caveats: ["A"], clauses: clauses, tlp: .red, pap: "GREEN", privacyMark: "x"),
        ] {
            for onRaise in [Envelope.RaisePolicy.report, .refuse] {
                let rules = InboxRules(defaultMarking: marking, onRaise: onRaise)
                try await bench.books.set(rules, ofInbox: ExchangeBench.norland)
                #expect(try await bench.books.rules(ofInbox: ExchangeBench.norland) == rules)
            }
        }
        #expect(try await bench.books.rules(ofInbox: ExchangeBench.sudmark) == InboxRules())
    }

    @Test func `a label raised by what an object refers to is told, and holds`() async throws {
        let bench = try await ExchangeBench.community()
        let door = try bench.door()
        _ = try await door.post([Posting.indicator(1)])
        bench.clock.move(seconds: 1)
        let answer = try await door.post([Posting.note(2, about: [Objects.id(1)], marking: Objects.clear)])
        #expect(answer.counts == [1, 1, 0, 0])
        #expect(
            answer.details("successes") == [
                "\(Objects.id(2, "note")) 2026-01-01T00:00:00.000Z the label was raised by \(Objects.id(1)), to which it "
                    + "refers"
            ]
        )
        #expect(try await readers(door, of: Objects.id(2, "note")) == [true, true, false, false])
    }

    @Test func `an inbox may refuse what would be raised`() async throws {
        let bench = try await ExchangeBench.community()
        try await bench.books.set(InboxRules(onRaise: .refuse), ofInbox: ExchangeBench.norland)
        let door = try bench.door()
        let answer = try await door.post([
            Posting.indicator(1), Posting.note(2, about: [Objects.id(1)], marking: Objects.clear),
        ])
        #expect(answer.counts == [2, 1, 1, 0])
        #expect(answer.details("failures").first?.contains("raised") == true)
        #expect(try await readers(door, of: Objects.id(2, "note")) == [false, false, false, false])
    }

    @Test func `a marking that the author cannot see closes the object to all but them and their releasers`()
        async throws
    {
        let bench = try await ExchangeBench.community()
        let door = try bench.door()
        let unknown = Posting.indicator(
            1,
            ["object_marking_refs": ["marking-definition--99999999-9999-4999-8999-999999999999"]]
        )
        let answer = try await door.post([unknown, Posting.indicator(2)])
        #expect(answer.counts == [2, 2, 0, 0])
        #expect(try await readers(door, of: Objects.id(1)) == [true, false, false, false])
    }

    @Test func `what exists out of sight makes no difference to who posts`() async throws {
        let objects = [
            Objects.indicator(1), Posting.indicator(2), Posting.note(3, about: [Objects.id(2)], marking: Objects.clear),
            Objects.url("https://example.org/", uuid: "5aeac1a4-4a4e-5a7d-8c4a-7a1f0a8f0c11"),
            Posting.note(4, about: [Objects.id(5)], marking: Objects.clear),
        ]
        var answers: [[String]] = []
        for isFull in [false, true] {
            let bench = try await ExchangeBench.community()
            bench.clock.move(seconds: 5)
            if isFull {
                // The same ids, from another party and for it alone: equal, other content, withdrawn, a target.
                let hidden = [
                    Posting.indicator(1), Posting.indicator(2, ["name": "Other"]),
                    Posting.indicator(2, ["modified": "2027-01-01T00:00:00.000Z", "revoked": true, "name": "Other"]),
                    Posting.note(3, about: [Objects.id(9)]), Posting.indicator(5),
                ]
                var url = Objects.url("https://example.org/", uuid: "5aeac1a4-4a4e-5a7d-8c4a-7a1f0a8f0c11")
                url["object_marking_refs"] = nil
                let posted = try await bench.door().post(hidden + [url], Credentials.rival)
                #expect(posted.counts == [6, 6, 0, 0])
            }
            let door = try bench.door()
            // Ids and the clock are where they would be without it.
            bench.clock.set(Instant("2030-01-02T00:00:00Z"))
            bench.identifiers.restart(seed: 8)
            var told: [String] = []
            for body in objects.map({ [$0] }) + [objects, [Posting.indicator(2, ["name": "Mine"])]] {
                bench.clock.move(seconds: 1)
                told.append(answerText(try await door.post(body)))
            }
            for path in [
                Paths.inboxObjects, Paths.inbox + "manifest/", Paths.inboxObjects + Objects.id(2) + "/versions/",
            ] {
                told.append(answerText(try await door.send(.get, path + "?match[version]=all", Credentials.author)))
            }
            answers.append(told)
        }
        for (one, other) in zip(answers[0], answers[1]) { #expect(one == other) }
    }
}
