/// A provider at which the people of one realm sign in (OpenID Connect).
public struct OpenIDProvider: Hashable, Sendable {
    /// The realm.
    public let realm: String
    /// The provider's issuer, as it stands in its ID tokens, without a slash at its end unless it is part of it.
    public let issuer: String
    /// What the provider calls this node.
    public let clientID: String
    /// The secret by which the node shows the provider who it is.
    public let clientSecret: String

    /// A provider of a realm.
    public init(realm: String, issuer: String, clientID: String, clientSecret: String) {
        self.realm = realm
        self.issuer = issuer
        self.clientID = clientID
        self.clientSecret = clientSecret
    }
}

/// By what an administrator says whom they expect from a provider, until the first sign-in binds the subject.
public enum OpenIDClaim: Hashable, Sendable {
    /// An e-mail address that the provider says it has verified; case does not matter.
    case email(String)
    /// The provider's own name for the person (`sub`).
    case subject(String)

    var stored: String {
        switch self {
        case .email(let address): "email:" + address.lowercased()
        case .subject(let subject): "subject:" + subject
        }
    }
}

/// Whom a provider says it has recognised, after its signature was checked.
public struct OpenIDIdentity: Hashable, Sendable {
    /// The realm in which the person signs in.
    public let realm: String
    /// The provider's issuer.
    public let issuer: String
    /// The provider's own name for the person (`sub`), which never changes.
    public let subject: String
    /// The e-mail address, if the provider says that it has verified it.
    public let verifiedEmail: String?

    /// Whom a provider recognised.
    public init(realm: String, issuer: String, subject: String, verifiedEmail: String?) {
        self.realm = realm
        self.issuer = issuer
        self.subject = subject
        self.verifiedEmail = verifiedEmail
    }
}
