import JSON
import STIX
import Silence

/// All deeds of one decision, whoever may read them, in the order in which they were written, each read once: bodies and
/// labels of deeds are never changed, so that what is added is all that is new.
struct DecisionFile: Sendable {
    /// What one version says.
    enum Deed: Sendable {
        /// A round, and what it says of its decision.
        case round(Round, DecisionSubject)
        /// An act.
        case act(DecisionAct)
        /// Whose act another one is.
        case names(Identifier, DecisionAct)
    }

    /// Where a deed stands in the store, which is what its label is looked up by.
    struct Place: Sendable {
        let version: Int64
        let label: Int64
        let added: Int64
    }

    /// A deed and where it stands.
    struct Entry: Sendable {
        let place: Place
        let origin: String
        /// Nil is a body that says nothing.
        let deed: Deed?
    }

    /// By version.
    private(set) var entries: [Entry] = []
    /// The place of each, by itself: most readings need no more.
    private(set) var places: [Place] = []
    /// What was made of them for readers of different deeds: the name of who broke silence is for some alone.
    private var cases: [KeptCase] = []

    /// So many cases are kept of one decision.
    private static let mostCases = 4

    /// The last version that was read; 0 where none was.
    var last: Int64 { places.last?.version ?? 0 }

    mutating func append(_ new: [Entry]) {
        entries += new
        places += new.map(\.place)
        cases = []
    }

    /// The case that was made of these versions, and not of more.
    func kept(_ versions: [Int64]) -> KeptCase? { cases.first { $0.versions == versions } }

    mutating func keep(_ kept: KeptCase) {
        cases.removeAll { $0.versions == kept.versions }
        if cases.count >= Self.mostCases { cases.removeFirst() }
        cases.append(kept)
    }

    /// What a body says.
    static func deed(_ body: [UInt8], names: String?) -> Deed? {
        guard let object = try? JSONValue(parsing: body) else { return nil }
        if object["type"]?.string == RoundRecord.type {
            return RoundRecord.round(object).map {
                .round($0, DecisionSubject(round: object))
            }
        }
        guard let act = ActRecord.act(object) else { return nil }
        guard let names else { return .act(act) }
        return Identifier(names).map { .names($0, act) }
    }
}

/// A decision as all readers of the same deeds read it.
struct KeptCase: Sendable {
    struct Made: Sendable {
        let found: DecisionCase
        let standing: KeptStanding
    }

    /// Of which deeds it was made.
    let versions: [Int64]
    /// Nil where they make no decision.
    let made: Made?
}
