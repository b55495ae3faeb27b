extension French {
    /// Decisions under silence: lists, states and what stands on the page of one.
    static let decisions: [Text: String] = [
        .navDecisions: "Décisions",
        .decisionsIntro:
            """
        Textes soumis à l\u{2019}accord tacite\u{202F}: sauf objection d\u{2019}une partie de la liste avant \
        la fin, le texte est adopté. Ce qui finit d\u{2019}abord vient en premier.
        """,
        .decisionsNone: "Vous ne lisez aucune décision.",
        .decisionsOwn: "Sous accord tacite pour {party}",
        .decisionsOwnNone: "Rien n\u{2019}est en cours pour vous.",
        .decisionsOthers: "Aussi en cours",
        .decisionsRunning: "En cours",
        .decisionsWaiting: "En attente du secrétariat",
        .decisionsWaitingAll: "Toutes celles qui attendent",
        .decisionsWaitingNone: "Rien n\u{2019}attend le secrétariat.",
        .decisionsOverNone: "Rien de ce que vous lisez n\u{2019}est terminé.",
        .decisionsOver: "Terminées",
        .decisionsOverAll: "Toutes celles qui sont terminées",
        .decisionsForYou: "Sous accord tacite pour vous",
        .decisionsAll: "Toutes les décisions",
        .decisionNew: "Soumettre un texte à l\u{2019}accord tacite",
        .decisionZone: "Fuseau horaire de votre capitale",
        .decisionZoneApply: "Montrer ces heures",
        .decisionClockCapital: "{place} (votre capitale)",
        .decisionClockSeat: "{place} (siège)",
        .decisionClock: "{weekday} {day}, {time}",
        .decisionInstant: "{day}, {time} UTC",
        .decisionLeft: "{hours} h et {minutes} min",
        .decisionLeftDays: "{count} jour {hours} h|{count} jours {hours} h",
        .decisionLeftSeconds: "{count} seconde|{count} secondes",
        .decisionHours: "{hours} h et {minutes} min",
        .decisionIn: "dans {time}",
        .decisionEnds: "Fin du silence",
        .decisionEnded: "Le silence a pris fin",
        .decisionOpens: "Quand il a commencé, et d\u{2019}autres heures",
        .decisionOwnWord: "Votre partie\u{202F}:",
        .decisionNext: "Ensuite\u{202F}:",
        .decisionNextReceive: "confirmez que vous avez reçu le texte.",
        .decisionNextOpen: "ouvrez le texte.",
        .decisionNextSilent: "rien\u{202F}: se taire, c\u{2019}est accepter. Sinon, rompez le silence avant la fin.",
        .decisionNextAssociate: "dites si vous vous associez.",
        .decisionNextBroken: "rien, sauf si un nouveau texte est soumis.",
        .decisionNextMissing:
            """
        {count} partie n\u{2019}a pas confirmé la réception.|{count} parties n\u{2019}ont pas confirmé la \
        réception.
        """,
        .decisionNextRedraft: "soumettez un nouveau texte, ou laissez la décision en l\u{2019}état.",
        .decisionNextIssue: "publiez le texte sous un numéro.",
        .decisionStateDraft: "Projet",
        .decisionStateAnnounced: "Annoncée, pas ouverte",
        .decisionStateRunning: "Sous accord tacite",
        .decisionStateBroken: "Silence rompu",
        .decisionStateHeld: "Suspendue\u{202F}: une réception manque",
        .decisionStateAdopted: "Adoptée",
        .decisionStateIssued: "Publiée",
        .decisionStateWithdrawn: "Retirée",
        .decisionStateExtended: "Prolongée",
        .decisionWith: "{state} avec {list}",
        .decisionReservations: "{count} réserve|{count} réserves",
        .decisionStatements: "{count} déclaration|{count} déclarations",
        .decisionRound: "tour {number}",
        .decisionRoundHeading: "Tour {number}",
        .decisionBreakerWithheld: "par une partie dont le nom est réservé",
        .decisionLaterBreaks: "{count} autre rupture ensuite|{count} autres ruptures ensuite",
        .decisionMissingReceipts: "{count} réception manque|{count} réceptions manquent",
        .decisionDissent: "{party}, la partie concernée, a rompu le silence, ce qui n\u{2019}a rien arrêté",
        .decisionAligned: "{count} partenaire associé|{count} partenaires associés",
        .decisionAlignedStatement: "{count} associé avec déclaration|{count} associés avec déclaration",
        .decisionNotAligned: "{count} ne s\u{2019}associe pas|{count} ne s\u{2019}associent pas",
        .decisionLateBreaks: "{count} rupture tardive|{count} ruptures tardives",
        .decisionLateActs: "{count} autre acte tardif|{count} autres actes tardifs",
        .decisionEntered: "{count} acte saisi d\u{2019}après papier|{count} actes saisis d\u{2019}après papier",
        .decisionHandedInBefore: "dont {count} remis avant la fin|dont {count} remis avant la fin",
        .decisionNumber: "sous {number}",
        .decisionObjection: "objection",
        .decisionAmendment: "amendement",
        .decisionMoreTime: "délai supplémentaire",
        .decisionWordAgreed: "d\u{2019}accord",
        .decisionWordReserved: "d\u{2019}accord avec réserve",
        .decisionWordSilent: "silencieuse",
        .decisionWordReceived: "reçu, pas ouvert",
        .decisionWordNotReceived: "pas reçu",
        .decisionWordBroke: "a rompu le silence",
        .decisionWordAligned: "s\u{2019}associe",
        .decisionWordAlignedStatement: "s\u{2019}associe avec une déclaration",
        .decisionWordNotAligned: "ne s\u{2019}associe pas",
        .decisionWordNone: "pas de réponse",
        .decisionActAnnounce: "a soumis le texte aux parties",
        .decisionActReceive: "a confirmé la réception",
        .decisionActOpen: "a ouvert le texte",
        .decisionActBreak: "a rompu le silence\u{202F}: {kind}",
        .decisionActLateBreak: "s\u{2019}est opposée après la fin\u{202F}: {kind}",
        .decisionActAgree: "a donné son accord",
        .decisionActReserve: "a donné son accord avec réserve",
        .decisionActState: "a fait une déclaration",
        .decisionActExtend: "a prolongé le silence jusqu\u{2019}au {until}",
        .decisionActWithdraw: "a retiré le texte",
        .decisionActIssue: "a publié le texte sous {number}",
        .decisionText: "Le texte",
        .decisionSealed:
            """
        Le texte est montré une fois que votre partie a confirmé l\u{2019}avoir reçu. D\u{2019}ici là, vous \
        ne voyez que le titre, l\u{2019}empreinte et la fin.
        """,
        .decisionTextUnread: "Vous ne lisez pas le texte tel qu\u{2019}il a été soumis.",
        .decisionHash: "SHA-256 du texte",
        .decisionHashShort: "SHA-256 {hash}",
        .decisionCompare: "Comparer avec un texte antérieur",
        .decisionCompareWithLast: "Comparer avec le dernier texte",
        .decisionComparedWith: "Le texte de cette décision, comparé avec\u{202F}: {text}.",
        .decisionVersionOf: "version du {version}",
        .decisionNoEarlier: "Il n\u{2019}y a pas de texte antérieur que vous lisez.",
        .decisionRoster: "Liste des parties",
        .decisionRosterCount: "{count} partie décide|{count} parties décident",
        .decisionAssociates: "Partenaires associés",
        .decisionAssociatesCount:
            "{count} partenaire peut s\u{2019}associer|{count} partenaires peuvent s\u{2019}associer",
        .decisionReceived: "{received} sur {all} ont reçu, {opened} ont ouvert",
        .decisionColumnWord: "Sa position",
        .decisionColumnReceipt: "Reçu (UTC)",
        .decisionActs: "Ce qui a été consigné",
        .decisionActsLeft:
            "{count} acte ultérieur n\u{2019}est pas montré ici.|{count} actes ultérieurs ne sont pas montrés ici.",
        .decisionActsOfRound: "Actes du tour {number}",
        .decisionColumnReceived: "Reçu (UTC)",
        .decisionColumnWho: "Qui",
        .decisionColumnWhat: "Quoi",
        .decisionSecretariat: "Secrétariat",
        .decisionNameWithheld: "une partie dont le nom est réservé",
        .decisionNamedForYou: "Les autres ne voient ni ce nom ni ces mots.",
        .decisionOnPaper: "Saisi par {person} d\u{2019}après papier\u{202F}: {evidence}\u{202F}; remis {instant}.",
        .decisionLateNote: "Arrivé à la fin ou après\u{202F}: tardif, ne change rien.",
        .decisionRecordedNote: "Consigné\u{202F}; l\u{2019}issue n\u{2019}en dépend pas.",
        .decisionVoidNote: "Ne compte pas.",
        .decisionRounds: "Tours",
        .decisionRules: "Règles",
        .decisionRule: "Règle",
        .decisionRuleConsensus: "consensus\u{202F}: aucune partie de la liste ne s\u{2019}oppose",
        .decisionRuleMinusOne: "consensus sans {party}, la partie concernée",
        .decisionOnBreak: "Si le silence est rompu",
        .decisionFalls: "la décision tombe",
        .decisionRedraft: "un nouveau texte peut être soumis",
        .decisionNotice: "Préavis minimal",
        .decisionNoticeHours: "{count} heure|{count} heures",
        .decisionNoticeStraight: "{hours}, toutes comptent",
        .decisionNoticeWorking: "{hours} ouvrées dans chaque capitale",
        .decisionReference: "Référence",
        .decisionCertificate: "Certificat",
        .decisionPageLink: "Où en est cette décision, et ce qu\u{2019}on peut y faire",
        .decisionDeadline: "Fin du silence\u{202F}: {name}",
        .decisionDeadlinesAbout:
            """
        Fin du silence des décisions que vous lisez\u{202F}: les {count} qui finissent d\u{2019}abord, et les {count} \
        qui ont fini les dernières.
        """,
        .decisionChange: "{change}\u{202F}: {name}",
        .decisionChangesAbout:
            """
        Ce que sont devenues les décisions que vous lisez, le plus récent d\u{2019}abord\u{202F}; {count} entrées \
        au plus.
        """,
        .decisionChangeAnnounced: "Soumise à l\u{2019}accord tacite",
        .decisionChangeRedrafted: "Nouveau texte soumis à l\u{2019}accord tacite",
        .decisionFileClock: "{place}\u{202F}: {time}",
        .decisionFileReference: "Référence\u{202F}: {id}",
        .pageChanged: "Cette page a changé.",
        .pageReload: "Recharger",
        .helpDecisionsHeading: "Décisions par accord tacite",
        .helpDecisions:
            """
        Un texte est soumis à une liste de parties jusqu\u{2019}à un instant. Qui se tait accepte\u{202F}; \
        une objection avant la fin l\u{2019}arrête. L\u{2019}horloge du serveur décide\u{202F}; ce qui \
        arrive à la fin ou après est tardif. Rien n\u{2019}est adopté tant qu\u{2019}une partie de la liste \
        n\u{2019}a pas confirmé la réception du texte.
        """,
        .helpDecisionsLook:
            """
        Regarder une page ne dit rien de vous\u{202F}: réception, ouverture, accord et rupture sont des \
        actes que vous envoyez, chacun une fois, et aucun n\u{2019}est repris. Les lignes ont les mêmes \
        numéros pour tous.
        """,
        .helpDecisionsFiles:
            """
        Votre calendrier peut s\u{2019}abonner aux fins de silence, et votre lecteur de flux à ce que deviennent les \
        décisions\u{202F}: aux adresses ci-dessous, avec votre nom de connexion et, comme mot de passe, un jeton que \
        vous créez pour lui sur la page de votre compte. Une page ouverte dit qu\u{2019}elle a changé, et ne se \
        recharge jamais d\u{2019}elle-même.
        """,
    ]
}
