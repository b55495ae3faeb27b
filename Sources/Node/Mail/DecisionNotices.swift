import Notices
import Records
import STIX
import Silence

/// What a person is to be told of a decision by mail: a function of the decision as they read it and of the instant, so
/// that the same is found again after every restart. The queue tells each once.
enum DecisionNotices {
    /// Hours before the end at which a missing receipt is told.
    static let reminders: [Int64] = [72, 24, 4]
    /// What lies further back is no news, to a node that begins to send mail for example.
    static let daysBack: Int64 = 7

    /// The notices that are due.
    static func due(of found: DecisionCase, for person: String, of party: Identifier, at now: Instant) -> [MailNotice] {
        guard found.concerns(party) || found.body == party.text else { return [] }
        let round = found.round
        func notice(_ kind: MailNotice.Kind, _ more: String = "", expires: Instant? = nil) -> MailNotice {
            let key = [kind.rawValue, more, found.id.text, "\(round.number)"].filter { !$0.isEmpty }
            return MailNotice(
                person: person,
                key: key.joined(separator: " "),
                kind: kind,
                subject: found.id.text,
                expires: expires
            )
        }
        func news(_ kind: MailNotice.Kind, since: Instant, expires: Instant? = nil) -> [MailNotice] {
            let age = now.microseconds - since.microseconds
            return age < daysBack * 86_400_000_000 ? [notice(kind, expires: expires)] : []
        }
        switch found.state {
        case .announced, .running:
            let since = found.standing.current.announced ?? round.opens
            let kind: MailNotice.Kind = if case .extending = round.terms.basis { .extended } else { .announced }
            return news(kind, since: since, expires: round.expires)
                + unreceived(found, party, at: now).map { notice(.unreceived, "\($0)", expires: round.expires) }
        case .broken(let silence): return news(.broken, since: silence.first.received)
        case .withdrawn(let act): return news(.withdrawn, since: act.received)
        case .adopted, .issued: return news(.adopted, since: round.expires)
        case .held: return news(.held, since: round.expires)
        case .draft, .extended: return []
        }
    }

    /// The reminders that are due to a party that has confirmed no receipt: the last one that has come.
    private static func unreceived(_ found: DecisionCase, _ party: Identifier, at now: Instant) -> [Int64] {
        guard found.concerns(party), found.receipt(of: party) == nil else { return [] }
        let left = found.round.expires.microseconds - now.microseconds
        return reminders.filter { left <= $0 * 3_600_000_000 }.suffix(1)
    }
}
