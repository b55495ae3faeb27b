extension French {
    /// What is done about a decision: forms, the breaking of silence, receipts, the secretariat.
    static let decisionActs: [Text: String] = [
        .decisionAct: "Ce que {party} peut faire",
        .decisionReceive: "Confirmer la réception",
        .decisionReceiveAdvice:
            """
        Dites au nom de votre partie qu\u{2019}elle a reçu ce texte. Il vous est alors montré. Sans toutes \
        les réceptions, rien n\u{2019}est adopté.
        """,
        .decisionOpen: "Ouvrir le texte",
        .decisionOpenAdvice:
            "Regarder une page n\u{2019}est consigné nulle part. Ceci consigne que votre partie a ouvert le texte.",
        .decisionAgree: "Dire que nous sommes d\u{2019}accord",
        .decisionAgreeAdvice: "Ce n\u{2019}est pas nécessaire\u{202F}: se taire, c\u{2019}est accepter.",
        .decisionReserve: "Donner son accord avec réserve",
        .decisionReserveHelp: "Elle accompagne le texte et ne peut pas être retirée.",
        .decisionState: "Faire une déclaration",
        .decisionStateHelp: "Elle accompagne le texte, dans ces mots, et ne peut pas être modifiée.",
        .decisionAlign: "Nous nous associons",
        .decisionAlignStatement: "Nous nous associons, avec une déclaration",
        .decisionDoNotAlign: "Nous ne nous associons pas",
        .decisionWords: "Texte",
        .decisionWordsNeeded: "Écrivez le texte.",
        .decisionWordsLong: "Ce texte est trop long.",
        .decisionBreak: "Rompre le silence",
        .decisionAskTime: "Demander un délai",
        .decisionLateBreak: "S\u{2019}opposer après la fin",
        .decisionNotYours: "Vous n\u{2019}agissez ici pour aucune partie, ou pas dans cette vue.",
        .decisionDoneReceive: "La réception est confirmée. Voici le texte.",
        .decisionDoneOpen: "Il est consigné que votre partie a ouvert le texte.",
        .decisionDoneAnnounced: "Le texte est soumis aux parties.",
        .decisionDone: "C\u{2019}est fait, et consigné ci-dessous.",
        .decisionBreakTitle: "Rompre le silence\u{202F}: {name}",
        .decisionBreakMeans: "Rompre le silence arrête ce texte aussitôt, pour toutes les parties.",
        .decisionBreakRedraft:
            "Personne ne l\u{2019}adopte. Le secrétariat peut soumettre un nouveau texte\u{202F}; tout recommence.",
        .decisionBreakFalls: "Personne ne l\u{2019}adopte et la décision tombe\u{202F}: aucun nouveau texte ne suit.",
        .decisionBreakConcerned:
            """
        Votre partie est la partie concernée\u{202F}: son objection est consignée et montrée, sans arrêter \
        le texte.
        """,
        .decisionBreakIsLate: "Le délai est passé. Ce que vous dites est consigné comme tardif et ne change rien.",
        .decisionBreakForEver:
            "Cela ne peut jamais être retiré. Tous ceux qui lisent la décision le voient aussitôt.",
        .decisionBreakKind: "Comment rompez-vous le silence\u{202F}?",
        .decisionKindNeeded: "Choisissez ce que vous voulez dire.",
        .decisionReasonHelp: "Elle est consignée dans ces mots.",
        .decisionReasonNeeded: "Donnez une raison, ou la rédaction que vous proposez.",
        .decisionWording: "Rédaction proposée (facultatif)",
        .decisionWordingHelp: "Nommez le paragraphe et la ligne.",
        .decisionWordingLine: "Rédaction proposée\u{202F}: {text}",
        .decisionWithhold: "Votre nom",
        .decisionWithholdTick: "Ne pas dire aux autres qui rompt le silence, ni pourquoi",
        .decisionWithholdHelp:
            "Le secrétariat et votre propre partie le voient. Cela ne peut plus être changé ensuite.",
        .decisionBreakReview: "Continuer",
        .decisionBreakNot:
            """
        Vous ne pouvez pas rompre ce silence\u{202F}: il n\u{2019}est pas ouvert, est terminé, ou vous \
        n\u{2019}agissez pour aucune partie de la liste.
        """,
        .decisionBreakSure: "Rompre le silence pour {party}\u{202F}?",
        .decisionLateSure: "S\u{2019}opposer après la fin pour {party}\u{202F}?",
        .decisionShownAs: "Montré aux autres comme",
        .decisionReceiptTitle: "Reçu\u{202F}: {act}",
        .decisionReceiptAdvice: "Cet acte est consigné.",
        .decisionReceivedAt: "Reçu par le serveur",
        .decisionInstantExact: "Instant qui décide",
        .decisionReceiptPrint: "Imprimez cette page pour la garder.",
        .decisionStateNow: "Où en est la décision",
        .decisionDesk: "Le bureau du secrétariat",
        .decisionAllOpened: "Tous ont reçu et ouvert le texte.",
        .decisionMissing: "{count} sans réception\u{202F}:|{count} sans réception\u{202F}:",
        .decisionUnopened: "{count} reçu, pas ouvert\u{202F}:|{count} reçus, pas ouverts\u{202F}:",
        .decisionIssue: "Publier le texte",
        .decisionIssueAdvice: "Les déclarations et réserves l\u{2019}accompagnent, telles que consignées.",
        .decisionIssueNumber: "Numéro",
        .decisionNumberNeeded: "Donnez le numéro.",
        .decisionExtend: "Donner plus de temps",
        .decisionExtendAdvice:
            "Le même texte dans un nouveau tour\u{202F}: les réceptions restent, l\u{2019}accord et le silence non.",
        .decisionUntil: "Jusqu\u{2019}au",
        .decisionTimeNeeded: "Donnez un jour et une heure que cette horloge montre.",
        .decisionEnter: "Saisir ce qui est venu sur papier",
        .decisionEnterAdvice:
            "L\u{2019}instant de la saisie décide. Un papier remis avant la fin et saisi après est tardif.",
        .decisionServed: "Partie",
        .decisionServedNeeded: "Choisissez la partie.",
        .decisionWhat: "Ce qu\u{2019}elle a fait",
        .decisionWhatNeeded: "Choisissez ce qu\u{2019}elle a fait.",
        .decisionEvidence: "Preuve",
        .decisionEvidenceHelp: "La référence de la note, ou comment le texte a été remis.",
        .decisionEvidenceNeeded: "Dites ce qui le prouve.",
        .decisionHanded: "Remis",
        .decisionPaperHelp: "Le texte du papier\u{202F}; une réserve ou une déclaration l\u{2019}exige.",
        .decisionWithdraw: "Retirer le texte",
        .decisionWithdrawAdvice: "Le texte est retiré\u{202F}; rien ne suit.",
        .decisionSure: "Oui, le texte est retiré définitivement",
        .decisionSureNeeded: "Dites que vous êtes sûr.",
        .decisionNewText: "Soumettre un nouveau texte",
    ]
}
