import Accounts
import Web

extension NodeRooms {
    /// The keys of the doors, from a secret that is made with the node and renewed by its operator.
    ///
    /// - Throws: `NodeError.unknownSecret`.
    func webKeys() async throws -> WebKeys {
        let names = try settings.value(of: .names).flatMap { Base64.decodeURLSafe($0) }
        return WebKeys(secret: try await secret().bytes, names: names)
    }

    /// Makes another secret. What was sealed under the old one ends: cursors, forms that are open, sign-ins under way.
    /// Every session ends too. Ids of inboxes stay: what they are made of is kept beside the new secret.
    ///
    /// - Returns: how many secrets the node has had, the new one included.
    /// - Throws: `NodeError.unknownSecret`.
    public func renewSecret() async throws -> Int {
        let old = try await secret()
        if try settings.value(of: .names) == nil { try await settings.set(.names, to: Base64.urlSafe(old.bytes)) }
        let new = NodeSecret(
            generation: old.generation + 1,
            bytes: Accounts.systemRandomness(NodeSecret.byteCount)
        )
        try await settings.set(.secret, to: new.stored)
        try await accounts().endAllSessions()
        return new.generation
    }

    private func secret() async throws -> NodeSecret {
        if let text = try settings.value(of: .secret) {
            guard let secret = NodeSecret(stored: text) else { throw NodeError.unknownSecret }
            return secret
        }
        let secret = NodeSecret(generation: 1, bytes: Accounts.systemRandomness(NodeSecret.byteCount))
        try await settings.set(.secret, to: secret.stored)
        return secret
    }
}
