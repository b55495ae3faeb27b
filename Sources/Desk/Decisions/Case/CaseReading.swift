internal import Labels
internal import Localization
internal import Records
internal import STIX
internal import Silence

/// A decision as one reader stands to it: what is shown to them, and what they may do.
struct CaseReading {
    let found: DecisionCase
    let shelf: Shelf
    let words: Words
    let zone: ReaderZone

    /// Nil for what is hidden and for what does not exist, alike.
    init?(_ id: String, zone asked: Zone? = nil, shelf: Shelf, words: Words) throws {
        guard let found = try shelf.view.decision(id) else { return nil }
        try self.init(found, zone: asked, shelf: shelf, words: words)
    }

    init(_ found: DecisionCase, zone asked: Zone?, shelf: Shelf, words: Words) throws {
        self.found = found
        self.shelf = shelf
        self.words = words
        zone = try ReaderZone(asked: asked, party: shelf.view.party, round: found.round, shelf: shelf)
    }

    /// Whether it belongs to an exercise: as announced, or by the text where the reader reads it.
    func isExercise() throws -> Bool {
        try found.isExercise || shelf.entry(round.text.document.text)?.isExercise ?? false
    }

    var view: View { shelf.view }
    var round: Round { found.round }
    var now: Instant { view.at }
    /// The reader's party.
    var party: Identifier? { view.party.flatMap { Identifier($0) } }
    /// The decision's own page.
    var address: Address { Self.address(of: found.id.text) }

    static func address(of id: String) -> Address { Address("/decisions/\(Address.encode(id))/") }

    /// Whether the reader's party is of the roster or an associate.
    var isConcerned: Bool { party.map(found.concerns) ?? false }

    /// Whether the reader's party has still to confirm receipt: until then it is shown title, hash and expiry only.
    var isSealed: Bool { party.map { found.concerns($0) && !hasReceived($0) } ?? false }

    /// Whether a party has confirmed receipt of the last round's text: before the end, too late, or after a break.
    func hasReceived(_ party: Identifier) -> Bool { found.hasReceived(party) }

    /// Whether the reader acts for a party of the decision.
    var isDelegate: Bool { isConcerned && view.roles.contains(.delegate) }

    /// Whether the reader is of the secretariat that keeps the decision.
    var isSecretary: Bool { view.roles.contains(.secretary) && view.party == found.body }

    /// Whether the rules would take an act of the reader's party at this instant.
    func takes(_ kind: DecisionAct.Kind) -> Bool {
        guard let party else { return false }
        let voice: Voice =
            kind.isSecretariats ? .secretariat(person: party) : .delegate(party: party, person: party)
        return takes(kind, by: voice)
    }

    /// Whether the rules would take an entry of the registry for a party.
    func takes(_ kind: DecisionAct.Kind, enteredFor served: Identifier) -> Bool {
        guard let party else { return false }
        let entry = RegistryEntry(enteredBy: party, evidence: "-", handedIn: now)
        return takes(kind, by: .registry(party: served, entry: entry))
    }

    private func takes(_ kind: DecisionAct.Kind, by voice: Voice) -> Bool {
        // Any id will do: what is asked is what would become of such an act.
        guard let id = Identifier("entente-act--ffffffff-ffff-4fff-bfff-ffffffffffff") else { return false }
        let act = DecisionAct(
            id: id,
            decision: found.id,
            round: round.number,
            kind: kind,
            voice: voice,
            received: now,
            text: "-"
        )
        return (try? found.procedure.treatment(of: act, after: found.acts)) != nil
    }

    /// The name of a party, or its id where the reader is served no such record.
    func name(_ party: Identifier) throws -> String { try shelf.link(party.text).name }

    /// An instant on the clocks of this reader.
    func clocks(_ instant: Instant) -> ClocksView {
        ClocksView(instant, seat: round.terms.zone, reader: zone)
    }

    /// The state in one line.
    func sentence(_ standing: RoundStanding) throws -> String {
        try words.sentence(standing.digest, naming: name)
    }

    /// The text that was put in a round, in the bytes that were put; nil where the reader does not read them, and
    /// until their party has confirmed receipt.
    func text(_ text: DecisionText) throws -> Entry? {
        guard !isSealed, let served = try view.text(of: text) else { return nil }
        return try shelf.version(of: served)
    }

    /// The mark of the decision's label.
    var mark: LabelMark { LabelMark(found.label, text: view.text(of: found.label), words: words) }

    /// Where the reader's own party stands; nil where it has no part.
    var ownWord: PartyMark? {
        guard let party else { return nil }
        if let position = found.standing.current.position(of: party) { return PartyMark(position.word, words) }
        return found.standing.current.associates.first { $0.party == party }.map { PartyMark($0.word, words) }
    }

    /// How long it is until the end of the window; nil where the round has ended.
    var left: String? {
        switch found.state.name {
        case .announced, .running, .broken: words.left(until: round.expires, at: now)
        default: nil
        }
    }
}
