internal import Localization
internal import Records
internal import STIX
internal import Silence

/// The certificate of a decision as its page shows it, in the names that the reader sees.
struct CertificateModel {
    /// A party, where it stands, and when it received the text.
    struct Line {
        let party: String
        let mark: PartyMark
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

    init(_ reading: CaseReading, _ signed: SignedCertificate?, by published: PublishedKeys) throws {
        let (found, shelf, words) = (reading.found, reading.shelf, reading.words)
        id = found.id.text
        name = found.name
        let text = found.round.text
        document = try shelf.entry(text.document.text).map { ($0.name, Entry.address(of: $0.id)) }
        finished = try signed.map { signed in
            let shown = try shelf.view.text(of: text)?.bytes
            return try Finished(
                signed: signed,
                found: signed.verify(keys: published, text: shown),
                parties: found.standing.current.parties.map {
                    try Self.line($0, PartyMark($0.word, words), reading)
                },
                associates: found.standing.current.associates.map {
                    try Self.line($0, PartyMark($0.word, words), reading)
                },
                acts: signed.certificate.acts.map { try Self.line($0, reading) }
            )
        }
    }

    private static func line<Word>(
        _ standing: PartyStanding<Word>,
        _ mark: PartyMark,
        _ reading: CaseReading
    ) throws -> Line {
        Line(
            party: try reading.name(standing.party),
            mark: mark,
            received: standing.receipt.map { reading.words.precise($0.received) } ?? ""
        )
    }

    /// In the certificate's own words and instants: a name that only some read does not stand in it.
    private static func line(_ act: DecisionAct, _ reading: CaseReading) throws -> ActLine {
        let words = reading.words
        let who: String
        switch act.voice {
        case .secretariat: who = words[.decisionSecretariat]
        case .withheld: who = words[.decisionNameWithheld]
        case .delegate(let party, _), .registry(let party, _): who = try reading.name(party)
        }
        return ActLine(
            received: act.received.text,
            who: who,
            what: words.name(of: act.kind) { words.precise($0) },
            words: act.text
        )
    }
}
