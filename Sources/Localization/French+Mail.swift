extension French {
    /// What people are told by mail.
    static let mail: [Text: String] = [
        .mailAnnounced: "Sous silence pour votre partie\u{202F}: {title}",
        .mailUnreceived: "Votre partie n\u{2019}a pas encore confirmé la réception\u{202F}: {title}",
        .mailBroken: "Le silence a été rompu\u{202F}: {title}",
        .mailExtended: "Le délai est prolongé\u{202F}: {title}",
        .mailWithdrawn: "Retiré\u{202F}: {title}",
        .mailAdopted: "Adopté\u{202F}: {title}",
        .mailHeld: "Non adopté, une confirmation de réception manque\u{202F}: {title}",
        .mailExpires: "Le silence prend fin le {instant}.",
        .mailSomething: "quelque chose pour vous",
        .mailSomethingAt: "Il y a quelque chose pour vous à l\u{2019}adresse {address}",
        .mailTrial: "le courrier arrive",
        .mailTrialText: "Une personne qui gère {address} a essayé si le courrier arrive ici. Il arrive.",
        .mailFoot:
            "{site} envoie ce courrier à l\u{2019}adresse que ses administrateurs ont pour vous. Ils peuvent la changer ou la retirer.",
    ]
}
