import Accounts
import Localization
import Notices

/// How the node that runs sends mail.
public struct NodeMail: Sendable {
    let watch: DecisionWatch
    let delivery: MailDelivery
    let language: Language

    /// - Throws: `NodeError.mail`, `.unknownLevel`.
    init(
        _ settings: MailConfiguration,
        _ rooms: NodeRooms,
        accounts: Accounts,
        _ configuration: NodeConfiguration
    ) async throws {
        guard let address = configuration.origin,
            let letterhead = Letterhead(sender: settings.sender, site: configuration.site, address: address)
        else {
            throw NodeError.mail("--mail-server: the address that stands in mail is missing; name it with --origin")
        }
        let transport: SMTPClient
        do {
            transport = try SMTPClient(settings.server)
        } catch {
            throw NodeError.mail("--mail-authority: expected a file of certificates (PEM)")
        }
        language = settings.language
        watch = DecisionWatch(records: rooms.records, accounts: accounts, queue: rooms.mailQueue())
        delivery = MailDelivery(
            queue: rooms.mailQueue(),
            readers: NodeMailReaders(
                records: rooms.records,
                accounts: accounts,
                ceiling: try await rooms.mailCeiling(settings.ceiling),
                language: settings.language
            ),
            transport: transport,
            letterhead: letterhead,
            logger: configuration.logger
        )
    }
}
