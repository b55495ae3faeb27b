import Accounts
import Database
import Labels
import Records
import STIX

/// The way in for the first administrator of a node on which nobody can sign in yet.
struct FirstAdministrator {
    private let rooms: NodeRooms
    private let accounts: Accounts

    /// How long the link holds, in seconds: a day. The next start gives another.
    private static let linkTime: Int64 = 86_400

    init(_ rooms: NodeRooms, accounts: Accounts) {
        self.rooms = rooms
        self.accounts = accounts
    }

    /// The path of a one-time link, new at each call; nil where the operating party has somebody who can sign in, and on
    /// a node with the example, whose readers have links of their own.
    func path() async throws -> String? {
        guard try rooms.settings.value(of: .example) == nil else { return nil }
        let party = try await rooms.operatingParty()
        guard try await !accounts.hasPeople(party) else { return nil }
        let first = try await accounts.firstPerson(
            of: party,
            realm: "node",
            local: "administrator",
            display: "Administrator",
            person: "identity--" + rooms.identifiers.uuid(),
            ends: Instant(microseconds: rooms.clock.now().microseconds + Self.linkTime * 1_000_000)
        )
        let (roles, policy) = try await rooms.records.read(as: Principal(person: first.person)) { view in
            (view.roles, view.policy)
        }
        if !roles.contains(.administrator) { try await appoint(first.person, of: party, policy) }
        return "/enter/" + first.link
    }

    /// The operator's party administers the node, up to every level; its first person reads and writes as the operator
    /// at the console could anyway. Nobody changes their own clearance later, so it is given whole.
    private func appoint(_ person: String, of party: String, _ policy: Policy) async throws {
        let operating = Principal.operating(for: party)
        let highest = policy.name(of: policy.highest) ?? policy.lowestName
        let ceiling = PartyCeiling(party: party, level: highest, caveats: policy.caveats, administersNode: true)
        _ = try await rooms.records.write(.ceiling(ceiling), by: operating)
        let clearance = PersonClearance(
            person: person,
            party: party,
            level: highest,
            roles: [.reader, .author, .administrator]
        )
        _ = try await rooms.records.write(.clear(clearance), by: operating)
    }
}
