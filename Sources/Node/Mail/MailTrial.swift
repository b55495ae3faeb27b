public import Accounts
import Localization
import Notices

/// Sends a message of no record past the queue, so that an operator sees whether mail arrives.
public struct MailTrial: NodeOperation {
    /// What came of it.
    public struct Reply: Codable, Hashable, Sendable {
        /// Why the message was not taken; nil where it was.
        public let failure: String?
    }

    /// `mail test`.
    public static let name = "mail test"

    private let address: String

    /// - Parameter address: to whom.
    public init(to address: MailAddress) {
        self.address = address.description
    }

    /// Does it, where the node that runs sends mail.
    public func perform(in workplace: Workplace) async throws -> Reply {
        guard let mail = workplace.mail else {
            throw OperationFailure(
                .unavailable,
                "no node runs here that sends mail; start it with --mail-server and --mail-from"
            )
        }
        guard let address = MailAddress(address) else {
            throw OperationFailure(.faultyInput, "\(address): is no address of mail")
        }
        let reader = MailReader(person: "", name: "", address: address, language: mail.language)
        return Reply(failure: try await mail.delivery.trial(to: reader)?.description)
    }
}
