extension French {
    /// Files of lists and records, and the downloads of everything.
    static let exports: [Text: String] = [
        .exportHeading: "Fichiers de cette liste\u{202F}:",
        .exportRecordHeading: "Fichiers de cette fiche\u{202F}:",
        .exportEverything: "Tout, avec le dictionnaire des variables",
        .exportCSV: "Tableau (CSV)",
        .exportJSON: "JSON",
        .exportSTIX: "STIX 2.1",
        .exportFeed: "Flux (Atom)",
        .exportParticipation: "Participation (CSV)",
        .exportCalendar: "Calendrier (iCalendar)",
        .exportTooLong: "Il y en a plus qu\u{2019}un fichier ne peut en contenir\u{202F}; affinez la liste.",
        .exportNamesOf:
            """
        Noms correspondant à {column}, dans la mesure où ce lecteur y a accès\u{202F}; à défaut, \
        l\u{2019}identifiant.
        """,
        .exportID: "Identifiant STIX de la fiche. Il ne change jamais.",
        .exportRecordID:
            """
        Identifiant STIX de la fiche où se trouve l\u{2019}élément. L\u{2019}identifiant et la clé, \
        pris ensemble, ne changent jamais.
        """,
        .exportType: "Type STIX de la fiche.",
        .exportName: "Nom de la fiche\u{202F}; une relation porte le nom de ses deux extrémités.",
        .exportDescription: "Description en prose.",
        .exportKind: "Catégorie au sein du type.",
        .exportDate: "Date ou période, avec la précision consignée (EDTF).",
        .exportStatus: "État ou stade, selon le type.",
        .exportProposition: "Phrase à laquelle répond la position\u{202F}; sans elle, une position ne veut rien dire.",
        .exportStance: "Position à l\u{2019}égard de la proposition, en cinq degrés.",
        .exportAmount:
            "Montant, tel que consigné. Ne jamais additionner des montants d\u{2019}unités ou de stades différents.",
        .exportUnit: "Unité\u{202F}: monnaie (ISO 4217) ou chose comptée.",
        .exportBound: "Sens du montant\u{202F}: exactement, au moins, environ.",
        .exportParties: "Parties nommées dans la fiche.",
        .exportTopics: "Thèmes nommés dans la fiche.",
        .exportText: "Phrase propre à la fiche\u{202F}: résultat, motif, texte ou note, le premier qui existe.",
        .exportSourceRefs: "Documents qui l\u{2019}attestent.",
        .exportSources: "Nom des documents qui l\u{2019}attestent, avec l\u{2019}endroit dans chacun.",
        .exportExercise: "La fiche déclare-t-elle avoir été inventée pour un exercice\u{202F}?",
        .exportLabel: "Qui peut la lire, dans la forme écrite des marquages, telle que ce lecteur la voit.",
        .exportOrigin: "Partie qui l\u{2019}a envoyée.",
        .exportCreated: "Date de la première version.",
        .exportVersion: "Nom de la version\u{202F}: date de sa création.",
        .exportAddress: "Adresse permanente de la fiche.",
        .exportRelation: "Nature du lien entre les deux.",
        .exportRelationFrom: "Origine du lien.",
        .exportRelationTo: "Destination du lien.",
        .exportFactPath: "Emplacement de la valeur dans la fiche.",
        .exportFactName: "Nom de la propriété.",
        .exportFactValue: "Valeur telle que consignée.",
        .exportFactWords:
            "Valeur en toutes lettres\u{202F}: nom derrière un identifiant, terme d\u{2019}un vocabulaire, date.",
        .exportRowOfKind: "Une fiche de cette nature.",
        .exportRowOfParticipation:
            """
        Une ligne pour chaque partie nommée dans chaque activité\u{202F}: présence, niveau, personne \
        qui l\u{2019}a représentée.
        """,
        .exportRowOfAnswers: "Une ligne pour chaque réponse à une question sur laquelle les sources divergent.",
        .exportRowOfObjections: "Une ligne pour chaque objection à une décision rapportée.",
        .exportRowOfParagraphs: "Une ligne pour chaque paragraphe d\u{2019}un document.",
        .exportRowOfNames: "Une ligne pour chaque autre nom d\u{2019}une partie.",
        .exportRowOfSources: "Une ligne pour chaque source de chaque fiche, avec l\u{2019}endroit dans le document.",
        .exportRowOfRecords:
            "Toutes les fiches de la coordination dans un tableau\u{202F}: ce que l\u{2019}on sait de chacune.",
        .exportRowOfOthers: "Tout le reste\u{202F}: rapports sur la menace et autres types STIX.",
        .exportRowOfAttendance:
            """
        Une ligne pour chaque partie à chaque activité de la page de participation, même si rien n\u{2019}est consigné \
        à son sujet\u{202F}: les champs de participation sont alors vides.
        """,
        .exportRowOfComparison:
            """
        Ce que la page met côte à côte\u{202F}: chaque programme (partie «\u{202F}programme\u{202F}»), chaque domaine pour chaque \
        programme («\u{202F}area\u{202F}»), chaque objectif («\u{202F}goal\u{202F}») et la dernière évaluation de chaque côté \
        («\u{202F}assessment\u{202F}»).
        """,
        .exportRowOfAgreed:
            """
        Ce qui est convenu avec la partie, dans l\u{2019}ordre de sa page\u{202F}: programmes en vigueur, désaccords \
        entre sources, objectifs, dernière évaluation de chaque côté, projets, réunions ayant un résultat, \
        résultats rapportés, contributions, programmes terminés («\u{202F}past\u{202F}»).
        """,
        .exportPart: "Partie de la page où se trouve la ligne.",
        .exportUnder:
            "Ce dont relève la ligne\u{202F}: programme d\u{2019}un objectif ou d\u{2019}un domaine, objet d\u{2019}une évaluation.",
        .exportTrueOn:
            "Si le programme était en vigueur le jour dont traite le fichier («\u{202F}on\u{202F}»)\u{202F}: yes, no, possible.",
        .exportArea: "Domaine nommé par au moins un des programmes.",
        .exportNamed: "Si le programme de la ligne nomme le domaine.",
        .exportAreaGoals: "Nombre d\u{2019}objectifs du programme dans ce domaine.",
        .exportBy: "Auteur de l\u{2019}évaluation ou de la décision.",
        .exportFormat:
            "Format dans lequel l\u{2019}activité a eu lieu\u{202F}; sans lui, elle n\u{2019}appartient à la série d\u{2019}aucun format.",
        .exportParty: "Partie dont la ligne indique la participation.",
        .feedSubtitle: "Les dernières arrivées d\u{2019}abord\u{202F}; {count} entrées au plus.",
        .feedLabel: "Lecture\u{202F}: {label}",
        .calendarAbout: "Ce calendrier montre ce qui est connu au jour près.",
        .calendarLeftOut:
            """
        {count} activité est omise, car le jour n\u{2019}en est pas consigné.|{count} activités sont \
        omises, car le jour n\u{2019}en est pas consigné.
        """,
        .downloadsTitle: "Téléchargements",
        .downloadsIntro:
            """
        L\u{2019}ensemble des fiches que vous pouvez lire, aux dates de cette page. Ces fichiers ne \
        contiennent rien de ce qui vous est caché, et rien n\u{2019}y indique que cela existe.
        """,
        .downloadsWhole: "Tout dans un fichier",
        .downloadsBundle: "Paquet STIX 2.1",
        .downloadsBundleHelp:
            """
        Toutes les fiches avec leur marquage, pour les programmes qui échangent des rapports sur la \
        menace ou des fiches de coordination.
        """,
        .downloadsLines: "Fiches en JSON, une par ligne",
        .downloadsLinesHelp: "Les mêmes fiches, pour les outils qui lisent ligne par ligne.",
        .downloadsCodebook: "Dictionnaire des variables",
        .downloadsCodebookHelp:
            "Le sens de chaque colonne de chaque tableau, avec les valeurs de chaque vocabulaire, à lire.",
        .downloadsCodebookTable: "Dictionnaire des variables en tableau",
        .downloadsCodebookTableHelp: "Le même, pour les programmes de statistique.",
        .downloadsTables: "Tableaux",
        .downloadsCaption: "Tableaux de l\u{2019}ensemble des fiches, avec le contenu d\u{2019}une ligne de chacun",
        .downloadsTablesAdvice:
            """
        Les tableaux se relient par les colonnes dont le nom se termine par id et _ref. Ils sont \
        protégés pour les tableurs\u{202F}; avec «\u{202F}?for=program\u{202F}» à la fin de \
        l\u{2019}adresse, chaque champ est exactement tel que consigné.
        """,
        .downloadsTable: "Tableau",
        .downloadsRow: "Contenu d\u{2019}une ligne",
        .downloadsRows: "Lignes",
        .downloadsFiles: "Fichiers",
        .downloadsUncounted: "comptées dans le fichier",
        .downloadsPrograms: "Pour les programmes qui reviennent",
        .downloadsProgramsAdvice:
            """
        Chaque liste a ses fichiers et son flux en bas de page\u{202F}: ils contiennent ce que \
        contient la liste, filtres compris, toutes pages confondues. On peut s\u{2019}abonner aux \
        calendriers et aux flux par leur adresse.
        """,
        .downloadsFeedsAdvice:
            """
        Un programme qui ne s\u{2019}identifie pas obtient ce que le public peut lire. Donnez-lui un \
        jeton (dans votre compte) pour qu\u{2019}il lise ce que vous pouvez lire.
        """,
        .codebookTitle: "{site}\u{202F}: dictionnaire des variables",
        .codebookReader:
            """
        Les tableaux contiennent ce que peut lire la personne qui les a demandés, et rien \
        d\u{2019}autre\u{202F}; deux lecteurs peuvent obtenir des fichiers différents à la même \
        adresse.
        """,
        .codebookFiles:
            """
        Le CSV est en UTF-8 avec indicateur d\u{2019}ordre des octets, selon la RFC 4180, avec une \
        ligne d\u{2019}en-tête. Un champ vide signifie «\u{202F}non consigné\u{202F}»\u{202F}: ni \
        non, ni zéro. Un texte qu\u{2019}un tableur exécuterait comme formule est précédé \
        d\u{2019}une apostrophe\u{202F}; avec\u{202F}?for=program à la fin de l\u{2019}adresse, il \
        n\u{2019}y a ni apostrophe ni indicateur. Le JSON a les mêmes colonnes, avec null pour ce \
        qui n\u{2019}est pas consigné.
        """,
        .codebookLists:
            """
        Plusieurs valeurs dans un champ sont séparées par «\u{202F};\u{202F}»\u{202F}; un\u{202F}; \
        ou un \\ dans une valeur est précédé d\u{2019}un \\.
        """,
        .codebookDates:
            """
        Les dates ont la précision consignée\u{202F}: 2023, 2023-07, 2023-07-11. Les périodes sont \
        des intervalles EDTF\u{202F}: 2018/.. se poursuit, 2018/ a une fin non consignée. Un mois ou \
        une année ne doit pas se lire comme son premier jour.
        """,
        .codebookAmounts:
            """
        Ne jamais additionner des montants de stades ou d\u{2019}unités différents, ni avec un \
        montant qui, selon part_of_ref, les comprend déjà.
        """,
        .codebookIDs:
            """
        Les identifiants ne changent jamais et ne sont jamais réattribués. Ce à quoi le lecteur \
        n\u{2019}a pas accès apparaît sous son identifiant.
        """,
        .codebookColumn: "Colonne",
        .codebookKind: "Contenu",
        .codebookMeaning: "Sens",
        .codebookTerms: "Valeurs",
        .codebookList: "plusieurs valeurs, séparées par\u{202F};",
        .kindText: "texte",
        .kindIdentifier: "identifiant de fiche",
        .kindDate: "date ou période (EDTF)",
        .kindInstant: "instant UTC (RFC 3339)",
        .kindNumber: "nombre décimal",
        .kindBoolean: "true ou false",
        .kindTerm: "terme d\u{2019}un vocabulaire",
        .kindAddress: "adresse web",
    ]
}
