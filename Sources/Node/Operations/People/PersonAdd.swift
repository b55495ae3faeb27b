import Accounts
import Coordination
import Database
import JSON
import Labels
import Records
import STIX

/// Adds a person to a party: identity, clearance, account, and the link by which the person comes in.
public struct PersonAdd: NodeOperation {
    /// `account add`.
    public static let name = "account add"

    /// What comes of it.
    public struct Reply: Codable, Hashable, Sendable {
        /// The account.
        public let account: ListedAccount
        /// The link; nil where none was wanted.
        public let link: EntryLink?
    }

    private let local: String
    private let party: String
    private let display: String?
    private let realm: String?
    private let clearance: PersonClear.Clearance
    private let hours: Int?

    /// - Parameters:
    ///   - local: the name within the party's realm.
    ///   - party: the code, name or id of the party.
    ///   - display: how pages greet the person; nil is the name.
    ///   - realm: the party's realm where it has none yet; nil is its code in lower case.
    ///   - hours: how long the link holds; nil makes none.
    public init(
        _ local: String,
        party: String,
        display: String?,
        realm: String?,
        clearance: PersonClear.Clearance,
        hours: Int?
    ) {
        self.local = local
        self.party = party
        self.display = display
        self.realm = realm
        self.clearance = clearance
        self.hours = hours
    }

    /// Adds the person.
    public func perform(in workplace: Workplace) async throws -> Reply {
        let rooms = workplace.rooms
        let party = try await rooms.party(named: party)
        let realm = try await workplace.realm(of: party, wanted: realm)
        guard let name = SignInName(local: local, realm: realm) else {
            throw OperationFailure(.usage, "\(local): a name has 1 to 64 of a-z 0-9 . _ -")
        }
        let person = "identity--" + rooms.identifiers.uuid()
        let account = Account(person: person, party: party, name: name, display: display ?? local)
        // The name first: it is what can be taken.
        try await workplace.accounts.add(account)
        let operating = Principal.operating(for: party)
        try await rooms.store(identity(person, account.display, at: rooms.now), by: operating)
        try await workplace.clear(person, of: party, clearance, by: operating)
        try await workplace.note(.addAccount, account)
        var link: EntryLink?
        if let hours { link = try await workplace.link(for: account, hours: hours) }
        return Reply(account: ListedAccount(account, try await rooms.clearance(of: account)), link: link)
    }

    private func identity(_ id: String, _ display: String, at now: String) -> JSONValue {
        [
            "type": "identity", "spec_version": "2.1", "id": .string(id), "created": .string(now),
            "modified": .string(now), "name": .string(display), "identity_class": "individual",
            "extensions": .object([
                Entente.extensionID: ["extension_type": "property-extension", "kind": "person"]
            ]),
        ]
    }
}

extension Workplace {
    /// The realm of a party, opened where there is none.
    func realm(of party: String, wanted: String?) async throws -> String {
        if let realm = try await accounts.realm(of: party) {
            guard wanted == nil || wanted?.lowercased() == realm else {
                throw OperationFailure(.usage, "the party has the realm \(realm) already")
            }
            return realm
        }
        var name = wanted
        if name == nil {
            name = try await rooms.records.read(as: .operating(for: party)) { view in
                try view.record(party)?.value["extensions"]?[Entente.extensionID]?["code"]?.string
            }
        }
        guard let name else {
            throw OperationFailure(.usage, "the party has neither a realm nor a code; name its realm with --realm")
        }
        try await accounts.openRealm(name, for: party)
        return name.lowercased()
    }
}

extension NodeRooms {
    /// The present instant as records write it, with milliseconds.
    var now: String { String(clock.now().text.dropLast(4)) + "Z" }

    /// Stores one object that the node itself makes.
    ///
    /// - Throws: `OperationFailure` with the rule that refuses it.
    func store(_ value: JSONValue, by principal: Principal, label: Marking? = nil) async throws {
        guard case .valid(let object, _) = NodeRooms.catalogue.check(value) else {
            throw OperationFailure(.fault, "\(value["id"]?.string ?? ""): is not valid")
        }
        let envelope = Envelope(objects: [object], defaultMarking: label, allOrNothing: true)
        let receipt = try await records.write(.envelope(envelope), by: principal)
        for entry in receipt.failures {
            if case .failed(let rule, let reason) = entry.outcome {
                throw OperationFailure(.faultyInput, "\(reason) (\(rule))")
            }
        }
    }
}
