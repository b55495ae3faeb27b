extension French {
    /// Programmes, goals, projects, needs, and what was agreed.
    static let programmes: [Text: String] = programmesLists.merging(programmesPages) { first, _ in first }

    private static let programmesLists: [Text: String] = [
        .titleCompare: "Comparer",
        .titleProjects: "Projets",
        .titleGoals: "Objectifs",
        .titleNeeds: "Besoins",
        .introProjects:
            "Projets communs\u{202F}: qui y participe, qui les dirige, sur quoi ils portent et où en est chacun.",
        .introGoals:
            "Ce que les programmes cherchent à atteindre, avec la dernière évaluation de chaque partie. Chaque "
            + "partie juge pour elle-même\u{202F}; rien n’est ramené à une moyenne.",
        .introNeeds: "Difficultés et conseils, chacun avec ce qui y répond ou ce à quoi il répond, et qui le dit.",
        .goalsEmpty:
            "Aucun objectif que vous puissiez lire n’est consigné. Les programmes sont souvent publiés "
            + "sans leurs objectifs\u{202F}; ce que l’on en sait, avec leurs domaines, leur période et leur "
            + "état, figure sur la page de chaque programme.",
        .projectsEmpty: "Aucun projet que vous puissiez lire n’est consigné.",
        .filterProgramme: "Programme",
        .filterTheme: "Rubrique",
        .stateNotRecorded: "état non consigné",
        .judgeNotRecorded: "auteur non consigné",
        .judgeSpeaksFor: "pour {side}",
        .standingHeading: "Comment chaque partie le juge",
        .standingDiffers: "Les dernières évaluations divergent.",
        .standingNone: "Aucune évaluation n’est consignée.",
        .standingMissing: "Aucune évaluation consignée\u{202F}:",
        .standingAll: "Toutes les évaluations\u{202F}: {count}|Toutes les évaluations\u{202F}: {count}",
        .standingEarlier: "{count} évaluation antérieure|{count} évaluations antérieures",
        .stepEnd: "Fin",
        .stepEnds: "Fins (objectifs stratégiques)",
        .stepWay: "Voie",
        .stepWays: "Voies (objectifs)",
        .stepMeans: "Moyens (activités)",
        .stepProgramme: "Programme",
        .treeEnds: "{count} objectif stratégique|{count} objectifs stratégiques",
        .treeWays: "{count} objectif|{count} objectifs",
        .treeMeans: "{count} activité|{count} activités",
        .treeAbsent:
            "Ni objectifs stratégiques ni objectifs de ce programme ne sont consignés. Ce qui est consigné, "
            + "c’est ce sur quoi il porte\u{202F}: ses domaines, avec les activités menées dans chacun "
            + "d’eux.",
        .treeLooseGoals: "Objectifs sans objectif stratégique consigné",
        .treeLooseMeans: "Moyens sans objectif (activités)",
        .treeNoWays: "Aucun objectif n’est consigné sous cet objectif stratégique.",
        .treeUnderHeading: "Objectifs stratégiques et objectifs qui en relèvent",
        .meansAll: "Toutes les activités\u{202F}: {count}|Toutes les activités\u{202F}: {count}",
        .goalsAll: "Tous les objectifs\u{202F}: {count}|Tous les objectifs\u{202F}: {count}",
        .goalsNone: "Aucun objectif de ce programme n’est consigné.",
        .goalStandsHeading: "Où il en est",
        .goalOwnState: "État selon la fiche de l’objectif elle-même\u{202F}:",
        .goalServesHeading: "Ce qu’il sert",
        .goalMeansHeading: "Ce qui a été fait pour l’atteindre",
        .goalMeansNone: "Aucune activité n’est consignée pour cet objectif.",
        .withoutGoalsHeading: "En vigueur sans objectifs consignés",
        .withoutGoals:
            "Aucun objectif n’est consigné pour {count} programme en vigueur\u{202F}:|Aucun objectif "
            + "n’est consigné pour {count} programmes en vigueur\u{202F}:",
        .successionHeading: "Avant et après",
        .successionNone: "Aucun prédécesseur ni successeur n’est consigné.",
        .areasHeading: "Domaines",
        .areasNone: "Aucun domaine n’est consigné.",
        .areasCaption:
            "Les domaines qu\u{2019}il nomme et les activités menées dans chacun d\u{2019}eux avec chaque partenaire.",
        .areasCaptionPeriod:
            "Les domaines qu\u{2019}il nomme et les activités menées dans chacun d\u{2019}eux avec chaque partenaire "
            + "pendant sa période ({period}). Les activités comptent, qu\u{2019}elles relèvent ou non du programme.",
        .columnGoal: "Objectif",
        .columnGoals: "Objectifs",
        .columnActivitiesWith: "Activités\u{202F}: {party}",
        .columnJudged: "Dernières évaluations",
        .columnFact: "Quoi",
        .factPeriod: "Période",
        .factLeads: "Chef de file",
        .factMeasure: "Critère",
        .factBaseline: "Point de départ",
        .factTopics: "Thèmes",
        .factProgramme: "Programme",
        .factServes: "Sert",
        .factParticipants: "Participants",
        .factLead: "Chef de file",
        .factStateOn: "État au",
        .factFor: "Au profit de",
        .factLaunched: "Lancé lors de",
        .factFollows: "Fait suite à",
    ]

    private static let programmesPages: [Text: String] = [
        .compareHeading: "Programmes côte à côte",
        .compareIntro:
            "Période, état, domaines et objectifs de plusieurs programmes. Un tiret signifie que le domaine "
            + "n’est pas consigné pour ce programme, non qu’il en est exclu.",
        .compareReady: "Programmes actuels d’un même type",
        .compareChoose: "Choisir des programmes",
        .compareLegend: "Programmes à comparer, {most} au plus",
        .compareApply: "Comparer",
        .compareMore:
            "{count} autre programme correspond\u{202F}; restreignez le choix par type ou par partie, puis "
            + "appuyez sur le bouton.|{count} autres programmes correspondent\u{202F}; restreignez le choix par "
            + "type ou par partie, puis appuyez sur le bouton.",
        .compareAreas: "Domaines affichés",
        .compareAreasAll: "Tous",
        .compareAreasShared: "Nommés par plusieurs",
        .compareAreasSingle: "Nommés par un seul",
        .compareAreaCount: "{count} domaine sur {all}|{count} domaines sur {all}",
        .compareAreasCaption:
            "Quel programme nomme quel domaine, en commençant par les domaines que la plupart nomment.",
        .compareNoAreas: "Aucun domaine ne correspond\u{202F}; affichez-les tous pour voir ceux qui sont consignés.",
        .compareBrief: "En bref",
        .compareBriefCaption: "Type, parties, période, état et évaluation de chaque programme.",
        .compareGoalsCaption:
            "Les objectifs de chaque programme, avec leur état et les dernières évaluations de chaque partie.",
        .compareNamed: "nommé",
        .compareNotNamed: "non consigné comme nommé",
        .compareNothing: "Choisissez au moins deux programmes pour les placer côte à côte.",
        .compareLeftOut:
            "Jusqu’à {most} programmes tiennent côte à côte\u{202F}; {count} a été laissé de "
            + "côté.|Jusqu’à {most} programmes tiennent côte à côte\u{202F}; {count} ont été laissés de "
            + "côté.",
        .agreedLink: "Tout ce qui a été convenu, et où en est chaque objectif",
        .agreedTitle: "Convenu avec la partie {party}",
        .agreedAsOf:
            "Tout ce qui a été convenu et où en est chaque objectif, d’après l’état du registre au "
            + "{day}.",
        .agreedEmpty: "Rien de convenu avec la partie {party} que vous puissiez lire n’est consigné.",
        .agreedNoGoals:
            "Aucun objectif n’est consigné\u{202F}: les programmes ci-dessous sont connus par leurs "
            + "domaines, leur période et leur état.",
        .agreedGoals: "{count} objectif est consigné|{count} objectifs sont consignés",
        .agreedProgrammes: "Programmes et leurs objectifs",
        .agreedMore:
            "{count} autre programme, dans la liste complète|{count} autres programmes, dans la liste complète",
        .agreedGoalCaption: "{count} objectif\u{202F}: {programme}|{count} objectifs\u{202F}: {programme}",
        .agreedStateOn: "état au {date}",
        .agreedOtherGoals: "Autres objectifs",
        .agreedOtherGoalsCaption: "Objectifs qui mentionnent la partie, dans des programmes non présentés ci-dessus.",
        .agreedMeetings: "Convenu lors de réunions",
        .agreedMeetingsNote: "Les résultats des dernières réunions, visites et signatures consignées.",
        .agreedMeetingsAll: "L’activité du calendrier ({count})|Les {count} activités du calendrier",
        .agreedOutcomes: "Décisions rapportées par les sources",
        .agreedContributions: "Contributions",
        .agreedContributionsNote:
            "Chacune avec son stade\u{202F}; les montants ne sont jamais additionnés entre stades ou unités "
            + "différents.",
        .agreedPast: "Programmes antérieurs",
        .agreedProgrammesAll: "Le programme ({count})|Les {count} programmes",
        .answersHeading: "Ce qui y répond",
        .answersLabel: "Réponse",
        .answersNone: "Rien de ce qui est consigné ne répond à ce besoin.",
        .answeredHeading: "Ce à quoi elle répond",
        .answeredLabel: "Répond à",
        .answeredNone: "Aucun besoin auquel elle réponde n’est consigné.",
    ]

    /// States by which lists narrow.
    static let programmesTerms: [String: String] = [
        "answered": "ayant une réponse",
        "unanswered": "sans réponse",
        "answers-need": "répond à un besoin",
        "answers-none": "ne répond à aucun besoin consigné",
    ]
}
