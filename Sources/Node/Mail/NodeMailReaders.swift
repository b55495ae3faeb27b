package import Accounts
import JSON
import Labels
package import Localization
public import Notices
package import Records

#if DEBUG
import Mutants
#endif

/// Who is sent mail, by their accounts; and what they may be told by it, by their own views.
package struct NodeMailReaders: MailReaders {
    private let records: Records
    private let accounts: Accounts
    private let ceiling: Ceiling?
    private let language: Language

    /// - Parameters:
    ///   - ceiling: what mail reaches; nil for what the public reads.
    ///   - language: of mail to people for whom none is known.
    package init(records: Records, accounts: Accounts, ceiling: Ceiling?, language: Language) {
        self.records = records
        self.accounts = accounts
        self.ceiling = ceiling
        self.language = language
    }

    package func reader(_ person: String) async throws -> MailReader? {
        guard let account = try await accounts.account(of: person), account.isActive,
            let mailbox = try await accounts.mailbox(of: person)
        else { return nil }
        return MailReader(
            person: person,
            name: account.name.description,
            address: mailbox.address,
            language: mailbox.language.map { Language(tag: $0) } ?? language
        )
    }

    package func sight(of notice: MailNotice) async throws -> NoticeSight {
        let subject = notice.subject
        #if DEBUG
        let isForAll = LeakMutant.mailOfWhatIsHidden.isActive
        let reader = isForAll ? Principal.operating(for: notice.person) : Principal(person: notice.person)
        #else
        let reader = Principal(person: notice.person)
        #endif
        let whole = try await records.read(as: reader) { try $0.record(subject) }
        guard let whole else { return .nothing }
        // The same version, whole: nothing that lies behind what they are served is told in its place.
        #if DEBUG
        let ceiling = LeakMutant.mailWithoutCeiling.isActive ? Self.none : ceiling
        #endif
        let low = ceiling.map { Principal(person: notice.person, ceiling: $0) } ?? .anonymous
        let shown = try await records.read(as: low) { try $0.record(subject) }
        guard let shown, shown.version == whole.version, shown.bytes == whole.bytes,
            let name = shown.value["name"]?.string
        else { return .veiled }
        return .shown(title: name, path: "/records/\(subject)/")
    }

    #if DEBUG
    private static let none = Ceiling(level: .highest, caveats: [], kinds: Set(TokenKind.allCases), roles: [])
    #endif
}

extension NodeRooms {
    /// What waits to be told by mail.
    public func mailQueue() -> MailQueue { MailQueue(store: store, clock: clock) }

    /// The ceiling of mail: a level by its name, every kind of token, no caveats, and nothing to do; nil without a name.
    ///
    /// - Throws: `NodeError.unknownLevel` for a name that the policy does not know.
    func mailCeiling(_ name: String?) async throws -> Ceiling? {
        guard let name else { return nil }
        let policy = try await records.read(as: .anonymous) { $0.policy }
        guard let level = policy.level(named: name) else { throw NodeError.unknownLevel(name) }
        return Ceiling(level: level, caveats: [], kinds: Set(TokenKind.allCases), roles: [])
    }
}
