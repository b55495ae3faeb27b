public import STIX

/// Where a party of the roster stands: six different things, shown as such.
public enum PartyWord: String, Hashable, Sendable, CaseIterable {
    /// It said that it agrees.
    case agreed
    /// It agreed with a reservation.
    case agreedWithReservation = "agreed-with-a-reservation"
    /// It received and opened the text, and said nothing.
    case silent
    /// It received the text and has not opened it.
    case receivedNotOpened = "received-not-opened"
    /// It has not confirmed that it received the text.
    case notReceived = "not-received"
    /// It broke silence.
    case broke
}

/// Where an associate stands.
public enum AssociateWord: String, Hashable, Sendable, CaseIterable {
    /// It aligned itself.
    case aligned
    /// It aligned itself and made a statement.
    case alignedWithStatement = "aligned-with-a-statement"
    /// It said that it does not align itself.
    case doesNotAlign = "does-not-align"
    /// It said nothing.
    case noWord = "no-word"
}

/// A party of the roster, or an associate, and where it stands.
public struct PartyStanding<Word: Hashable & Sendable>: Hashable, Sendable {
    /// The party.
    public let party: Identifier
    /// Where it stands.
    public let word: Word
    /// The act by which it confirmed that it received the text, in this round or in one that this one extends.
    public let receipt: DecisionAct?
    /// The act by which it opened the text, likewise.
    public let opening: DecisionAct?
}

extension Frame {
    /// Where the parties of the roster stand, in its order.
    func positions(_ treated: [TreatedAct]) -> [PartyStanding<PartyWord>] {
        let voices = Voices(treated, carried)
        return round.roster.parties.map { party in
            let (receipt, opening) = (receipts[party], voices.openings[party])
            let word: PartyWord =
                if voices.broke.contains(party) {
                    .broke
                } else if voices.reserved.contains(party) {
                    // A reservation stays though agreement is said again: acts are never taken back.
                    .agreedWithReservation
                } else if voices.agreed.contains(party) {
                    .agreed
                } else if receipt == nil {
                    .notReceived
                } else {
                    opening == nil ? .receivedNotOpened : .silent
                }
            return PartyStanding(party: party, word: word, receipt: receipt, opening: opening)
        }
    }

    /// Where the associates stand, in their order. The last word of each counts.
    func associates(_ treated: [TreatedAct]) -> [PartyStanding<AssociateWord>] {
        let voices = Voices(treated, carried)
        return round.associates.parties.map { party in
            let word: AssociateWord =
                switch voices.alignments[party] {
                case .aligns: .aligned
                case .alignsWithStatement: .alignedWithStatement
                case .doesNotAlign: .doesNotAlign
                case nil: .noWord
                }
            return PartyStanding(party: party, word: word, receipt: receipts[party], opening: voices.openings[party])
        }
    }

    /// Who said what, of acts that count or are recorded.
    private struct Voices {
        var broke: Set<Identifier> = []
        var reserved: Set<Identifier> = []
        var agreed: Set<Identifier> = []
        var openings: [Identifier: DecisionAct] = [:]
        var alignments: [Identifier: DecisionAct.Alignment] = [:]

        init(_ treated: [TreatedAct], _ carried: Carried?) {
            openings = carried?.openings ?? [:]
            for each in treated {
                guard let party = each.act.party else { continue }
                switch (each.act.kind, each.treatment) {
                case (.breakSilence, .counts), (.breakSilence, .recorded): broke.insert(party)
                case (.reserve, .counts): reserved.insert(party)
                case (.agree, .counts): agreed.insert(party)
                case (.open, .counts): openings[party] = openings[party] ?? each.act
                case (.associate(let alignment), .counts): alignments[party] = alignment
                default: continue
                }
            }
        }
    }
}
