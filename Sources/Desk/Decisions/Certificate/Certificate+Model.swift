internal import Localization
internal import Records
internal import STIX
internal import Silence

/// The certificate of a decision as its page shows it, in the names that the reader sees.
struct CertificateModel {
    /// A party, where it stands, and when it received the text.
    struct Line {
        let party: String
        let word: String
        let received: String
    }

    /// An act of the certificate.
    struct ActLine {
        let received: String
        let who: String
        let what: String
        let words: String
    }

    /// What a finished decision has.
    struct Finished {
        let signed: SignedCertificate
        let found: Verification
        let parties: [Line]
        let associates: [Line]
        let acts: [ActLine]
    }

    let id: String
    let name: String
    /// What the document is called, and where it is; nil where the reader reads none of that id.
    let document: (name: String, address: Address)?
    /// Nil where the decision has not come to an end.
    let finished: Finished?
    let hasExercise: Bool

    init(
        _ found: DecisionCase,
        _ signed: SignedCertificate?,
        by published: PublishedKeys,
        shelf: Shelf,
        words: Words
    ) throws {
        id = found.id.text
        name = found.name
        let text = found.round.text
        let entry = try shelf.entry(text.document.text)
        document = entry.map { ($0.name, Entry.address(of: $0.id)) }
        hasExercise = entry?.isExercise ?? false
        finished = try signed.map { signed in
            let shown = try shelf.view.text(of: text)?.bytes
            return try Finished(
                signed: signed,
                found: signed.verify(keys: published, text: shown),
                parties: found.standing.current.parties.map {
                    try Self.line($0, words[CertificateWords.text(of: $0.word)], shelf, words)
                },
                associates: found.standing.current.associates.map {
                    try Self.line($0, words[CertificateWords.text(of: $0.word)], shelf, words)
                },
                acts: signed.certificate.acts.map { try Self.line($0, shelf, words) }
            )
        }
    }

    private static func line<Word>(
        _ standing: PartyStanding<Word>,
        _ word: String,
        _ shelf: Shelf,
        _ words: Words
    ) throws -> Line {
        Line(
            party: try name(of: standing.party, shelf),
            word: word,
            received: standing.receipt.map { words.instant($0.received.text) } ?? ""
        )
    }

    private static func line(_ act: DecisionAct, _ shelf: Shelf, _ words: Words) throws -> ActLine {
        let who: String
        switch act.voice {
        case .secretariat: who = words[.certificateSecretariat]
        case .withheld: who = words[.certificateWithheld]
        case .delegate(let party, _), .registry(let party, _): who = try name(of: party, shelf)
        }
        return ActLine(
            received: act.received.text,
            who: who,
            what: words.term(act.kind.word, in: "kind"),
            words: act.text
        )
    }

    private static func name(of party: Identifier, _ shelf: Shelf) throws -> String {
        try shelf.entry(party.text)?.name ?? party.text
    }
}
