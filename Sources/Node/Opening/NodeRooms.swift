public import Accounts
import Coordination
public import Database
import Exchange
import Foundation
import GRDB
import Notices
public import Records
public import STIX

/// The rooms of one node, opened over its data folder: composition and nothing else.
public struct NodeRooms: Sendable {
    /// The embedded database.
    public let store: Store
    /// The records.
    public let records: Records
    /// What the node remembers about itself.
    public let settings: NodeSettings
    /// Gives the instants of all stamps.
    public let clock: any WallClock
    /// Gives random ids.
    public let identifiers: any IdentifierSource

    /// The kinds that a node knows: the standard's and the coordination's.
    public static let catalogue = Catalogue.coordination

    /// The shape of a node's store.
    static let migrations = Records.migrations + migrationsBesideRecords

    /// What a node's store holds beside the records.
    package static let migrationsBesideRecords =
        Accounts.migrations + NodeSettings.migrations + ExchangeBooks.migrations + MailQueue.migrations

    /// Where a node's secrets stand that have to be read again.
    static let secretPlaces = Accounts.secretPlaces + [NodeSettings.secretPlace]

    /// Opens a data folder.
    ///
    /// - Parameters:
    ///   - folder: the data folder; made where it is missing and `mode` writes.
    ///   - mode: writing holds the folder exclusively; reading works beside a running node.
    ///   - key: the key under which the node's secrets are sealed. Without it what needs none of them works.
    ///   - clock: gives the instants of all stamps.
    ///   - identifiers: gives random ids.
    ///   - audited: told of the entries of logs that a write has kept.
    /// - Throws: `StoreError`.
    public init(
        folder: String,
        mode: Store.Mode,
        key: SealingKey? = nil,
        clock: any WallClock = SystemClock(),
        identifiers: any IdentifierSource = SystemIdentifiers(),
        audited: @escaping @Sendable ([AuditEntry]) -> Void = { _ in }
    ) throws {
        // What is made here is for the node's own user alone.
        umask(0o077)
        store = try Store(
            folder: folder,
            mode: mode,
            migrations: Self.migrations,
            places: Self.secretPlaces,
            key: key
        )
        records = try Records(
            store: store,
            catalogue: Self.catalogue,
            clock: clock,
            identifiers: identifiers,
            audited: audited
        )
        settings = NodeSettings(store)
        self.clock = clock
        self.identifiers = identifiers
    }

    /// The people who can sign in.
    ///
    /// - Parameters:
    ///   - refused: passwords that nobody may choose.
    ///   - takesPresentCodesOnly: of authenticator apps, a code of the present 30 seconds alone.
    public func accounts(
        refusing refused: RefusedPasswords? = nil,
        takesPresentCodesOnly: Bool = false
    ) -> Accounts {
        Accounts(store: store, clock: clock, refused: refused, takesPresentCodesOnly: takesPresentCodesOnly)
    }

    /// What the exchange keeps beside the records.
    func books() -> ExchangeBooks {
        ExchangeBooks(store: store, clock: clock, identifiers: identifiers)
    }

    /// The party for which the operator acts: the one that the node was given, else one that it makes for itself.
    public func operatingParty() async throws -> String {
        if let party = try settings.value(of: .party) { return party }
        let party = "identity--" + identifiers.uuid()
        try await settings.set(.party, to: party)
        return party
    }
}
