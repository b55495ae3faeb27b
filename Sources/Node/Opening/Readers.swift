import Accounts
import Foundation
import Labels
public import Records
import STIX

/// A reader that comes with the example.
public struct ExampleReader: Hashable, Sendable, Codable {
    /// What commands and Basic credentials call the reader: `jpn`.
    public let name: String
    /// The person's identity id.
    public let person: String
    /// The identity id of the person's party; nil for the public.
    public let party: String?
    /// How pages greet the person.
    public let display: String

    /// The password on this machine, known to everyone.
    public var password: String { name + "-example" }
}

extension NodeRooms {
    /// The example readers of this node, in the order of their file; none where the example was not loaded.
    public func exampleReaders() throws -> [ExampleReader] {
        guard let text = try settings.value(of: .readers) else { return [] }
        return try JSONDecoder().decode([ExampleReader].self, from: Data(text.utf8))
    }

    /// The reader that a command names: `public`, an example reader, a sign-in name, or the id of a person's identity.
    ///
    /// - Throws: `NodeError.unknownReader`.
    public func principal(named name: String) async throws -> Principal {
        if name == "public" { return .anonymous }
        if let reader = try exampleReaders().first(where: { $0.name == name }) {
            return Principal(person: reader.person)
        }
        if let signIn = SignInName(name), let account = try await accounts().account(named: signIn) {
            return Principal(person: account.person)
        }
        guard Identifier(name)?.type == "identity" else { throw NodeError.unknownReader(name) }
        return Principal(person: name)
    }

    /// The identity id of the person or party that a command names, as somebody sees them.
    ///
    /// - Throws: `NodeError.unknownParty`.
    public func identity(named name: String, as principal: Principal) async throws -> String {
        if let person = try? await self.principal(named: name).person { return person }
        return try await party(named: name, as: principal)
    }

    /// The identity id of the party that a command names by code, name or id, as somebody sees it; without one, as the
    /// operator does.
    ///
    /// - Throws: `NodeError.unknownParty`, also where a name is that of several.
    public func party(named name: String, as principal: Principal? = nil) async throws -> String {
        if Identifier(name)?.type == "identity" { return name }
        let operating = try settings.value(of: .party).map { Principal.operating(for: $0) }
        let found = try await records.read(as: principal ?? operating ?? .anonymous) { view -> String? in
            if let party = try view.record(code: name) { return party.id }
            let tokens = view.names.tokens(named: name, kind: .party) + view.names.tokens(named: name, kind: .format)
            let ids = Set(tokens.map(\.identity))
            return ids.count == 1 ? ids.first : nil
        }
        guard let found else { throw NodeError.unknownParty(name) }
        return found
    }
}
