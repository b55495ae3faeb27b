import Crypto

/// Tokens that tie a form to the session it was shown in, so that no other site can send one (CSRF).
struct FormTokens: Sendable {
    private let key: SymmetricKey

    init(_ keys: WebKeys) {
        key = keys.key(for: "form tokens")
    }

    /// The token of a session.
    func token(session: String) -> String {
        Base64.urlSafe(HMAC<SHA256>.authenticationCode(for: Array(session.utf8), using: key))
    }

    func isToken(_ text: String, ofSession session: String) -> Bool {
        guard let code = Base64.decodeURLSafe(text) else { return false }
        return HMAC<SHA256>.isValidAuthenticationCode(code, authenticating: Array(session.utf8), using: key)
    }
}
