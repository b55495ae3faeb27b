import Database
import GRDB
import JSON
import Labels
import Records

extension ExchangeBooks {
    /// How a party's inbox takes in what is posted.
    ///
    /// - Parameter party: the party's identity id.
    public func rules(ofInbox party: String) async throws -> InboxRules {
        let row = try await store.read { db in
            try Row.fetchOne(
                db,
                sql: "SELECT tlp, marking, refuses FROM taxii_inbox WHERE party = ?",
                arguments: [party]
            ).map { (tlp: $0[0] as String?, marking: $0[1] as String?, refuses: $0[2] as Bool) }
        }
        guard let row else { return InboxRules() }
        return InboxRules(
            defaultMarking: try Self.marking(tlp: row.tlp, value: row.marking),
            onRaise: row.refuses ? .refuse : .report
        )
    }

    /// Changes how a party's inbox takes in what is posted from now on. Whoever calls this has seen to the right.
    public func set(_ rules: InboxRules, ofInbox party: String) async throws {
        let marking = rules.defaultMarking
        try await store.write { db in
            try db.execute(
                sql: """
                    INSERT INTO taxii_inbox (party, tlp, marking, refuses) VALUES (?, ?, ?, ?)
                    ON CONFLICT (party) DO UPDATE SET tlp = excluded.tlp, marking = excluded.marking,
                        refuses = excluded.refuses
                    """,
                arguments: [
                    party, marking?.tlp?.word, marking?.extensionValue?.canonicalText, rules.onRaise == .refuse,
                ]
            )
        }
    }

    /// The marking that was kept. One that cannot be read back is a fault: nothing is taken in under a guess.
    private static func marking(tlp word: String?, value text: String?) throws -> Marking? {
        let tlp = word.flatMap { TLP(word: $0) }
        let release = try text.map { try JSONValue(parsing: $0) }.flatMap { Marking(extensionValue: $0) }
        guard (tlp == nil) == (word == nil), (release == nil) == (text == nil) else {
            throw StoreError.unusable(path: "taxii_inbox", reason: "a marking cannot be read back")
        }
        guard let release else { return tlp.map { Marking(tlp: $0) } }
        guard let level = release.level else {
            return Marking(tlp: tlp, pap: release.pap, privacyMark: release.privacyMark)
        }
        return Marking(
            level: level,
            caveats: release.caveats,
            clauses: release.clauses,
            tlp: tlp,
            pap: release.pap,
            privacyMark: release.privacyMark
        )
    }
}
