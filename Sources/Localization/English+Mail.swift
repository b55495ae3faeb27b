extension English {
    /// What people are told by mail.
    static let mail: [Text: String] = [
        .mailAnnounced: "Under silence for your party: {title}",
        .mailUnreceived: "Your party has confirmed no receipt yet: {title}",
        .mailBroken: "Silence was broken: {title}",
        .mailExtended: "There is more time: {title}",
        .mailWithdrawn: "Withdrawn: {title}",
        .mailAdopted: "Adopted: {title}",
        .mailHeld: "Not adopted, a receipt is missing: {title}",
        .mailExpires: "Silence ends on {instant}.",
        .mailSomething: "something for you",
        .mailSomethingAt: "There is something for you at {address}",
        .mailTrial: "mail arrives",
        .mailTrialText: "Somebody who runs {address} tried whether mail arrives here. It does.",
        .mailFoot:
            "{site} sends such mail to the address that its administrators have for you. They can change or remove it.",
    ]
}
