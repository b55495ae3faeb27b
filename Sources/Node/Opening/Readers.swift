import Foundation
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

    /// The reader that a command names: `public`, an example reader, or the id of a person's identity.
    ///
    /// - Throws: `NodeError.unknownReader`.
    public func principal(named name: String) throws -> Principal {
        if name == "public" { return .anonymous }
        if let reader = try exampleReaders().first(where: { $0.name == name }) {
            return Principal(person: reader.person)
        }
        guard Identifier(name)?.type == "identity" else { throw NodeError.unknownReader(name) }
        return Principal(person: name)
    }

    /// The identity id of the party that a command names by code or id.
    ///
    /// - Throws: `NodeError.unknownParty`.
    public func party(named name: String) async throws -> String {
        if Identifier(name)?.type == "identity" { return name }
        let operating = try settings.value(of: .party).map { Principal.operating(for: $0) }
        let found = try await records.read(as: operating ?? .anonymous) { try $0.record(code: name)?.id }
        guard let found else { throw NodeError.unknownParty(name) }
        return found
    }
}
