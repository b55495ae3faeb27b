import Accounts
import Records

/// Says at which provider the people of a party sign in (OpenID Connect).
public struct PartyProvider: NodeOperation {
    /// `party provider`.
    public static let name = "party provider"

    /// A provider as it is told.
    public struct Provider: Codable, Hashable, Sendable {
        /// Its issuer.
        public var issuer: String
        /// What it calls this node.
        public var clientID: String
        /// By what the node shows it who it is.
        public var clientSecret: String

        /// A provider.
        public init(issuer: String, clientID: String, clientSecret: String) {
            self.issuer = issuer
            self.clientID = clientID
            self.clientSecret = clientSecret
        }
    }

    /// What comes of it.
    public struct Reply: Codable, Hashable, Sendable {
        /// The identity id of the party.
        public let party: String
        /// The part of sign-in names after the `@`.
        public let realm: String
        /// The provider's issuer; nil where the party has none now.
        public let issuer: String?
    }

    private let party: String
    private let provider: Provider?

    /// - Parameters:
    ///   - party: by code, name or id.
    ///   - provider: nil takes the party's provider away.
    public init(_ party: String, _ provider: Provider?) {
        self.party = party
        self.provider = provider
    }

    /// Does it.
    public func perform(in workplace: Workplace) async throws -> Reply {
        let rooms = workplace.rooms
        let party = try await rooms.party(named: party)
        guard let realm = try await workplace.accounts.realm(of: party) else {
            throw OperationFailure(.faultyInput, "\(self.party): has no realm, and so no people who could sign in")
        }
        if let provider {
            let known = OpenIDProvider(
                realm: realm,
                issuer: provider.issuer,
                clientID: provider.clientID,
                clientSecret: provider.clientSecret
            )
            try await workplace.accounts.setProvider(known, for: party)
        } else {
            try await workplace.accounts.removeProvider(realm: realm)
        }
        let note = AuditNote(.provider, detail: provider?.issuer ?? "none")
        _ = try await rooms.records.write(.note(note), by: .operating(for: party))
        return Reply(party: party, realm: realm, issuer: provider?.issuer)
    }
}
