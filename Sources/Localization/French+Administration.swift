extension French {
    /// Administration of a party's people and of the node, and the logs.
    static let administration: [Text: String] = people.merging(node) { first, _ in first }
        .merging(logs) { first, _ in first }

    private static let people: [Text: String] = [
        .adminTitle: "Administration",
        .adminAdvice:
            "Vous décidez qui, dans votre partie, peut se connecter, lire et agir. Vous n’en lisez pas davantage "
            + "que ne le permet votre propre habilitation\u{202F}: les fiches pour lesquelles vous n’êtes pas "
            + "habilité ne sont pas montrées ici non plus.",
        .adminNoClearance: "aucune",
        .peopleHeading: "Personnel\u{202F}: {party}",
        .peopleCaption: "{count} personne|{count} personnes",
        .ceilingIs:
            "Le personnel de votre partie peut être habilité jusqu’au niveau suivant\u{202F}: {limit}. Ce plafond "
            + "est fixé par l’administration du nœud.",
        .personNew: "Ajouter une personne",
        .personNewAdvice:
            "Une personne de la partie {party} reçoit un nom de connexion, une habilitation et un lien qui ne sert "
            + "qu’une fois. Le lien vous est montré\u{202F}; remettez-le-lui vous-même.",
        .personName: "Nom",
        .personNameHelp:
            "Tel qu’il figure sur les pages et dans le journal\u{202F}; le personnel de votre partie peut le lire.",
        .personNameNeeded: "Un nom compte de 1 à {limit} caractères.",
        .personSignIn: "Se connecte sous",
        .personLocal: "Nom de connexion",
        .personLocalHelp: "Lettres a\u{2013}z, chiffres, point, tiret et tiret bas.",
        .personLocalNeeded:
            "Employez de 1 à 64 caractères\u{202F}: lettres a\u{2013}z, chiffres, point, tiret et tiret bas.",
        .personRealm: "Il est suivi de @{realm}.",
        .personTaken: "{name} a déjà un compte.",
        .personNoAccount: "pas de compte",
        .personDisabled: "{name} (désactivé)",
        .personYou: "vous",
        .personClearance: "Habilitation",
        .personHas: "Habilitation\u{202F}: {clearance}.",
        .personLevel: "Peut lire jusqu’au niveau",
        .personLevelHelp:
            "Une personne lit ce qui est communicable à votre partie et à ses formats, jusqu’à ce niveau.",
        .personLevelNeeded: "Choisissez l’un des niveaux.",
        .personCaveats: "Mentions restrictives détenues",
        .personCaveatsNeeded: "Choisissez parmi ces mentions restrictives.",
        .personRoles: "Rôles",
        .personRolesHelp: "Tout le monde peut lire. Autres droits\u{202F}:",
        .personAdd: "Ajouter cette personne",
        .personAdded: "Cette personne peut entrer par le lien ci-dessous.",
        .personGive: "Accorder cette habilitation",
        .personChange: "Modifier l’habilitation",
        .personChanged: "L’habilitation a été modifiée. Elle s’applique immédiatement, y compris aux pages ouvertes.",
        .personTakeAway: "Retirer l’habilitation",
        .personTakenAway: "L’habilitation a été retirée\u{202F}: cette personne lit ce que lit le public.",
        .personOwnClearance: "Votre propre habilitation est modifiée par un autre administrateur de votre partie.",
        .personNotWritten: "La fiche d’identité de cette personne n’a pas pu être enregistrée.",
        .accountHeading: "Compte",
        .accountActive: "Se connecte sous {name}.",
        .accountInactive: "{name} est désactivé\u{202F}: personne ne peut se connecter par ce nom.",
        .accountExample:
            "Un lecteur de démonstration\u{202F}: il se connecte par le lien qu’affiche le programme, sur cette "
            + "seule machine.",
        .accountOwn: "Votre mot de passe et votre second facteur se gèrent sur la page de votre compte.",
        .accountLink: "Créer un lien à usage unique",
        .accountLinkAdvice:
            "Un lien à usage unique permet à qui le détient d’entrer et de choisir un mot de passe\u{202F}; il sert "
            + "à qui a perdu le sien.",
        .accountFactor: "Retirer le second facteur",
        .accountFactorAdvice:
            "Un second facteur est en place. Ne le retirez qu’à une personne qui a perdu son appareil et ses codes "
            + "de secours et vous l’a dit de vive voix\u{202F}: ses sessions prennent fin, et son mot de passe seul "
            + "suffit alors pour entrer.",
        .accountFactorGone: "Le second facteur est retiré\u{202F}; les sessions de cette personne ont pris fin.",
        .accountMake: "Ouvrir un compte à cette personne",
        .accountDisable: "Désactiver le compte",
        .accountDisabled: "Le compte est désactivé\u{202F}; ses sessions ont pris fin.",
        .accountEnable: "Réactiver le compte",
        .accountEnabled: "Cette personne peut de nouveau se connecter.",
        .linkMade: "Le lien figure ci-dessous. Il ne sera plus affiché.",
        .linkHeading: "Lien à usage unique",
        .linkAdvice:
            "Remettez-le vous-même à la personne\u{202F}: quiconque le détient entre sous son nom. Il n’est affiché "
            + "que maintenant.",
        .linkAdvicePath:
            "Remettez-le vous-même à la personne, à la suite de l’adresse par laquelle elle accède à ce "
            + "nœud\u{202F}: quiconque le détient entre sous son nom. Il n’est affiché que maintenant.",
        .linkEnds: "Il ne sert qu’une fois, jusqu’au {instant}.",
    ]

    private static let node: [Text: String] = [
        .nodeHeading: "Le nœud",
        .nodeAdvice: "Votre partie administre ce nœud.",
        .partiesTitle: "Les parties et leurs plafonds",
        .partiesAdvice:
            "Jusqu’où les administrateurs d’une partie peuvent habiliter son personnel. Un plafond abaissé "
            + "s’applique immédiatement\u{202F}; un plafond relevé ne donne à personne plus que sa propre "
            + "habilitation.",
        .ceilingsCaption: "{count} partie a un plafond|{count} parties ont un plafond",
        .ceilingLevel: "Jusqu’au niveau",
        .ceilingCaveats: "Avec ces mentions restrictives",
        .ceilingNode: "Administre le nœud",
        .ceilingSet: "Jusqu’où son personnel peut être habilité",
        .ceilingApply: "Fixer le plafond",
        .ceilingChanged: "Le plafond est fixé.",
        .ceilingPartyNeeded: "Choisissez une partie.",
        .partyNew: "Ajouter une partie",
        .partyNewAdvice:
            "Une partie avec un domaine pour ses noms de connexion, un plafond et une première personne, qui "
            + "l’administre dès lors. Vous ne pourrez plus ensuite modifier les habilitations de son personnel.",
        .partyName: "Nom de la partie",
        .partyCode: "Code",
        .partyCodeHelp: "Court, en capitales, et jamais modifié\u{202F}: JPN, NATO.",
        .partyCodeNeeded: "Un code compte de 1 à 16 caractères\u{202F}: lettres A\u{2013}Z, chiffres et tirets.",
        .partyTaken: "Une fiche porte déjà le code {code}.",
        .partyRealm: "Domaine",
        .partyRealmHelp: "Ce qui suit l’arobase (@) quand son personnel se connecte\u{202F}: jpn.",
        .partyRealmNeeded:
            "Employez de 1 à 64 caractères\u{202F}: lettres a\u{2013}z, chiffres, point, tiret et tiret bas.",
        .partyFirst: "Sa première personne",
        .partyFirstAdvice:
            "Elle administre la partie et lit au niveau le plus bas, tant que personne de cette partie n’en décide "
            + "autrement.",
        .partyAdd: "Ajouter cette partie",
        .partyAdded: "La partie est enregistrée.",
        .partyAddedFirst: "Le lien est destiné à {name}, qui ajoute toutes les autres personnes.",
        .policyTitle: "Niveaux et mentions restrictives",
        .policyAdvice:
            "Les niveaux et les mentions restrictives ne font que s’ajouter\u{202F}: ce qui est enregistré garde "
            + "son sens.",
        .policyLevels: "Niveaux, du plus bas au plus élevé",
        .policyCaveats: "Mentions restrictives",
        .policyLevelAdd: "Ajouter un niveau",
        .policyLevelName: "Nom du niveau",
        .policyAbove: "Juste au-dessus de",
        .policyLevelApply: "Ajouter le niveau",
        .policyCaveatAdd: "Ajouter une mention restrictive",
        .policyCaveatName: "Nom de la mention restrictive",
        .policyCaveatApply: "Ajouter la mention restrictive",
        .policySecond: "Deux personnes pour une diffusion",
        .policySecondFrom: "À partir de ce niveau",
        .policySecondHelp:
            "Toute diffusion depuis ce niveau ou un niveau supérieur exige alors un second responsable de la "
            + "diffusion de la même partie.",
        .policySecondNever: "jamais",
        .policySecondApply: "Appliquer",
        .policyChanged: "Les règles ont été modifiées.",
    ]

    private static let logs: [Text: String] = [
        .auditHeading: "Ce qui a été fait",
        .auditTitle: "Journal de la partie",
        .auditAdvice:
            "Ce que le personnel de votre partie a fait ou tenté de faire, et ce que d’autres ont fait qui le "
            + "concerne, du plus récent au plus ancien. Les entrées relatives à des fiches pour lesquelles vous "
            + "n’êtes pas habilité sont omises\u{202F}: il peut y en avoir d’autres.",
        .ownLogTitle: "Ce que j’ai fait",
        .ownLogAdvice:
            "Ce que vous avez fait et tenté de faire ici, du plus récent au plus ancien, pour autant que vous "
            + "puissiez encore lire ce dont il s’agissait.",
        .logCaption: "Entrées, les plus récentes d’abord",
        .logEmpty: "Rien de ce que vous pouvez lire n’a été consigné à ce sujet.",
        .logEarlier: "Entrées antérieures",
        .logAt: "Quand",
        .logActor: "Qui",
        .logNobody: "personne n’a été reconnu",
        .logAction: "Quoi",
        .logActionNeeded: "Choisissez l’un des actes de la liste.",
        .logTarget: "Sur quoi",
        .logOutcome: "Résultat",
        .logDetail: "Détail",
        .logFrom: "Du jour",
        .logUntil: "Au jour",
        .logDone: "fait",
        .logRefused: "refusé",
        .logRefusedBy: "refusé ({rule})",
        .logDownload: "Télécharger ces entrées\u{202F}:",
        .logDownloadAdvice:
            "Un fichier contient les 100\u{202F}000 entrées les plus récentes\u{202F}; restreignez la période pour "
            + "obtenir les précédentes.",
    ]

    /// Roles, what they are for, and deeds.
    static let administrationTerms: [String: String] = [
        "role:author": "rédacteur",
        "role:releaser": "responsable de la diffusion",
        "role:delegate": "délégué",
        "role:secretary": "secrétaire",
        "role:administrator": "administrateur",
        "role:reader": "lecteur",
        "role:help-author": "rédige, modifie et retire les fiches de la partie, et relève les marquages",
        "role:help-releaser": "permet à d’autres de lire, en donnant un motif",
        "role:help-delegate": "agit pour la partie dans les décisions",
        "role:help-secretary": "tient les adhésions aux formats et conduit les décisions",
        "role:help-administrator": "administre le personnel de la partie\u{202F}; n’en lit pas davantage pour autant",
        "audit:write": "a rédigé",
        "audit:revoke": "a retiré",
        "audit:raise": "a relevé un marquage",
        "audit:release": "a diffusé",
        "audit:request": "a demandé l’accord d’autres parties",
        "audit:agree": "a donné son accord",
        "audit:decline": "a refusé son accord",
        "audit:clear": "a accordé ou modifié une habilitation",
        "audit:ceiling": "a fixé un plafond",
        "audit:admit": "a admis un membre",
        "audit:dismiss": "a mis fin à une adhésion",
        "audit:announce": "a soumis un texte à la procédure d’accord tacite",
        "audit:decide": "a agi au sujet d’une décision",
        "audit:policy": "a modifié les niveaux ou les mentions restrictives",
        "audit:sign-in": "s’est connecté",
        "audit:sign-out": "s’est déconnecté",
        "audit:password": "a choisi un mot de passe",
        "audit:second-factor": "a modifié un second facteur",
        "audit:provider": "a modifié la connexion par un fournisseur",
        "audit:make-token": "a créé un jeton",
        "audit:revoke-token": "a révoqué un jeton",
        "audit:add-account": "a ouvert un compte",
        "audit:disable-account": "a désactivé un compte",
        "audit:enable-account": "a réactivé un compte",
        "audit:make-link": "a créé un lien à usage unique",
        "audit:mail-address": "a changé l’adresse du courrier",
    ]
}
