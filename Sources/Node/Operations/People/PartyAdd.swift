import Accounts
import Coordination
import JSON
import Labels
import Records

/// Adds a party: its identity record and its realm.
public struct PartyAdd: NodeOperation {
    /// `party add`.
    public static let name = "party add"
    /// A node may begin with its first party.
    public static let makesNode = true

    /// What comes of it.
    public struct Reply: Codable, Hashable, Sendable {
        /// The identity id.
        public let party: String
        /// The part of sign-in names after the `@`; nil for a party without people of its own.
        public let realm: String?
        /// The label of the record, in words.
        public let label: String
    }

    private let code: String
    private let title: String
    private let kind: String
    private let realm: String?
    private let label: String
    private let isOperating: Bool
    private let ceiling: PartyLimit.Ceiling?

    /// - Parameters:
    ///   - code: its short name, `JPN`.
    ///   - title: its name.
    ///   - kind: a word of the vocabulary of parties.
    ///   - realm: nil is the code in lower case; empty opens none.
    ///   - label: who may know of it, in words.
    ///   - isOperating: whether this is the node's own party.
    ///   - ceiling: how far its administrators may clear its people; nil leaves that to the operator.
    public init(
        code: String,
        name: String,
        kind: String,
        realm: String?,
        label: String,
        isOperating: Bool,
        ceiling: PartyLimit.Ceiling? = nil
    ) {
        self.ceiling = ceiling
        self.code = code
        title = name
        self.kind = kind
        self.realm = realm
        self.label = label
        self.isOperating = isOperating
    }

    /// Adds the party.
    public func perform(in workplace: Workplace) async throws -> Reply {
        let rooms = workplace.rooms
        let operating = try await rooms.operatingParty()
        // The node has a party from its first minute; only what it is called is said here.
        let id = isOperating ? operating : "identity--" + rooms.identifiers.uuid()
        let actor = Principal.operating(for: operating)
        let code = code
        let isTaken = try await rooms.records.read(as: actor) { view in
            try view.record(code: code) != nil || view.record(id) != nil
        }
        guard !isTaken else { throw OperationFailure(.faultyInput, "\(code): is there already") }
        let label = try await rooms.marking(label, as: actor)
        // The node's own party has one from its first start; nobody is known by it before they can sign in.
        let held = try await workplace.accounts.realm(of: id)
        let isSettled = held != nil ? try await workplace.accounts.hasPeople(id) : false
        if !isSettled, realm != "" { try await workplace.accounts.openRealm(realm ?? code, for: id) }
        try await rooms.store(identity(id, at: rooms.now), by: actor, label: label)
        if let ceiling { _ = try await rooms.records.write(.ceiling(ceiling.of(id)), by: actor) }
        let text = try await rooms.records.read(as: actor) { view in
            try view.record(id).map { view.text(of: $0.label) }
        }
        return Reply(party: id, realm: try await workplace.accounts.realm(of: id), label: text ?? "")
    }

    private func identity(_ id: String, at now: String) -> JSONValue {
        [
            "type": "identity", "spec_version": "2.1", "id": .string(id), "created": .string(now),
            "modified": .string(now), "name": .string(title), "identity_class": "organization",
            "extensions": .object([
                Entente.extensionID: [
                    "extension_type": "property-extension", "kind": .string(kind), "code": .string(code),
                ]
            ]),
        ]
    }
}

extension NodeRooms {
    /// A label in words, with the names that somebody sees.
    ///
    /// - Throws: `NodeError.label`.
    func marking(_ text: String, as principal: Principal) async throws -> Marking {
        try await records.read(as: principal) { view in
            do {
                return try LabelText.parse(text, names: view.names, policy: view.policy)
            } catch {
                throw NodeError.label("\(text): \(error)")
            }
        }
    }
}
