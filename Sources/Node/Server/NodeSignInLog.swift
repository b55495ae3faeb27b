import Accounts
import Database
import Logging
import Records
import Web

/// Writes what concerns signing in into the audit record: into the log of the party whose person it is, or whose realm
/// was named. What was refused stands there alike for a name that nobody has and for a wrong password.
struct NodeSignInLog: SignInLog {
    let rooms: NodeRooms
    let accounts: Accounts
    let logger: Logger

    func note(_ event: SignInEvent) async {
        do {
            let note = AuditNote(
                event.action.audited,
                party: try await party(of: event),
                person: event.person,
                refusal: event.outcome == .refused ? "credentials" : nil,
                detail: detail(of: event)
            )
            _ = try await rooms.records.write(.note(note), by: Principal(person: event.person))
        } catch let error as StoreError {
            logger.error("sign-in was not noted", metadata: ["do": "\(error.remedy)"])
        } catch {
            // The type alone: an error's text may repeat content. Nobody is kept from signing in by it.
            logger.error("sign-in was not noted", metadata: ["error": "\(type(of: error))"])
        }
    }

    /// How it was done, under which name, and from which address.
    private func detail(of event: SignInEvent) -> String {
        [event.action.rawValue, event.tool, event.name, event.peer.map { "from " + $0 }].compactMap(\.self).joined(
            separator: " "
        )
    }

    /// What names no party that is known here concerns the node's own.
    private func party(of event: SignInEvent) async throws -> String {
        if let person = event.person, let account = try await accounts.account(of: person) { return account.party }
        let realm = event.name.flatMap { SignInName($0) }?.realm
        if let realm, let party = try await accounts.party(ofRealm: realm) { return party }
        return try await rooms.operatingParty()
    }
}

extension SignInEvent.Action {
    /// The deed as the audit record calls it.
    var audited: AuditAction {
        switch self {
        case .signIn, .passwordShown, .code, .link, .provider, .credentials, .token: .signIn
        case .signOut, .signOutEverywhere, .sessionEnded: .signOut
        case .password: .password
        case .secondFactorOn, .secondFactorOff, .recoveryCodes: .secondFactor
        case .mailAddress: .mailAddress
        case .tokenMade: .makeToken
        case .tokenRevoked: .revokeToken
        }
    }
}
