/// Why a provider's answer was not taken. For the log and for tests; people are told that it did not succeed.
public enum OpenIDError: Error, Hashable, Sendable {
    /// The provider did not answer with 200, in time, within the size allowed.
    case noAnswer
    /// Something of its answer is missing or of another form: what it was.
    case malformed(String)
    /// An address of the provider's is not one that can be trusted: which one.
    case address(String)
    /// The ID token is not signed by one of the provider's keys.
    case signature
    /// A claim of the ID token is not what this sign-in asks for: which one.
    case claim(String)
}
