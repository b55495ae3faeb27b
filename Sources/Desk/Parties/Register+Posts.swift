internal import Localization

extension Register {
    /// Contact-point embassies, liaison offices and missions.
    static let posts = Register(
        path: "/posts/",
        title: .titlePosts,
        intro: .introPosts,
        section: .parties,
        types: ["entente-post"],
        filters: [.text, .kind, .party, .host, .runBy, .status],
        order: .name
    )
}
