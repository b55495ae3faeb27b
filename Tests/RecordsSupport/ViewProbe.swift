import Labels
public import Records
import STIX
import Silence

/// Everything that a view answers, as text.
public enum ViewProbe {
    /// What one reader can learn from a node by reading.
    public static func answers(_ node: TestNode, as principal: Principal, ids: Set<String>) async throws -> [String] {
        try await node.records.read(as: principal) { view in
            var answers = ["at \(view.at.text) roles \(view.roles.map(\.rawValue).sorted())"]
            answers += try feeds(view)
            answers.append("counts \(try view.counts().sorted { $0.key < $1.key })")
            for type in [
                "campaign", "note", "ipv4-addr", "marking-definition", "identity", "relationship", "language-content",
            ] {
                answers.append("list \(type) \(try view.list(type).map { text($0, view) })")
            }
            for id in ids.sorted() {
                answers.append("record \(try view.record(id).map { text($0, view) } ?? "404")")
                answers.append("versions \(try view.versions(of: id).map { text($0, view) })")
                answers.append("referring \(try view.referring(to: id).map { text($0.record, view) + $0.path })")
            }
            for words in ["name", "edited", "portion", "two", "other", "content 1", "name portion"] {
                let page = try view.search(SearchQuery(text: words))
                answers.append(
                    "search \(words) \(page.total) \(page.hits.map { text($0.served, view) + "\($0.snippet)" })"
                )
            }
            // Some of what is found: a condition on what is served, among a few of the best.
            let some = SearchCondition(most: 3) { $0.bytes.count % 2 == 0 }
            let page = try view.search(SearchQuery(text: "name"), where: some)
            answers.append("some \(page.total) \(page.isCut) \(page.hits.map { text($0.served, view) })")
            answers.append("correspondence \(try view.correspondence().map { text($0, view) })")
            answers.append("openings \(view.openings().map { "\($0.member) \($0.format) \($0.start?.text ?? "")" })")
            answers += try administration(view, ids)
            return answers
        }
    }

    /// Everything that a view says of decisions and their records, as text.
    public static func decisions(_ node: TestNode, as principal: Principal, ids: Set<String>) async throws -> [String] {
        try await node.records.read(as: principal) { view in
            var answers = ["at \(view.at.text)"]
            for window in DecisionQuery.Window.allCases {
                for limit in [1, 100] {
                    let page = try view.decisions(DecisionQuery(window, limit: limit))
                    answers.append("\(window) \(page.decisions.map(\.id.text)) more \(page.more)")
                }
            }
            for id in ids.sorted() {
                let found = try view.decision(id)
                answers.append("decision \(id) \(found.map { text($0, view) } ?? "404")")
                answers.append(
                    "text \(try found.flatMap { try view.text(of: $0.round.text) }.map { text($0, view) } ?? "")"
                )
                answers.append("record \(try view.record(id).map { text($0, view) } ?? "404")")
                answers.append("versions \(try view.versions(of: id).map { text($0, view) })")
                answers.append("referring \(try view.referring(to: id).map { text($0.record, view) + $0.path })")
            }
            answers += try feeds(view)
            answers.append("counts \(try view.counts().sorted { $0.key < $1.key })")
            answers.append("search \(try view.search(SearchQuery(text: "decision")).total)")
            answers.append("audit \(try view.audit(AuditQuery(limit: 1000)))")
            return answers
        }
    }

