extension French {
    /// Parties, formats, posts and contributions.
    static let parties: [Text: String] = [
        .navPosts: "Points de contact",
        .navContributions: "Contributions",
        .titlePosts: "Points de contact, bureaux de liaison et missions",
        .introPosts:
            "Ambassades points de contact, bureaux de liaison et missions\u{202F}: qui les assure, où, et à quelle "
            + "date leur état est attesté.",
        .titleContributions: "Contributions",
        .introContributions:
            "Ce que les parties donnent et reçoivent, de l’offre à la livraison. Les sommes valent pour un seul "
            + "stade et une seule unité\u{202F}; rien n’est additionné de l’un à l’autre.",
        .filterProvider: "De",
        .filterRecipient: "À",
        .filterStage: "Stade",
        .filterUnit: "Unité",
        .filterHost: "État hôte",
        .filterRunBy: "Assuré par",
        .partyColumnGoal: "Objectif",
        .partyColumnState: "État",
        .partyColumnJudged: "Évalué par",
        .partyColumnSource: "Source",
        .partyColumnProposition: "Thème et proposition",
        .partyColumnStance: "Position",
        .partyColumnContribution: "Contribution",
        .partyColumnStage: "Stade",
        .partyColumnAmount: "Montant",
        .partyColumnUnit: "Unité",
        .partyColumnCount: "Contributions",
        .partyColumnTotal: "Montants consignés",
        .partyColumnPost: "Point de contact ou mission",
        .partyColumnTasks: "Tâches",
        .partyColumnFormat: "Format",
        .partyColumnMember: "Membre",
        .partyContents: "Sur cette page",
        .partyGaps: "Rien de consigné ici",
        .partyProgrammesAll: "{count} programme ou projet en vigueur|Les {count} programmes et projets en vigueur",
        .partyGoals: "Objectifs",
        .partyGoalsNone: "Aucun objectif n’est consigné pour les programmes avec cette partie.",
        .partyAttendance: "Participation aux sommets",
        .partyAttendanceTitle: "{party} aux sommets, du plus ancien au plus récent",
        .partySummitsAll: "{count} sommet qui cite cette partie|Les {count} sommets qui citent cette partie",
        .partyPositions: "Positions",
        .partyPositionsAll: "{count} position|Les {count} positions",
        .partyContributions: "Contributions",
        .partyContributionsAll: "{count} contribution|Les {count} contributions",
        .partyPosts: "Points de contact, bureaux de liaison et missions",
        .postsHere: "Sur place ou à l’intention de la partie {party}",
        .postsRun: "Assurés par la partie {party} et ses bureaux",
        .postsMore:
            "La liste de {count} point de contact ou mission|Les {count} points de contact, bureaux et missions",
        .postCounterpart: "Interlocuteur",
        .postRunBy: "assuré par {party}",
        .postHost: "État hôte\u{202F}: {party}",
        .dateAsOf: "à la date suivante\u{202F}: {date}",
        .membersNone: "Aucune adhésion n’est consignée.",
        .membersShow: "Afficher les membres",
        .membersPossibly:
            "Dont {count} seulement possible, au degré de précision consigné.|Dont {count} seulement possibles, au "
            + "degré de précision consigné.",
        .membershipMaybe: "possible\u{202F}: dates non consignées",
        .membershipsOverTime: "Au fil du temps",
        .membershipsPicture: "Adhésions au fil du temps\u{202F}: {party}",
        .membershipsRest:
            "{count} adhésion sans date consignée ne figure que dans la liste.|{count} adhésions ne figurent que "
            + "dans la liste, faute de date consignée ou de place.",
        .membershipCertain: "membre avec certitude",
        .membershipWithin: "à un moment de cette période",
        .membershipUndated: "dates non consignées",
        .membershipUnknownEnd: "début ou fin non consignés",
        .competencesHeading: "Compétences",
        .competencesHas: "Traite de",
        .competencesLacks: "N’a pas compétence pour",
        .partsHeading: "Sous-configurations et organes",
        .partsOffices: "Bureaux et organes",
        .partMembers: "{count} membre\u{202F}:|{count} membres\u{202F}:",
        .partMembersOn:
            "{count} membre à cette date, avec certitude ou peut-être\u{202F}:|{count} membres à cette date, avec "
            + "certitude ou peut-être\u{202F}:",
        .partsMore: "Toutes les fiches qui y renvoient, comme élément ou à un autre titre",
        .contributionThrough: "par l’intermédiaire de\u{202F}: {party}",
        .contributionPartOf: "élément de",
        .contributionPart: "comprise dans la précédente",
        .contributionTo: "{what}, destinataire\u{202F}: {party}",
        .contributionNoGiver: "fournisseur non consigné ici",
        .contributionsTitle: "Chaque contribution de cette page, par unité et par stade",
        .contributionsAdvice:
            "Une barre est une contribution. Les barres n’ont d’échelle commune qu’au sein d’une même unité. Une "
            + "extrémité en pointe indique un minimum, une extrémité ondulée une approximation.",
        .contributionsPicture:
            "{count} contribution, représentée par une barre dans son unité, par stade\u{202F}; le tableau "
            + "ci-dessous donne les mêmes informations.|{count} contributions, chacune représentée par une barre à "
            + "l’échelle de son unité, par stade\u{202F}; le tableau ci-dessous donne les mêmes informations.",
        .contributionsUnit: "Unité\u{202F}: {unit}",
        .contributionsUnmeasured: "Aucun montant consigné",
        .contributionsListed: "La liste",
        .totalsHeading: "Par stade et par unité",
        .totalsCaption:
            "Les montants ne sont additionnés qu’au sein d’un même stade et d’une même unité, et une contribution "
            + "comprise dans une autre de la même ligne n’est comptée qu’une fois. Les lignes ne doivent pas être "
            + "additionnées\u{202F}: une contribution annoncée puis livrée peut figurer aux deux stades.",
        .totalsMore:
            "Sur {count} ligne, les premières sont affichées\u{202F}; restreignez la liste pour voir les "
            + "autres.|Sur {count} lignes, les premières sont affichées\u{202F}; restreignez la liste pour voir les "
            + "autres.",
        .totalOf: "{count} montant|somme de {count} montants",
        .totalParts:
            "{count} est comprise dans une autre et comptée une seule fois|{count} sont comprises dans d’autres et "
            + "comptées une seule fois",
        .totalUnmeasured: "{count} sans montant|{count} sans montant",
        .totalStageUnknown: "non additionné\u{202F}: le stade n’est pas précisé",
        .totalUnitUnknown: "non additionné\u{202F}: l’unité n’est pas consignée",
        .totalMixedBounds: "non additionné\u{202F}: limites de nature différente",
        .totalNoNumber: "non additionné\u{202F}: tous les montants ne sont pas de simples nombres",
    ]
}
