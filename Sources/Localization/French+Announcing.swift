extension French {
    /// Putting texts under silence.
    static let announcing: [Text: String] = [
        .announceTitle: "Soumettre un texte à l\u{2019}accord tacite",
        .announceNotRole:
            "Ceci est réservé aux secrétariats\u{202F}; vous n\u{2019}êtes d\u{2019}aucun, ou pas dans cette vue.",
        .announceIntro:
            """
        Choisissez le texte. Plusieurs sont soumis ensemble et décidés un par un\u{202F}: une rupture sur \
        l\u{2019}un n\u{2019}en retient aucun autre.
        """,
        .announceFind: "Partie du nom",
        .announceNoText: "Aucun document avec un texte n\u{2019}est trouvé.",
        .announceMoreTexts: "{count} de plus\u{202F}: précisez le nom.|{count} de plus\u{202F}: précisez le nom.",
        .announceTexts: "Textes",
        .announceTextsHelp: "Les vôtres d\u{2019}abord, puis les plus récents.",
        .announceGoOn: "Continuer",
        .announceOne:
            """
        Dites à qui le texte est soumis, jusqu\u{2019}à quand, et selon quelles règles. Rien n\u{2019}est \
        envoyé avant que vous l\u{2019}ayez vérifié.
        """,
        .announcePackage:
            """
        Chaque texte devient une décision qui suit son propre cours, pour les mêmes parties et selon les \
        mêmes règles.
        """,
        .announceNewText:
            """
        Un nouveau texte après la rupture, pour les parties qui lisent la décision. Le tour précédent reste \
        tel quel.
        """,
        .announceName: "Nom de la décision",
        .announceNameNeeded: "Donnez un nom à la décision.",
        .announceVersion: "Version",
        .announceKind: "Ce qu\u{2019}on fait du texte",
        .announceTextNeeded: "Choisissez d\u{2019}abord un texte.",
        .announceFormat: "Prendre les membres de",
        .announceFormatHelp:
            """
        Remplit la liste et les capitales ci-dessous\u{202F}; modifiez-les à votre gré. Une fois annoncées, \
        elles ne changent plus.
        """,
        .announceDay: "le jour",
        .announceFill: "Remplir les membres",
        .announceRoster: "Parties dont le silence compte",
        .announceRosterHelp: "Leurs codes, séparés par des espaces ou des lignes.",
        .announceRosterNeeded: "Nommez au moins une partie.",
        .announceNoParty: "Vous ne voyez aucune partie avec le code {code}.",
        .announceAssociates: "Partenaires qui peuvent s\u{2019}associer (facultatif)",
        .announceAssociatesHelp: "Ils ne peuvent pas rompre le silence.",
        .announceReaders: "Autres qui lisent la décision (facultatif)",
        .announceReadersHelp: "Ils n\u{2019}y prennent pas part.",
        .announceWhen: "Quand",
        .announceZone: "Fuseau horaire du siège",
        .announceZoneHelp: "Son nom, comme Europe/Brussels. Les jours et heures ci-dessous sont à son heure.",
        .announceZoneNeeded: "Il n\u{2019}y a pas de fuseau horaire de ce nom.",
        .announceExpires: "Fin du silence",
        .announceOpens: "Début du silence (facultatif)",
        .announceOpensHelp: "Vide\u{202F}: aussitôt.",
        .announceHours: "Préavis minimal, en heures",
        .announceHoursHelp: "De 0 à 1440, entre l\u{2019}annonce et la fin.",
        .announceHoursNeeded: "Donnez un nombre entier d\u{2019}heures, de 0 à 1440.",
        .announceCount: "Quelles heures comptent",
        .announceStraight: "toutes",
        .announceWorking: "celles où chaque capitale travaille",
        .announceCapitals: "Quand les capitales travaillent",
        .announceCapitalsHelp:
            """
        Une ligne chacune\u{202F}: code, fuseau, heures, jours de 1 (lundi) à 7, puis jours fériés. Sans \
        ligne\u{202F}: 09:00-17:00 1-5.
        """,
        .announceLine: "Cette ligne est illisible\u{202F}: {line}",
        .announceConcerned: "Partie concernée (facultatif)",
        .announceConcernedHelp:
            "Son code, si un texte est adopté sans elle\u{202F}: son objection est montrée et n\u{2019}arrête rien.",
        .announceCheck: "Vérifier d\u{2019}abord",
        .announceCheckAdvice:
            """
        Rien n\u{2019}est encore envoyé. Ce texte serait soumis à l\u{2019}accord tacite\u{202F}:|Rien \
        n\u{2019}est encore envoyé. Ces textes seraient soumis à l\u{2019}accord tacite, chacun pour \
        soi\u{202F}:
        """,
        .announceDelegates: "Chaque partie a un délégué qui lit la décision.",
        .announceLacking:
            """
        {count} partie n\u{2019}a aucun délégué qui pourrait lire la décision\u{202F}:|{count} parties \
        n\u{2019}ont aucun délégué qui pourrait lire la décision\u{202F}:
        """,
        .announceNotice: "Préavis, capitale par capitale",
        .announceCapital: "Capitale",
        .announceCounted: "Compte",
        .announceEnough: "Suffisant\u{202F}?",
        .announceEarliest: "Fin au plus tôt (siège)",
        .announceEveryCapital: "chaque capitale",
        .announceGiven: "donné",
        .announceWanting: "il manque {hours}",
        .announceTooShort: "Le préavis est trop court\u{202F}: ce serait refusé. Faites finir le silence plus tard.",
        .announceChanges: "Ce que le nouveau texte change",
        .announceNow: "Le soumettre aux parties|Les soumettre aux parties",
        .announceDoneBefore: "Annoncé avant cela, et en cours\u{202F}: {list}.",
    ]
}
