extension French {
    /// Topics, positions, links, documents, histories, and how to point to a record.
    static let topics: [Text: String] = positions.merging(relations) { first, _ in first }
        .merging(topicPages) { first, _ in first }.merging(documents) { first, _ in first }

    private static let positions: [Text: String] = [
        .navPositions: "Positions",
        .titlePositions: "Positions",
        .introPositions: "Qui défend quoi sur quelle proposition, depuis quand et selon quelle source.",
        .positionsGridHeading: "Qui se situe où",
        .positionsGridCaption: "Positions par proposition et par partie",
        .positionsGridRow: "Proposition",
        .positionsGridEmpty: "case vide\u{202F}: aucune position n’est consignée",
        .positionsGridLeft:
            "N’entrent pas dans le tableau\u{202F}: propositions {rows}, parties {columns}. Affinez la liste pour les voir.",
        .positionsListHeading: "Position par position",
        .positionAsOf: "au {date}",
        .positionStated: "déclarée",
        .positionInferred: "déduite",
        .confidenceIs: "degré de confiance\u{202F}: {word}",
        .confidenceNotRecorded: "degré de confiance non consigné",
        .confidenceScale: "{word} ({number} sur 100)",
        .filterStance: "Position",
        .filterHolder: "Défendue par",
        .filterBasis: "Déclarée ou déduite",
        .orderTopic: "Par thème",
        .orderParty: "Par partie",
    ]

    private static let relations: [Text: String] = [
        .navRelations: "Enchaînements",
        .titleRelations: "Enchaînements\u{202F}: ce qui entraîne quoi",
        .introRelations:
            "Liens entre théâtres, thèmes et événements\u{202F}: l’effet de l’un sur l’autre, son degré de confiance et sa source.",
        .relationsFollowing: "Tous les liens qui découlent, de proche en proche, de",
        .relationsLeading: "Tous les liens qui mènent, de proche en proche, à",
        .relationsWaysHeading: "Chemins de l’un à l’autre",
        .relationsNoWay:
            "Aucun chemin d’au plus {count} étape n’y mène par les liens retenus.|Aucun chemin d’au plus {count} étapes n’y mène par les liens retenus.",
        .relationsWays: "{count} chemin.|{count} chemins, du plus court au plus long.",
        .relationsWaysCut: "Il peut en exister de plus longs.",
        .relationsWay: "Chemin {number}\u{202F}: {count} étape|Chemin {number}\u{202F}: {count} étapes",
        .relationsPictureHeading: "Schéma",
        .relationsPictureTitle: "Ce qui entraîne quoi",
        .relationsPictureSays:
            "{count} flèche entre {boxes} cases\u{202F}; le tableau placé sous le schéma la décrit.|{count} flèches entre {boxes} cases\u{202F}; le tableau placé sous le schéma décrit chacune d’elles.",
        .relationsPictureLeft:
            "{count} lien ne figure pas dans le schéma, qui montre les plus sûrs\u{202F}: faute de place ou parce qu’une de ses extrémités n’est pas détenue ici.|{count} liens ne figurent pas dans le schéma, qui montre les plus sûrs\u{202F}: faute de place ou parce qu’une de leurs extrémités n’est pas détenue ici.",
        .relationsListHeading: "Lien par lien",
        .relationsOtherForm: "événement ou autre fiche",
        .relationsOnWay: "sur le chemin le plus court",
        .relationNoEvidence: "Aucun élément à l’appui n’est consigné.",
        .filterEither: "À l’une des extrémités",
        .filterRelation: "Relation",
        .filterConfidence: "Degré de confiance",
        .filterWayFrom: "Chemins depuis",
        .filterWayTo: "Chemins vers",
        .filterFrom: "De",
        .filterTo: "Vers",
        .orderRelation: "Par relation",
        .orderConfidence: "Du plus au moins sûr",
    ]

    private static let topicPages: [Text: String] = [
        .topicPositionsHeading: "Positions",
        .topicPositionsNone: "Aucune position n’est consignée à ce sujet.",
        .topicPositionsAll: "Comparer la {count} position|Comparer les {count} positions",
        .topicWorkHeading: "Qui y travaille",
        .topicWorkNone: "Aucun programme ne le mentionne.",
        .topicProgrammes: "{count} programme le mentionne.|{count} programmes le mentionnent.",
        .topicProgrammeColumn: "Programme",
        .topicProgrammesColumn: "Programmes",
        .topicActivitiesColumn: "Activités",
        .topicLatestColumn: "Dernière activité",
        .topicPartiesCaption:
            "Parties citées dans les programmes et les activités qui s’y rapportent, des plus aux moins citées",
        .topicPartiesMore: "et {count} autre partie|et {count} autres parties",
        .topicLinksHeading: "Ce qui y mène et ce qui en découle",
        .topicLinksFrom: "À partir d’ici",
        .topicLinksTo: "Vers ici",
        .topicLinksAll: "Le {count} lien et son schéma|Les {count} liens et leur schéma",
        .topicBelowHeading: "Thèmes plus précis",
        .topicDocumentsHeading: "Sur quoi cela repose",
        .topicDocumentCited: "cité par {count} fiche sur ce thème|cité par {count} fiches sur ce thème",
        .topicDocumentsMore: "et {count} autre document|et {count} autres documents",
    ]

    private static let documents: [Text: String] = [
        .paragraphAnchorNumber: "Adresse du paragraphe {number}",
        .paragraphsAdvice:
            "Chaque numéro est l’adresse de son paragraphe\u{202F}; elle demeure quand d’autres sont ajoutés ou retirés.",
        .citedHeading: "Cité par",
        .citedAdvice: "Les fiches qui reposent sur ce document, et l’endroit du document.",
        .citedNowhere: "Les fiches qui reposent sur ce document. L’endroit du document n’est pas consigné.",
        .citedPlace: "Où",
        .citedAccessed: "Consulté",
        .citedRecord: "Fiche",
        .claimHeading: "Ce que disent les sources",
        .claimAnswers: "{count} réponse, avec ses sources.|{count} réponses, côte à côte, chacune avec ses sources.",
        .historyTitle: "Historique\u{202F}: {name}",
        .historyIntro:
            "Les versions qui vous sont parvenues, de la plus récente à la plus ancienne, chacune avec ce qui la distingue de la précédente.",
        .historyVersion: "Version du {instant}",
        .historyLast: "la plus récente",
        .historyFirst: "La première version qui vous est parvenue.",
        .historySame: "Rien de ce que vous pouvez lire ne diffère.",
        .historyChanged:
            "{count} différence par rapport à la version précédente|{count} différences par rapport à la version précédente",
        .historyMore: "et {count} autre différence|et {count} autres différences",
        .historyNoRoom: "Les différences de cette version ne tiennent pas sur cette page.",
        .historyAfter: "Depuis",
        .historyRemoved: "Retiré\u{202F}:",
        .historyAdded: "Ajouté\u{202F}:",
        .historyLink: "Ce qui a changé d’une version à l’autre",
        .aboutShort: "Adresse courte",
        .aboutCite: "Comment le citer",
        .citeUndated: "s. d.",
        .citeAccessed: "consulté le",
        .citeAnd: "et",
        .citeVersion: "version du {instant}",
    ]
}
