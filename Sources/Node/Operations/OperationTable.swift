import Foundation

/// The operations that a running node does for commands.
enum OperationTable {
    static let all: [any NodeOperation.Type] = [
        ImportOperation.self, InboxOperation.self, WriteOperation.self, RevokeOperation.self, LabelOperation.self,
        PersonAdd.self,
        PersonAccess.self, PersonProof.self, PartyProvider.self, PersonLink.self, PersonClear.self, PartyAdd.self,
        PartyLimit.self, TokenMake.self, TokenRevoke.self, RequestAnswer.self,
        MemberChange.self, PersonMail.self, MailTrial.self, DecisionAnnounce.self, DecisionDo.self,
        DecisionCleared.self,
        KeyMake.self, KeyRotate.self,
    ]

    /// The operation of a request.
    ///
    /// - Throws: `OperationFailure` where this node does not know it.
    static func operation(named name: String, _ body: String) throws -> any NodeOperation {
        guard let type = all.first(where: { $0.name == name }) else {
            throw OperationFailure(
                .unavailable,
                "the node that runs is of another version and does not know \"\(name)\"; restart it"
            )
        }
        do {
            return try JSONDecoder().decode(type, from: Data(body.utf8))
        } catch {
            throw OperationFailure(.unavailable, "the node that runs is of another version; restart it (\(name))")
        }
    }

    /// What comes of an operation, as JSON.
    static func reply(to operation: some NodeOperation, in workplace: Workplace) async throws -> [UInt8] {
        Array(try JSONEncoder().encode(try await operation.perform(in: workplace)))
    }
}
