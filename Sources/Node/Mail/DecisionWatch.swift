import Accounts
import Notices
import Records
import STIX

/// Puts what is due of decisions into the queue, for everybody who is sent mail, as they read it.
struct DecisionWatch: Sendable {
    let records: Records
    let accounts: Accounts
    let queue: MailQueue

    /// So many decisions of a window are looked at for a person: those that end first, and those that ended last.
    private static let most = 200

    /// Looks once.
    func run() async throws {
        for person in try await accounts.peopleWithMail() {
            let due = try await records.read(as: Principal(person: person)) { view in
                guard let party = view.party.flatMap({ Identifier($0) }) else { return [MailNotice]() }
                return try [DecisionQuery.Window.open, .closed].flatMap { window in
                    try view.decisions(DecisionQuery(window, limit: Self.most, party: party.text)).decisions
                }.flatMap { DecisionNotices.due(of: $0, for: person, of: party, at: view.at) }
            }
            try await queue.enqueue(due)
        }
    }
}
