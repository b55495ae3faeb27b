import Accounts
import Database
import Records
import STIX

/// A one-time link by which a person comes in.
public struct EntryLink: Codable, Hashable, Sendable {
    /// Whom it lets in.
    public let name: String
    /// The path at the node's address.
    public let path: String
    /// The whole address; nil where the node is stopped and nobody knows where it will answer.
    public let address: String?
    /// From when on it is void.
    public let ends: String

    /// The whole address where it is known, else the path.
    public var text: String { address ?? path }
}

/// Makes a person's one-time link.
public struct PersonLink: NodeOperation {
    /// `account link`.
    public static let name = "account link"

    private let person: String
    private let hours: Int
    private let endsAccess: Bool

    /// - Parameters:
    ///   - person: a sign-in name or an identity id that has an account.
    ///   - hours: how long it holds.
    ///   - endsAccess: whether the person's sessions, links and password end now: they may be in wrong hands.
    public init(_ person: String, hours: Int, endsAccess: Bool = false) {
        self.person = person
        self.hours = hours
        self.endsAccess = endsAccess
    }

    /// Makes it.
    public func perform(in workplace: Workplace) async throws -> EntryLink {
        let account = try await workplace.account(named: person)
        guard account.isActive else {
            throw OperationFailure(
                .notAllowed,
                "\(account.name): may not sign in; let them with \"account enable\" first"
            )
        }
        if endsAccess { try await workplace.endAccess(of: account) }
        return try await workplace.link(for: account, hours: hours)
    }
}

extension Workplace {
    /// A new one-time link of a person.
    func link(for account: Account, hours: Int) async throws -> EntryLink {
        let ends = Instant(microseconds: rooms.clock.now().microseconds + Int64(hours) * 3_600_000_000)
        try await note(.makeLink, account)
        let path = "/enter/" + (try await accounts.makeLink(for: account.person, ends: ends))
        return EntryLink(
            name: account.name.description,
            path: path,
            address: address.map { $0 + path },
            ends: ends.text
        )
    }

    /// Ends a person's sessions and links. The password goes too: nobody knows the one that takes its place.
    func endAccess(of account: Account) async throws {
        let password = rooms.identifiers.uuid() + rooms.identifiers.uuid()
        try await accounts.setPassword(password, of: account.person)
        try await note(.password, account)
    }
}
