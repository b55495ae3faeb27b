import JSON
import Labels
import Records
import STIX
import Web

/// The collections as one client meets them: those that everybody sees, and the inbox of the client's own party.
struct CollectionList: Sendable {
    /// A collection and what this client may do with it.
    struct Met: Sendable {
        let collection: TAXIICollection
        let canWrite: Bool

        var resource: JSONValue { collection.resource(canWrite: canWrite) }
    }

    let records: Records
    let shared: [TAXIICollection]
    let identity: @Sendable (_ party: String) -> UUIDText

    /// The name that stands for an inbox's id in addresses: each client sees one inbox at most.
    static let inboxAlias = "inbox"

    /// All of them, by id.
    func all(for visitor: Visitor) async throws -> [Met] {
        let own = try await inbox(of: visitor)
        let met = shared.map { Met(collection: $0, canWrite: false) } + [own].compactMap { $0 }
        return met.sorted { $0.collection.id < $1.collection.id }
    }

    /// The one with this id or alias.
    ///
    /// - Throws: the 404 for what is not there and for an inbox of others alike.
    func named(_ name: String, for visitor: Visitor) async throws -> Met {
        if let found = shared.first(where: { $0.id == name || $0.alias == name }) {
            return Met(collection: found, canWrite: false)
        }
        guard let inbox = try await inbox(of: visitor),
            name == inbox.collection.id || name == inbox.collection.alias
        else { throw Problem.notFound }
        return inbox
    }

    /// The id of a party's inbox: always the same on one node, in the form of a random UUID, and told to nobody else.
    static func identity(ofInbox party: String, _ keys: WebKeys) -> UUIDText {
        let code = keys.code(of: party, for: "inbox ids")
        let halves = [code[0..<8], code[8..<16]].map { $0.reduce(UInt64(0)) { $0 << 8 | UInt64($1) } }
        return UUIDText(high: halves[0] & ~0xF000 | 0x4000, low: halves[1] & ~(0b11 << 62) | 0b10 << 62)
    }

    /// The inbox of the visitor's party; nil for the public, and for those who look at the record as the public.
    private func inbox(of visitor: Visitor) async throws -> Met? {
        guard visitor.isOneself else { return nil }
        let member = try await records.read(as: visitor.principal) { view in (view.party, view.roles) }
        // Whose clearance was taken away has no roles any more.
        guard let party = member.0, !member.1.isEmpty else { return nil }
        return Met(
            collection: TAXIICollection(
                id: identity(party).text,
                title: "Inbox",
                description: "What your party gives: post here. It becomes part of the record under the labels that "
                    + "its markings say; without any, your party alone reads it. To read: all that your party has "
                    + "sent, by whatever way, whole objects only.",
                alias: Self.inboxAlias,
                types: nil,
                party: party
            ),
            canWrite: member.1.contains(.author) && visitor.canWrite
        )
    }
}
