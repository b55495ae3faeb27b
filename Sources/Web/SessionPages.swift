/// The pages of signing in, as the room that makes pages draws them.
public struct SessionPages: Sendable {
    /// The page with name and password.
    ///
    /// `next` is where to go afterwards, `problem` what went wrong the time before.
    public let signIn: @Sendable (_ next: String, _ problem: String?) -> String
    /// The page with one button that follows a link: it posts an empty form to `action`.
    public let follow: @Sendable (_ action: String) -> String

    /// Both pages.
    public init(
        signIn: @escaping @Sendable (_ next: String, _ problem: String?) -> String,
        follow: @escaping @Sendable (_ action: String) -> String
    ) {
        self.signIn = signIn
        self.follow = follow
    }
}
