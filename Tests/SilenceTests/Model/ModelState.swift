/// The rules of a decision, said a second time and in another way: event by event, over numbers, without looking back.
///
/// `RoundStanding` looks through a whole log for what decides; this state forgets every act once it has changed what it changes.
/// Both were written from the design, not from each other.
struct ModelState: Hashable {
    /// A small world.
    struct World: Hashable {
        var parties = 2
        var associates = 1
        /// The party whose break stops nothing.
        var concerned: Int?
        /// Whether a new text may follow a break.
        var redrafts = true
    }

    enum Phase: Hashable {
        case draft
        case announced
        case running
        /// By whom; how it is meant follows from who.
        case broken(Int)
        case held
        case adopted
        case issued
        case withdrawn
    }

    /// What is remembered of one party, or of an associate.
    struct Party: Hashable {
        var received = false
        var opened = false
        /// After expiry, while a receipt of somebody is missing: for a round that extends this one.
        var receivedLate = false
        var openedLate = false
        var agreed = false
        var reserved = false
        var stated = false
        var broke = false
        /// 0 is no word, then as `DecisionAct.Alignment`.
        var alignment = 0
    }

    var phase = Phase.draft
    var round = 1
    var now: Int64 = 0
    var opens: Int64
    var expires: Int64
    /// The roster, then the associates.
    var parties: [Party]

    init(_ world: World, opens: Int64, expires: Int64) {
        self.opens = opens
        self.expires = expires
        parties = Array(repeating: Party(), count: world.parties + world.associates)
    }
}

/// Something that happens in the model.
enum ModelEvent: Hashable {
    case announce
    case receive(Int)
    case open(Int)
    case breakSilence(Int)
    case agree(Int)
    case reserve(Int)
    case state(Int)
    case associate(Int, alignment: Int)
    case lateBreak(Int)
    case withdraw
    case extend(until: Int64)
    case issue
    /// A new text, announced at once and open until then.
    case redraft(until: Int64)

    /// What may be done by a party of the roster only.
    var rosterParty: Int? {
        switch self {
        case .breakSilence(let party), .agree(let party), .reserve(let party), .state(let party), .lateBreak(let party):
            party
        default: nil
        }
    }
}

/// What the model says that became of an event.
enum ModelVerdict: Hashable {
    case counts
    case recorded
    case late
    case void
}
