import Accounts
import Web

extension NodeRooms {
    /// The keys of the doors, from a secret that is made once.
    func webKeys() async throws -> WebKeys {
        if let text = try settings.value(of: .secret), let secret = Base64.decodeURLSafe(text) {
            return WebKeys(secret: secret)
        }
        let secret = Accounts.systemRandomness(32)
        try await settings.set(.secret, to: Base64.urlSafe(secret))
        return WebKeys(secret: secret)
    }
}