    /// What people administer, agree to and look up afterwards.
    private static func administration(_ view: View, _ ids: Set<String>) throws -> [String] {
        var answers = [
            "people \(view.people().map(words))", "ceilings \(try view.ceilings())", "requests \(try view.requests())",
        ]
        var after: AuditQuery.Place?
        for limit in [1, 3, 100_000] {
            var query = AuditQuery(limit: limit)
            query.after = after
            let page = try view.audit(query)
            answers.append("audit \(page)")
            after = page.entries.last.map { .init(at: $0.at, id: $0.id) } ?? after
        }
        for format in [TestParty.format, TestParty.forum] {
            answers.append("memberships \(view.memberships(of: format).map { "\($0.member) \($0.start?.text ?? "")" })")
        }
        for id in ids.sorted() {
            for party in [TestParty.aland, TestParty.corland] {
                answers.append("explain \(id) \(party) \(try view.explain(id, party: party).map { "\($0)" } ?? "404")")
            }
            answers.append("dependents \(try view.dependents(of: id, below: .nobodyElse).map(\.id))")
        }
        return answers
    }

    private static func feeds(_ view: View) throws -> [String] {
        var answers: [String] = []
        for versions: Set<VersionMatch> in [[.all], [.last], [.first], [.first, .last]] {
            for wholeOnly in [false, true] {
                var after: Instant?
                var pages: [String] = []
                for limit in [1, 2, 1000] {
                    let page = try view.feed(
                        FeedQuery(after: after, limit: limit, versions: versions, wholeOnly: wholeOnly)
                    )
                    pages.append("\(page.items.map { text($0, view) }) more \(page.more)")
                    after = page.items.last?.arrived ?? after
                }
                answers.append("feed \(versions.count) \(wholeOnly) \(pages)")
                answers.append("newest \(try newest(view, versions, wholeOnly).map { text($0, view) })")
            }
        }
        return answers
    }

    /// The same from the other end, which must hold the same.
    private static func newest(_ view: View, _ versions: Set<VersionMatch>, _ wholeOnly: Bool) throws -> [Served] {
        var items: [Served] = []
        while true {
            let page = try view.feed(
                FeedQuery(
                    limit: items.isEmpty ? 1 : 3,
                    versions: versions,
                    wholeOnly: wholeOnly,
                    before: items.last?.arrived,
                    newestFirst: true
                )
            )
            items += page.items
            if !page.more { break }
        }
        let whole = try view.feed(FeedQuery(limit: 100_000, versions: versions, wholeOnly: wholeOnly))
        guard items == whole.items.reversed() else {
            throw Unequal(newest: items.map(\.id), all: whole.items.map(\.id))
        }
        return items
    }

    /// A list that holds something else when it is read from the other end.
    struct Unequal: Error {
        let newest: [String]
        let all: [String]
    }

    private static func text(_ found: DecisionCase, _ view: View) -> String {
        let rounds = found.procedure.rounds.map { round in
            """
            round \(round.number) \(round.terms.basis) \(round.text) \(round.roster.parties) \(round.associates.parties) \
            \(round.opens) \(round.expires) \(round.terms.rule) \(round.terms.onBreak)
            """
        }
        let standings = found.standing.rounds.map { round in
            """
            \(round.digest) \(round.parties.map { "\($0.party) \($0.word)" }) \
            \(round.associates.map { "\($0.party) \($0.word)" }) \(round.acts.map { "\($0.act.id) \($0.treatment)" })
            """
        }
        let names = found.names.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
        return """
            \(found.body) \(found.name) \(found.kind) \(view.text(of: found.label)) \(rounds) \(found.acts) \(names) \
            \(standings)
            """
    }

    private static func text(_ served: Served, _ view: View) -> String {
        [
            served.id, served.version, served.arrived.text, "\(served.isWhole)", "\(served.isRevoked)",
            served.origin, served.alsoFrom.joined(separator: ","), view.text(of: served.label),
            String(decoding: served.bytes, as: UTF8.self),
        ].joined(separator: " ")
    }
}

private func words(_ clearance: PersonClearance) -> String {
    "\(clearance.person) \(clearance.level ?? "") \(clearance.caveats) \(clearance.roles.map(\.rawValue).sorted())"
}

extension Label {
    /// The label of what only the first party reads.
    fileprivate static let nobodyElse = Label(clauses: [Clause([.party(TestParty.aland)])])
}
