public import STIX

/// How a decision ended, as its certificate states it. Whoever has the rounds and the acts can make it again.
public struct CertifiedOutcome: Hashable, Sendable {
    /// A party, where it stands, and the acts by which it received and opened the text.
    public struct Line: Hashable, Sendable {
        /// The party.
        public let party: Identifier
        /// Where it stands: the raw value of a `PartyWord`, or of an `AssociateWord`.
        public let word: String
        /// The act by which it confirmed that it received the text.
        public let receipt: Identifier?
        /// The act by which it opened the text.
        public let opening: Identifier?
    }

    /// The state of the last round.
    public let state: RoundState.Name
    /// Which round was the last.
    public let round: Int
    /// The number under which the text was issued.
    public let number: String?
    /// The parties of the roster, in its order.
    public let parties: [Line]
    /// The associates, in their order.
    public let associates: [Line]
    /// The acts that are reservations and count.
    public let reservations: [Identifier]
    /// The acts that are statements of parties of the roster and count.
    public let statements: [Identifier]
    /// The breaks in time, the one that ended the round first.
    public let breaks: [Identifier]
    /// The acts that came too late.
    public let late: [Identifier]

    /// How a decision ended, or where it stands.
    public init(_ standing: ProcedureStanding) {
        let current = standing.current
        let counted = current.acts.filter { $0.treatment == .counts }.map(\.act)
        let breaks = current.acts.filter { each in
            guard case .breakSilence = each.act.kind else { return false }
            return each.treatment == .counts || each.treatment == .recorded
        }
        state = current.state.name
        round = current.round.number
        number = if case .issued(_, let act) = current.state { act.issueNumber } else { nil }
        parties = current.parties.map {
            Line(party: $0.party, word: $0.word.rawValue, receipt: $0.receipt?.id, opening: $0.opening?.id)
        }
        associates = current.associates.map {
            Line(party: $0.party, word: $0.word.rawValue, receipt: $0.receipt?.id, opening: $0.opening?.id)
        }
        reservations = counted.filter { $0.kind == .reserve }.map(\.id)
        statements = counted.filter { $0.kind == .state }.map(\.id)
        let ending = breaks.filter { $0.treatment == .counts } + breaks.filter { $0.treatment != .counts }
        self.breaks = ending.map(\.act.id)
        late = current.late.map(\.id)
    }

    init(_ json: StrictReader) throws(CertificateError) {
        var reader = json
        state = try reader.read("state") { RoundState.Name(rawValue: $0) }
        round = try reader.integer("round")
        number = try reader.readIfPresent("number") { $0 }
        parties = try reader.list("parties") { json, path throws(CertificateError) in
            try Line(json, path) { PartyWord(rawValue: $0) != nil }
        }
        associates = try reader.list("associates") { json, path throws(CertificateError) in
            try Line(json, path) { AssociateWord(rawValue: $0) != nil }
        }
        reservations = try reader.texts("reservations") { Identifier($0) }
        statements = try reader.texts("statements") { Identifier($0) }
        breaks = try reader.texts("breaks") { Identifier($0) }
        late = try reader.texts("late") { Identifier($0) }
        try reader.finish()
    }
}
