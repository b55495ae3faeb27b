import HTTPTypes

/// A name and a password sent with a request (RFC 7617).
struct BasicCredentials: Hashable, Sendable {
    let name: String
    let password: String

    /// Reads an `Authorization` value; nil when it is of another scheme or malformed.
    init?(_ authorization: String) {
        let parts = authorization.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: true)
        guard parts.count == 2, parts[0].lowercased() == "basic",
            let bytes = Base64.decodeStandard(parts[1].drop { $0 == " " }),
            let text = String(validating: bytes, as: UTF8.self), let colon = text.firstIndex(of: ":")
        else { return nil }
        name = String(text[..<colon])
        password = String(text[text.index(after: colon)...])
    }
}
