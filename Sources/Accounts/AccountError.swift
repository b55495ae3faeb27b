/// Why an account could not be made, changed or used. Computed from what the caller's own party can know.
public enum AccountError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The realm's name has other characters than `a-z 0-9 . _ -`, or is taken by another party.
    case realmUnusable(String)
    /// The realm does not belong to the account's party.
    case foreignRealm(String)
    /// A person of the party has this name, or the person has an account already.
    case taken(String)
    /// The name has other characters than `a-z 0-9 . _ -`, or is longer than 64.
    case nameUnusable(String)
    /// No such person here.
    case unknown
    /// The password is shorter or longer than allowed, or looks like a token.
    case password(minimum: Int, maximum: Int)
    /// The password is among the first that are guessed.
    case passwordGuessable
    /// The password is on the operator's list of those that nobody may choose.
    case passwordListed
    /// The present password, shown to change something, is not the person's.
    case wrongPassword
    /// The code is not the one of this time, or was used before.
    case wrongCode
    /// Neither password nor code is theirs to show, and the last sign-in is not one of just now.
    case notShown
    /// Too many passwords or codes of one person were wrong.
    case tooManyTries(seconds: Int)
    /// No second factor was offered that a code could confirm.
    case nothingOffered
    /// Example readers have no passwords.
    case exampleWithPassword
    /// Too many passwords are being checked at once.
    case busy
    /// The party has a person who can sign in: a first one is no longer made.
    case notFirst
    /// A token ends in the future and within a year.
    case tokenTime
    /// A token that writes, or that keeps what was released to formats, keeps what was released to its person's party: a
    /// writer reads what they have written, and what arrives for the person arrives for the token alike.
    case tokenScope
    /// A token's name has 1 to 64 characters, and none that steers.
    case tokenName
    /// A person has so many tokens that none is added.
    case tooManyTokens(limit: Int)
    /// A provider's issuer is an address with `https`, or with `http` on this machine.
    case issuerUnusable(String)

    /// What is wrong and what was expected.
    public var description: String {
        switch self {
        case .realmUnusable(let name):
            "realm \(name): has other characters than a-z 0-9 . _ -, or belongs to another party"
        case .foreignRealm(let name): "realm \(name): is not this party's"
        case .taken(let name): "\(name): has an account already"
        case .nameUnusable(let name): "\(name): a name has 1 to 64 of a-z 0-9 . _ -"
        case .unknown: "no such person has an account here"
        case .password(let minimum, let maximum):
            "a password has \(minimum) to \(maximum) bytes, and is not of the form of a token"
        case .passwordGuessable: "a password is more than common words, a name and rows of keys"
        case .passwordListed: "the password is on the list of those that are known to others"
        case .wrongPassword: "the present password is wrong"
        case .wrongCode: "the code is wrong, or was used before"
        case .notShown: "a sign-in just now is asked for"
        case .tooManyTries(let seconds): "too many passwords or codes were wrong; try again in \(seconds) s"
        case .nothingOffered: "no second factor is waiting for its first code"
        case .exampleWithPassword: "example readers sign in by their link alone and have no password"
        case .busy: "too many passwords are being checked; try again"
        case .notFirst: "the party has a person who can sign in"
        case .tokenTime: "a token ends in the future, and within a year"
        case .tokenScope:
            "a token that writes, or reads what was released to formats, reads what was released to its person's party"
        case .tokenName: "a token's name has 1 to 64 printable characters"
        case .tooManyTokens(let limit): "a person has at most \(limit) tokens; withdraw one first"
        case .issuerUnusable(let issuer): "issuer \(issuer): expected an https address (http on this machine alone)"
        }
    }
}
