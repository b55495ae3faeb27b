import Accounts
import Coordination
import JSON
public import Records

/// A party as a command lists it.
public struct ListedParty: Hashable, Sendable {
    /// The identity id.
    public let party: String
    /// The short name; nil where it has none.
    public let code: String?
    /// The name.
    public let name: String
    /// The realm of its people; nil where it has none here.
    public let realm: String?
    /// How far its administrators may clear its people; nil where nothing was said, or the reader may not know.
    public let ceiling: PartyCeiling?
}

extension NodeRooms {
    /// The parties that somebody sees, by code or name.
    ///
    /// - Parameter all: also those without people here.
    public func listedParties(as actor: Actor, all: Bool) async throws -> [ListedParty] {
        let principal = try await actor.principal(in: self)
        let realms = try await accounts().realms()
        let (served, ceilings) = try await records.read(as: principal) { (try $0.list("identity"), try $0.ceilings()) }
        let ceiling = Dictionary(ceilings.map { ($0.party, $0) }) { $1 }
        return served.compactMap { item -> ListedParty? in
            let value = item.value
            let code = value["extensions"]?[Entente.extensionID]?["code"]?.string
            let realm = realms[item.id]
            guard realm != nil || (all && code != nil) else { return nil }
            return ListedParty(
                party: item.id,
                code: code,
                name: value["name"]?.string ?? item.id,
                realm: realm,
                ceiling: ceiling[item.id]
            )
        }.sorted { ($0.code ?? $0.name, $0.party) < ($1.code ?? $1.name, $1.party) }
    }
}
