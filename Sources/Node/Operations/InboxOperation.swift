import Exchange
import Labels
import Records

/// Says, or changes, how the inbox of a party takes in what is posted over TAXII.
public struct InboxOperation: NodeOperation {
    /// What an inbox does, in words.
    public struct Rules: Codable, Hashable, Sendable {
        /// The identity id of the party.
        public let party: String
        /// The label of objects that carry none; nil for the party alone.
        public let label: String?
        /// Whether objects are refused whose label would be raised by what they refer to.
        public let refusesRaised: Bool
    }

    /// The label of objects that carry none.
    public enum Default: Codable, Hashable, Sendable {
        /// The party alone reads them.
        case partyOnly
        /// A label in words.
        case label(String)
    }

    /// `inbox`.
    public static let name = "inbox"

    private let party: String
    private let marking: Default?
    private let refusesRaised: Bool?

    /// What is nil stays as it is.
    ///
    /// - Parameter party: its code or id.
    public init(party: String, default marking: Default? = nil, refusesRaised: Bool? = nil) {
        self.party = party
        self.marking = marking
        self.refusesRaised = refusesRaised
    }

    /// Changes what is to be changed, and says what holds then.
    ///
    /// - Throws: `NodeError.unknownParty`, or `.label` where a label cannot be read.
    public func perform(in workplace: Workplace) async throws -> Rules {
        let rooms = workplace.rooms
        let party = try await rooms.party(named: party)
        let books = rooms.books()
        var rules = try await books.rules(ofInbox: party)
        if marking != nil || refusesRaised != nil {
            if let marking { rules.defaultMarking = try await read(marking, for: party, rooms) }
            if let refusesRaised { rules.onRaise = refusesRaised ? .refuse : .report }
            try await books.set(rules, ofInbox: party)
        }
        let kept = rules
        let text = try await rooms.records.read(as: .operating(for: party)) { view in
            kept.defaultMarking.map { LabelText.print($0, names: view.names, policy: view.policy) }
        }
        return Rules(party: party, label: text, refusesRaised: rules.onRaise == .refuse)
    }

    /// Names in a label are those that the party itself sees.
    private func read(_ marking: Default, for party: String, _ rooms: NodeRooms) async throws -> Marking? {
        guard case .label(let text) = marking else { return nil }
        return try await rooms.records.read(as: .operating(for: party)) { view in
            do {
                return try LabelText.parse(text, names: view.names, policy: view.policy)
            } catch {
                throw NodeError.label("\(text): \(error)")
            }
        }
    }
}
