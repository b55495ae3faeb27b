/// What went wrong on a page of signing in, for the page to say in words.
public enum SignInProblem: Hashable, Sendable {
    /// The name or the password is wrong; which, nobody is told.
    case wrong
    /// The code is wrong or was used before.
    case wrongCode
    /// The step took too long or too many tries: begin again.
    case over
    /// The chosen password is too short, too long, or of the form of a token.
    case password(minimum: Int, maximum: Int)
    /// The chosen password is among the first that are guessed.
    case guessable
    /// The chosen password is on the operator's list.
    case listed
    /// The chosen password was not repeated alike.
    case differs
    /// No organisation's account is known under that name.
    case noProvider
    /// The organisation's provider did not answer as it should, or its answer was not for this browser.
    case providerFailed
    /// The provider knows the person, and no account here is theirs.
    case notKnown
}

/// The pages of signing in, as the room that makes pages draws them.
public struct SessionPages: Sendable {
    /// The page with name and password: `next` is where to go afterwards.
    public let signIn: @Sendable (_ next: String, _ problem: SignInProblem?) -> String
    /// The page that asks for the code of a second factor: it posts `step`, `code` and `next`.
    public let code: @Sendable (_ step: String, _ next: String, _ problem: SignInProblem?) -> String
    /// The page on which a new password is chosen: it posts `password` and `again` to `action`; `name` is what the person
    /// will sign in with, `formToken` what the form sends back where somebody is signed in already.
    public let choose:
        @Sendable (_ action: String, _ name: String, _ formToken: String, _ problem: SignInProblem?) -> String
    /// The page that leads on to an organisation's provider: a link to `address`, at `host`.
    public let provider: @Sendable (_ host: String, _ address: String) -> String

    /// All pages.
    public init(
        signIn: @escaping @Sendable (_ next: String, _ problem: SignInProblem?) -> String,
        code: @escaping @Sendable (_ step: String, _ next: String, _ problem: SignInProblem?) -> String,
        choose:
            @escaping @Sendable (_ action: String, _ name: String, _ formToken: String, _ problem: SignInProblem?) ->
            String,
        provider: @escaping @Sendable (_ host: String, _ address: String) -> String
    ) {
        self.signIn = signIn
        self.code = code
        self.choose = choose
        self.provider = provider
    }
}
