internal import Localization

extension Register {
    /// What parties give and receive.
    static let contributions = Register(
        path: "/contributions/",
        title: .titleContributions,
        intro: .introContributions,
        section: .parties,
        types: ["entente-contribution"],
        filters: [.text, .party, .provider, .recipient, .stage, .kind, .unit, .topic, .year],
        order: .newest,
        pageSize: 25,
        digest: ContributionDigest.self
    )
}
