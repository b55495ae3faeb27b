extension French {
    /// What a capital cleared, for its delegates alone.
    static let cleared: [Text: String] = [
        .clearedHeading: "Ce que votre capitale a approuvé",
        .clearedPrivate: "Confidentiel\u{202F}: seules les personnes de {party} lisent ceci.",
        .clearedRound:
            "Votre délégation a marqué le texte du tour {number} comme approuvé\u{202F}: {instant}, par {person}.",
        .clearedVersion:
            "Votre délégation a marqué la version du {version} comme approuvée\u{202F}: {instant}, par {person}.",
        .clearedByDelegate: "un délégué de votre partie",
        .clearedByParty: "l\u{2019}exploitant pour votre partie",
        .clearedSame: "C\u{2019}est le texte que votre capitale a approuvé.",
        .clearedChanged:
            "Le texte a changé depuis, dans {count} paragraphe.|Le texte a changé depuis, dans {count} paragraphes.",
        .clearedOther: "Le texte a changé depuis.",
        .clearedSee: "Voir les différences",
        .clearedRecord: "Fiche de cette note",
        .clearedForm: "Notre capitale a approuvé ce texte",
        .clearedAdvice:
            "Ceci note pour votre seule délégation que votre capitale a approuvé le texte du tour {number}. Ce n\u{2019}est "
            + "pas un acte\u{202F}: personne d\u{2019}autre n\u{2019}en est informé.",
        .clearedNote: "Remarque (facultatif)",
        .clearedNoteHelp: "Pour votre propre délégation.",
        .clearedSend: "Marquer comme approuvé",
        .clearedDone: "Marqué comme approuvé. Seule votre délégation lit ceci.",
        .clearedRefused:
            "La note n\u{2019}a pas pu être gardée\u{202F}: vous ne pourriez pas la lire, ou elle a changé entre-temps.",
        .clearedOtherRound:
            "Il y a un autre tour désormais. Regardez son texte\u{202F}; rien n\u{2019}a été marqué.",
        .clearedUnread: "Un texte est marqué par ceux qui le lisent\u{202F}: confirmez d\u{2019}abord la réception.",
        .clearedNoteUnfit: "Cette remarque est trop longue ou ne peut pas être gardée.",
        .clearedChoice: "le texte que votre capitale a approuvé",
        .clearedShortSame: "Confidentiel\u{202F}: texte approuvé inchangé.",
        .clearedShortChanged: "Confidentiel\u{202F}: modifié depuis l\u{2019}approbation de votre capitale.",
        .helpDecisionsCleared:
            """
        Un délégué peut marquer le texte que la capitale a approuvé. Seules les personnes de sa propre partie \
        lisent cette note\u{202F}; la page leur dit si le texte a changé depuis, et montre chaque mot modifié.
        """,
    ]
}
