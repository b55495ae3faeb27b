/// How things stand with a person's second factor.
public struct SecondFactor: Hashable, Sendable {
    /// Whether a code is asked for after the password.
    public let isOn: Bool
    /// Recovery codes that were not used yet.
    public let recoveryCodesLeft: Int
    /// Whether the person signs in with a password at all: without one there is nothing to add to.
    public let hasPassword: Bool
}

/// A secret that was made for a person, to be entered in an authenticator app. It counts once a code confirms it.
public struct OfferedSecondFactor: Hashable, Sendable {
    /// The secret as apps take it (base 32).
    public let secret: String
    /// The same as an address that apps open.
    public let address: String

    init(secret: [UInt8], name: SignInName) {
        self.secret = Base32.encode(secret)
        // Names hold letters, digits and ". _ -" alone: nothing in them needs encoding but the sign between the parts.
        let account = "Entente:\(name.local)%40\(name.realm)"
        address = "otpauth://totp/\(account)?secret=\(self.secret)&issuer=Entente&algorithm=SHA1&digits=6&period=30"
    }
}
