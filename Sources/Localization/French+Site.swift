extension French {
    /// The frame, the overview, search, the reader's own page and problems.
    static let site: [Text: String] = [
        .navLabel: "Navigation principale",
        .navMenu: "Menu",
        .navMenuLabel: "Navigation principale, repliée",
        .navOverview: "Vue d’ensemble",
        .navParties: "Parties",
        .navFormats: "Formats",
        .navProgrammes: "Programmes",
        .navCalendar: "Calendrier",
        .navTopics: "Thèmes",
        .navDocuments: "Documents",
        .navRecords: "Toutes les fiches",
        .navSearch: "Recherche",
        .skipToContent: "Aller au contenu",
        .crumbsLabel: "Emplacement de cette page",
        .exerciseStrip:
            "Cette page comporte des fiches d’exercice\u{202F}: inventées aux fins de démonstration. Chacune est "
            + "signalée.",
        .exerciseMark: "EXERCICE\u{202F}: inventé",
        .footerSources: "Chaque fait est assorti de ses sources.",
        .footerHelp: "Comment lire ce registre et y raccorder un client",
        .readerPublic: "Public",
        .readerAsPublic: "{name} (vue du public)",
        .readerAsAccount: "{name} (vue de tout titulaire d’un compte)",
        .readerMayRead: "Ce que je peux lire",
        .viewAsPublic: "Voir comme le public",
        .viewAsAccount: "Voir comme tout titulaire d’un compte",
        .viewAsMyself: "Revenir à ma propre vue",
        .signOut: "Se déconnecter",

        .overviewHolds: "Contenu du registre",
        .overviewEmpty:
            "Il n’y a rien ici que vous puissiez lire. Une fiche apparaît dès qu’elle a été rédigée ou importée.",
        .tallyParties: "{count} partie|{count} parties",
        .tallyFormats: "{count} format|{count} formats",
        .tallyOfType: "{count} {type}|{count} {type}",
        .changesHeading: "Nouveau pour vous",
        .changesIntro: "Les dernières arrivées parmi ce que vous pouvez lire, hors relations.",
        .threatsHeading: "Renseignements sur la menace",
        .timelineHeading: "La coopération au fil du temps",
        .timelineGroup: "{count} activité ({party})|{count} activités ({party})",
        .timelineGroupExercise: ", dont certaines relèvent d’un EXERCICE\u{202F}: inventées",
        .legendSummit: "sommet",
        .legendMeeting: "réunion ministérielle, réunion, dialogue",
        .legendVisit: "visite",
        .legendSigning: "signature, déclaration",
        .legendOther: "autre",
        .matrixHeading: "Qui travaille sur quoi",
        .matrixCaption: "Programmes et activités par domaine\u{202F}; chaque nombre ouvre la liste correspondante.",
        .matrixMore: "{count} autre domaine|{count} autres domaines",
        .matrixCell: "{count} fiche\u{202F}: {area}, {party}|{count} fiches\u{202F}: {area}, {party}",
        .attendanceHeading: "Participation aux sommets",
        .attendanceCaption: "Par niveau, selon les sources.",

        .titleSearch: "Recherche",
        .searchLabel: "Mots, dans toute écriture",
        .searchApply: "Rechercher",
        .searchAdvice:
            "Tous les mots saisis doivent être trouvés. La recherche porte sur tout ce que vous pouvez lire.",
        .searchEmpty: "Rien de ce que vous pouvez lire ne contient tous ces mots\u{202F}: {text}",
        .searchCut:
            "D’autres fiches contiennent ces mots. Les {most} premières ont été examinées pour ce jour\u{202F}; davantage de mots, ou un "
            + "type, affinent la recherche.",
        .searchEmptyAdvice:
            "Essayez avec moins de mots, le début d’un mot ou une autre graphie, ou parcourez les listes.",
        .searchTotal: "{count} fiche trouvée|{count} fiches trouvées",

        .titleReader: "Ce que je peux lire",
        .readerIsPublic: "Vous n’êtes pas connecté\u{202F}: vous voyez ce que tout le monde voit.",
        .readerIs: "Vous êtes connecté sous le nom {name}.",
        .readerIsReduced: "Vous êtes connecté sous le nom {name} et voyez ce que voit le public.",
        .readerIsAccount:
            "Vous êtes connecté sous le nom {name} et voyez ce que voit tout titulaire d’un compte sur ce "
            + "nœud\u{202F}: le niveau le plus bas, et ce qui est communicable à tous les titulaires d’un compte.",
        .readerLevel: "Niveau",
        .readerCaveats: "Mentions restrictives",
        .readerParty: "Partie",
        .readerOthers: "Formats, communauté et personne",
        .readerOpenings: "Formats auxquels des adhésions donnent accès",
        .readerThrough: "par l’intermédiaire de",
        .readerAmountHeading: "Ce que cela représente",
        .readerReadable: "Vous pouvez lire {count} fiche.|Vous pouvez lire {count} fiches.",
        .readerPublicAdvice: "Les titulaires d’un compte peuvent en voir davantage, chacun selon son habilitation.",
        .readerReducedAdvice:
            "Ce que vous pouvez lire au-delà est masqué jusqu’à ce que vous reveniez à votre propre vue.",
        .readerTakenAway:
            "«\u{202F}Voir comme le public\u{202F}» retire ce que les éléments suivants vous permettent de "
            + "lire\u{202F}: {list}.",

        .problemHome: "Vue d’ensemble",
        .problemNotFound: "Page introuvable",
        .problemNotFoundAdvice:
            "Il n’y a rien à cette adresse qui puisse vous être montré. Vérifiez l’adresse, ou recherchez ce dont "
            + "vous avez besoin.",
        .problemUnauthorized: "Connexion requise",
        .problemUnauthorizedAdvice: "Le nom ou le mot de passe manque ou est incorrect.",
        .problemMethod: "Cette opération n’est pas possible ici",
        .problemMethodAdvice: "Cette adresse existe, mais n’accepte pas ce type de demande.",
        .problemBusy: "Le nœud est occupé",
        .problemBusyAdvice: "Rien n’est perdu. Réessayez dans un instant.",
        .problemFault: "Une erreur s’est produite ici",
        .problemFaultAdvice: "L’erreur vient du nœud, pas de vous. Elle a été consignée. Réessayez dans un instant.",
        .problemRequest: "Il ne peut être donné suite à la demande",
        .problemRequestAdvice: "Revenez en arrière, vérifiez votre saisie et envoyez-la de nouveau.",
        .problemFull: "Le disque du nœud est plein",
        .problemFullAdvice: "Rien n’a été enregistré. Ce qui s’y trouve reste lisible. Gardez votre saisie, prévenez "
            + "l’exploitant du nœud et renvoyez-la dès qu’il y aura de la place.",
        .problemDisk: "Le disque du nœud est inutilisable",
        .problemDiskAdvice:
            "Rien n’a été enregistré. Gardez votre saisie, prévenez l’exploitant du nœud et réessayez plus tard.",
        .problemClock: "L’horloge du nœud est fausse",
        .problemClockAdvice: "Rien n’a été enregistré. Ce qui s’y trouve reste lisible. Gardez votre saisie, prévenez "
            + "l’exploitant du nœud et renvoyez-la dès que l’horloge sera à l’heure.",
        .problemDamaged: "Les données du nœud sont endommagées",
        .problemDamagedAdvice:
            "Ceci ne peut être lu en entier ; rien n’en est donc montré. Prévenez l’exploitant du nœud, "
            + "qui restaurera les données.",
    ]
}
