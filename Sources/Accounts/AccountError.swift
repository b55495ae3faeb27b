/// Why an account could not be made, changed or used. Computed from what the caller's own party can know.
public enum AccountError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The realm's name has other characters than `a-z 0-9 . _ -`, or is taken by another party.
    case realmUnusable(String)
    /// The realm does not belong to the account's party.
    case foreignRealm(String)
    /// A person of the party has this name, or the person has an account already.
    case taken(String)
    /// No such person here.
    case unknown
    /// The password is shorter or longer than allowed.
    case password(minimum: Int, maximum: Int)
    /// Example readers have no passwords.
    case exampleWithPassword
    /// Too many passwords are being checked at once.
    case busy

    /// What is wrong and what was expected.
    public var description: String {
        switch self {
        case .realmUnusable(let name):
            "realm \(name): has other characters than a-z 0-9 . _ -, or belongs to another party"
        case .foreignRealm(let name): "realm \(name): is not this party's"
        case .taken(let name): "\(name): has an account already"
        case .unknown: "no such person has an account here"
        case .password(let minimum, let maximum): "a password has \(minimum) to \(maximum) bytes"
        case .exampleWithPassword: "example readers sign in by their link alone and have no password"
        case .busy: "too many passwords are being checked; try again"
        }
    }
}
