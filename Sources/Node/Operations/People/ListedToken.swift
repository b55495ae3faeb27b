public import Accounts
import STIX

/// A token for tools as a command lists it.
public struct ListedToken: Codable, Hashable, Sendable {
    /// Names the token; opens nothing.
    public let id: String
    /// What its owner calls it.
    public let name: String
    /// `read` or `read-write`.
    public let scope: String
    /// From when on it is void.
    public let ends: String
    /// The day on which it was last used; nil where it was not.
    public let lastUsed: String?

    /// A token.
    public init(_ token: ToolToken) {
        id = token.id
        name = token.name
        scope = token.scope.rawValue
        ends = token.ends.text
        lastUsed = token.lastUsed
    }
}

extension NodeRooms {
    /// The tokens of a person that are not over.
    ///
    /// - Throws: `NodeError.unknownPerson`.
    public func listedTokens(of person: String) async throws -> [ListedToken] {
        let account = try await account(named: person)
        return try await accounts().tokens(of: account.person).map { ListedToken($0) }
    }
}
