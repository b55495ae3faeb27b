extension French {
    /// Reports of errors and their answers.
    static let remarks: [Text: String] = [
        .remarkReport: "Signaler une erreur",
        .remarkReportPublic: "Signaler une erreur (après connexion)",
        .remarksHeading: "Erreurs signalées",
        .remarksWaiting: "Erreurs signalées dans vos fiches",
        .remarksWho: "Seules la partie qui a signalé l\u{2019}erreur et celle qui tient la fiche lisent ceci.",
        .remarkBy: "Signalée par",
        .remarkAnswerBy: "Réponse de",
        .remarkUnanswered: "Pas encore de réponse.",
        .remarkAnswer: "Répondre à ce signalement",
        .remarkTitle: "Signaler une erreur\u{202F}: {name}",
        .remarkPublic:
            """
        Les signalements vont à la partie qui tient la fiche\u{202F}: il faut donc savoir qui écrit \
        et à qui répondre. Connectez-vous d\u{2019}abord. Les comptes sont attribués par les \
        administrateurs des parties qui utilisent ce nœud\u{202F}; si vous n\u{2019}en avez pas, \
        écrivez à la partie qui tient la fiche.
        """,
        .remarkNoParty:
            """
        Vous voyez ce que d\u{2019}autres peuvent lire, ou aucune partie ne vous a habilité\u{202F}: \
        les signalements s\u{2019}écrivent en votre nom, par des personnes d\u{2019}une partie.
        """,
        .remarkReaders:
            """
        Ceci sera lu par les personnes des parties {own} et {party} qui peuvent lire la fiche, et par \
        personne d\u{2019}autre. La réponse figurera sur la page de la fiche.
        """,
        .remarkReadersOwn:
            """
        Votre propre partie tient cette fiche\u{202F}: les personnes de la partie {party} qui peuvent la lire \
        liront ceci, et personne d\u{2019}autre.
        """,
        .remarkText: "Qu\u{2019}est-ce qui est faux, et qu\u{2019}est-ce qui est juste\u{202F}?",
        .remarkTextHelp: "Nommez le fait. Le texte ne pourra plus être modifié.",
        .remarkPlace: "Où est-ce écrit\u{202F}? (facultatif)",
        .remarkPlaceHelp: "Un document et l\u{2019}endroit, ou une adresse.",
        .remarkPlaceLine: "Source\u{202F}: {place}",
        .remarkSend: "Envoyer le signalement",
        .remarkTextNeeded: "Écrivez ce qui est faux.",
        .remarkTextLong: "Un signalement ou une réponse a au plus {limit} caractères.",
        .remarkTextUnfit: "Le texte contient quelque chose qu\u{2019}aucune fiche ne peut contenir.",
        .remarkAbstract: "Signalement d\u{2019}erreur\u{202F}: {name}",
        .remarkAnswerTitle: "Réponse à un signalement\u{202F}: {name}",
        .remarkAnswerAdvice:
            """
        Si le signalement est fondé, corrigez d\u{2019}abord la fiche. La réponse est montrée à la \
        partie qui l\u{2019}a fait, sur la page de la fiche.
        """,
        .remarkAnswerText: "Réponse",
        .remarkAnswerTextHelp:
            "Ce qui a été changé, ou pourquoi rien ne l\u{2019}a été. Le texte ne pourra plus être modifié.",
        .remarkAnswerSend: "Envoyer la réponse",
        .remarkAnswerNeeded: "Écrivez la réponse.",
        .remarkAnswerRefused:
            """
        La réponse n\u{2019}a pas été enregistrée. Peut-être ne pouvez-vous pas lire tout ce à quoi \
        renvoie le signalement.
        """,
    ]
}
