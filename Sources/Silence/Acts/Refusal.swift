public import STIX

/// Why an act is not taken, or counts for nothing.
public struct Refusal: Error, Hashable, Sendable, CustomStringConvertible {
    /// Which rule is broken. The raw value is stable.
    public enum Rule: String, Hashable, Sendable, CaseIterable {
        /// It is about another decision, or another round.
        case otherRound = "other-round"
        /// Its identifier is not an act's, or an instant has no text.
        case malformed
        /// Only the secretariat does this.
        case secretariatOnly = "secretariat-only"
        /// Only a party does this.
        case partyOnly = "party-only"
        /// Only a party of the roster does this.
        case rosterOnly = "roster-only"
        /// Only an associate does this.
        case associateOnly = "associate-only"
        /// The party is neither of the roster nor an associate.
        case stranger
        /// Only a break under consensus can leave out whose it is.
        case nameNeeded = "name-needed"
        /// A statement, a reservation, an entry or a number has no words.
        case wordless
        /// The paper was handed in after the server received the entry.
        case handedInLater = "handed-in-later"
        /// An extension does not lead to a later window.
        case noLater = "no-later"
        /// Some capital is given less than the minimum notice.
        case shortNotice = "short-notice"
        /// The round was to be announced before it opened.
        case announcedLate = "announced-late"
        /// The round is announced already.
        case announcedAlready = "announced-already"
        /// The round is not announced yet.
        case notAnnounced = "not-announced"
        /// The window is not open yet.
        case notOpen = "not-open"
        /// The party has not confirmed that it has received the text.
        case receiptFirst = "receipt-first"
        /// The round was broken, withdrawn, extended or adopted before.
        case ended
        /// Only an adopted text is issued.
        case notAdopted = "not-adopted"
        /// The text is issued already.
        case issuedAlready = "issued-already"
        /// The window is still open: this would be a break, not a late one.
        case notLate = "not-late"
    }

    /// The act.
    public let act: Identifier
    /// Which rule is broken.
    public let rule: Rule

    init(_ act: Identifier, _ rule: Rule) {
        self.act = act
        self.rule = rule
    }

    /// Act and rule.
    public var description: String { "\(act): \(rule.rawValue)" }
}
